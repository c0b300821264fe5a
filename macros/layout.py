"""The one exact form of a template file. The studio writes the same; tests/conformance/ binds both.

- The comment lines at the top come first, then the keys in the order of the shape. Tones and
  the values of the example keep their own order. What is empty is left out.
- A key of a mapping stands two spaces in. A list of names is one line, `[first, second]`.
- Subject lines and passages are items of a list, `- `, always in double quotes. A passage of one
  text is that text; variants are a list in the list, `- - ` at the first; options are a mapping in
  the list, `- name: ` at the first.
- An empty example is `{}`.
- Any other text is plain where every reader of YAML takes it for that very text: it begins with a
  letter, or with digits and a space, is no word such as `yes`, and has neither `: ` nor ` #`.
- What is quoted is a JSON string, and what YAML does not take as it stands is `\\u` and its code.
"""

import itertools
import json
import re
from collections.abc import Iterator

import yaml

from macros.model import Passage, Template, TonedLetter

_HEADING = re.compile(r"(?:#.*\n?)+")
_START = re.compile(r"[A-Za-z\u00a1-\U0010ffff]|[0-9]+ [^ ]")
# What ends a plain text, what would be lost or read as something else, and control characters.
_MARKS = re.compile(r": | #|[: ]$|[\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_WORDS = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"}
_IN_LISTS = re.compile(r"[][{},:?]")
_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def heading(text: str) -> str:
    """The comment lines at the top of a file, which keep their place."""
    lines = itertools.takewhile(lambda line: line.startswith("#"), text.split("\n"))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def comment_below(text: str) -> int | None:
    """The line of the first comment below the heading, if any: it has no place to keep."""
    below = _HEADING.match(text)
    end = below.end() if below else 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        at = text.find("#", end, token.start_mark.index)
        if at >= 0:
            return text.count("\n", 0, at) + 1
        end = max(end, token.end_mark.index)
    return None


def lay_out(template: Template, text: str = "") -> str:
    """The text of a template file; the heading of `text`, what it was before, is kept."""
    return heading(text) + "".join(f"{line}\n" for line in _lines(template))


def _lines(template: Template) -> Iterator[str]:
    for key, value in template:
        if key == "tones":
            yield "tones:"
            for tone, letter in template.tones.items():
                yield f"  {scalar(tone)}:"
                yield from _letter(letter)
        elif isinstance(value, dict):
            yield f"{key}:" if value else f"{key}: {{}}"
            yield from (f"  {scalar(name)}: {scalar(text)}" for name, text in value.items())
        elif isinstance(value, list) and value:
            yield f"{key}: [{', '.join(map(_item, value))}]"
        elif isinstance(value, str):
            yield f"{key}: {scalar(value)}"


def _letter(letter: TonedLetter) -> Iterator[str]:
    if letter.subject:
        yield "    subject:"
        yield from (f"      - {quoted(line)}" for line in letter.subject)
    yield "    body:"
    for passage in letter.body:
        first, *others = _passage(passage)
        yield f"      - {first}"
        yield from (f"        {line}" for line in others)


def _passage(passage: Passage) -> list[str]:
    """A line for each text of a passage."""
    texts = [quoted(text) for text in passage.texts]
    if passage.names:
        named = zip(passage.names, texts, strict=True)
        return [f"{scalar(name)}: {text}" for name, text in named]
    return [f"- {text}" for text in texts] if len(texts) > 1 else texts


def scalar(text: str) -> str:
    """A text as it stands after a key: plain if that is safe, else quoted."""
    unsafe = not _START.match(text) or _MARKS.search(text) or text.lower() in _WORDS
    return quoted(text) if unsafe else text


def _item(text: str) -> str:
    return quoted(text) if _IN_LISTS.search(text) else scalar(text)


def quoted(text: str) -> str:
    """A text in double quotes."""
    written = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
