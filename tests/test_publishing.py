"""Published data: each file is valid, complete, and described by a published schema."""

import json
from typing import Any

import jsonschema
import pytest
import yaml

from macros import publishing, reading
from macros.gallery import letters_of
from macros.model.sets import SETS
from macros.publishing import api, search

READING = reading.read()
PLAYBOOK = READING.playbook()
FILES = dict(publishing.files(PLAYBOOK, "https://host.example/"))
SCHEMAS = {p: json.loads(t) for p, t in FILES.items() if p.startswith("schema/")}
MODULES = [path for path in FILES if path.endswith(".js")]


def load(path: str) -> Any:
    """The value that a published module or JSON file holds."""
    return json.loads(FILES[path].removeprefix("export default ").removesuffix(";\n"))


@pytest.mark.parametrize("path", SCHEMAS)
def test_schema_is_valid(path: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[path])


@pytest.mark.parametrize("name", sorted(READING.documents))
def test_data_file_fits_its_published_schema(name: str) -> None:
    (schema,) = [one.schema_name for one in SETS if one.holds(name)]
    data = yaml.safe_load((reading.DATA / name).read_text())
    jsonschema.validate(data, SCHEMAS[f"schema/{schema}.json"])


@pytest.mark.parametrize("name", [name for name in api.PUBLISHED if name != "news"])
def test_api_lists_every_entry_in_order(name: str) -> None:
    rows = load(f"api/v1/{name}.json")
    assert [row["id"] for row in rows] == list(getattr(PLAYBOOK, name))


@pytest.mark.parametrize("name", api.PUBLISHED)
def test_each_answer_fits_its_published_schema(name: str) -> None:
    schema = SCHEMAS[f"schema/api/{name}.json"]
    jsonschema.validate(load(f"api/v1/{name}.json"), schema)
    wrong = [{"id": "x", "no such key": 1}]
    assert not jsonschema.Draft202012Validator(schema).is_valid(wrong)


def test_each_template_by_itself_equals_its_row_and_fits_its_schema() -> None:
    validator = jsonschema.Draft202012Validator(SCHEMAS["schema/api/template.json"])
    for row in load("api/v1/templates.json"):
        alone = load(f"api/v1/templates/{row['id']}.json")
        assert alone == row
        assert validator.is_valid(alone), row["id"]


def test_writer_gets_every_text_of_a_template() -> None:
    for id, template in PLAYBOOK.templates.items():
        tones = load(f"assets/data/templates/{id}.js")["tones"]
        for tone, letter in template.tones.items():
            body = [{"texts": one.texts, "names": one.names} for one in letter.body]
            assert tones[tone]["body"] == body, id
            assert tones[tone]["subject"] == letter.subject, id
            assert tones[tone]["close"] == PLAYBOOK.tones[tone].close, id


@pytest.mark.parametrize("id", PLAYBOOK.moments)
def test_moment_leads_to_letters(id: str) -> None:
    module = load(f"assets/data/moments/{id}.js")
    assert [letter["id"] for letter in module["letters"]] == list(
        letters_of(PLAYBOOK, "moment", id)
    )
    assert module["letters"]


def test_search_knows_every_letter_moment_channel_and_reason() -> None:
    urls = {entry["url"] for entry in search.entries(PLAYBOOK)}
    letters = {f"letters/{id}/" for id in PLAYBOOK.templates}
    moments = {f"letters/moment/{id}/" for id in PLAYBOOK.moments}
    channels = {f"letters/channel/{id}/" for id in PLAYBOOK.channels}
    reasons = {f"reasons/{id}/" for id in PLAYBOOK.reasons}
    countries = {f"guide/customs-by-country/#{id}" for id in PLAYBOOK.countries}
    trades = {f"guide/trades/#{id}" for id in PLAYBOOK.trades}
    assert urls == letters | moments | channels | reasons | countries | trades


def test_interface_keys_can_be_looked_up_in_markup() -> None:
    """A key named like a method of dict would come out as that method (it once did: copy)."""
    keys = [key for section in PLAYBOOK.words.values() for key in section]
    assert not {key for key in [*keys, *PLAYBOOK.words] if hasattr(dict, key)}


@pytest.mark.parametrize("name", ["fields", "tones", "channels", "sources", "moments", "cadence"])
def test_schema_refuses_a_key_that_is_no_id(name: str) -> None:
    """pydantic by itself leaves such keys allowed, so the schema was laxer than the check."""
    data = yaml.safe_load((reading.DATA / f"{name}.yml").read_text())
    entries = data["moments"] if name == "moments" else data
    entries["No Such Key"] = next(iter(entries.values()))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMAS[f"schema/{name}.json"])
