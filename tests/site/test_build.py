"""The build as a whole: reproducible, strict, and clear about what is wrong."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import brotli
import pytest

from macros.building import compressing, finishing, hardening
from tests.site.conftest import HOME
from tests.site.serving import loaded

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
    for name in ("mkdocs.yml", "package.json"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def test_two_builds_are_byte_identical(fresh_site: Path, project: Path, tmp_path: Path) -> None:
    """Whatever the place, its clock, its language, the age of a file and the order of sets."""
    for path in project.glob("data/**/*.yml"):
        os.utime(path, (0, 0))
    elsewhere = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1", "SITE_URL": HOME}
    assert build(project, tmp_path / "site", **elsewhere).returncode == 0
    assert digests(tmp_path / "site") == digests(fresh_site)


def test_problem_in_the_data_fails_the_build_with_its_line(project: Path) -> None:
    template = project / "data/templates/en/thank-interviewer.yml"
    template.write_text(template.read_text().replace("show-yourself", "show-yourslf"))
    check = subprocess.run(
        [sys.executable, "-m", "macros", "check"], cwd=project, capture_output=True, text=True
    )
    done = build(project, project / "site")
    line = check.stdout.strip()
    place = r"data/templates/en/thank-interviewer\.yml:\d+:11"
    assert re.fullmatch(f"{place}: unknown-reason: .+", line)
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


def test_site_has_no_clock_and_no_file_of_materials(site: Path) -> None:
    assert "lastmod" not in (site / "sitemap.xml").read_text()
    names = {path.name for path in loaded(site).iterdir()}
    assert not names & {"javascripts", "stylesheets", "images"}


def test_the_folder_of_what_is_loaded_is_named_by_its_content(site: Path) -> None:
    assert loaded(site).name == finishing.digest(loaded(site))
    everywhere = "".join(f"  {name}: {value}\n" for name, value in hardening.HEADERS.items())
    forever = "  Cache-Control: public, max-age=31536000, immutable\n"
    folder = f"/assets/{loaded(site).name}/*\n"
    told = f"/*\n{everywhere}{folder}{forever}/offline/*\n{forever}"
    assert (site / "_headers").read_text() == told


def test_compressed_copies_hold_the_same(site: Path, tmp_path: Path) -> None:
    few = tmp_path / "site"
    shutil.copytree(loaded(site), few / "assets")
    shutil.copytree(site / "letters/thank-interviewer", few / "letter")
    count = compressing.compress(few)
    copies = [path for path in few.rglob("*") if path.suffix in (".br", ".gz")]
    assert len(copies) == 2 * count > 0
    for copy in copies:
        unpack = brotli.decompress if copy.suffix == ".br" else gzip.decompress
        assert unpack(copy.read_bytes()) == copy.with_suffix("").read_bytes(), copy
        assert copy.stat().st_size < copy.with_suffix("").stat().st_size, copy


def test_compressed_copies_hold_no_time(tmp_path: Path) -> None:
    text = tmp_path / "page.html"
    text.write_text("Thank you for the tour. " * 100)
    compressing.compress(tmp_path)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    os.utime(text, (0, 0))
    compressing.compress(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first
