"""What the search finds: one document for each page, and the words that lead to it."""

from collections.abc import Iterator

from macros.model import Playbook

Document = dict[str, str]


def documents(playbook: Playbook) -> list[Document]:
    """What the search finds among the data."""
    every = (_letters, _moments, _channels, _reasons)
    return [document for each in every for document in each(playbook)]


def guide_document(url: str, title: str, description: str, headings: list[str]) -> Document:
    """What the search finds of a page written by hand."""
    return _document(url, title, "guide", description, "; ".join(headings))


def _letters(playbook: Playbook) -> Iterator[Document]:
    """A letter answers to its moment's phrases too; the moment and the channel stand first."""
    for id, template in playbook.templates.items():
        moment = playbook.moments[template.moment]
        channel = playbook.channels[template.channel].title
        phrases = "; ".join([moment.title, channel, *moment.phrases])
        text = f"{template.summary} {channel}"
        yield _document(f"letters/{id}/", template.title, "letter", text, phrases)


def _moments(playbook: Playbook) -> Iterator[Document]:
    for id, moment in playbook.moments.items():
        phrases = "; ".join(moment.phrases)
        yield _document(f"letters/moment/{id}/", moment.title, "moment", moment.advice, phrases)


def _channels(playbook: Playbook) -> Iterator[Document]:
    for id, channel in playbook.channels.items():
        text = f"{channel.summary} {channel.advice}"
        yield _document(f"letters/channel/{id}/", channel.title, "channel", text, channel.title)


def _reasons(playbook: Playbook) -> Iterator[Document]:
    for id, reason in playbook.reasons.items():
        text = f"{reason.summary} {reason.claim}"
        yield _document(f"reasons/{id}/", reason.title, "reason", text, "")


def _document(url: str, title: str, kind: str, text: str, phrases: str) -> Document:
    return {"url": url, "title": title, "kind": kind, "text": text, "phrases": phrases}
