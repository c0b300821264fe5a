"""British letters are made of American templates, and no value or tag changes on the way."""

import re
from typing import Any

import pytest

from macros.publishing import wording
from tests.examined import PLAYBOOK
from tests.nodes import ask

VARIANTS = wording.language(PLAYBOOK)["variants"]
BRITISH = PLAYBOOK.variants["british"]


def _tone(*texts: str, close: str = "Sincerely") -> dict[str, Any]:
    body = [{"texts": [text], "names": []} for text in texts]
    return {"close": close, "subject": [], "body": body, "required": [], "optional": []}


def _turned(variant: str, *tones: dict[str, Any]) -> list[dict[str, Any]]:
    asked = {"variants": VARIANTS, "variant": variant, "tones": tones}
    turned: list[dict[str, Any]] = ask("variant", asked)
    return turned


SAID = {
    "I organized it. Organizing helps.": "I organised it. Organising helps.",
    "My résumé is attached.": "My CV is attached.",
    "RECOGNIZED": "RECOGNISED",
    "It went out by mail, Ms. Reid.": "It went out by post, Ms Reid.",
    "{{close}},\n{{candidate}}": "{{close}}\n{{candidate}}",
    "{{#color}}in color{{/color}} {{favor}}": "{{#color}}in colour{{/color}} {{favor}}",
    "a disorganized colorful thing": "a disorganized colorful thing",
}


def test_our_words_turn_and_tags_stay() -> None:
    (turned,) = _turned("british", _tone(*SAID))
    assert [passage["texts"][0] for passage in turned["body"]] == list(SAID.values())
    assert turned["close"] == "Yours sincerely"


def test_american_is_what_the_template_says() -> None:
    tone = _tone(*SAID)
    assert _turned("american", tone) == [tone]


@pytest.mark.parametrize(("close", "british"), [("Best wishes,", "Best wishes"), ("", "")])
def test_no_comma_follows_a_british_close(close: str, british: str) -> None:
    assert _turned("british", _tone(close=close))[0]["close"] == british


def test_every_word_turns_once_and_back_to_none_of_ours() -> None:
    (turned,) = _turned("british", _tone(*BRITISH.words))
    assert [one["texts"][0] for one in turned["body"]] == list(BRITISH.words.values())
    assert _turned("british", turned)[0]["body"] == turned["body"]


def test_every_template_keeps_its_tags() -> None:
    tones = [tone for one in PLAYBOOK.templates.values() for tone in one.tones.values()]
    ours = [tone.model_dump(mode="json") | {"close": ""} for tone in tones]
    for tone, turned in zip(ours, _turned("british", *ours), strict=True):
        tags = [re.findall(r"{{.*?}}", str(one["body"])) for one in (tone, turned)]
        assert tags[0] == tags[1]


def test_the_language_of_the_browser_chooses() -> None:
    languages = ["en-US", "en-CA", "en", "de", "", "en-GB", "en-AU", "en-nz", "en-IE", "en-IN"]
    variants = ["american"] * 5 + ["british"] * 5
    assert ask("variant", languages, "languages") == variants


def test_no_american_word_counts_as_british() -> None:
    assert not set(PLAYBOOK.checks["british"].phrases) & BRITISH.words.keys()
