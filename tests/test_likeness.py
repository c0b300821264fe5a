"""Four people of a panel get four letters: how much these share, over all templates for several."""

from functools import cache
from itertools import combinations, product

import pytest

from macros import reading
from macros.composing import Letter, compose, plain, texts, usage
from macros.model import Template, TonedLetter
from tests.nodes import ask

PEOPLE = 4
MOST_SHARE = 0.2
PLAYBOOK = reading.read().playbook()
Text = dict[str, object]


def _is_for_several(id: str, template: Template) -> bool:
    """Thanks by e-mail to one of those who held the interview, for a talk with this reader."""
    held = template.recipient in ("interviewer", "hiring-manager") and template.channel == "email"
    told = {"recipient", "topic"} <= template.example.keys()
    return held and told and id.startswith("thank-")


TONED = [
    (id, tone)
    for id, template in PLAYBOOK.templates.items()
    if _is_for_several(id, template)
    for tone in template.tones
]


def _counts(letter: TonedLetter) -> list[int]:
    """How many wordings to spread: the subject line first, as in letter/panel.js."""
    return [max(len(letter.subject), 1), *(len(one.texts) for one in letter.body)]


def _facts(letter: TonedLetter, example: dict[str, str]) -> list[dict[str, str]]:
    """The example with each combination of the optional facts left out."""
    optional = [name for name in usage(texts(letter)).optional if name in example]
    return [
        {name: value for name, value in example.items() if name not in left_out}
        for kept in product((True, False), repeat=len(optional))
        for left_out in [{name for name, keep in zip(optional, kept, strict=True) if not keep}]
    ]


def _own_words_left_out(letter: Letter) -> Text:
    """A body as likeness.js takes it: without values, names among them, and without the close."""
    body, without, at = "", [], 0
    for passage in letter.passages[:-1]:
        for piece in passage:
            if piece.kind == "own":
                without.append({"start": at, "end": at + len(piece.text)})
            at += len(piece.text)
        body += plain(passage) + "\n\n"
        at += 2
    return {"text": body, "without": without}


@cache
def _shares() -> dict[tuple[str, str], float]:
    """The largest share that two of four letters have in common, by template and tone."""
    letters = {(id, tone): PLAYBOOK.templates[id].tones[tone] for id, tone in TONED}
    spreads = ask(
        "spreading", [{"counts": _counts(it), "letters": PEOPLE} for it in letters.values()]
    )
    keys, pairs = [], []
    for (key, letter), spread in zip(letters.items(), spreads, strict=True):
        close = {"close": PLAYBOOK.tones[key[1]].close}
        for values in _facts(letter, PLAYBOOK.templates[key[0]].example):
            made = [compose(letter, close | values, choice[1:], choice[0]) for choice in spread]
            for one, other in combinations(map(_own_words_left_out, made), 2):
                keys.append(key)
                pairs.append([one, other])
    shares = dict.fromkeys(letters, 0.0)
    for key, found in zip(keys, ask("likeness", pairs), strict=True):
        shares[key] = max(shares[key], found["share"])
    return shares


@pytest.mark.parametrize(("id", "tone"), TONED)
def test_four_letters_share_little(id: str, tone: str) -> None:
    assert _shares()[id, tone] <= MOST_SHARE


def test_there_are_templates_for_several() -> None:
    assert {"thank-panel-member", "thank-interviewer"} <= {id for id, _ in TONED}
    assert len({id for id, _ in TONED}) >= 11


def test_the_same_letter_four_times_shares_all() -> None:
    letter = PLAYBOOK.templates["thank-panel-member"].tones["warm"]
    body = _own_words_left_out(compose(letter, PLAYBOOK.templates["thank-panel-member"].example))
    assert ask("likeness", [[body, body]])[0]["share"] == 1
