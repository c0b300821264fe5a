"""Runs the browser's build tools: esbuild bundles, PurgeCSS removes unused styles."""

import subprocess
import tempfile
from pathlib import Path

from macros import node

MODULES = Path("docs/assets/modules")
STYLES = Path("docs/assets/styles")
# What pages load at once, and the large parts that they load on first use.
ENTRIES = (
    *(MODULES / f"{name}.ts" for name in ("site", "write", "desk", "letters", "studio")),
    *sorted(MODULES.glob("later/*.ts")),
    *(STYLES / f"{name}.css" for name in ("site", "write", "desk", "studio")),
)
# The oldest browsers that get scripts; partials/javascripts/base.html tells them by what they have.
BROWSERS = "chrome98,firefox98,safari16.4"
_TOOLS = Path("node_modules")


class BundlingError(Exception):
    """A tool failed or is not installed; the message is for a person."""


def bundle() -> dict[str, bytes]:
    """The browser's scripts and styles, minified, by path below assets/."""
    with tempfile.TemporaryDirectory() as folder:
        _run(
            str(_TOOLS / ".bin/esbuild"),
            *map(str, ENTRIES),
            # Not --splitting: what two files share is small, and a request costs more than bytes.
            *("--bundle", "--format=esm", "--minify", f"--target={BROWSERS}"),
            *("--charset=utf8", "--log-level=warning"),
            *(f"--outbase={MODULES.parent}", "--entry-names=[dir]/[name]", f"--outdir={folder}"),
        )
        files = sorted(path for path in Path(folder).rglob("*.*") if path.is_file())
        # Scripts and styles have a folder each where they are written, and one where they are read.
        names = ("/".join(path.relative_to(folder).parts[1:]) for path in files)
        return {name: path.read_bytes() for name, path in zip(names, files, strict=True)}


def script(source: Path) -> str:
    """One module without its types, laid out for reading."""
    command = (str(_TOOLS / ".bin/esbuild"), str(source))
    return _run(*command, f"--target={BROWSERS}", "--charset=utf8")


def purge(css: str, site: Path) -> str:
    """A style sheet without the rules that no page of `site` can match."""
    return _ask("purge.mjs", str(site), input=css)


def prepared(search: str) -> str:
    """The search's data as the browser reads it, from entries and wording as JSON."""
    return _ask("search.mjs", input=search)


def _ask(script: str, *arguments: str, input: str) -> str:
    try:
        return node.run(Path(__file__).with_name(script), *arguments, input=input)
    except node.NodeError as error:
        raise BundlingError(str(error)) from error


def _run(*command: str) -> str:
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    except FileNotFoundError as error:
        raise BundlingError(f"{command[0]} is not installed; run “make setup”") from error
    except subprocess.CalledProcessError as error:
        raise BundlingError(f"{Path(command[0]).name} failed:\n{error.stderr}") from error
    return done.stdout
