"""The documentation: every path that it names exists."""

import re
import subprocess
from pathlib import Path

from tests.playbooks import ROOT

PAGES = [
    *sorted((ROOT / "docs/about").glob("*.md")),
    *sorted((ROOT / "docs/contribute").glob("*.md")),
    *sorted((ROOT / "data").glob("*.yml")),
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
]
_NAME = r"[\w.-]+"
# A path may be named from any folder on; what begins with a slash is an address of the site.
_PATH = re.compile(
    rf"{_NAME}(/{_NAME})*\.(py|ts|js|mjs|yml|md|html|css|json|toml|in|txt)|({_NAME}/)+"
)
# The folder of what is installed is none of ours, and README says how it comes about.
INSTALLED = (".venv/bin/",)


def _paths() -> set[str]:
    """Every file and folder of ours, with a slash ahead."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    files = [name for name in done.stdout.splitlines() if (ROOT / name).exists()]
    folders = {f"/{folder}/" for name in files for folder in Path(name).parents}
    return {f"/{name}" for name in files} | folders


def test_every_path_that_is_named_exists() -> None:
    paths = _paths()
    missing = [
        f"{page.relative_to(ROOT)}: {named}"
        for page in PAGES
        for named in re.findall(r"`([^`\s]+)`", page.read_text("utf-8"))
        if _PATH.fullmatch(named) and named not in INSTALLED
        if not any(path.endswith(f"/{named}") for path in paths)
    ]
    assert missing == []
