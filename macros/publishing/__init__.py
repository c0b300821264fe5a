"""What the site publishes besides pages: the JSON API, the schemas, the browser's data."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from macros import composing
from macros.checking import letters
from macros.gallery import cards, letters_of
from macros.model import Playbook, Template, TonedLetter
from macros.model.kept import KeptFile
from macros.model.sets import SCHEMAS
from macros.publishing import (
    api,
    changes,
    daysoff,
    espanso,
    feeds,
    licenses,
    manifest,
    studio,
    texts,
    wording,
)
from macros.publishing.schema import schema_of

File = tuple[str, str]
# The folder of the package for Espanso.
ESPANSO = "espanso/"


def files(playbook: Playbook, site: str) -> Iterator[File]:
    """Every published data file as (path in the site, text); `site` is its address, with a slash
    at its end."""
    for id in playbook.templates:
        yield from files_of_template(playbook, id)
    yield from feeds.files(playbook, site)
    yield from changes.files(playbook, site)
    for path, text in espanso.files(playbook, site).items():
        yield f"{ESPANSO}{path}", text
    yield from _schemas()
    yield from licenses.files()
    yield manifest.PATH, _json(manifest.manifest(playbook), 2) + "\n"
    yield from api.files(playbook)
    for id, removed in playbook.removed.items():
        # An address that names a letter that is gone opens the one in its place.
        forward = f'export {{ default }} from "./{removed.instead}.js";\n'
        yield f"assets/data/templates/{id}.js", forward
    for id in playbook.moments:
        yield f"assets/data/moments/{id}.js", module(_moment(playbook, id))
    yield "assets/data/letters.js", module(cards(playbook))
    yield "assets/data/checks.js", module(wording.checks(playbook))
    yield "assets/data/language.js", module(wording.language(playbook))
    yield "assets/data/keeping.js", module(playbook.words["keeping"])
    at_once, later = studio.parts(playbook)
    yield "assets/data/studio.js", module(at_once)
    yield "assets/data/studio-checks.js", module(later)
    yield "assets/data/desk.js", module(desk(playbook))
    yield "assets/data/kept.js", module(schema_of(KeptFile))
    for code, off in daysoff.modules(int(playbook.news[0].day[:4])):
        yield f"assets/data/daysoff/{code}.js", module(off)
    titles = {id: source.title for id, source in playbook.sources.items()}
    yield "assets/data/sources.js", module(titles)


def files_of_template(playbook: Playbook, id: str) -> Iterator[File]:
    """What is published of one template alone, but for its answer of the API."""
    template = playbook.templates[id]
    yield f"assets/data/templates/{id}.js", module(_for_writer(playbook, id, template))
    yield f"letters/{id}/letter.txt", texts.text(playbook, id, template)
    yield f"letters/{id}/letter.md", texts.markdown(playbook, id, template)


def module(value: object) -> str:
    """`value` as an ES module. The browser imports data; the policy forbids it to fetch."""
    return f"export default {_json(value, None)};\n"


def _json(value: object, indent: int | None) -> str:
    separators = (",", ":") if indent is None else None
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)


def _schemas() -> Iterator[File]:
    for name, shape in (SCHEMAS | {"kept": KeptFile}).items():
        yield f"schema/{name}.json", _json(schema_of(shape), 2) + "\n"


def _row(entry: BaseModel) -> dict[str, Any]:
    return entry.model_dump(mode="json", exclude_none=True)


def _for_writer(playbook: Playbook, id: str, template: Template) -> dict[str, Any]:
    channel = playbook.channels[template.channel]
    carrier = channel.model_dump(include=letters.CARRIER, mode="json", exclude_none=True)
    tones = {tone: _tone(playbook, tone, letter) for tone, letter in template.tones.items()}
    return {"id": id} | _row(template) | {"carrier": carrier, "tones": tones}


def _tone(playbook: Playbook, tone: str, letter: TonedLetter) -> dict[str, Any]:
    used = composing.usage(composing.texts(letter))
    needs = {"required": list(used.required), "optional": list(used.optional)}
    return {"close": playbook.tones[tone].close} | _row(letter) | needs


def _moment(playbook: Playbook, id: str) -> dict[str, Any]:
    moment = playbook.moments[id]
    offered = [
        {
            "id": name,
            "title": template.title,
            "summary": template.summary,
            "channel": template.channel,
            "reasons": template.reasons,
            "tones": list(template.tones),
        }
        for name, template in letters_of(playbook, "moment", id).items()
    ]
    return {"id": id, "title": moment.title, "advice": moment.advice, "letters": offered}


def desk(playbook: Playbook) -> dict[str, Any]:
    """What the desk reads: touchpoints, what countries and trades change, titles of letters."""
    keys = {"title", "purpose", "earliest", "latest", "templates"}
    changes = {"days", "leave_out", "optional", "quiet", "calls", "tone"}
    customs = {
        id: one.model_dump(include=changes, mode="json", exclude_defaults=True)
        for id, one in playbook.countries.items()
    }
    return {
        "cadence": {
            id: one.model_dump(include=keys, mode="json") for id, one in playbook.cadence.items()
        },
        "customs": {id: one for id, one in customs.items() if one},
        "countries": daysoff.countries(),
        "trades": {
            id: one.model_dump(include={"name", *changes}, mode="json", exclude_defaults=True)
            for id, one in playbook.trades.items()
        },
        "letters": {id: one.title for id, one in playbook.templates.items()},
    }
