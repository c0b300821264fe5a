"""Runs the browser's build tools: esbuild bundles, PurgeCSS removes unused styles."""

import subprocess
import sys
import tempfile
from pathlib import Path

MODULES = Path("docs/assets/modules")
STYLES = Path("docs/assets/styles")
# Large parts that a page loads on first use: files of their own, named by the import() that asks.
ON_DEMAND = ("examining", "handwork", "letter-docx", "moment-finding", "search")
ENTRIES = (
    MODULES / "site.js",
    MODULES / "write.js",
    MODULES / "letters.js",
    *(MODULES / f"{name}.js" for name in ON_DEMAND),
    STYLES / "site.css",
    STYLES / "write.css",
)
_TOOLS = Path("node_modules")


class BundlingError(Exception):
    """A tool failed or is not installed; the message is for a person."""


def bundle() -> dict[str, bytes]:
    """The browser's scripts and styles, minified, by file name."""
    with tempfile.TemporaryDirectory() as folder:
        _run(
            str(_TOOLS / ".bin/esbuild"),
            *map(str, ENTRIES),
            # Not --splitting: what two files share is small, and a request costs more than bytes.
            *("--bundle", "--format=esm", "--minify", "--target=es2022"),
            *("--charset=utf8", "--entry-names=[name]"),
            *(f"--external:./{name}.js" for name in ON_DEMAND),
            *("--log-level=warning", f"--outdir={folder}"),
        )
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def purge(style_sheet: Path, site: Path) -> str:
    """`style_sheet` without the rules that no page and no script of `site` can match."""
    with tempfile.TemporaryDirectory() as folder:
        _run(
            str(Path(sys.executable).parent / "node"),
            str(_TOOLS / "purgecss/bin/purgecss.js"),
            *("--css", str(style_sheet)),
            *("--content", f"{site}/**/*.html", f"{site}/assets/*.js"),
            *("--output", folder),
        )
        return (Path(folder) / style_sheet.name).read_text()


def _run(*command: str) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except FileNotFoundError as error:
        raise BundlingError(f"{command[0]} is not installed; run “make setup”") from error
    except subprocess.CalledProcessError as error:
        raise BundlingError(f"{Path(command[0]).name} failed:\n{error.stderr}") from error
