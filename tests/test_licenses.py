"""The licenses of what reaches the browser."""

import json

from macros.publishing import licenses
from tests.playbooks import ROOT

# Not every license may go with ours: these ask for no more than to be named.
FREE = {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0"}


def test_every_library_of_the_browser_is_named_with_a_free_license_and_its_text() -> None:
    named = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    found = {one.name: one for one in licenses.libraries()}
    # Those that docx needs come with it.
    assert set(named) | {"fflate", "nanoid", "Material for MkDocs"} == set(found)
    assert [one.name for one in found.values() if one.license not in FREE] == []
    # This one is published without the text; its name stands in for it.
    assert [one.name for one in found.values() if not one.text] == ["@cfworker/json-schema"]
    ((_, text),) = licenses.files()
    assert [one.name for one in found.values() if one.text.strip() not in text] == []
