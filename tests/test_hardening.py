"""The policy that every page carries."""

import base64
import hashlib

import pytest

from macros.building.hardening import HEADERS, harden, policy

KEPT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'; "
    "frame-src 'none'; manifest-src 'self'; worker-src "
)
EXACT = f"{KEPT}'none'; require-trusted-types-for 'script'; trusted-types 'none'"
WORKING = f"{KEPT}'self'; require-trusted-types-for 'script'; trusted-types offline"


def test_policy_of_a_page_without_scripts_is_exact() -> None:
    assert policy("<html></html>") == EXACT


def test_only_a_page_with_the_mark_may_set_up_the_worker() -> None:
    assert policy("<html><div data-worker></div></html>") == WORKING


def test_inline_script_is_allowed_by_its_hash_alone() -> None:
    script = "document.documentElement.className = 'js';\n"
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in policy(f"<script>{script}</script>")


def test_data_block_needs_no_hash() -> None:
    assert policy('<script type="application/ld+json">{}</script>') == EXACT


def test_policy_stands_right_after_the_character_set() -> None:
    hardened = harden('<head><meta charset="utf-8"><title>A</title>')
    meta = f'<meta http-equiv="Content-Security-Policy" content="{EXACT}">'
    assert hardened == f'<head><meta charset="utf-8">{meta}<title>A</title>'


def test_page_without_a_place_for_the_policy_is_refused() -> None:
    message = "the page has no <meta charset>, so its policy has no place"
    with pytest.raises(ValueError, match=f"^{message}$"):
        harden("<title>A</title>")


def test_a_server_says_the_same_and_what_a_page_cannot_say() -> None:
    inline = WORKING.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    told = inline.replace("connect-src 'none'", "connect-src 'self'")
    assert HEADERS["Content-Security-Policy"] == f"{told}; frame-ancestors 'none'"
