"""The libraries whose code reaches the reader's browser, and their licenses: /licenses.txt."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

PATH = "licenses.txt"
_INSTALLED = Path("node_modules")
_RULE = "-" * 72


@dataclass(frozen=True)
class Library:
    """A library, the name of its license and the license's text, "" where it comes with none."""

    name: str
    version: str
    license: str
    text: str


def libraries() -> list[Library]:
    """Those of package.json with those that they need in turn, and Material's style sheet."""
    named = json.loads(Path("package.json").read_text("utf-8"))["dependencies"]
    found = {one.name: one for name in named for one in _with_its_own(name, Path())}
    return [*(found[name] for name in sorted(found)), _material()]


def files() -> Iterator[tuple[str, str]]:
    """What their authors ask for: the license goes where the code goes."""
    about = "Code of these libraries is part of this site.\n"
    parts = [
        f"{one.name} {one.version}: {one.license}\n\n{one.text}".rstrip() for one in libraries()
    ]
    yield PATH, f"\n\n{_RULE}\n\n".join([about.rstrip(), *parts]) + "\n"


def _with_its_own(name: str, asking: Path) -> Iterator[Library]:
    """A library and what it needs. npm puts another version beside the one that asks for it."""
    folder = asking / _INSTALLED / name
    if not folder.exists():
        folder = _INSTALLED / name
    package: dict[str, Any] = json.loads((folder / "package.json").read_text("utf-8"))
    text = next((file.read_text("utf-8") for file in sorted(folder.glob("LICENSE*"))), "")
    yield Library(name, package["version"], package["license"], text)
    for needed in package.get("dependencies", {}):
        # Types only help those who write code, and are not bundled.
        if not needed.startswith("@types/"):
            yield from _with_its_own(needed, folder)


def _material() -> Library:
    found = metadata.distribution("mkdocs-material")
    text = found.read_text("licenses/LICENSE") or ""
    return Library("Material for MkDocs", found.version, "MIT", text)
