"""What a build is made of and with."""

from dataclasses import dataclass, field

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages as mkdocs
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from macros.markup import Renderer
from macros.pages import Page
from macros.publishing.sections import Section
from macros.reading import Reading


@dataclass
class Build:
    """Begins with the data; the events of MkDocs add the rest, in this order."""

    config: MkDocsConfig
    reading: Reading
    renderer: Renderer
    made: dict[str, Page] = field(default_factory=dict)
    files: Files = field(init=False)
    nav: Navigation = field(init=False)
    env: jinja2.Environment = field(init=False)
    # The pages written by hand, by address.
    guide: dict[str, tuple[mkdocs.Page, list[Section]]] = field(default_factory=dict)
