"""A template, broken in every way we can think of, says what is wrong and where.

The mutated file is checked beside the other data, which is read once.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from macros import checking, reading
from macros.reading import DATA
from macros.reading.parsing import MAX_BYTES

READING = reading.read()
FINDINGS = READING.playbook().checks
# A few of all sorts, for to look one over takes a call of Node.
TEMPLATES = [name for name in READING.documents if name.startswith("templates/en/")]
AROUND = "around what may be left out"
LIKE_HTML = "looks like HTML, and a letter is plain text; remove it"
ID = "use small letters, digits and hyphens, such as"


@dataclass(frozen=True)
class Source:
    """A template's file as it should be."""

    name: str
    text: str

    def line(self, start: str) -> int:
        """The number of the first line that begins so."""
        return 1 + next(i for i, one in enumerate(self.lines) if one.startswith(start))

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines(keepends=True)

    @property
    def value(self) -> str:
        """The title as it stands in the file."""
        return self.lines[0].removeprefix("title: ").rstrip("\n")

    @property
    def field(self) -> str:
        """A field that the letter uses."""
        found: list[str] = re.findall(r"(?m)^  (candidate|recipient): ", self.text)
        return found[0]

    def title(self, value: str) -> str:
        """The file with another title, as it is to be written."""
        return f"title: {value}\n" + "".join(self.lines[1:])

    def put(self, start: str, new: str) -> str:
        """The file with the first line that begins so replaced."""
        at = self.line(start) - 1
        return "".join([*self.lines[:at], new, *self.lines[at + 1 :]])

    def passages(self, *texts: str) -> str:
        """The file with further passages at the start of its first body."""
        at = self.line("    body:")
        new = [f"      - {text}\n" for text in texts]
        return "".join([*self.lines[:at], *new, *self.lines[at:]])

    @property
    def passage(self) -> int:
        """The line of the first of such passages."""
        return self.line("    body:") + 1


@dataclass(frozen=True)
class Mutated:
    """A broken file, and what is said of it: line, check and the whole message.

    `entails` are checks that may have more to say, since the mutation breaks theirs too."""

    content: str | bytes
    expected: tuple[tuple[int, str, str], ...]
    entails: frozenset[str] = frozenset()
    name: str = ""


Mutation = Callable[[Source], Mutated]
MUTATIONS: dict[str, Mutation] = {}


def mutation(change: Mutation) -> Mutation:
    MUTATIONS[change.__name__] = change
    return change


def one(
    content: str | bytes, line: int, check: str, message: str, *entails: str, name: str = ""
) -> Mutated:
    return Mutated(content, ((line, check, message),), frozenset(entails), name)


def not_a_tag(text: str) -> str:
    return f"“{text}” is not a tag; write {{{{field}}}}, or {{{{#field}}}}…{{{{/field}}}} {AROUND}"


def tag(name: str) -> str:
    return f"{{{{{name}}}}}"


@mutation
def key_removed(source: Source) -> Mutated:
    message = "the key “summary” is missing; add it. What it is, in one sentence."
    return one(source.put("summary: ", ""), 1, "missing-key", message)


@mutation
def key_misspelled(source: Source) -> Mutated:
    line = source.line("channel: ")
    unknown = "unknown key “chanel”; did you mean “channel”?"
    return one(source.text.replace("\nchannel: ", "\nchanel: "), line, "unknown-key", unknown)


@mutation
def key_doubled(source: Source) -> Mutated:
    line = source.lines[source.line("moment: ") - 1]
    message = "the key “moment” appears twice; keep one"
    return one(source.put("moment: ", line + line), source.line("moment: ") + 1,
               "duplicate-key", message)  # fmt: skip


@mutation
def key_of_nothing(source: Source) -> Mutated:
    known = "title, summary, moment, reasons, channel, recipient, when, avoid, request, tones, "
    message = f"unknown key “zzz”; the keys here are {known}example, sources, contributors"
    return one(f"zzz: x\n{source.text}", 1, "unknown-key", message)


@mutation
def tone_misspelled(source: Source) -> Mutated:
    text = source.text.replace("\n  warm:", "\n  wram:")
    return one(text, source.line("  warm:"), "unknown-tone",
               "unknown tone “wram”; did you mean “warm”?")  # fmt: skip


@mutation
def text_for_a_list(source: Source) -> Mutated:
    message = "this should be a list; begin each item with “- ”"
    text = source.put("reasons: ", "reasons: show-yourself\n")
    return one(text, source.line("reasons: "), "type", message)


