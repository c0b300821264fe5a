"""An edition: a folder whose data and style lie on top of ours (docs/about/editions.md)."""

import os
from pathlib import Path
from typing import Any

from macros import model


def folder() -> Path | None:
    """The folder that EDITION names, if any."""
    named = os.environ.get("EDITION", "")
    return Path(named) if named else None


def style() -> str:
    """The edition's style sheet, which comes after ours; "" where there is none."""
    file = (folder() or Path()) / "style.css"
    return file.read_text(encoding="utf-8") if folder() and file.is_file() else ""


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
