"""What makes a finished site work without a network: a pack of it, and a worker that opens it."""

import base64
import gzip
import hashlib
import json
from pathlib import Path

from macros.building import bundling, hardening

WORKER = "offline.js"
FOLDER = "offline"
_SOURCE = bundling.ASSETS / "offline/worker.ts"
_BLANK = 'JSON.parse("RELEASE")'


def write(site: Path, parts: str) -> None:
    """Write the pack and the worker of a site whose pages load from the folder `parts`.

    The pack is one file, so a browser has all of it or nothing. It comes compressed, so it weighs
    the same from every server.
    """
    pack = gzip.compress(_files(site), mtime=0)
    found = hashlib.sha256(pack)
    name = f"{FOLDER}/{found.hexdigest()[:10]}.pack"
    (site / FOLDER).mkdir()
    (site / name).write_bytes(pack)
    release = {
        "pack": name,
        "integrity": f"sha256-{base64.b64encode(found.digest()).decode()}",
        "parts": f"{parts}/",
        "headers": hardening.HEADERS,
    }
    source = bundling.script(_SOURCE)
    (site / WORKER).write_text(source.replace(_BLANK, json.dumps(release)), encoding="utf-8")


def _files(site: Path) -> bytes:
    """Every page, and all that pages load: the text of each by its path, as JSON."""
    paths = {*site.rglob("*.html"), *(path for path in site.glob("assets/**/*") if path.is_file())}
    texts = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(paths)}
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode()
