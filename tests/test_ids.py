"""What a blank or a channel is stands in the data: no module knows one by its id."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from macros.composing import GIVEN
from macros.model import FieldShape
from macros.model.letters import Form, Kind, Meaning, Medium
from tests.examined import LISTS, PLAYBOOK, examined
from tests.nodes import ask
from tests.playbooks import ROOT
from tests.test_findings import CASES

IDS = {*PLAYBOOK.fields, *PLAYBOOK.channels}
MODULES = sorted((ROOT / "docs/assets").rglob("*.ts"))
SOURCES = [path for path in sorted((ROOT / "macros").rglob("*.py")) if "model" not in path.parts]
_COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.S | re.M)
_STRING = re.compile(r"""(["'`])([a-z_]+)\1""")
_READ = re.compile(r"\b(?:values|said|shared|shapes|fields|channels|example)\b\??\.([a-z_]+)")


def _words_of(name: str) -> set[str]:
    """The closed vocabulary of a field's attribute."""
    return {
        word
        for part in get_args(FieldShape.model_fields[name].annotation)
        for word in (get_args(part) or (part,))
        if isinstance(word, str)
    }


# What some ids mean elsewhere too. That none of these is read as an id, the last test proves.
ALSO = {
    *(*get_args(Kind), *get_args(Form), *get_args(Meaning), *get_args(Medium)),
    *(*_words_of("scope"), *_words_of("names")),
    GIVEN,  # what a tone calls its close, and an event of the browser
    *("card", "event", "problem", "text"),  # parts of pages and kinds of their pieces
    *("evidence", "letter", "link", "slip", "start", "why"),  # keys of words, checks and options
    *("met", "news"),  # events and steps of an interview
}


def _names_in(path: Path) -> Iterator[str]:
    source = path.read_text("utf-8")
    if path.suffix == ".py":
        nodes = ast.walk(ast.parse(source))
        yield from (str(node.value) for node in nodes if isinstance(node, ast.Constant))
        return
    code = _COMMENT.sub("", source)
    yield from (match[2] for match in _STRING.finditer(code))
    yield from (match[1] for match in _READ.finditer(code))


def test_no_module_names_an_id() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in (*MODULES, *SOURCES)
        for name in sorted({*_names_in(path)} & IDS - ALSO)
    ]
    assert len(MODULES) > 100
    assert found == []


def test_each_meaning_is_that_of_one_blank() -> None:
    meant = [field.means for field in PLAYBOOK.fields.values() if field.means]
    assert sorted(meant) == sorted(get_args(Meaning))


def test_the_blanks_offered_for_personal_words_exist() -> None:
    lists = PLAYBOOK.checks["personal"].words
    offered = {
        name for key, names in lists.items() if key[:5] in ("usual", "near_") for name in names
    }
    assert offered
    assert offered <= PLAYBOOK.fields.keys()


def _renamed(by_field: dict[str, Any]) -> dict[str, Any]:
    return {f"{field}_x": value for field, value in by_field.items()}


def _with_renamed(spans: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [span | {"field": f"{span['field']}_x"} for span in spans]


def test_the_checks_know_no_blank_by_its_id() -> None:
    letters = [examined(case) for _, _, case in CASES]
    renamed = [
        letter
        | {key: _renamed(letter[key]) for key in ("values", "said", "shapes")}
        | {key: _with_renamed(letter[key]) for key in ("own", "gaps")}
        for letter in letters
    ]
    days = LISTS["not-that-day"]
    lists = LISTS | {"not-that-day": days | {"words": _renamed(days["words"])}}
    found = ask("findings", {"lists": lists, "letters": renamed})
    for finding in (one for findings in found for one in findings if "repair" in one):
        finding["repair"]["field"] = finding["repair"]["field"].removesuffix("_x")
    assert found == ask("findings", {"lists": LISTS, "letters": letters})
