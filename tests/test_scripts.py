"""What no script of ours may do, in whatever file it stands."""

import re
from collections import Counter

import pytest

from tests.playbooks import ROOT

MODULES = ROOT / "docs/assets"
SCRIPTS = {path.relative_to(MODULES).as_posix(): path for path in sorted(MODULES.rglob("*.ts"))}
# An import while the page stands, but no type.
_IMPORT = re.compile(r"(?<!typeof )\bimport\(")
# What makes markup, or code, of a text.
_MARKUP = re.compile(
    r"\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|setHTML|createContextualFragment"
    r"|DOMParser|parseHTML|srcdoc|eval|Function)\b\s*[(=]"
    r"|document\.write"
)
# What ends the checking of types, but for the word in a comment.
_UNCHECKED = re.compile(r"^(?!\s*(?://|/?\*)).*(?:[:<|,]\s*any\b|\bas any\b)|@ts-")
RULES = {
    "makes no markup and no code of a text": _MARKUP,
    "leaves no type unchecked": _UNCHECKED,
    "imports through page/importing.ts alone, which can ask again": _IMPORT,
}


@pytest.mark.parametrize("rule", RULES)
def test_every_script(rule: str) -> None:
    allowed = {"page/importing.ts"} if rule.startswith("imports") else set()
    found = [
        f"{name}:{number}: {line.strip()}"
        for name, path in SCRIPTS.items()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if name not in allowed and RULES[rule].search(line)
    ]
    assert found == [], rule


def test_no_two_modules_share_a_name() -> None:
    """Apart from later/, whose files are called as what they hand out."""
    names = Counter(path.name for path in SCRIPTS.values() if path.parent.name != "later")
    assert [name for name, count in names.items() if count > 1] == []
