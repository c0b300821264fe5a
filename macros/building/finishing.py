"""Finishes a built site: names that tell the content, the policy, the headers, the offline pack."""

import hashlib
import re
from pathlib import Path

from macros.building import hardening, offline

ASSETS = "assets"
# Where a page names what it loads: in an attribute, relative or from the root of the host. A
# folder of that path may hold any character of an address, such as ~ or +.
_REFERENCE = re.compile(rf'(="(?:[^"/:?#\s]*/)*){ASSETS}/')


def finish(site: Path) -> None:
    """Finish the pages below `site` in place.

    What pages load lies in one folder, whose name is a hash of all of it: a browser may keep it
    for good, and relative imports inside go on working. Each page gets its policy. What stands in
    all of this goes into the pack that answers without a network.
    """
    folder = f"{ASSETS}/{digest(site / ASSETS)}"
    (site / ASSETS).rename(site / "loaded")
    (site / folder).parent.mkdir()
    (site / "loaded").rename(site / folder)
    for page in sorted(site.rglob("*.html")):
        text = _REFERENCE.sub(rf"\g<1>{folder}/", page.read_text(encoding="utf-8"))
        page.write_text(hardening.harden(text), encoding="utf-8")
    offline.write(site, folder)
    (site / "_headers").write_text(_headers(folder), encoding="utf-8")


def _headers(folder: str) -> str:
    """The file in which Netlify and Cloudflare Pages read what to send."""
    everywhere = "".join(f"  {name}: {value}\n" for name, value in hardening.HEADERS.items())
    kept = f"  Cache-Control: {hardening.KEPT_FOR_GOOD}\n"
    return f"/*\n{everywhere}/{folder}/*\n{kept}/{offline.FOLDER}/*\n{kept}"


def digest(folder: Path) -> str:
    """Ten hexadecimal digits that change with any name or byte below `folder`."""
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        found.update(f"{name}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return found.hexdigest()[:10]
