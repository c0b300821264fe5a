"""Letters to several people: where no wording is shared, no sentence is."""

import re
from collections.abc import Mapping
from itertools import combinations

from macros import reading
from macros.composing import fill, plain, texts, usage
from macros.model import TonedLetter
from tests.playbooks import ROOT


def _sentences(letter: TonedLetter, values: Mapping[str, str], wording: int) -> set[str]:
    """A letter's subject and sentences in one wording, without greeting, close and typed words."""
    several = [one.texts for one in letter.body if len(one.texts) > 1 and not one.names]
    required = usage(texts(letter)).required
    chosen = [letter.subject[wording], *(one[wording % len(one)] for one in several)]
    filled = [plain(fill(text, values, required)) for text in chosen]
    told = {one for text in filled for one in re.split(r"(?<=[.?!])\s+", text)}
    return told - {values.get("evidence"), values.get("addition"), ""}


def test_letters_to_several_people_share_no_sentence_of_ours() -> None:
    panels = 0
    for template in reading.read(ROOT / "data").playbook().templates.values():
        for letter in template.tones.values():
            wordings = max((len(one.texts) for one in letter.body if not one.names), default=1)
            if wordings == 1:
                continue
            panels += 1
            required = usage(texts(letter)).required
            sparse = {name: template.example[name] for name in required if name in template.example}
            for values in (template.example, sparse):
                told = [_sentences(letter, values, wording) for wording in range(wordings)]
                assert not any(one & other for one, other in combinations(told, 2)), template.title
    assert panels