@mutation
def list_for_a_text(source: Source) -> Mutated:
    return one(source.title("[a, b]"), 1, "type", "this should be text; put it in double quotes")


@mutation
def number_for_a_text(source: Source) -> Mutated:
    return one(source.title("5"), 1, "type", "this should be text; put it in double quotes")


@mutation
def text_for_a_mapping(source: Source) -> Mutated:
    text = source.text[: source.text.index("tones:\n")] + "tones: warm\n"
    message = "this should be a mapping of keys to values; write “key: value”"
    return one(text, source.line("tones:"), "type", message, "missing-key")


@mutation
def choice_misspelled(source: Source) -> Mutated:
    message = "“interviewr” is not one of the choices; did you mean “interviewer”?"
    text = source.put("recipient: ", "recipient: interviewr\n")
    return one(text, source.line("recipient: "), "value", message)


@mutation
def word_of_yaml(source: Source) -> Mutated:
    message = "YAML reads “no” as yes or no, not as text; put it in double quotes"
    return one(source.title("no"), 1, "unquoted", message)


@mutation
def date_unquoted(source: Source) -> Mutated:
    message = "YAML reads “2026-10-16” as a date, not as text; put it in double quotes"
    return one(source.title("2026-10-16"), 1, "unquoted", message)


@mutation
def value_removed(source: Source) -> Mutated:
    message = "there is no value here; write one, or remove the key"
    return one(source.title(""), 1, "unquoted", message)


@mutation
def value_of_nothing(source: Source) -> Mutated:
    message = "this is empty; write something or remove the key"
    return one(source.title('""'), 1, "value", message)


@mutation
def unknown_field(source: Source) -> Mutated:
    listed = "Fields are listed in data/fields.yml."
    message = f"unknown field {tag('compnay')}; did you mean {tag('company')}? {listed}"
    return one(source.passages('"At {{compnay}}."'), source.passage, "unknown-field", message)


@mutation
def unclosed_section(source: Source) -> Mutated:
    opened = tag(f"#{source.field}")
    message = f"{opened} is never closed; add {tag(f'/{source.field}')} to this text"
    return one(source.passages(f'"Thanks{opened}."'), source.passage, "section", message,
               "mixed-field", "form")  # fmt: skip


@mutation
def section_across_passages(source: Source) -> Mutated:
    opened, close = tag(f"#{source.field}"), tag(f"/{source.field}")
    expected = (
        (source.passage, "section", f"{opened} is never closed; add {close} to this text"),
        (source.passage + 1, "section", f"{close} closes a section that is not open; remove it"),
    )
    content = source.passages(f'"Thanks{opened}."', f'"Yes.{close}"')
    return Mutated(content, expected, frozenset({"mixed-field"}))


@mutation
def sections_crossed(source: Source) -> Mutated:
    name = source.field
    text = f"A{tag(f'#{name}')}b{tag('#close')}c{tag(f'/{name}')}d{tag('/close')}."
    message = f"{tag(f'/{name}')} comes before an inner section is closed; close that one first"
    return one(
        source.passages(f'"{text}"'), source.passage, "section", message, "mixed-field", "form"
    )


@mutation
def tab(source: Source) -> Mutated:
    text = source.text.replace("\n  warm:", "\n\twarm:")
    return one(text, source.line("  warm:"), "tab", "there is a tab here; use spaces")


@mutation
def windows_line_ends(source: Source) -> Mutated:
    return one(source.text.replace("\n", "\r\n"), 1, "layout", LAYOUT)


LAYOUT = ("from this line on the file is not in the standard layout; run “python -m macros "
          "format”, or leave it to a maintainer")  # fmt: skip


@mutation
def byte_order_mark(source: Source) -> Mutated:
    message = "the file begins with a byte order mark; save it as UTF-8 without one"
    return one("\ufeff" + source.text, 1, "encoding", message)


@mutation
def another_encoding(source: Source) -> Mutated:
    message = "this byte is not UTF-8; save the file as UTF-8"
    content = source.title("Café").encode().replace("é".encode(), b"\xe9")
    return one(content, 1, "encoding", message)


@mutation
def wide_encoding(source: Source) -> Mutated:
    message = "this file is saved as UTF-16; save it as UTF-8"
    return one(source.text.encode("utf-16"), 1, "encoding", message)


@mutation
def smart_quotes_around_a_key(source: Source) -> Mutated:
    expected = ((1, "unknown-key", "unknown key ““title””; did you mean “title”?"),)
    return Mutated(source.text.replace("title", "“title”", 1), expected)


