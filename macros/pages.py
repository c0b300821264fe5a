"""The pages made from data: path, front matter and the partial that fills each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.gallery import Entry, facets, summary
from macros.model import Playbook, Template


@dataclass(frozen=True)
class Page:
    """A page to be; `path` is its Markdown file below docs/.

    A partial is put in after Markdown, which would take half of the build to let it be. One with
    a table of contents needs Markdown.
    """

    path: str
    meta: dict[str, Any]
    partial: str
    context: dict[str, Any] = field(default_factory=dict)
    has_contents: bool = False

    @property
    def markdown(self) -> str:
        """The page's source, which is its front matter."""
        matter = yaml.dump(self.meta, Dumper=yaml.CSafeDumper, allow_unicode=True, width=10_000)
        return f"---\n{matter}---\n"


def pages(playbook: Playbook) -> Iterator[Page]:
    """Every generated page."""
    words = playbook.words["letters"]
    meta = _list_meta(words["title"], words["description"])
    yield Page("letters/index.md", meta, "letters", {"facet": "", "value": ""})
    for id, template in playbook.templates.items():
        yield Page(f"letters/{id}.md", _letter_meta(playbook, template), "letter", {"id": id})
    for id, removed in playbook.removed.items():
        forward = {"forward": f"../{removed.instead}/#instead-of-{id}"}
        meta = _list_meta(removed.title, removed.reason) | forward
        yield Page(f"letters/{id}.md", meta, "removed", {"id": id})
    for facet, values in facets(playbook).items():
        yield from _facet_pages(playbook, facet, values)
    yield from _reason_pages(playbook)


def _facet_pages(playbook: Playbook, facet: str, values: Mapping[str, Entry]) -> Iterator[Page]:
    for id, entry in values.items():
        meta = _list_meta(
            playbook.words["letters"][f"title_{facet}"].format(entry.title), summary(entry)
        )
        context = {"facet": facet, "value": id}
        yield Page(f"letters/{facet}/{id}.md", meta, "letters", context)


def _reason_pages(playbook: Playbook) -> Iterator[Page]:
    words = playbook.words["reasons"]
    meta = _list_meta(words["title"], words["description"]) | {"template": "main.html"}
    yield Page("reasons/index.md", meta, "reasons", has_contents=True)
    for id, reason in playbook.reasons.items():
        about = f"{reason.summary} {reason.claim}"[:300]
        meta = {"title": reason.title, "description": about}
        yield Page(f"reasons/{id}.md", meta, "reason", {"id": id}, has_contents=True)


def _list_meta(title: str, about: str) -> dict[str, Any]:
    structured = {"@type": "CollectionPage", "name": title, "description": about}
    return {
        "title": title,
        "description": about,
        "template": "wide.html",
        "structured": {"@context": "https://schema.org"} | structured,
    }


def _letter_meta(playbook: Playbook, template: Template) -> dict[str, Any]:
    """A letter's page says how it is done, so its structured data is a HowTo."""
    words = playbook.words["letter"]
    steps = [template.when, words["step_fill"], words["step_send"]]
    return {
        "title": template.title,
        "description": template.summary,
        "template": "wide.html",
        "structured": {
            "@context": "https://schema.org",
            "@type": "HowTo",
            "name": template.title,
            "description": template.summary,
            "step": [{"@type": "HowToStep", "text": step} for step in steps],
        },
    }
