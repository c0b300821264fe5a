"""Turns partials into markup. Text is escaped here, by the template engine, and only here."""

from functools import partial
from typing import Any

import jinja2
import markupsafe

from macros.composing import Letter, Piece, compose, plain, texts, usage
from macros.gallery import FACETS, letters_for, letters_of
from macros.model import Playbook


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
            "sample": self.sample,
            "blanks": self.blanks,
            "letters_of": partial(letters_of, self.playbook),
            "letters_for": partial(letters_for, self.playbook),
            "facets": FACETS,
            "plain": plain,
        }

    def render(self, name: str, page_url: str, **context: Any) -> markupsafe.Markup:
        """The partial as markup; `page_url` is the page's place in the site, for its links."""

        def url(path: str) -> str:
            return "../" * page_url.count("/") + path or "./"

        template = self.environment.get_template(f"{name}.html")
        return markupsafe.Markup(template.render(context, url=url, page_url=page_url))

    def sample(self, template: str, tone: str) -> Letter:
        """The template filled with its example."""
        return self._filled(template, tone, self.playbook.templates[template].example)

    def blanks(self, template: str, tone: str) -> Letter:
        """The template with every field as its label in square brackets."""
        letter = self.playbook.templates[template].tones[tone]
        used = usage(texts(letter))
        fields = self.playbook.fields
        names = (name for name in (*used.required, *used.optional) if name != "close")
        return self._filled(template, tone, {name: f"[{fields[name].label}]" for name in names})

    def _filled(self, template: str, tone: str, values: dict[str, str]) -> Letter:
        letter = self.playbook.templates[template].tones[tone]
        close = {"close": self.playbook.tones[tone].close}
        return _own(compose(letter, close | values), set(values))


def _own(letter: Letter, typed: set[str]) -> Letter:
    """The close that follows the tone is the template's word, not the candidate's."""

    def piece(one: Piece) -> Piece:
        supplied = one.kind == "own" and one.field not in typed
        return Piece("text", one.text) if supplied else one

    subject = None if letter.subject is None else tuple(map(piece, letter.subject))
    return Letter(subject, tuple(tuple(map(piece, passage)) for passage in letter.passages))