@mutation
def over_long(source: Source) -> Mutated:
    message = "this has more than 160 characters; shorten it"
    return one(source.title("A" * 161), 1, "value", message)


@mutation
def over_long_wording(source: Source) -> Mutated:
    message = "this has more than 800 characters; shorten it"
    return one(source.passages(f'"{"So. " * 201}"'), source.passage, "value", message)


@mutation
def over_large(source: Source) -> Mutated:
    size = MAX_BYTES + 1
    most = f"at most {MAX_BYTES:,} are read"
    message = f"the file has {size:,} bytes and {most}; split it or shorten it"
    padding = size - len(source.text.encode())
    return one(source.text + "#" * padding, 1, "size", message)


@mutation
def markup(source: Source) -> Mutated:
    message = f"“<b>” {LIKE_HTML}"
    return one(source.title("A <b>bold title"), 1, "markup", message)


@mutation
def script(source: Source) -> Mutated:
    message = f"“<script>” {LIKE_HTML}"
    return one(source.passages('"Hi<script>alert(1)"'), source.passage, "markup", message)


@mutation
def image_with_a_handler(source: Source) -> Mutated:
    message = f"“<img src=x onerror=alert(1)>” {LIKE_HTML}"
    text = source.put("summary: ", "summary: A <img src=x onerror=alert(1)>\n")
    return one(text, 2, "markup", message)


@mutation
def jinja(source: Source) -> Mutated:
    message = not_a_tag("{{ config }}")
    return one(source.passages('"Hi {{ config }}."'), source.passage, "tag", message)


@mutation
def jinja_statement(source: Source) -> Mutated:
    message = not_a_tag("{% include x %}")
    return one(source.passages('"Hi {% include x %} now."'), source.passage, "tag", message)


@mutation
def jinja_in_the_title(source: Source) -> Mutated:
    message = ("“{{ config }}” is outside the letter; only subject lines and passages have "
               "blanks, so write the words themselves")  # fmt: skip
    return one(source.title("Hi {{ config }}"), 1, "tag", message)


@mutation
def tag_without_escaping(source: Source) -> Mutated:
    message = "“{{{role}}}” is not a tag; write {{role}}"
    return one(source.passages('"Hi {{{role}}}."'), source.passage, "tag", message)


@mutation
def other_delimiters(source: Source) -> Mutated:
    message = not_a_tag("{{=<% %>=}}")
    return one(source.passages('"Hi {{=<% %>=}}."'), source.passage, "tag", message)


@mutation
def partial(source: Source) -> Mutated:
    message = "“{{>role}}” is not a tag; write {{role}}"
    return one(source.passages('"Hi {{>role}}."'), source.passage, "tag", message)


@mutation
def yaml_tag(source: Source) -> Mutated:
    kind = "tag:yaml.org,2002:python/object/apply:os.system"
    message = f"the YAML tag {kind} is not used here; remove it"
    return one(source.title("!!python/object/apply:os.system [ls]"), 1, "yaml-tag", message)


@mutation
def anchor(source: Source) -> Mutated:
    message = "an anchor (&) is used here; remove it, or put the text in double quotes"
    return one(source.title(f"&a {source.value}"), 1, "alias", message)


@mutation
def alias(source: Source) -> Mutated:
    text = source.title(f"&a {source.value}").replace("\nsummary: ", "\nsummary: *a # ", 1)
    return one(text, 2, "alias", "an alias (*) is used here; write the value out")


@mutation
def merge_key(source: Source) -> Mutated:
    message = "the key “<<” is not plain text; put it in double quotes"
    return one(f"<<: {{a: b}}\n{source.text}", 1, "unquoted", message, "unknown-key")


@mutation
def path_for_an_id(source: Source) -> Mutated:
    text = source.put("moment: ", "moment: ../../offer\n")
    message = f"“../../offer” is not an id; {ID} “thank-you”"
    return one(text, source.line("moment: "), "value", message)


@mutation
def path_for_a_source(source: Source) -> Mutated:
    message = f"“/etc/passwd” is not an id; {ID} “thank-you”"
    return one(source.put("sources: ", "sources: [/etc/passwd]\n"), source.line("sources: "),
               "value", message)  # fmt: skip


@mutation
def unknown_moment(source: Source) -> Mutated:
    text = source.put("moment: ", "moment: zzz\n")
    message = "unknown moment “zzz”; moments are listed in data/moments.yml"
    return one(text, source.line("moment: "), "unknown-moment", message)


@mutation
def name_that_is_no_id(source: Source) -> Mutated:
    message = f"“Not an id” is not an id; {ID} “not-an-id.yml”"
    return one(source.text, 1, "file-name", message, name="templates/en/Not an id.yml")


