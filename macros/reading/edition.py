"""An edition: a folder whose data and style lie on top of ours (docs/about/editions.md)."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros import model
from macros.reading.document import Document
from macros.reading.messages import tell, unknown
from macros.reading.parsing import read_text
from macros.reading.problem import Problem

USUAL = "edition"
# What an edition says of itself.
SETTINGS = "edition.yml"
# What an edition's folder may hold, beside its logo.
PARTS = ("data", "docs", SETTINGS, "style.css")
_GUIDE = "docs/guide"


def folder(project: Path = Path()) -> Path | None:
    """The folder that EDITION names, else the one of the usual name where a project has it."""
    named = os.environ.get("EDITION", "")
    place = project / (named or USUAL)
    return place if named or place.is_dir() else None


def placed(settings: model.Edition, folder: Path) -> model.Edition:
    """The settings, with the edition's place in its repository."""
    usual = folder.name if folder.is_absolute() else folder.as_posix()
    return settings.model_copy(update={"folder": settings.folder or usual})


def pages(folder: Path | None) -> list[Path]:
    """The edition's own pages of the guide, in order of their names."""
    return sorted((folder / _GUIDE).glob("*.md")) if folder else []


def style() -> str:
    """The edition's style sheet, which comes after ours; "" where there is none."""
    file = (folder() or Path()) / "style.css"
    return file.read_text(encoding="utf-8") if folder() and file.exists() else ""


def joined(ours: Any, theirs: Any) -> Any:
    """The entries of ours and theirs; where both have one, theirs counts."""
    if isinstance(ours, model.Moments):
        groups = {**ours.groups, **theirs.groups}
        return model.Moments(groups=groups, moments={**ours.moments, **theirs.moments})
    if isinstance(ours, model.Wording):
        return theirs
    if isinstance(ours, model.Interface):
        sections = {**theirs.root, **ours.root}
        merged = {key: {**words, **theirs.root.get(key, {})} for key, words in sections.items()}
        return model.Interface(merged)
    if isinstance(ours.root, list):
        return type(ours)([*theirs.root, *ours.root])
    return type(ours)({**ours.root, **theirs.root})


def depth(ours: Any) -> int:
    """How many steps down the entries stand that join ours; 0 where a file replaces ours."""
    if isinstance(ours, model.Wording):
        return 0
    return 2 if isinstance(ours, model.Moments | model.Interface) else 1


def strays(folder: Path, logo: str | None) -> Iterator[Problem]:
    """What would be ignored without a word: a folder that is none, and what it may not hold."""
    if not folder.is_dir():
        yield Problem.of(folder.as_posix(), 1, 1, tell("file-name", "no_edition"))
        return
    for path in sorted(folder.iterdir()):
        if path.name not in (*PARTS, logo) and not path.name.startswith("."):
            told = tell("file-name", "not_of_edition", parts=", ".join(PARTS))
            yield Problem.of(path.as_posix(), 1, 1, told)
    if (sheet := folder / "style.css").exists():
        yield from read_text(sheet)[1]
    for path in sorted((folder / "docs").rglob("*")):
        if path.is_file() and path not in pages(folder):
            yield Problem.of(path.as_posix(), 1, 1, tell("file-name", "not_of_guide"))


def unknown_keys(theirs: Document, ours: Any) -> Iterator[Problem]:
    """Words that nothing shows: an edition replaces words of the interface and adds none."""
    if not isinstance(ours, model.Interface):
        return
    for section, words in theirs.data.items():
        if section not in ours.root:
            yield theirs.at_key((section,), unknown("unknown-key", section, ours.root))
        for key in words if section in ours.root else ():
            if key not in ours.root[section]:
                told = unknown("unknown-key", key, ours.root[section])
                yield theirs.at_key((section, key), told)


def led_on(ours: Any, gone: Mapping[str, str]) -> Any:
    """Moments or the cadence with the templates in the place of those that are gone."""
    if isinstance(ours, model.Moments):
        moments = {
            id: moment.model_copy(update={"letters": _instead(moment.letters, gone)})
            for id, moment in ours.moments.items()
        }
        return ours.model_copy(update={"moments": moments})
    steps = {
        id: step.model_copy(update={"templates": _instead(step.templates, gone)})
        for id, step in ours.root.items()
    }
    return type(ours)(steps)


def _instead(names: list[str], gone: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(gone.get(name, name) for name in names))
