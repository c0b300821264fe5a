"""The build as a whole: reproducible, strict, and clear about what is wrong."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def build(folder: Path, site: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the project in `folder` into `site`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    env = os.environ | environment
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)


def digests(site: Path) -> dict[str, str]:
    """A digest of each file of a site."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project whose data a test may spoil."""
    for name in ("data", "docs", "macros"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def test_two_builds_are_byte_identical(project: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert build(project, first, TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="1").returncode == 0
    for path in project.glob("data/**/*.yml"):
        os.utime(path, (0, 0))
    done = build(project, second, TZ="America/Lima", LC_ALL="C.UTF-8", PYTHONHASHSEED="2")
    assert done.returncode == 0
    assert digests(first) == digests(second)


def test_problem_in_the_data_fails_the_build_with_its_line(project: Path) -> None:
    template = project / "data/templates/en/thank-interviewer.yml"
    template.write_text(template.read_text().replace("channel: email", "channel: e-mail"))
    check = subprocess.run(
        [sys.executable, "-m", "macros", "check"], cwd=project, capture_output=True, text=True
    )
    done = build(project, project / "site")
    line = check.stdout.strip()
    place = r"data/templates/en/thank-interviewer\.yml:\d+:10"
    assert re.fullmatch(f"{place}: unknown-channel: .+", line)
    assert done.returncode == 1
    assert line in done.stderr.splitlines()
    assert "Traceback" not in done.stderr
    assert "the data has problems (1); they are listed above" in done.stderr


def test_misspelled_macro_fails_the_build(project: Path) -> None:
    page = project / "docs/about/privacy.md"
    page.write_text(page.read_text() + "\n{{ lettre_writer() }}\n")
    done = build(project, project / "site")
    assert done.returncode != 0
    assert "'lettre_writer' is undefined" in done.stdout + done.stderr


def test_site_has_no_clock_and_no_file_of_materials_scripts(site: Path) -> None:
    assert "lastmod" not in (site / "sitemap.xml").read_text()
    assert not (site / "assets/javascripts").exists()
    assert not (site / "assets/stylesheets").exists()
