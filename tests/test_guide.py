"""The pages written by hand: what counts as prose, and what their macros name."""

import re
from pathlib import Path

import pytest

from macros import checking, reading
from macros.checking.sentences import sentences
from macros.reading.guide import Page
from tests.playbooks import small

LONG = " ".join(["word"] * 26) + "."

PROSE = {
    "front matter": ("---\ntitle: A title\n---\n\nOne.", [(5, "One.")]),
    "a heading": ("# Heading\n\nOne.", [(3, "One.")]),
    "lines of one paragraph": ("One\ntwo.\n\nThree.", [(1, "One two."), (4, "Three.")]),
    "items": ("- One.\n  More.\n1. Two.", [(1, "One. More."), (3, "Two.")]),
    "a table": ("| One |\n|---|\n| two |", []),
    "a quotation": ("> One.", []),
    "code": ("```\nOne.\n```\n\n~~~\nTwo.\n~~~", []),
    "markup": ("<p>One.</p>\n\n<!-- two -->", []),
    "links": ("[One](x.md) and ![two](y.svg).", [(1, "One and two.")]),
    "emphasis": ("**One** _two_ `three_four`, *five*.", [(1, "One two Code, five.")]),
    "a citation": ('One. {{ cite("f01") }} Two.', [(1, "One. Two.")]),
    "a text given to a macro": (
        '{{ both_sides("Is it so?",\n  ["One says yes.", "f01"]) }}',
        [(1, "Is it so?"), (2, "One says yes.")],
    ),
    "attributes": ("One. {: .soft }", [(1, "One.")]),
    "an address": ("[x]: https://example.org/", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROSE.values(), ids=PROSE.keys())
def test_prose(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(one.line, one.text) for one in Page("x.md", text).prose] == expected


def test_names_have_their_places() -> None:
    page = Page("x.md", 'One. {{ cite("f01",\n "f02") }}\n{{ letters_for("met") }} {{ home() }}')
    found = [(name.macro, name.name, name.line, name.column) for name in page.names]
    assert found == [("cite", "f01", 1, 15), ("cite", "f02", 2, 3), ("letters_for", "met", 3, 17)]


def _lines(folder: Path, text: str) -> list[str]:
    data = small(folder)
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs/guide.md").write_text(text, "utf-8")
    return [str(p).removeprefix(f"{folder.as_posix()}/") for p in checking.problems(data)]


@pytest.mark.parametrize(
    "macro", ['cite("f01", "f99")', 'both_sides("Is it?", ["So one says.", "f01", "f99"])']
)
def test_a_source_that_a_page_cites_exists(macro: str, tmp_path: Path) -> None:
    message = "unknown-source: unknown source “f99”; sources are listed in data/sources.yml"
    (line,) = _lines(tmp_path, f"It helps. {{{{ {macro} }}}}")
    assert line.endswith(message)
    assert line.startswith("docs/guide.md:1:")


@pytest.mark.parametrize(("words", "count"), [(25, 0), (26, 1)])
def test_longest_sentence(words: int, count: int, tmp_path: Path) -> None:
    short = "This is short. " * 20
    found = _lines(tmp_path, short + "Word" + " word" * (words - 1) + ".")
    assert len([line for line in found if ": page-sentence: " in line]) == count


@pytest.mark.parametrize(("words", "count"), [(20, 0), (21, 1)])
def test_average_sentence(words: int, count: int, tmp_path: Path) -> None:
    found = _lines(tmp_path, ("Word" + " word" * (words - 1) + ". ") * 3)
    assert len([line for line in found if ": page-average: " in line]) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("One. Two? “Three.” Four…", 4), ("At 14.10 it began.", 1), ("One: two; three.", 1)],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


GUIDE = {
    Path(page.file).stem: page
    for page in reading.pages(Path("docs"))[0]
    if "/guide/" in page.file and not page.file.endswith("/index.md")
}
# A figure that is no length of time and no day: it needs a source.
FIGURE = re.compile(r"\d(?:[\d.,]*)%|\b(?!(?:19|20)\d\d\b)\d{3,}\b(?! characters)")
MARK = re.compile(r"\{\{ (?:cite|both_sides|cadence_list)\(")


def _paragraphs(page: Page) -> list[str]:
    """The page's paragraphs as written, each with the list or the two sides that it opens."""
    text = page.text.partition("\n---\n")[2].strip()
    return re.split(r"\n{2,}(?![-*] |\d\. |\{\{ both_sides)", text)


def _is_prose(paragraph: str) -> bool:
    """Neither a heading, a table nor a made-up example; a list of letters is none either."""
    return not paragraph.startswith(("#", "|", ">", "{{"))


@pytest.mark.parametrize("page", GUIDE.values(), ids=GUIDE)
def test_a_guide_page_has_at_most_900_words(page: Page) -> None:
    tables = re.findall(r"^\|.*\|$", page.text, re.M)
    words = " ".join([*(one.text for one in page.prose), *tables]).split()
    assert len(words) <= 900


@pytest.mark.parametrize("page", GUIDE.values(), ids=GUIDE)
def test_a_guide_page_answers_first_and_ends_with_its_letters_and_sources(page: Page) -> None:
    title, answer, *_, letters, sources, listed = (
        page.text.partition("\n---\n")[2].strip().split("\n\n")
    )
    assert title.startswith("# ")
    assert len(answer.split()) <= 75
    assert _is_prose(answer)
    assert letters.startswith("{{ letters_for(")
    assert (sources, listed) == ("## Sources {: #sources }", "{{ page_sources() }}")


@pytest.mark.parametrize("page", GUIDE.values(), ids=GUIDE)
def test_a_figure_says_what_it_rests_on(page: Page) -> None:
    figures = [one for one in _paragraphs(page) if _is_prose(one) and FIGURE.search(_bare(one))]
    assert [one for one in figures if not MARK.search(one)] == []


def _bare(paragraph: str) -> str:
    """Without macros, links and the numbers of a list."""
    text = re.sub(r"\{\{.*?\}\}|\]\([^)]*\)", "", paragraph, flags=re.S)
    return re.sub(r"^\d+\. ", "", text, flags=re.M)


def test_the_sources_of_a_page_are_those_that_it_cites() -> None:
    page = Page(
        "x.md", '{{ cite("f02") }} {{ both_sides("Is it?", ["Yes.", "f01"]) }} {{ page_sources() }}'
    )
    assert page.sources == {"f01", "f02"}
