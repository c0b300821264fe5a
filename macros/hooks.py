"""MkDocs events: what happens when during a build."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Literal

import jinja2
import material
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros import checking, colors, pages, publishing, reading
from macros.building import bundling, finishing
from macros.building.build import Build
from macros.building.serving import Rebuilding
from macros.markup import Renderer
from macros.model import Playbook
from macros.node import NodeError
from macros.publishing import espanso, hiding, leads, manifest, search, security
from macros.publishing.sections import sections
from macros.reading import edition

_MATERIAL = Path(material.__file__).parent / "templates/assets/stylesheets"
# Of Material's own files none is loaded as it is: its style sheet goes into ours, purged.
_UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
# MkDocs calls functions, so what one event leaves to the next is kept here.
_is_serving = False
_build: Build


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note the command; give MkDocs a fixed time, so that same data makes same bytes."""
    global _is_serving
    _is_serving = command == "serve"
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data; its errors end the build, one line each."""
    try:
        read, found = checking.look_over(reading.DATA)
    except NodeError as error:
        raise BuildError(f"the letters could not be checked: {error}") from error
    problems = [one for one in found if one.level == "error"]
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        raise BuildError(f"the data has problems ({len(problems)}); they are listed above")
    playbook = read.playbook()
    _adopt(config, playbook)
    global _build
    _build = Build(config, read, Renderer(playbook))
    config.extra["build"] = _build
    return config


def _adopt(config: MkDocsConfig, playbook: Playbook) -> None:
    """Use what the edition says of itself, and its pages of the guide."""
    config.site_name = playbook.words["site"]["name"]
    config.repo_url = playbook.edition.repository or config.repo_url
    guide = next(part["Guide"] for part in config.nav or () if "Guide" in part)
    guide.extend(page.path for page in reading.added_pages(Path(config.docs_dir)))
    if folder := edition.folder():
        config.watch.append(str(folder))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made from data and from the browser's code."""
    playbook = _build.renderer.playbook
    for file in [f for f in files if f.src_uri.startswith(_UNUSED)]:
        files.remove(file)
    for own in edition.pages(edition.folder()):
        files.append(_own_page(config, own))
    _build.files = files
    _build.made = {page.path: page for page in pages.pages(playbook)}
    for path, page in _build.made.items():
        files.append(File.generated(config, path, content=page.markdown))
    if logo := playbook.edition.logo:
        content = (edition.folder() or Path()).joinpath(logo).read_bytes()
        files.append(File.generated(config, f"assets/{logo}", content=content))
    package = {}
    for path, text in publishing.files(playbook, config.site_url or "/"):
        files.append(_file(config, path, text))
        if path.startswith(publishing.ESPANSO):
            package[path.removeprefix(publishing.ESPANSO)] = text
    for path, text in security.files(playbook, config.site_url or "/", config.repo_url or ""):
        files.append(_file(config, path, text))
    archive = f"{publishing.ESPANSO}{espanso.name(playbook)}.zip"
    files.append(_file(config, archive, espanso.archive(package)))
    for name, content in _bundle().items():
        files.append(File.generated(config, f"assets/{name}", content=content))
    return files


def _own_page(config: MkDocsConfig, path: Path) -> File:
    """A page of the edition, which takes the place of ours of the same name."""
    docs = path.parents[1]
    name = path.relative_to(docs).as_posix()
    return File(name, str(docs), config.site_dir, config.use_directory_urls)


def _file(config: MkDocsConfig, path: str, content: str | bytes) -> File:
    """A file of the site as it is: MkDocs makes a page of whatever is called .md at its source."""
    # Included whatever its name: MkDocs leaves out what begins with a dot.
    included = InclusionLevel.INCLUDED
    file = File.generated(config, f"{path}.raw", content=content, inclusion=included)
    file.dest_uri = path
    return file


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep what an edited template is shown with while the site is served."""
    _build.nav = nav
    return nav


def _bundle() -> dict[str, bytes]:
    try:
        return bundling.bundle()
    except bundling.BundlingError as error:
        raise BuildError(str(error)) from error


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Let the theme's templates use what the partials use."""
    env.globals.update(_build.renderer.globals())
    _build.env = env
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the pages made from data that have a table of contents, which Markdown makes."""
    made = _build.made.get(page.file.src_uri)
    if made and made.has_contents:
        return _build.renderer.render(made.partial, page.url, **made.context)
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the other pages made from data; note those written by hand for the search index."""
    made = _build.made.get(page.file.src_uri)
    if made and made.has_contents:
        return html
    if made:
        return _build.renderer.render(made.partial, page.url, **made.context)
    html = hiding.unlisted(html, page.url, _build.renderer.playbook.edition)
    if page.file.generated_by is None and not page.is_homepage:
        _build.guide[page.url] = (page, sections(html))
        return _led(html, page)
    return html


def _led(html: str, page: Page) -> str:
    """A page of the guide, leading to letters."""
    folder, _, name = page.url.strip("/").rpartition("/")
    if folder != "guide":
        return html
    renderer = _build.renderer
    lead = partial(renderer.render, "leads", page.url)
    return leads.led(html, name, renderer.playbook, lambda moments: str(lead(moments=moments)))


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Show an edited template at once."""
    server.builder = Rebuilding(builder, lambda: _build)
    return server


def on_post_build(config: MkDocsConfig) -> None:
    """Write what needs the finished pages: the search index and the purged style sheet.

    The live-reload server keeps plain names and no policy, which its own script could not run
    under.
    """
    site = Path(config.site_dir)
    found = search.data(_build.renderer.playbook, _pages())
    prepared = bundling.prepared(json.dumps(found))
    (site / "assets/data/search.js").write_text(f"export default {prepared};\n")
    style = site / "assets/site.css"
    material = material_sheet()
    if not _is_serving:
        material = bundling.purge(material, site)
    settings = _build.renderer.playbook.edition
    style.write_text(material + style.read_text() + colors.style(settings) + edition.style())
    favicon = site / "assets/favicon.svg"
    icon = colors.tinted(favicon.read_text(), settings)
    for path in (favicon, site / manifest.ICON):
        path.write_text(icon)
    if not _is_serving:
        finishing.finish(site, settings.framed_by)


def _pages() -> Iterator[search.Page]:
    """The pages written by hand, as the search takes them."""
    for url, (page, found) in sorted(_build.guide.items()):
        yield search.Page(url, str(page.title), str(page.meta.get("description", "")), found)


def material_sheet() -> str:
    """Material's whole style sheet, which ours goes on from."""
    sheet = next(_MATERIAL.glob("main.*.min.css"))
    return sheet.read_text().partition("/*# sourceMappingURL")[0]
