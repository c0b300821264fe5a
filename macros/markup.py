"""Turns partials into markup. Text is escaped here, by the template engine, and only here."""

from functools import partial
from typing import Any

import jinja2
import markupsafe

from macros import colors, specimens
from macros.composing import plain
from macros.gallery import facets, letters_for, letters_of, summary
from macros.model import Playbook
from macros.publishing.search import address


class Renderer:
    """Renders macros/partials/<name>.html for a playbook."""

    def __init__(self, playbook: Playbook) -> None:
        self.playbook = playbook
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader("macros/partials"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals |= self.globals()

    def globals(self) -> dict[str, Any]:
        """What partials and theme templates may use besides the page itself."""
        return {
            "playbook": self.playbook,
            "words": self.playbook.words,
            "colors": colors.shown(self.playbook.edition),
            "sample": partial(specimens.sample, self.playbook),
            "sparse": partial(specimens.sparse, self.playbook),
            "blanks": partial(specimens.blanks, self.playbook),
            "sample_options": partial(specimens.sample_options, self.playbook),
            "letters_of": partial(letters_of, self.playbook),
            "letters_for": partial(letters_for, self.playbook),
            "facets": facets(self.playbook),
            "summary": summary,
            "guide_address": address,
            "plain": plain,
        }

    def render(self, name: str, page_url: str, **context: Any) -> markupsafe.Markup:
        """The partial as markup; `page_url` is the page's place in the site, for its links."""

        def url(path: str) -> str:
            return "../" * page_url.count("/") + path or "./"

        template = self.environment.get_template(f"{name}.html")
        return markupsafe.Markup(template.render(context, url=url, page_url=page_url))
