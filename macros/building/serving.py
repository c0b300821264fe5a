"""While the site is served: an edited template shows at once, without a build of everything.

Its letter's page, the lists that name it and what the writer reads are rebuilt. The search and
the API follow with the next whole build, which any other change begins.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros import checking, pages, publishing, reading
from macros.building.build import Build
from macros.gallery import facets, letters_of
from macros.markup import Renderer
from macros.model import LANGUAGE, Playbook
from macros.node import NodeError
from macros.reading import DATA

_TEMPLATES = DATA / "templates" / LANGUAGE
Stamps = dict[Path, int]


class Rebuilding:
    """Builds after a change: one template alone where nothing else has changed."""

    def __init__(self, build: Callable[[], None], built: Callable[[], Build]) -> None:
        self.build = build
        self.built = built
        self.stamps = stamps(built().config)
        self.is_whole = True

    def __call__(self) -> None:
        """Look at what has changed since the last time, and show it. Raises Abort."""
        before, self.stamps = self.stamps, stamps(self.built().config)
        edited = edits(before, self.stamps)
        if edited and self.is_whole:
            for file in edited:
                show(self.built(), file)
            return
        # Until a build has come to its end, nothing says what the pages were made of.
        self.is_whole = False
        self.build()
        self.is_whole = True


def stamps(config: MkDocsConfig) -> Stamps:
    """When each file that the site is made of was last written, in nanoseconds."""
    watched = (Path(config.docs_dir), *map(Path, config.watch))
    files = (file for folder in watched for file in folder.rglob("*") if file.is_file())
    return {file.resolve(): file.stat().st_mtime_ns for file in files if file.suffix != ".pyc"}


def edits(before: Stamps, now: Stamps) -> list[Path]:
    """The templates that were edited; none where anything else has changed."""
    changed = [file for file in before.keys() | now.keys() if before.get(file) != now.get(file)]
    folder = _TEMPLATES.resolve()
    alone = all(file.parent == folder and file in before and file in now for file in changed)
    return sorted(changed) if alone else []


def show(build: Build, file: Path) -> None:
    """Check one template and rebuild what shows it. Raises Abort for its problems."""
    name, content = f"templates/{LANGUAGE}/{file.name}", file.read_bytes()
    try:
        found = checking.problems_of_template(build.reading, DATA, name, content)
    except NodeError as error:
        raise Abort(f"the letters could not be checked: {error}") from error
    errors = [problem for problem in found if problem.level == "error"]
    if errors:
        print(*errors, sep="\n", file=sys.stderr)
        raise Abort(f"{name} has problems ({len(errors)}); they are listed above")
    before = build.reading.playbook()
    one = reading.beside(build.reading, DATA, name, content)
    build.reading.documents[name] = one.documents[name]
    build.reading.shapes[name] = one.shapes[name]
    _write(build, before, build.reading.playbook(), file.stem)


def _write(build: Build, before: Playbook, now: Playbook, id: str) -> None:
    renderer = Renderer(now)
    build.renderer = renderer
    build.env.globals.update(renderer.globals())
    wanted = {f"letters/{id}.md", *_lists(before, id), *_lists(now, id)}
    for page in pages.pages(now):
        if page.path in wanted and not page.has_contents:
            _page(build, renderer, page)
    site = Path(build.config.site_dir)
    for path, text in publishing.files_of_template(now, id):
        (site / path).write_text(text, encoding="utf-8")


def _lists(playbook: Playbook, id: str) -> Iterator[str]:
    """The lists that name a template."""
    for facet, values in facets(playbook).items():
        for value in values:
            if id in letters_of(playbook, facet, value):
                yield f"letters/{facet}/{value}.md"


def _page(build: Build, renderer: Renderer, made: pages.Page) -> None:
    """Render a page as MkDocs does, and write it."""
    file = build.files.get_file_from_path(made.path)
    if file is None or file.page is None:
        return
    page = file.page
    page.meta = made.meta
    page.content = renderer.render(made.partial, page.url, **made.context)
    context = get_context(build.nav, build.files, build.config, page)
    template = build.env.get_template(made.meta.get("template", "main.html"))
    Path(file.abs_dest_path).write_text(template.render(context), encoding="utf-8")
