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
from macros.reading.messages import Told, tell
from macros.reading.problem import Problem

MOST_WORDS = 25
MOST_REQUIRED = 4
END = re.compile(r"(?<=[.!?…])[”’\")]*\s+|\n")
_FAULTS = (
    (re.compile(r"\S {2,}"), "spaces"),
    (re.compile(r"\s[,.;:!?]"), "before_stop"),
    (re.compile(r"\.\.|,,|,\."), "two_stops"),
    (re.compile(r"^\s|\s$|\n\s|[ ]\n"), "edge"),
    (re.compile(r"^[^\w\ue000]+$"), "punctuation"),
)
_OWN_STOP = re.compile(r"\.\.| {2}")
# Finds all of them and some more, much faster: most texts have no fault.
_ANY_FAULT = re.compile(r"\s[\s,.;:!?]|[.,]{2}|^\s|\s$|^[^\w\ue000]+$")
# A text of data/problems.yml, and the tag that it names, if any.
Fault = tuple[str, str]
_START = re.compile(r"(?:^|(?<=[.!?…])[”’\")]*\s+|\n)[“‘\"(]*(\w|\ue000)")

# Finds all that begins low and some more, much faster: most texts begin with a capital.
_MAY_BE_LOW = re.compile(r"(?:^|[.!?…][”’\")]*\s+|\n)[“‘\"(]*(?:[^\W\dA-Z_]|\ue000)")


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
    every = _roughly(sum(lists.values(), ()))
    for place, text in sample.own_words:
        if not every.search(text.replace("’", "'").lower()):
            continue
        for id, phrases in lists.items():
            if found := _any_of(phrases).search(text.replace("’", "'")):
                near = text[found.start() : found.end()]
                yield sample.document.problem(place, _listed(id, near, playbook), near)


def _listed(list: str, phrase: str, playbook: Playbook) -> Told:
    check = playbook.checks[list]
    says = check.says.replace("{phrase}", phrase).rstrip(".")
    return tell("phrase", "listed", says=says, list=list, advice=check.advice)


@cache
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(phrase.replace("’", "'")) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _roughly(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Finds each in lower case, much faster: most texts hold none."""
    words = "|".join(re.escape(phrase.replace("’", "'").lower()) for phrase in phrases)
    first = "".join(sorted({re.escape(phrase[0].lower()) for phrase in phrases}))
    return re.compile(rf"\b(?=[{first}])(?:{words})") if phrases else re.compile("(?!)")


def length(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """A letter with its longest wordings keeps within what its channel holds."""
    channel = playbook.channels[sample.template.channel]
    for limit, unit, measure in (
        (channel.words, "words", _words),
        (channel.characters, "characters", len),
    ):
        gap = 2 if unit == "characters" else 0
        if limit and (size := _longest(sample, measure, gap)) > limit.most:
            named = sample.template.channel
            told = tell("length", unit, size=size, channel=named, most=limit.most)
            yield sample.document.at_key(("tones", sample.tone), told)


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
            yield wording.problem(tell("subject-length", "characters", size=size, most=limit.most))


def sentence_length(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """A sentence has at most 25 words, with every optional field and with none."""
    for wording in sample.wordings:
        for rendering in wording.ends:
            # A text with no more words than a sentence may have holds none that is too long.
            for sentence in (
                END.split(rendering.text) if _words(rendering.text) > MOST_WORDS else ()
            ):
                if (size := _words(sentence)) > MOST_WORDS:
                    began = short(sentence)
                    told = tell(
                        "sentence-length", "words", sentence=began, size=size, most=MOST_WORDS
                    )
                    yield wording.problem(told)


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
        tags = ", ".join(names)
        told = tell("required-fields", "many", size=len(names), tags=tags, most=MOST_REQUIRED)
        yield sample.document.at_key(("tones", sample.tone), told)


def one_request(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """A letter asks one question at most; a script for a call has the other's turns between."""
    if sample.template.channel == "phone":
        return
    asked = _longest(sample, lambda text: text.count("?"), 0)
    if asked > 1:
        told = tell("one-request", "many", number=asked)
        yield sample.document.at_key(("tones", sample.tone), told)


def exclamation(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """Neither a letter nor its example shouts."""
    for place, text in sample.own_words:
        if "!" in text:
            yield sample.document.problem(place, tell("exclamation", "mark"), near="!")


def combinations(sample: Sample, playbook: Playbook) -> Iterator[Problem]:
    """Every wording reads well with any of its optional fields filled and the others empty."""
    for wording in sample.wordings:
        faults: dict[Fault, Rendering] = {}
        for rendering in wording.renderings:
            for fault in _faults(wording, rendering, playbook):
                faults.setdefault(fault, rendering)
        for (found, tag), rendering in faults.items():
            told = tell("combinations", found, state=_state(rendering), tag=tag)
            yield wording.problem(told)


def _state(rendering: Rendering) -> str:
    tags = ", ".join(f"{{{{{name}}}}}" for name in rendering.empty)
    return (
        tell("combinations", "without", tags=tags) if tags else tell("combinations", "filled")
    ).message


def _faults(wording: Wording, rendering: Rendering, playbook: Playbook) -> Iterator[Fault]:
    if not rendering.text.strip():
        if not wording.in_body:
            yield "subject", ""
        return
    looked_at = _FAULTS if _ANY_FAULT.search(rendering.bare) else ()
    found = [fault for pattern, fault in looked_at if pattern.search(rendering.bare)]
    yield from ((fault, "") for fault in found)
    if not found and _OWN_STOP.search(rendering.text):
        yield "value", ""
    if wording.in_body:
        yield from _low_starts(rendering, playbook)


def _low_starts(rendering: Rendering, playbook: Playbook) -> Iterator[Fault]:
    if not _MAY_BE_LOW.search(rendering.bare):
        return
    for found in _START.finditer(rendering.bare):
        name = ""
        if found[1] == VALUE:
            name = rendering.values()[rendering.bare[: found.end()].count(VALUE) - 1]
        # A name such as “bell hooks” may begin low; a phrase that lands mid-sentence may not.
        word = playbook.fields[name].example if name else found[1]
        if word[0].islower():
            yield ("low_field", f"{{{{{name}}}}}") if name else ("low", "")


CHECKS = (
    phrase,
    length,
    subject_length,
    sentence_length,
    required_fields,
    one_request,
    exclamation,
    combinations,
)
