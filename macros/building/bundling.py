"""Runs the browser's build tools: esbuild bundles, PurgeCSS removes unused styles."""

import subprocess
import tempfile
from pathlib import Path

from macros import node

ASSETS = Path("docs/assets")
# What pages load at once lies in the folder of its feature, and is loaded from the top of assets/.
AT_ONCE = (
    *("page/site.ts", "writer/write.ts", "desk/desk.ts", "gallery/letters.ts", "studio/studio.ts"),
    *("page/site.css", "writer/write.css", "desk/desk.css", "studio/studio.css"),
)
# The large parts that pages load on first use.
LATER = sorted(ASSETS.glob("later/*.ts"))
# The oldest browsers that get scripts; partials/javascripts/base.html tells them by what they have.
BROWSERS = "chrome98,firefox98,safari16.4"
# Without it, esbuild would read tsconfig.json, and write something else where there is none.
_UNTYPED = "--tsconfig-raw={}"
_TOOLS = Path("node_modules")


class BundlingError(Exception):
    """A tool failed or is not installed; the message is for a person."""


def bundle() -> dict[str, bytes]:
    """The browser's scripts and styles, minified, by path below assets/."""
    with tempfile.TemporaryDirectory() as folder:
        _run(
            str(_TOOLS / ".bin/esbuild"),
            *(f"{Path(name).stem}={ASSETS / name}" for name in AT_ONCE),
            *(f"later/{path.stem}={path}" for path in LATER),
            # Not --splitting: what two files share is small, and a request costs more than bytes.
            *("--bundle", "--format=esm", "--minify", f"--target={BROWSERS}"),
            *("--charset=utf8", "--log-level=warning", _UNTYPED),
            f"--outdir={folder}",
        )
        files = sorted(path for path in Path(folder).rglob("*.*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def script(source: Path) -> str:
    """One module without its types, laid out for reading."""
    command = (str(_TOOLS / ".bin/esbuild"), str(source))
    return _run(*command, f"--target={BROWSERS}", "--charset=utf8", _UNTYPED)


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