@mutation
def same_id_in_capitals(source: Source) -> Mutated:
    id = source.name.removeprefix("templates/en/").removesuffix(".yml")
    message = f"“{id.upper()}” is not an id; {ID} “{id}.yml”"
    return one(source.text, 1, "file-name", message, name=f"templates/en/{id.upper()}.yml")


@mutation
def name_with_a_path(source: Source) -> Mutated:
    message = "no data is read from a file of this name; templates are data/templates/en/<id>.yml"
    return one(source.text, 1, "file-name", message, name="templates/en/deep/thanks.yml")


@mutation
def empty(_: Source) -> Mutated:
    return one("", 1, "empty", "the file is empty; fill it in or delete it")


@mutation
def comment_alone(_: Source) -> Mutated:
    return one("# later\n", 1, "empty", "the file is empty; fill it in or delete it")


@mutation
def binary(_: Source) -> Mutated:
    message = "this byte is not UTF-8; save the file as UTF-8"
    return one(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 1, "encoding", message)


@mutation
def control_character(source: Source) -> Mutated:
    message = "there is a control character (U+0000) here; remove it"
    return one(source.title("a\x00b"), 1, "syntax", message)


@mutation
def quote_left_open(source: Source) -> Mutated:
    message = "a quotation mark opens here and is not closed on this line; close it"
    return one(source.title(f'"{source.value}'), 1, "syntax", message)


@mutation
def colon_unquoted(source: Source) -> Mutated:
    message = "this text has a colon and a space but no quotes; put it in double quotes"
    return one(source.title("Ask: when"), 1, "syntax", message)


@mutation
def colon_left_out(source: Source) -> Mutated:
    text = source.text.replace("\nsummary: ", "\nsummary ", 1)
    message = "this line has no colon and space after its key; write “key: value”"
    return one(text, 2, "syntax", message)


@mutation
def indent_lost(source: Source) -> Mutated:
    at = source.line("    body:")
    lines = [*source.lines[:at], source.lines[at].lstrip(), *source.lines[at + 1 :]]
    message = "this line does not fit the lines above; check its indent, quotes and colon"
    return one("".join(lines), at + 1, "syntax", message)


@mutation
def brace_unquoted(source: Source) -> Mutated:
    message = "text cannot begin with { here; put it in double quotes"
    return one(source.passages("{{candidate}} thanks you."), source.passage, "syntax", message)


@mutation
def nested_too_deep(source: Source) -> Mutated:
    message = "this is nested more than 20 levels deep; no data needs that"
    return one(source.title("[" * 60), 1, "nesting", message)


@mutation
def private_use(source: Source) -> Mutated:
    message = "there is a private-use or unseen character (U+E001) here; remove it"
    return one(source.passages('"Thanks \ue001."'), source.passage, "private-use", message)


@mutation
def example_left_out(source: Source) -> Mutated:
    text = source.put(f"  {source.field}: ", "")
    name = source.field
    message = f"the letter uses {tag(name)} and the example has no value; add “{name}:”"
    return one(text, source.line("example:"), "example", message)


@mutation
def comment_inside(source: Source) -> Mutated:
    text = source.put("tones:", "# Tones\ntones:\n")
    message = "only comments at the top of the file are kept; move this one there"
    return one(text, source.line("tones:"), "layout", message)


def _check(source: Source, mutated: Mutated) -> list[str]:
    """What the check says that it should not, and what it does not say."""
    content = mutated.content.encode() if isinstance(mutated.content, str) else mutated.content
    name = mutated.name or source.name
    problems = checking.problems_of_template(READING, DATA, name, content)
    said = {(one.line, one.check, one.message) for one in problems if one.check not in FINDINGS}
    beside = {row for row in said - {*mutated.expected} if row[1] not in mutated.entails}
    return [f"{source.name}: {row}" for row in sorted(beside | ({*mutated.expected} - said))]


def test_there_are_at_least_25_mutations() -> None:
    assert len(MUTATIONS) >= 25


# Every mutation is made to some templates and every template has one; all of all take too long.
APART = 44


@pytest.mark.parametrize("number", range(len(MUTATIONS)), ids=MUTATIONS.keys())
def test_mutation_of_a_template(number: int) -> None:
    change = list(MUTATIONS.values())[number]
    names = TEMPLATES[number % APART :: APART]
    sources = [Source(name, READING.documents[name].text) for name in names]
    assert [line for source in sources for line in _check(source, change(source))] == []
