"""The words themselves: every template in every tone, and the counts that were promised."""

import re
from collections import Counter

import pytest

from macros import reading
from macros.composing import Letter, compose, plain, texts, usage
from macros.gallery import letters_of

PLAYBOOK = reading.read().playbook()
TONED = [(id, tone) for id, template in PLAYBOOK.templates.items() for tone in template.tones]
EMAILS = [(id, tone) for id, tone in TONED if PLAYBOOK.templates[id].channel == "email"]


def _letters(id: str, tone: str) -> list[tuple[str, Letter]]:
    """Full and sparse letters, with the first of all texts, then the second, third …"""
    template = PLAYBOOK.templates[id]
    letter = template.tones[tone]
    full = {"close": PLAYBOOK.tones[tone].close, **template.example}
    required = usage(texts(letter)).required
    sparse = {name: value for name, value in full.items() if name in required}
    turns = max([len(letter.subject), *(len(one.texts) for one in letter.body)])
    return [
        (name, compose(letter, values, [turn] * len(letter.body), turn))
        for turn in range(turns)
        for name, values in (("full", full), ("sparse", sparse))
    ]


def test_letters_read_without_gaps() -> None:
    for id, tone in TONED:
        for name, letter in _letters(id, tone):
            text = "\n\n".join([plain(letter.subject or ()), letter.body])
            assert not re.search(r"[\[\]{}\ue000-\uf8ff]|\n{3}|\bNone\b", text), (id, tone, name)
            assert letter.passages, (id, tone, name)


def test_letters_hold_every_required_value() -> None:
    for id, tone in TONED:
        template = PLAYBOOK.templates[id]
        required = set(usage(texts(template.tones[tone])).required) - {"close"}
        made = [(plain(one.subject or ()), one.body) for _, one in _letters(id, tone)]
        for name in required:
            value = template.example[name]
            assert any(value in text for letter in made for text in letter), (id, tone, name)


def test_key_words_of_a_subject_come_first() -> None:
    """Our own words are said before a phone cuts the line."""
    most = 33
    for id, tone in EMAILS:
        for subject in PLAYBOOK.templates[id].tones[tone].subject:
            before, _, _ = _without_sections(subject).partition("{{")
            assert len(before) <= most, (id, subject)


def _without_sections(text: str) -> str:
    return re.sub(r"\{\{[#^/]\w+\}\}", "", text)


def test_texts_differ() -> None:
    for id, tone in TONED:
        letter = PLAYBOOK.templates[id].tones[tone]
        for several in (letter.subject, *(passage.texts for passage in letter.body)):
            assert len(set(several)) == len(several), (id, tone)


def test_tones_are_not_the_same_words() -> None:
    for id, template in PLAYBOOK.templates.items():
        bodies = {tuple(texts(letter)) for letter in template.tones.values()}
        assert len(bodies) == len(template.tones), id


def test_the_example_of_a_field_has_its_form() -> None:
    """It is what the studio invents for a new blank."""
    for id, field in PLAYBOOK.fields.items():
        is_sentence = re.fullmatch(r"[A-Z].*[.?!]", field.example) is not None
        assert is_sentence == (field.form == "sentence"), id
        assert bool(field.frames) == (field.form == "phrase"), id


def test_templates_are_enough() -> None:
    templates = PLAYBOOK.templates.values()
    reasons = Counter(reason for template in templates for reason in template.reasons)
    channels = Counter(template.channel for template in templates)
    assert len(templates) >= 75
    assert {reason: reasons[reason] for reason in PLAYBOOK.reasons if reasons[reason] < 2} == {}
    assert set(channels) == set(PLAYBOOK.channels)
    assert len(channels) == 7


def test_reasons_moments_and_sources_are_complete() -> None:
    assert list(PLAYBOOK.reasons) == [
        "show-yourself", "grow-network", "tip-decision", "stay-remembered", "repair-blunder",
    ]  # fmt: skip
    assert len(PLAYBOOK.moments) >= 60
    assert len(PLAYBOOK.sources) >= 30


@pytest.mark.parametrize("id", PLAYBOOK.moments)
def test_search_phrases_of_a_moment_stand_once(id: str) -> None:
    phrases = PLAYBOOK.moments[id].phrases
    assert len(set(map(str.casefold, phrases))) == len(phrases)


@pytest.mark.parametrize("id", PLAYBOOK.moments)
def test_the_channels_of_a_moment_are_those_of_its_letters(id: str) -> None:
    served = {one.channel for one in letters_of(PLAYBOOK, "moment", id).values()}
    listed = PLAYBOOK.moments[id].channels
    assert listed == [channel for channel in PLAYBOOK.channels if channel in served]
