"""Nothing looks other than it did: a change that is meant is written by tests/site/looks.py."""

import json

import pytest

from tests.site.conftest import NewContext
from tests.site.looks import FILE, PAGES, SCHEMES, WIDTHS, look

KEPT = json.loads(FILE.read_text("utf-8"))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_looks_other_than_it_did(new_context: NewContext, width: int, scheme: str) -> None:
    page = new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    found = {f"{kind} {width} {scheme}": look(page, kind) for kind in PAGES}
    assert found == {name: KEPT[name] for name in found}
