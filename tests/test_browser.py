"""The browser's modules, tested in their own language: each file by one call of Node."""

import subprocess
from pathlib import Path

import pytest

from macros.node import NODE
from tests.playbooks import ROOT

FILES = sorted((ROOT / "tests/browser").glob("*.test.ts"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_modules(file: Path) -> None:
    command = [str(NODE), "--test", "--test-reporter=spec", str(file)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
    # Node says last which of its tests failed, and why.
    _, _, failed = done.stdout.partition("failing tests:")
    assert done.returncode == 0, failed.strip() or done.stderr
