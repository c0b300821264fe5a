"""Checks of the tags in template texts: which fields a letter names, and how."""

import re
from collections.abc import Iterator, Sequence

from macros.composing import GIVEN, Tag, tags, texts, untagged, usage
from macros.model import LANGUAGE, Playbook, Template, TonedLetter
from macros.reading import Reading
from macros.reading.document import Document, Place
from macros.reading.messages import Told, nearest, tell
from macros.reading.problem import Problem
from macros.reading.slips import UNSEEN

# Words in braces or brackets of any kind, as other programs have them; or what is left of such.
_STRAY = re.compile(
    r"(?:[{\[｛«] ?){1,4}[^{}\[\]｛｝«»\n]{0,60}(?: ?[}\]｝»]){1,4}"
    r"|[{}\[\]｛｝«»]+[^\s{}\[\]｛｝«»]*"
)
_INSIDE = re.compile(r"[\W_]*?([#^/]?)[\s_]*([A-Za-z][A-Za-z_ -]*?)[\W_]*")
_BRACES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\S*[{}]\S*", re.S)
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|<!--")
_PRIVATE = re.compile(f"[{UNSEEN}\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
# What a template says about itself.
_ABOUT = ("title", "summary", "when", "avoid", "request")
# The complimentary close has a value of its own in each tone.


def templates(reading: Reading, playbook: Playbook) -> Iterator[tuple[Document, Template]]:
    """Every template with its document."""
    for id, template in playbook.templates.items():
        yield reading.documents[f"templates/{LANGUAGE}/{id}.yml"], template


def placed(tone: str, letter: TonedLetter) -> Iterator[tuple[Place, str]]:
    """Every text of a toned letter with its place: subject lines, then those of the passages."""
    for i, line in enumerate(letter.subject):
        yield ("tones", tone, "subject", i), line
    for i, passage in enumerate(letter.body):
        for j, text in enumerate(passage.texts):
            yield ("tones", tone, "body", i, passage.names[j] if passage.names else j), text


def _texts(reading: Reading, playbook: Playbook) -> Iterator[tuple[Document, Place, str]]:
    for document, template in templates(reading, playbook):
        for tone, letter in template.tones.items():
            for place, text in placed(tone, letter):
                yield document, place, text


def unknown_field(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template may name only the fields of data/fields.yml."""
    for document, place, text in _texts(reading, playbook):
        for tag in tags(text):
            if tag.kind in ("", "#", "^") and tag.name not in playbook.fields:
                yield document.problem(place, _unknown(tag, playbook), near=tag.text)


def _unknown(tag: Tag, playbook: Playbook) -> Told:
    name = f"{{{{{tag.name}}}}}"
    if near := nearest(tag.name, playbook.fields):
        better = f"{{{{{tag.kind}{near}}}}}"
        return tell("unknown-field", "near", tag=name, near=f"{{{{{near}}}}}", suggestion=better)
    return tell("unknown-field", "listed", tag=name)


def tag(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Only {{field}}, {{#field}}, {{^field}} and {{/field}} are tags; nothing else in braces."""
    for document, place, text in _texts(reading, playbook):
        for near in dict.fromkeys(_STRAY.findall(untagged(text))):
            yield document.problem(place, _not_a_tag(near, playbook), near=near)
    for document, place, text in _around(reading, playbook):
        for near in dict.fromkeys(_BRACES.findall(text) if "{" in text or "}" in text else ()):
            yield document.problem(place, tell("tag", "outside", tag=near), near=near)


def _not_a_tag(text: str, playbook: Playbook) -> Told:
    """What to do about something in braces or brackets; most often it is nearly the field."""
    found = _INSIDE.fullmatch(text)
    name = re.sub(r"[ -]", "_", found[2].lower()) if found else ""
    if found and (near := nearest(name, playbook.fields)):
        better = f"{{{{{found[1]}{near}}}}}"
        return tell("tag", "near", tag=text, near=better, suggestion=better)
    return tell("tag", "tag", tag=text)


def _around(reading: Reading, playbook: Playbook) -> Iterator[tuple[Document, Place, str]]:
    """What stands around the letters of each template: about it, and in its example."""
    for document, template in templates(reading, playbook):
        for key in _ABOUT:
            yield document, (key,), getattr(template, key)
        for name, value in template.example.items():
            yield document, ("example", name), value


def markup(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Templates are plain text, shown as it stands: no HTML, and so no scripts."""
    for document, place, text in (*_texts(reading, playbook), *_around(reading, playbook)):
        for near in dict.fromkeys(_MARKUP.findall(text) if "<" in text else ()):
            yield document.problem(place, tell("markup", "html", tag=near), near=near)


def section(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A section opens and closes within one text, the inner one before the outer."""
    for document, place, text in _texts(reading, playbook):
        if wrong := _unpaired(tags(text)):
            found, told = wrong
            yield document.problem(place, told, near=found.text)


def _unpaired(found: Sequence[Tag]) -> tuple[Tag, Told] | None:
    """The first tag without its partner, and what to do."""
    opened: list[Tag] = []
    for item in found:
        if item.kind in ("#", "^"):
            opened.append(item)
        elif item.kind == "/" and not opened:
            return item, tell("section", "not_open", tag=item.text)
        elif item.kind == "/" and opened.pop().name != item.name:
            return item, tell("section", "crossed", tag=item.text)
    if opened:
        last = opened[-1]
        return last, tell("section", "not_closed", tag=last.text, close=f"{{{{/{last.name}}}}}")
    return None


def mixed_field(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Within one tone a field is required, or optional: inside its own section everywhere."""
    for document, template in templates(reading, playbook):
        for tone, letter in template.tones.items():
            required = usage(texts(letter)).required
            yield from _mixed(document, tone, letter, required)


def _mixed(
    document: Document, tone: str, letter: TonedLetter, required: tuple[str, ...]
) -> Iterator[Problem]:
    for place, text in placed(tone, letter):
        wrong = {t.name: t for t in tags(text) if t.kind in ("#", "^") and t.name in required}
        for name, found in wrong.items():
            told = tell("mixed-field", "both", tag=f"{{{{{name}}}}}")
            yield document.problem(place, told, near=found.text)


def example(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The example has a value for each field that the letter uses (but `close`), and no other."""
    for document, template in templates(reading, playbook):
        used = usage([text for letter in template.tones.values() for text in texts(letter)])
        names = {*used.required, *used.optional} & set(playbook.fields)
        for name in sorted(names - set(template.example) - {GIVEN}):
            told = tell("example", "missing", tag=f"{{{{{name}}}}}", field=name)
            yield document.at_key(("example",), told)
        for name in sorted(set(template.example) - names - {GIVEN}):
            told = tell("example", "unused", tag=f"{{{{{name}}}}}")
            yield document.at_key(("example", name), told)


def private_use(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Template texts hold no character that fonts draw as they please, or that nobody can see."""
    for document, place, text in _texts(reading, playbook):
        if found := _PRIVATE.search(text):
            told = tell("private-use", "character", code=f"U+{ord(found[0]):04X}")
            yield document.problem(place, told, near=found[0])


def required_fields(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A tone requires four fields at most, besides the candidate's own; on paper seven."""
    for document, template in templates(reading, playbook):
        channel = playbook.channels.get(template.channel)
        if not channel:
            continue
        most = channel.required_fields
        for tone, letter in template.tones.items():
            required = (name for name in usage(texts(letter)).required if name != GIVEN)
            names = [name for name in required if not _is_own(playbook, name)]
            if len(names) > most:
                listed = ", ".join(f"{{{{{name}}}}}" for name in names)
                told = tell("required-fields", "many", size=len(names), tags=listed, most=most)
                yield document.at_key(("tones", tone), told)


def _is_own(playbook: Playbook, name: str) -> bool:
    return name in playbook.fields and playbook.fields[name].scope == "candidate"


CHECKS = (unknown_field, tag, markup, section, mixed_field, example, private_use, required_fields)
