"""The words themselves: every template in every tone, and the counts that were promised."""

import re
from collections import Counter

import pytest

from macros import reading
from macros.composing import Letter, compose, plain, texts, usage
from macros.gallery import letters_of
from macros.model import Template

PLAYBOOK = reading.read().playbook()
TONED = [(id, tone) for id, template in PLAYBOOK.templates.items() for tone in template.tones]
EMAILS = [(id, tone) for id, tone in TONED if PLAYBOOK.templates[id].channel == "email"]
SPOKEN = ("phone", "voicemail")
WRITTEN = [(id, tone) for id, tone in TONED if PLAYBOOK.templates[id].channel not in SPOKEN]
LEAST_OF_A_WORD = 7
# After “about {{topic}}” the verb belongs to what stands before it.
SINGULAR = re.compile(
    r"(?:^|[.:,;] |\band |\bthat |\bwhile |\bas )"
    r"\{\{(?:topic|valued|material|task|slip|wrong|feedback_on)\}\} (?:is|has|was|does|[a-z]+s)\b"
)


def _letters(id: str, tone: str) -> list[tuple[str, Letter]]:
    """Full and sparse letters, in every wording that comes first, second, third …"""
    template = PLAYBOOK.templates[id]
    letter = template.tones[tone]
    full = {"close": PLAYBOOK.tones[tone].close, **template.example}
    required = usage(texts(letter)).required
    sparse = {name: value for name, value in full.items() if name in required}
    turns = max([len(letter.subject), *map(len, letter.body)])
    return [
        (name, compose(letter, values, [turn] * len(letter.body), turn))
        for turn in range(turns)
        for name, values in (("full", full), ("sparse", sparse))
    ]


@pytest.mark.parametrize(("id", "tone"), TONED)
def test_letter_reads_without_gaps(id: str, tone: str) -> None:
    for name, letter in _letters(id, tone):
        text = "\n\n".join([plain(letter.subject or ()), letter.body])
        assert not re.search(r"[\[\]{}]| {2}|\n{3}|[ ][,.;:?]|\.\.|\bNone\b", letter.body), name
        assert not re.search(r"[\[\]{}\ue000-\uf8ff]", text), name
        assert letter.passages, name
        assert letter.subject is None or plain(letter.subject).strip(), name


@pytest.mark.parametrize(("id", "tone"), TONED)
def test_letter_holds_every_required_value(id: str, tone: str) -> None:
    template = PLAYBOOK.templates[id]
    letter = template.tones[tone]
    required = set(usage([w for passage in letter.body for w in passage]).required) - {"close"}
    bodies = [made.body for _, made in _letters(id, tone)]
    for name in required:
        assert any(template.example[name] in body for body in bodies), name


@pytest.mark.parametrize(("id", "tone"), WRITTEN)
def test_a_main_passage_has_three_wordings(id: str, tone: str) -> None:
    """So that no two of a panel need the same one. What is spoken goes to one person."""
    body = PLAYBOOK.templates[id].tones[tone].body
    main = [passage for passage in body if _is_main(max(passage, key=len))]
    assert main
    assert [passage for passage in main if len(passage) < 3] == []


def _is_main(wording: str) -> bool:
    """Neither address, salutation nor close: words of our own, and more than a few."""
    return len(_own(wording).split()) > 3 and not wording.endswith(",")


def _own(wording: str) -> str:
    return re.sub(r"\{\{.*?\}\}", "", wording)


@pytest.mark.parametrize("id", dict(EMAILS))
def test_an_email_has_every_tone(id: str) -> None:
    assert set(PLAYBOOK.templates[id].tones) == set(PLAYBOOK.tones)


@pytest.mark.parametrize(("id", "tone"), EMAILS)
def test_key_words_of_a_subject_come_first(id: str, tone: str) -> None:
    """Before a telephone cuts the line: the matter is said, or the candidate's word has begun."""
    template = PLAYBOOK.templates[id]
    most = 33
    subjects = template.tones[tone].subject
    assert len(subjects) >= 2
    for subject in subjects:
        before, value, _ = _without_sections(subject).partition("{{")
        assert len(before) <= (most - LEAST_OF_A_WORD if value else most), subject


def _without_sections(text: str) -> str:
    return re.sub(r"\{\{[#^/]\w+\}\}", "", text)


@pytest.mark.parametrize(("id", "tone"), TONED)
def test_no_singular_verb_follows_a_value(id: str, tone: str) -> None:
    """The candidate may write of one thing or of several: “the two tugs has stayed with me”."""
    found = [
        wording
        for passage in PLAYBOOK.templates[id].tones[tone].body
        for wording in passage
        if SINGULAR.search(_without_sections(wording))
    ]
    assert found == []


@pytest.mark.parametrize(("id", "tone"), TONED)
def test_wordings_differ(id: str, tone: str) -> None:
    letter = PLAYBOOK.templates[id].tones[tone]
    for alternatives in (letter.subject, *letter.body):
        assert len(set(alternatives)) == len(alternatives)


@pytest.mark.parametrize("id", PLAYBOOK.templates)
def test_template_has_two_tones_or_more(id: str) -> None:
    assert len(PLAYBOOK.templates[id].tones) >= 2


@pytest.mark.parametrize("id", PLAYBOOK.templates)
def test_tones_are_not_the_same_words(id: str) -> None:
    template: Template = PLAYBOOK.templates[id]
    bodies = [tuple(map(tuple, letter.body)) for letter in template.tones.values()]
    assert len(set(bodies)) == len(bodies)


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
    assert len(PLAYBOOK.moments) == 43
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
