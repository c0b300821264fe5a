"""The policy that keeps what is typed on the page."""

import base64
import hashlib
import re

_INLINE = re.compile(r"<script>(.*?)</script>", re.S)
_CHARSET = re.compile(r'<meta charset="?utf-8"?>')
_POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; "
    "connect-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'; "
    "frame-src 'none'; worker-src 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)


def policy(page: str) -> str:
    """The Content-Security-Policy for a page: its inline scripts are allowed by their hash."""
    hashes = "".join(f" 'sha256-{_digest(script)}'" for script in _INLINE.findall(page))
    return _POLICY.format(hashes=hashes)


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
