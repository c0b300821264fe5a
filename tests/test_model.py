"""The shapes and the JSON Schemas that come from them agree on every data file."""

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel

from macros import model, reading
from macros.model.sets import SCHEMAS as SHAPES
from macros.publishing.schema import schema_of

READING = reading.read()
SCHEMAS = {
    shape: jsonschema.Draft202012Validator(shape.model_json_schema()) for shape in SHAPES.values()
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=lambda shape: shape.__name__)
def test_schema_is_a_valid_schema(shape: type[BaseModel]) -> None:
    jsonschema.Draft202012Validator.check_schema(shape.model_json_schema())
    assert shape.model_json_schema()["description"]


@pytest.mark.parametrize("path", READING.documents)
def test_every_file_meets_its_schema(path: str) -> None:
    validator = SCHEMAS[type(READING.shapes[path])]
    assert [error.message for error in validator.iter_errors(READING.documents[path].data)] == []


@pytest.mark.parametrize("path", READING.documents)
def test_every_file_is_json(path: str) -> None:
    data = READING.documents[path].data
    assert json.loads(json.dumps(data)) == data


NOT_USED_YET: dict[str, Any] = {
    "removed.yml": {"old": {"title": "Old", "reason": "Gone.", "instead": "new"}}
}


@pytest.mark.parametrize("path", [p for p in READING.documents if not p.startswith("interface")])
def test_an_unknown_key_fails_model_and_schema_alike(path: str) -> None:
    shape = type(READING.shapes[path])
    data = copy.deepcopy(READING.documents[path].data) or copy.deepcopy(NOT_USED_YET[path])
    entries = iter(data if isinstance(data, list) else data.values())
    closed = data if issubclass(shape, model.Shape) else next(entries)
    closed["No Such Key"] = 1
    with pytest.raises(ValueError, match="No Such Key"):
        shape.model_validate(data)
    assert not SCHEMAS[shape].is_valid(data)


def test_a_passage_is_a_text_or_variants_or_options() -> None:
    body = ["one", ["two", "three"], {"first choice": "four", "no": "five"}]
    letter = model.TonedLetter.model_validate({"body": body})
    shape = [(passage.texts, passage.names) for passage in letter.body]
    assert shape == [
        (["one"], []),
        (["two", "three"], []),
        (["four", "five"], ["first choice", "no"]),
    ]
    assert model.TonedLetter.model_validate(letter.model_dump()) == letter


@pytest.mark.parametrize(
    "passage", [[], {}, 5, ["one", ["two"]], {"a: b": "x"}, {"a": ["x"]}, [""]]
)
def test_what_is_no_passage_fails_model_and_schema_alike(passage: object) -> None:
    letter = {"body": [passage]}
    with pytest.raises(ValueError, match="body"):
        model.TonedLetter.model_validate(letter)
    schema = schema_of(model.TonedLetter)
    assert not jsonschema.Draft202012Validator(schema).is_valid(letter)


def test_shapes_are_frozen() -> None:
    tone = READING.playbook().tones["warm"]
    with pytest.raises(ValueError, match="frozen"):
        tone.title = "x"  # type: ignore[misc]


@pytest.mark.parametrize("name", ["reason", "template", "fields", "channels", "sources"])
def test_shapes_are_found_by_their_names(name: str) -> None:
    assert SHAPES[name].__name__.lower() == name
    assert Path(reading.DATA).is_dir()
