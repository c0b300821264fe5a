"""A letter edited by hand, and what the form changes meanwhile."""

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import reading
from macros.composing import compose, plain, texts, usage
from tests.nodes import ask

Letter = dict[str, Any]
PLAYBOOK = reading.read().playbook()
TONED = [(id, tone) for id, template in PLAYBOOK.templates.items() for tone in template.tones]

HELLO, THANKS, CLOSE = "Hello Anna,", "Thank you for the talk about the rota.", "Kind regards\nMia"
BASE: Letter = {
    "subject": "Thank you, Anna",
    "passages": {"0": HELLO, "1": THANKS, "3": "I would like the job.", "5": CLOSE},
}


def _made(subject: str = BASE["subject"], **passages: str | None) -> Letter:
    """The form's letter with passages changed (p1="…"), or gone (p1=None)."""
    changed = {**BASE["passages"], **{key[1:]: text for key, text in passages.items()}}
    kept = sorted((key, text) for key, text in changed.items() if text is not None)
    return {"subject": subject, "passages": dict(kept)}


def _body(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


JOB = BASE["passages"]["3"]
UNEDITED = _body(HELLO, THANKS, JOB, CLOSE)
# The edited text, what the form makes then, and: what stands after all is taken over.
TAKEN: dict[str, tuple[str, Letter, str]] = {
    "an untouched paragraph is replaced": (
        _body(HELLO, THANKS, "I want it.", CLOSE),
        _made(p1="We spoke of doors."),
        _body(HELLO, "We spoke of doors.", "I want it.", CLOSE),
    ),
    "in a touched one both have their words": (
        _body(HELLO, "Thank you so much for the talk about the rota.", JOB, CLOSE),
        _made(p1="Thank you for the talk about the doors."),
        _body(HELLO, "Thank you so much for the talk about the doors.", JOB, CLOSE),
    ),
    "where both changed the same, the form counts": (
        _body(HELLO, "Thank you for the talk about the plan.", JOB, CLOSE),
        _made(p1="Thank you for the talk about the doors."),
        _body(HELLO, "Thank you for the talk about the doors.", JOB, CLOSE),
    ),
    "what was written around the changed words stays": (
        _body(HELLO, "Thank you for the talk about the rota of the ward.", JOB, CLOSE),
        _made(p1="Thank you for the talk about the doors."),
        _body(HELLO, "Thank you for the talk about the doors of the ward.", JOB, CLOSE),
    ),
    "and before them": (
        _body(HELLO, "Thank you for the talk about the old rota.", JOB, CLOSE),
        _made(p1="Thank you for the talk about the doors."),
        _body(HELLO, "Thank you for the talk about the old doors.", JOB, CLOSE),
    ),
    "and before the first of all": (
        _body(HELLO, f"Again: {THANKS}", JOB, CLOSE),
        _made(p1="I am grateful for the talk about the rota."),
        _body(HELLO, "Again: I am grateful for the talk about the rota.", JOB, CLOSE),
    ),
    "both added at the end": (
        _body(HELLO, f"{THANKS} It helped.", JOB, CLOSE),
        _made(p1=f"{THANKS} I can wait."),
        _body(HELLO, f"{THANKS} I can wait. It helped.", JOB, CLOSE),
    ),
    "a new one comes after the nearest before it": (
        _body("Dear Anna,", THANKS, "My own words.", CLOSE),
        _made(p2="New."),
        _body("Dear Anna,", THANKS, "New.", "My own words.", CLOSE),
    ),
    "a new one where the one before is gone": (
        _body(HELLO, "Own.", CLOSE),
        _made(p2="New."),
        _body(HELLO, "New.", "Own.", CLOSE),
    ),
    "a new one where all before are gone": (
        _body("My very own beginning of it, in many words.", JOB, CLOSE),
        _made(p2="New."),
        _body("My very own beginning of it, in many words.", "New.", JOB, CLOSE),
    ),
    "a new one where nothing is left": ("", _made(p2="New."), "New."),
    "a new one under text that is all the candidate's": (
        "All is mine here, and none of it was ever known to a form.\n",
        _made(p2="New."),
        _body("All is mine here, and none of it was ever known to a form.", "New."),
    ),
    "a gone one is taken out": (
        _body("Dear Anna,", THANKS, JOB, CLOSE),
        _made(p3=None),
        _body("Dear Anna,", THANKS, CLOSE),
    ),
    "a gone one that was touched, too": (
        _body(HELLO, THANKS, "I would love the job.", CLOSE),
        _made(p3=None),
        _body(HELLO, THANKS, CLOSE),
    ),
    "but not what was added to it": (
        _body(HELLO, THANKS, f"{JOB} I told you so.", CLOSE),
        _made(p3=None),
        _body(HELLO, THANKS, "I told you so.", CLOSE),
    ),
    "though with a lone word": (
        _body(HELLO, THANKS, f"Also, {JOB}", CLOSE),
        _made(p3=None),
        _body(HELLO, THANKS, CLOSE),
    ),
    "the last one gone": (
        _body("Dear Anna,", THANKS, JOB, CLOSE) + "\n",
        _made(p5=None),
        _body("Dear Anna,", THANKS, JOB),
    ),
    "one that the candidate took out comes back": (
        _body(HELLO, JOB, CLOSE),
        _made(p1="We spoke of doors."),
        _body(HELLO, "We spoke of doors.", JOB, CLOSE),
    ),
    "one that both took out": (
        _body(HELLO, THANKS, CLOSE),
        _made(p3=None),
        _body(HELLO, THANKS, CLOSE),
    ),
    "a salutation written anew": (
        _body("Dear Ms Berg,", THANKS, JOB, CLOSE),
        _made(p0="Hello Bo,"),
        _body("Hello Bo,", THANKS, JOB, CLOSE),
    ),
    "a close in one line": (
        _body(HELLO, THANKS, JOB, "Best, Mia"),
        _made(p5="Kind regards\nMia Moe"),
        _body(HELLO, THANKS, JOB, "Best, Mia Moe"),
    ),
    "a paragraph that was moved": (
        _body(HELLO, JOB, THANKS, CLOSE),
        _made(p1="Thank you for the talk about the doors."),
        _body(HELLO, JOB, "Thank you for the talk about the doors.", CLOSE),
    ),
    "a paragraph that was split": (
        _body(HELLO, "Thank you for the talk.", "It was about the rota.", JOB, CLOSE),
        _made(p1="Thank you for the talk about the doors."),
        _body(HELLO, "Thank you for the talk.", "It was about the doors.", JOB, CLOSE),
    ),
    "paragraphs that were joined": (
        _body(HELLO, f"{THANKS} {JOB}", CLOSE),
        _made(p3="I would like the post."),
        _body(HELLO, f"{THANKS} I would like the post.", CLOSE),
    ),
    "one of two that were joined is gone": (
        _body(HELLO, f"{THANKS} {JOB}", CLOSE),
        _made(p1=None),
        _body(HELLO, JOB, CLOSE),
    ),
    "more blank lines between": (
        f"{HELLO}\n\n\n  \n{THANKS}\n\n\n{JOB}\n\n{CLOSE}",
        _made(p1="We spoke of doors."),
        f"{HELLO}\n\n\n  \nWe spoke of doors.\n\n\n{JOB}\n\n{CLOSE}",
    ),
    "a value with blank lines": (
        _body("Dear Anna,", THANKS, JOB, CLOSE),
        _made(p1="One\n\nand two."),
        _body("Dear Anna,", "One\n\nand two.", JOB, CLOSE),
    ),
    "words without spaces between": (
        _body(HELLO, "谢谢您和我谈论排班表。非常感谢。", JOB, CLOSE),
        _made(p1="We spoke of doors."),
        _body(HELLO, "We spoke of doors.", "谢谢您和我谈论排班表。非常感谢。", JOB, CLOSE),
    ),
    "words of the object's own language": (
        _body(HELLO, "constructor __proto__ toString", JOB, CLOSE),
        _made(p5="Kind regards\nconstructor"),
        _body(HELLO, "constructor __proto__ toString", JOB, "Kind regards\nconstructor"),
    ),
}


@pytest.mark.parametrize("name", TAKEN)
def test_take_over(name: str) -> None:
    body, now, expected = TAKEN[name]
    done = ask("handwork", [{"base": BASE, "body": body, "steps": [["form", now], ["all"]]}])[0]
    assert done["hand"]["body"] == expected
    assert done["changes"] == []
    assert done["hand"]["subject"] == BASE["subject"]


# The edited text, what the form makes then, and: [passage, was, is, mine, touched, words].
OFFERED: dict[str, tuple[str, Letter, list[list[Any]]]] = {
    "nothing": (_body("Mine."), _made(), []),
    "an untouched paragraph": (
        UNEDITED,
        _made(p0="Hello Bo,"),
        [["0", HELLO, "Hello Bo,", HELLO, False, ["=Hello", "= ", "-Anna", "+Bo", "=,"]]],
    ),
    "a touched paragraph": (
        _body("Dear Anna,", THANKS, JOB, CLOSE),
        _made(p0="Hello Bo,"),
        [["0", HELLO, "Hello Bo,", "Dear Anna,", True, ["=Dear", "= ", "-Anna", "+Bo", "=,"]]],
    ),
    "words that come first": (
        UNEDITED,
        _made(p3=f"Well, {JOB}"),
        [["3", JOB, f"Well, {JOB}", JOB, False, ["+Well, ", f"={JOB}"]]],
    ),
    "words that stood first": (
        _body(HELLO, THANKS, f"Well, {JOB}", CLOSE),
        _made(p3=f"Well, {JOB} Yes."),
        [["3", JOB, f"Well, {JOB} Yes.", f"Well, {JOB}", True, [f"=Well, {JOB}", "+ Yes."]]],
    ),
    "a new passage": (UNEDITED, _made(p2="New."), [["2", None, "New.", None, False, ["+New."]]]),
    "a passage that is gone": (
        UNEDITED,
        _made(p3=None),
        [["3", JOB, None, JOB, False, [f"-{JOB}"]]],
    ),
    "one that the candidate took out": (
        _body(HELLO, THANKS, CLOSE),
        _made(p3="I want it."),
        [["3", JOB, "I want it.", None, True, ["+I want it."]]],
    ),
    "one that both took out": (_body(HELLO, THANKS, CLOSE), _made(p3=None), []),
    "one that reads so already": (
        _body(HELLO, THANKS, "I would like the post.", CLOSE),
        _made(p3="I would like the post."),
        [],
    ),
    "a new passage that stands there already": (_body(HELLO, "New.", CLOSE), _made(p2="New."), []),
    "the subject line, first": (
        UNEDITED,
        _made("Thank you, Bo", p0=None),
        [
            [
                *("subject", "Thank you, Anna", "Thank you, Bo", "Thank you, Anna", False),
                ["=Thank you,", "= ", "-Anna", "+Bo"],
            ],
            ["0", HELLO, None, HELLO, False, [f"-{HELLO}"]],
        ],
    ),
}
SIGNS = {"same": "=", "out": "-", "in": "+"}


@pytest.mark.parametrize("name", OFFERED)
def test_changes(name: str) -> None:
    body, now, expected = OFFERED[name]
    found = ask("handwork", [{"base": BASE, "body": body, "steps": [["form", now]]}])[0]["changes"]
    keys = ("passage", "was", "is", "mine", "touched")
    assert [
        [change[key] for key in keys]
        + [[SIGNS[one["kind"]] + one["text"] for one in change["words"]]]
        for change in found
    ] == expected


SUBJECTS = {
    "untouched": ("Thank you, Anna", "Thanks, Bo", "Thanks, Bo"),
    "touched": ("Thank you so much, Anna", "Thank you, Bo", "Thank you so much, Bo"),
    "taken out": ("", "Thank you, Bo", "Thank you, Bo"),
    "gone": ("Thank you, Anna", "", ""),
    "gone, but for words of one's own": (
        "Thank you, Anna, see you on Friday",
        "",
        ", see you on Friday",
    ),
}


@pytest.mark.parametrize("name", SUBJECTS)
def test_subject_line(name: str) -> None:
    subject, now, expected = SUBJECTS[name]
    steps = [["form", _made(now)], ["takeOver", "subject"]]
    done = ask("handwork", [{"base": BASE, "subject": subject, "steps": steps}])[0]
    assert (done["hand"]["subject"], done["changes"]) == (expected, [])
    assert done["hand"]["body"] == UNEDITED


def test_what_is_left_is_not_offered_again_until_it_changes() -> None:
    left = [["form", _made(p1="One.")], ["leave", "1"]]
    again = [*left, ["form", _made(p1="Two.")]]
    first, second = ask("handwork", [{"base": BASE, "steps": steps} for steps in (left, again)])
    assert first["changes"] == []
    assert first["hand"]["body"] == UNEDITED
    assert [(one["was"], one["is"]) for one in second["changes"]] == [("One.", "Two.")]


def test_what_was_left_standing_does_not_come_twice() -> None:
    steps = [["form", _made(p3=None)], ["leave", "3"], ["form", _made()]]
    done = ask("handwork", [{"base": BASE, "steps": steps}])[0]
    assert (done["hand"]["body"], done["changes"]) == (UNEDITED, [])


def _letters(id: str, tone: str) -> list[Letter]:
    """The sample and the letter of the required values, in several wordings."""
    template = PLAYBOOK.templates[id]
    letter = template.tones[tone]
    full = {"close": PLAYBOOK.tones[tone].close, **template.example}
    required = usage(texts(letter)).required
    sparse = {key: f"{value}, or so" for key, value in full.items() if key in required}
    made = []
    for values, turn in ((full, 0), (sparse, 0), (full, 1), (sparse, 2)):
        one = compose(letter, values, [turn] * len(letter.body), turn)
        passages = {str(i): plain(pieces) for i, pieces in enumerate(one.passages)}
        made.append({"subject": plain(one.subject or ()), "passages": passages})
    return made


@cache
def _unedited() -> dict[tuple[str, str], list[tuple[Letter, Any]]]:
    pairs = {key: [(a, b) for a in _letters(*key) for b in _letters(*key)] for key in TONED}
    flat = [
        {"base": a, "steps": [["form", b], ["all"]]} for made in pairs.values() for a, b in made
    ]
    answers = iter(ask("handwork", flat))
    return {key: [(now, next(answers)) for _, now in made] for key, made in pairs.items()}


@pytest.mark.parametrize(("id", "tone"), TONED)
def test_an_unedited_letter_becomes_the_forms(id: str, tone: str) -> None:
    for now, done in _unedited()[id, tone]:
        assert done["hand"]["subject"] == now["subject"]
        assert done["hand"]["body"] == _body(*now["passages"].values())
        assert done["hand"]["base"]["passages"] == now["passages"]
        assert done["changes"] == []


# Letters whose passages can be told apart: the words of each begin with its number.
KEYS = [str(number) for number in range(6)]


def _passage(key: str, words: list[int]) -> str:
    return " ".join(f"word{key}{word}" for word in words)


WORDS = st.lists(st.integers(0, 30), min_size=8, max_size=12, unique=True)
PASSAGES = st.fixed_dictionaries({}, optional=dict.fromkeys(KEYS, WORDS)).map(
    lambda chosen: {key: _passage(key, chosen[key]) for key in sorted(chosen)}
)


def _letter(passages: dict[str, str]) -> Letter:
    return {"subject": "s", "passages": dict(sorted(passages.items()))}


LETTERS = PASSAGES.map(_letter)


@st.composite
def edited(draw: st.DrawFn) -> Letter:
    """A letter of the form, edited by hand, and the letter that the form makes then."""
    base, now = draw(LETTERS), draw(LETTERS)
    paragraphs = []
    for key, passage in base["passages"].items():
        what = draw(st.sampled_from(["keep", "keep", "edit", "delete", "own"]))
        if what == "own":
            paragraphs.append(f"own{key} paragraph{key}")
        if what == "edit":
            words = passage.split()
            words.insert(draw(st.integers(0, len(words))), f"mine{key}")
            words.pop(draw(st.integers(0, len(words) - 1)))
            paragraphs.append(" ".join(words))
        elif what != "delete":
            paragraphs.append(passage)
    # Passages of the form change by a few words, as those of a letter do.
    for key, words in draw(st.dictionaries(st.sampled_from(KEYS), st.integers(1, 7))).items():
        if key in base["passages"] and key in now["passages"]:
            kept = base["passages"][key].split()
            now["passages"][key] = " ".join([*kept[:words], f"word{key}new", *kept[words + 1 :]])
    now["passages"] = dict(sorted(now["passages"].items()))
    return {"base": base, "body": _body(*paragraphs), "now": now}


def _of(key: str, paragraph: str) -> bool:
    return f"word{key}" in paragraph


def _steps(case: Letter, *steps: list[str]) -> Letter:
    return {**case, "steps": [["form", case["now"]], *steps]}


@settings(deadline=None, max_examples=12)
@given(st.lists(edited(), min_size=1, max_size=15))
def test_no_other_paragraph_is_altered(cases: list[Letter]) -> None:
    plans = [
        (case, key, _steps(case, [how, key]))
        for case in cases
        for key in KEYS
        for how in ("takeOver", "leave")
    ]
    answers = ask("handwork", [plan for *_, plan in plans])
    for (case, key, plan), done in zip(plans, answers, strict=True):
        before, after = case["body"].split("\n\n"), done["hand"]["body"].split("\n\n")
        others = [one for one in before if one and not _of(key, one)]
        assert [one for one in after if one and not _of(key, one)] == others
        if plan["steps"][-1][0] == "leave":
            assert before == after
        assert key not in [change["passage"] for change in done["changes"]]


@settings(deadline=None, max_examples=12)
@given(st.lists(edited(), min_size=1, max_size=15), st.permutations(KEYS))
def test_untouched_paragraphs_become_the_forms_in_any_order(
    cases: list[Letter], order: list[str]
) -> None:
    plans = [_steps(case, *(["takeOver", key] for key in order)) for case in cases]
    for case, done in zip(cases, ask("handwork", plans), strict=True):
        paragraphs = done["hand"]["body"].split("\n\n")
        assert done["changes"] == []
        for key, was in case["base"]["passages"].items():
            if was in case["body"].split("\n\n") and key in case["now"]["passages"]:
                assert case["now"]["passages"][key] in paragraphs
        gone = [key for key in case["base"]["passages"] if key not in case["now"]["passages"]]
        untouched = [key for key in gone if case["base"]["passages"][key] in case["body"]]
        assert not [key for key in untouched for one in paragraphs if _of(key, one)]


@settings(deadline=None, max_examples=12)
@given(st.lists(st.tuples(LETTERS, LETTERS), min_size=1, max_size=15), st.permutations(KEYS))
def test_an_unedited_letter_becomes_the_forms_in_any_order(
    pairs: list[tuple[Letter, Letter]], order: list[str]
) -> None:
    cases = [{"base": base, "now": now} for base, now in pairs]
    plans = [_steps(case, *(["takeOver", key] for key in order)) for case in cases]
    for (_, now), done in zip(pairs, ask("handwork", plans), strict=True):
        assert done["hand"]["body"] == _body(*now["passages"].values())


@settings(deadline=None, max_examples=12)
@given(st.lists(edited(), min_size=1, max_size=15))
def test_the_words_lead_from_the_candidates_text_to_the_new_one(cases: list[Letter]) -> None:
    plans = [_steps(case, *(["takeOver", key] for key in KEYS)) for case in cases]
    for done in ask("handwork", plans):
        for change in done["seen"]:
            kinds = [(one["kind"], one["text"]) for one in change["words"]]
            assert "".join(text for kind, text in kinds if kind != "in") == (change["mine"] or "")
            if not change["touched"]:
                shown = "".join(text for kind, text in kinds if kind != "out")
                assert shown == (change["is"] or "")


ANY_TEXT = st.text(st.sampled_from("aB,. \n\u2028é谢"), max_size=20)
ANY = st.dictionaries(st.sampled_from(KEYS), ANY_TEXT.filter(str.strip))


def _lines(text: str) -> list[str]:
    """White space at the end of a paragraph is not worth asking about."""
    return [line.strip() for line in text.split("\n") if line.strip()]


@settings(deadline=None, max_examples=12)
@given(st.lists(st.tuples(ANY, ANY, ANY_TEXT), min_size=1, max_size=30))
def test_whatever_is_typed_unedited_letters_become_the_forms(
    cases: list[tuple[dict[str, str], dict[str, str], str]],
) -> None:
    letters = [(_letter(base), _letter(now)) for base, now, _ in cases]
    plans: list[Letter] = [
        {"base": base, "steps": [["form", now], ["all"]]} for base, now in letters
    ]
    # And with any text at all in its place, there is always an answer.
    plans += [{**plan, "body": case[2]} for plan, case in zip(plans, cases, strict=True)]
    done = ask("handwork", plans)
    for (_, now), one in zip(letters, done, strict=False):
        assert _lines(one["hand"]["body"]) == _lines(_body(*now["passages"].values()))
