"""A file of what is kept: taken up whole where it is as we write it, and otherwise not at all."""

import copy
import json
from collections.abc import Iterator
from typing import Any

from macros.model.kept import KeptFile
from macros.publishing.schema import schema_of
from tests.nodes import ask
from tests.playbooks import TESTS

Json = Any
KEPT = json.loads((TESTS / "keeping/version-1.json").read_text("utf-8"))
FILE: dict[str, Json] = {
    "format": "afterword",
    "version": 1,
    "saved": "2027-03-05T18:00:00Z",
    "interviews": KEPT["interviews"],
    "letters": KEPT["letters"],
}
SCRIPT = '<img src=x onerror="alert(1)">'


def _read(*texts: str) -> list[dict[str, Json]]:
    asked = {"schema": schema_of(KeptFile), "texts": texts}
    found: list[dict[str, Json]] = ask("transfer", asked)
    return found


def _places(value: Json, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The place of everything in a file, however deep."""
    yield path
    inside = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, below in inside:
        yield from _places(below, (*path, key))


def _with(path: tuple[str | int, ...], new: Json) -> str:
    """The file with something else at one place."""
    if not path:
        return json.dumps(new)
    made = copy.deepcopy(FILE)
    at: Json = made
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = new
    return json.dumps(made)


def test_a_file_of_each_version_is_taken_up() -> None:
    (found,) = _read(json.dumps(FILE))
    assert found["everything"] == {"interviews": FILE["interviews"], "letters": FILE["letters"]}


def test_what_is_no_file_of_ours_says_why() -> None:
    newer = json.dumps(FILE | {"version": 2})
    given = ["", "{", "null", "7", "[]", "{}", '{"format": "other"}', newer, "[" * 100_000]
    no_file, foreign = {"refused": "no-file"}, {"refused": "foreign"}
    answers = [no_file, no_file, *[foreign] * 5, {"refused": "newer"}, no_file]
    assert _read(*given) == answers


def test_nothing_that_does_not_belong_there_is_taken_up_at_any_place() -> None:
    """A number, null, a list or an object with foreign keys at every place of the file."""
    deep: Json = "x"
    for _ in range(500):
        deep = [deep]
    places = [path for path in _places(FILE) if path]
    wrong = (None, -1, deep, {"__proto__x": 1}, {"constructor": {"prototype": 1}})
    texts = [_with(path, new) for path in places for new in wrong]
    texts += [text.replace("__proto__x", "__proto__") for text in texts if "__proto__x" in text]
    assert [
        text for text, found in zip(texts, _read(*texts), strict=True) if "refused" not in found
    ] == []


def test_markup_is_text_or_refused_and_never_more() -> None:
    """In names and letters it is a text like any other; where ids and days stand it is refused."""
    places = [path for path in _places(FILE) if path and isinstance(_at(path), str)]
    answers = dict(zip(places, _read(*[_with(path, SCRIPT) for path in places]), strict=True))
    typed = {path for path, found in answers.items() if "everything" in found}
    assert {str(path[-1]) for path in typed} == {
        *("company", "role", "name", "job", "title", "candidate", "recipient", "2"),
    }


def _at(path: tuple[str | int, ...]) -> Json:
    found: Json = FILE
    for key in path:
        found = found[key]
    return found
