"""Editorial checks: every wording of every letter, filled with the template's example."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache

from macros.checking.sampling import VALUE, Rendering, Sample, Wording, samples
from macros.checking.tagging import templates
from macros.composing import texts, usage
from macros.model import Playbook
from macros.reading import Reading
from macros.reading.document import Place
from macros.reading.problem import Problem

MOST_WORDS = 25
MOST_REQUIRED = 4
END = re.compile(r"(?<=[.!?…])[”’\")]*\s+|\n")
_FAULTS = (
    (re.compile(r"\S {2,}"), "two spaces stand together", "move one inside the section"),
    (re.compile(r"\s[,.;:!?]"), "a space stands before punctuation", "move it"),
    (re.compile(r"\.\.|,,|,\."), "two stops stand together", "keep one"),
    (re.compile(r"^\s|\s$|\n\s|[ ]\n"), "a space stands at an edge", "move it inwards"),
    (re.compile(r"^[^\w\ue000]+$"), "nothing but punctuation is left", "put it in the section"),
)
_START = re.compile(r"(?:^|(?<=[.!?…])[”’\")]*\s+|\n)[“‘\"(]*(\w|\ue000)")


def check(reading: Reading, playbook: Playbook, unfit: Collection[str]) -> Iterator[Problem]:
    """The editorial problems of all templates but those in the `unfit` files."""
    for document, template in templates(reading, playbook):
        if document.file not in unfit:
            for sample in samples(document, template, playbook):
                for each in CHECKS:
                    yield from each(sample, playbook)


def phrase(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """Some phrases belong in no letter; data/checks.yml lists them and says why."""
    lists = {id: tuple(one.phrases) for id, one in playbook.checks.items() if one.phrases}
    every = _any_of(sum(lists.values(), ()))
    for place, text in sample.own_words:
        if not every.search(text.replace("’", "'")):
            continue
        for id, phrases in lists.items():
            if found := _any_of(phrases).search(text.replace("’", "'")):
                near = text[found.start() : found.end()]
                listed = playbook.checks[id]
                says = listed.says.replace("{phrase}", near).rstrip(".")
                message = f"{says} (list “{id}” of data/checks.yml); {listed.advice}"
                yield sample.document.problem(place, "phrase", message, near)


@cache
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(phrase.replace("’", "'")) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def length(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """A letter with its longest wordings keeps within what its channel holds."""
    channel = playbook.channels[sample.template.channel]
    for limit, unit, measure in (
        (channel.words, "words", _words),
        (channel.characters, "characters", len),
    ):
        gap = 2 if unit == "characters" else 0
        if limit and (size := _longest(sample, measure, gap)) > limit.most:
            message = (
                f"with its longest wordings this tone has {size} {unit}, "
                f"and the channel {sample.template.channel} holds {limit.most}; shorten it"
            )
            yield sample.document.at_key(("tones", sample.tone), "length", message)


def _words(text: str) -> int:
    return len(text.split())


def _longest(sample: Sample, measure: Callable[[str], int], gap: int) -> int:
    passages: dict[Place, int] = {}
    for wording in filter(lambda wording: wording.in_body, sample.wordings):
        size = max(measure(rendering.text) for rendering in wording.renderings)
        passage = wording.place[:4]
        passages[passage] = max(size, passages.get(passage, 0))
    return sum(passages.values()) + gap * (len(passages) - 1)


def subject_length(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """A subject line, filled with the example, keeps within what its channel shows."""
    limit = playbook.channels[sample.template.channel].subject_characters
    for wording in sample.wordings if limit else ():
        size = max(len(rendering.text) for rendering in wording.renderings)
        if limit and not wording.in_body and size > limit.most:
            message = f"this subject line has {size} characters; shorten it to {limit.most}"
            yield wording.problem("subject-length", message)


def sentence_length(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """A sentence has at most 25 words, with every optional field and with none."""
    for wording in sample.wordings:
        for rendering in wording.ends:
            for sentence in END.split(rendering.text):
                if _words(sentence) > MOST_WORDS:
                    size = f"the sentence “{short(sentence)}” has {_words(sentence)} words"
                    message = f"{size}; make two of it, or keep to {MOST_WORDS}"
                    yield wording.problem("sentence-length", message)


def short(text: str) -> str:
    """The beginning of a text, to find it by."""
    return " ".join(text.split()[:5]) + " …"


def required_fields(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """A tone requires four fields at most, besides the candidate's own, which are typed once."""
    required = usage(texts(sample.template.tones[sample.tone])).required
    # The close has the tone's words where none is given.
    own = {"close", *(id for id, field in playbook.fields.items() if field.scope == "candidate")}
    names = [f"{{{{{name}}}}}" for name in required if name not in own]
    if len(names) > MOST_REQUIRED:
        message = (
            f"this tone requires {len(names)} fields besides the candidate's own, "
            f"{', '.join(names)}; put the least needed inside sections of their own, "
            f"and keep to {MOST_REQUIRED}"
        )
        yield sample.document.at_key(("tones", sample.tone), "required-fields", message)


def exclamation(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """Neither a letter nor its example shouts."""
    for place, text in sample.own_words:
        if "!" in text:
            message = "an exclamation mark stands here; end with a full stop"
            yield sample.document.problem(place, "exclamation", message, near="!")


def combinations(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """Every wording reads well with any of its optional fields filled and the others empty."""
    for wording in sample.wordings:
        faults: dict[str, Rendering] = {}
        for rendering in wording.renderings:
            for fault in _faults(wording, rendering, playbook):
                faults.setdefault(fault, rendering)
        for fault, rendering in faults.items():
            yield wording.problem("combinations", f"{_state(rendering)} {fault}")


def _state(rendering: Rendering) -> str:
    names = ", ".join(f"{{{{{name}}}}}" for name in rendering.empty)
    return f"with {names} empty" if names else "with every field filled"


def _faults(wording: Wording, rendering: Rendering, playbook: Playbook) -> Iterator[str]:
    if not rendering.text.strip():
        if not wording.in_body:
            yield "nothing is left of this subject line; give it words of its own"
        return
    found = [f"{what}; {mend}" for pattern, what, mend in _FAULTS if pattern.search(rendering.bare)]
    yield from found
    if not found and re.search(r"\.\.| {2}", rendering.text):
        yield "a value of the example brings its own full stop or space; take it away"
    if wording.in_body:
        yield from _low_starts(rendering, playbook)


def _low_starts(rendering: Rendering, playbook: Playbook) -> Iterator[str]:
    for found in _START.finditer(rendering.bare):
        name = ""
        if found[1] == VALUE:
            name = rendering.values()[rendering.bare[: found.end()].count(VALUE) - 1]
        # A name such as “bell hooks” may begin low; a phrase that lands mid-sentence may not.
        word = playbook.fields[name].example if name else found[1]
        if word[0].islower():
            what = f"a sentence begins with {{{{{name}}}}}" if name else "a sentence begins low"
            yield f"{what}; begin it with a word of its own and a capital"


CHECKS = (
    phrase,
    length,
    subject_length,
    sentence_length,
    required_fields,
    exclamation,
    combinations,
)
