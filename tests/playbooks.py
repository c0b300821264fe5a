"""A small, complete playbook to break: every test gets a copy of its own."""

import shutil
from pathlib import Path

TESTS = Path(__file__).parent
ROOT = TESTS.parent
TEMPLATE = "templates/en/thanks.yml"


def small(folder: Path, *overlays: Path) -> Path:
    """A copy of the small playbook in `folder`, with overlays laid on top: its data's place."""
    for source in (TESTS / "playbook", *overlays):
        shutil.copytree(source, folder, dirs_exist_ok=True)
    return folder / "data"


def change(data: Path, name: str, old: str, new: str) -> None:
    """Replace `old`, which must be there, in a data file."""
    text = (data / name).read_text(encoding="utf-8")
    assert old in text
    (data / name).write_text(text.replace(old, new, 1), encoding="utf-8")
