"""The same pages as stock Material would show them: its theme, its scripts, its search."""

import re
import subprocess
import sys
from pathlib import Path

_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.S)
_ARTICLE = re.compile(r'<article[^>]* id="text"[^>]*>(.*)</article>', re.S)
_CONFIG = """site_name: Afterword
site_url: http://127.0.0.1:8000/
theme: {{name: {theme}, font: false}}
plugins: [{plugins}]
"""


def build(site: Path, folder: Path, pages: list[str], theme: str = "material") -> Path:
    """Build the text of some pages of `site` with a theme as it comes; where it was built."""
    (folder / "docs").mkdir(parents=True)
    plugins = "search" if theme == "material" else ""
    (folder / "mkdocs.yml").write_text(_CONFIG.format(theme=theme, plugins=plugins))
    for page in pages:
        source = folder / "docs" / f"{page.rstrip('/') or 'index'}.md"
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text(_text(site / page / "index.html"))
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder / "site"


def _text(page: Path) -> str:
    """The page's own part as one block of HTML, which Markdown leaves alone."""
    found = _ARTICLE.search(page.read_text(encoding="utf-8"))
    inner = found[1] if found else ""
    title = _TITLE.search(inner)
    body = "\n".join(line for line in inner.splitlines() if line.strip())
    return f"---\ntitle: {title[1] if title else 'Page'!r}\n---\n\n<div>\n{body}\n</div>\n"
