"""Finishes a built site: names made from the content, the policy, the headers, the offline pack."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.building import hardening, offline

ASSETS = "assets"
# Where a page names what it loads: in an attribute, relative or from the root of the host. A
# folder of that path may hold any character of an address, such as ~ or +.
_REFERENCE = re.compile(rf'(="(?:[^"/:?#\s]*/)*){ASSETS}/')


def finish(site: Path, framed_by: Sequence[str] = ()) -> None:
    """Finish the pages below `site` in place.

    What pages load lies in one folder, whose name is a hash of all of it: a browser may keep it
    for good, and relative imports inside go on working. Each page gets its policy. What stands in
    all of this goes into the pack that answers without a network. The sites of `framed_by` may
    show letters in a frame.
    """
    folder = f"{ASSETS}/{digest(site / ASSETS)}"
    (site / ASSETS).rename(site / "loaded")
    (site / folder).parent.mkdir()
    (site / "loaded").rename(site / folder)
    for page in sorted(site.rglob("*.html")):
        text = _REFERENCE.sub(rf"\g<1>{folder}/", page.read_text(encoding="utf-8"))
        page.write_text(hardening.harden(text), encoding="utf-8")
    offline.write(site, folder)
    (site / "_headers").write_text(_headers(site, folder, framed_by), encoding="utf-8")


def _headers(site: Path, folder: str, framed_by: Sequence[str]) -> str:
    """The file in which Netlify and Cloudflare Pages read what to send."""
    everywhere = dict(hardening.HEADERS)
    kept = {"Cache-Control": hardening.KEPT_FOR_GOOD}
    rules = {"/*": everywhere, f"/{folder}/*": kept, f"/{offline.FOLDER}/*": kept}
    if framed_by:
        # Both hosts join the values of all rules that fit, and of two policies the stricter
        # counts. So each part of the site has one of its own.
        usual = everywhere.pop(hardening.POLICY)
        rules |= {part: {hardening.POLICY: usual} for part in _parts(site)}
        rules["/letters/*"] = {hardening.POLICY: hardening.framable(framed_by)}
    return "".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in sent.items())
        for path, sent in rules.items()
    )


def _parts(site: Path) -> Iterator[str]:
    """The home page, and whatever else stands at the top of the site."""
    yield "/"
    for path in sorted(site.iterdir()):
        yield f"/{path.name}/*" if path.is_dir() else f"/{path.name}"


def digest(folder: Path) -> str:
    """Ten hexadecimal digits that change with any name or byte below `folder`."""
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        found.update(f"{name}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return found.hexdigest()[:10]
