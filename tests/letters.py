"""Letters that the ways out must carry whole: ordinary names of many scripts, and the worst."""

import json
import re
from typing import Any

from tests.playbooks import TESTS

Letter = dict[str, str]
# What XML cannot hold (1.0, section 2.2), and so no Word document.
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
HOSTILE = [
    "{{company}} {{{role}}} {{&x}} {{#topic}} {{/topic}} {{^a}} {{! b }} {{=<% %>=}}",
    "100% this year, %20 %zz %0D%0A + & = # ?",
    "$& $1 $$ $` $' \\1",
    "<script>document.title = 'read'</script><img src=x onerror=alert(1)>&amp;",
    "]]> <!-- --> <?xml?> &#0;",
    "👩🏽‍🔧 𝒳 e\u0301",
    "يوسف \u200fعمر שלום",
    "\ue0000\ue001 \ue0001\ue001",
    "constructor __proto__ toString",
    "tab\tand  two spaces",
    "=?UTF-8?B?SGVsbG8=?=",
    "\x01\x0b\x0c\x1f\ufffe\uffff",
    "x" * 10_000,
]


def names() -> list[str]:
    """Every value of the conformance data that a person could type, blank ones left out."""
    cases: list[dict[str, Any]] = json.loads((TESTS / "conformance/compose.json").read_text())
    values = {value for case in cases for value in case["values"].values()}
    return sorted(value for value in values if value.strip())


def letters() -> list[Letter]:
    """A letter around each name and each hostile value."""
    return [
        {
            "subject": f"Thank you, {' '.join(value.split())}",
            "body": f"14 Tannery Row\nHallowmere\n\nDear {value},\n\n{value}.\n\nBest wishes\nHà",
        }
        for value in [*names(), *HOSTILE]
    ]


def with_lf(text: str) -> str:
    """Text with its line breaks as Python has them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def in_xml(text: str) -> str:
    """Text as XML can hold it."""
    return _NO_XML.sub("\ufffd", with_lf(text))
