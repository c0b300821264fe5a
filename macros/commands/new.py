"""new: asks for a template in plain questions, and writes its file."""

import argparse
import sys
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from macros import checking, layout, reading
from macros.composing import GIVEN, usage
from macros.model import LANGUAGE, Playbook, Template
from macros.notation import passages, slug
from macros.reading import DATA, explaining
from macros.reading.messages import nearest

HELP = "ask for a new template, and write its file"
_END = "."
Answer = Callable[[str], Any]


def add(parser: argparse.ArgumentParser) -> None:
    """This command has no arguments."""


def run(options: argparse.Namespace) -> int:
    """Ask, write, and say what is next. 2 where the answers end before the last question."""
    playbook = reading.sound().playbook()
    words = playbook.words["new"]
    print(words["welcome"])
    try:
        id, template = Interview(playbook).template()
    except (EOFError, KeyboardInterrupt):
        print(f"\n{words['stopped']}", file=sys.stderr)
        return 2
    file = DATA / "templates" / LANGUAGE / f"{id}.yml"
    file.write_text(layout.lay_out(template), encoding="utf-8", newline="\n")
    print(words["written"].format(file.as_posix()))
    _say_what_is_next(file.as_posix(), words)
    return 0


def _say_what_is_next(file: str, words: Mapping[str, str]) -> None:
    found = [one for one in checking.problems(DATA) if one.file == file and one.level == "error"]
    print(*found, words["fix" if found else "next"].format(file), sep="\n")


class Interview:
    """Asks one question after the other; a wrong answer is explained and asked for again."""

    def __init__(self, playbook: Playbook) -> None:
        self.playbook = playbook
        self.words = playbook.words["new"]

    def template(self) -> tuple[str, Template]:
        """The id and the template. Raises EOFError where the answers end."""
        title = self.text("title")
        id = self.ask("id", self._free_id, slug(title))
        values: dict[str, Any] = {"title": title, "summary": self.text("summary")}
        values["moment"] = self.choice("moment", _titles(self.playbook.moments))
        values["reasons"] = self.choices("reasons", _titles(self.playbook.reasons))
        values["channel"] = self.choice("channel", _titles(self.playbook.channels))
        values["recipient"] = self.choice("recipient", self._recipients())
        values |= {key: self.text(key) for key in ("when", "avoid", "request")}
        values["tones"] = self.tones(values["channel"])
        values["example"] = self.example(values["tones"])
        values["sources"] = self.ask("sources", self._sources)
        values["contributors"] = self.ask("contributors", _names, empty=True)
        return id, Template.model_validate(values)

    def ask(self, key: str, answer: Answer, default: str = "", empty: bool = False) -> Any:
        """The first answer that is none of those that raise ValueError."""
        shown = f" [{default}]" if default else ""
        while True:
            given = input(f"\n{self.words[key]}{shown}\n> ").strip() or default
            try:
                if given or empty:
                    return answer(given)
                print(self.words["needed"])
            except ValueError as error:
                print(error)

    def text(self, key: str) -> str:
        """A value that the shape takes for a key."""
        return str(self.ask(key, lambda given: _fitting(key, given)))

    def choice(self, key: str, titles: Mapping[str, str]) -> str:
        """One of several, by its number or its name."""
        self._list(titles)
        return str(self.ask(key, lambda given: self._chosen(given, titles)))

    def choices(self, key: str, titles: Mapping[str, str]) -> list[str]:
        """Some of several, with commas between."""
        self._list(titles)
        every: list[str] = self.ask(
            key, lambda given: [self._chosen(one, titles) for one in _names(given)]
        )
        return list(dict.fromkeys(every))

    def tones(self, channel: str) -> dict[str, Any]:
        """One tone's letter; others can be added to the file."""
        tone = self.choice("tone", _titles(self.playbook.tones))
        letter: dict[str, Any] = {}
        if self.playbook.channels[channel].subject == "required":
            letter["subject"] = [self.text("subject")]
        print(f"\n{self.words['body']}")
        letter["body"] = self._body()
        return {tone: letter}

    def _body(self) -> list[dict[str, list[str]]]:
        while True:
            lines = []
            while (line := input()) != _END:
                lines.append(line)
            if found := passages("\n".join(lines)):
                return found
            print(self.words["needed"])

    def example(self, tones: Mapping[str, Any]) -> dict[str, str]:
        """An invented value for each blank; ours where none is given."""
        every = [t for one in tones.values() for t in _texts(one)]
        used = usage(every)
        fields = self.playbook.fields
        names = [n for n in (*used.required, *used.optional) if n in fields and n != GIVEN]
        if names:
            print(f"\n{self.words['example']}")
        return {name: self._value(name) for name in names}

    def _value(self, name: str) -> str:
        field = self.playbook.fields[name]
        return input(f"{field.label} [{field.example}]\n> ").strip() or field.example

    def _list(self, titles: Mapping[str, str]) -> None:
        print()
        for number, (name, title) in enumerate(titles.items(), 1):
            print(f"{number:>4}  {title} ({name})")

    def _chosen(self, given: str, titles: Mapping[str, str]) -> str:
        names = list(titles)
        if given.isdecimal() and 0 < int(given) <= len(names):
            return names[int(given) - 1]
        if given in titles:
            return given
        near = nearest(given, names)
        key = "near" if near else "number"
        raise ValueError(self.words[key].format(given, near or len(names)))

    def _recipients(self) -> dict[str, str]:
        titles = self.playbook.words["recipients"]
        return {key.replace("_", "-"): title for key, title in titles.items()}

    def _free_id(self, given: str) -> str:
        if given != slug(given):
            raise ValueError(self.words["no_id"].format(slug(given) or "thank-you"))
        if given in self.playbook.templates or given in self.playbook.removed:
            raise ValueError(self.words["taken"].format(given))
        return given

    def _sources(self, given: str) -> list[str]:
        names = _names(given)
        for name in names:
            if name not in self.playbook.sources:
                raise ValueError(self.words["no_source"].format(name))
        return names


def _titles(entries: Mapping[str, Any]) -> dict[str, str]:
    return {id: entry.title for id, entry in entries.items()}


def _texts(letter: Mapping[str, Any]) -> list[str]:
    written = [text for passage in letter["body"] for text in passage["texts"]]
    return [*letter.get("subject", []), *written]


def _names(given: str) -> list[str]:
    return [name.strip() for name in given.split(",") if name.strip()]


def _fitting(key: str, value: str) -> str:
    """The value, if the shape takes it for this key; a ValueError that explains, if not."""
    probe: Any = {key: value}
    if key == "subject":
        probe = {"tones": {"warm": {"subject": [value], "body": ["x"]}}}
    try:
        Template.model_validate(probe)
    except ValidationError as error:
        for details in error.errors():
            if details["type"] != "missing":
                raise ValueError(explaining.explain(details).message) from error
    return value
