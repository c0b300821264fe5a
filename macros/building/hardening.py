"""The policy that keeps what is typed on the page, and the headers that go with it."""

import base64
import hashlib
import re
from collections.abc import Sequence

_INLINE = re.compile(r"<script>(.*?)</script>", re.S)
_CHARSET = re.compile(r'<meta charset="?utf-8"?>')
# A page with this attribute sets up the worker that answers without a network. Where letters are
# typed no page has it.
WORKER = "data-worker"
_POLICY = (
    "default-src 'none'; script-src 'self'{inline}; style-src 'self'; img-src 'self' data:; "
    "connect-src {connect}; form-action 'none'; base-uri 'none'; object-src 'none'; "
    "frame-src 'none'; manifest-src 'self'; worker-src {worker}; "
    "require-trusted-types-for 'script'; trusted-types {trusted}"
)
# What a server sends with every answer. Which inline script may run is left to the policy in the
# page, so that no update of the site asks for one of the server; a browser obeys both. So is what
# the worker needs and no page does: this is the only policy that it has. The rest is what a page
# cannot say of itself.
POLICY = "Content-Security-Policy"
HEADERS = {
    POLICY: f"{_POLICY}; frame-ancestors 'none'".format(
        inline=" 'unsafe-inline'", connect="'self'", worker="'self'", trusted="offline"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
}
# How long a browser may keep what is named by its content, and how long everything else.
KEPT_FOR_GOOD = "public, max-age=31536000, immutable"
ASKED_FOR_EACH_TIME = "no-cache"


def framable(sites: Sequence[str]) -> str:
    """The header's policy for pages that some sites may show in a frame."""
    return HEADERS[POLICY].replace("frame-ancestors 'none'", f"frame-ancestors {' '.join(sites)}")


def policy(page: str) -> str:
    """The Content-Security-Policy for a page: its inline scripts are allowed by their hash.

    A browser takes the address of a worker only from a named policy for trusted types.
    """
    hashes = "".join(f" 'sha256-{_digest(script)}'" for script in _INLINE.findall(page))
    worker, trusted = ("'self'", "offline") if WORKER in page else ("'none'", "'none'")
    return _POLICY.format(inline=hashes, connect="'none'", worker=worker, trusted=trusted)


def harden(page: str) -> str:
    """The page with its policy right after the character set, ahead of anything it governs.

    Raises ValueError for a page without a place for it: none may go out unprotected.
    """
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'
    hardened, count = _CHARSET.subn(lambda match: match[0] + meta, page, count=1)
    if not count:
        raise ValueError("the page has no <meta charset>, so its policy has no place")
    return hardened


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
