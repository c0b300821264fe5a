"""Where a template is proposed, by forge, and what an edition may say instead."""

import pytest

from macros.publishing.proposals import addresses, doors

FOLDER = "data/templates/en"


@pytest.mark.parametrize(
    ("repository", "new", "edit"),
    [
        (
            "https://github.com/a/b",
            f"/new/main?filename={FOLDER}/{{name}}&value={{content}}",
            f"/edit/main/{FOLDER}/{{name}}",
        ),
        (
            "https://gitlab.com/a/b/",
            f"/-/new/main/{FOLDER}?file_name={{name}}",
            f"/-/edit/main/{FOLDER}/{{name}}",
        ),
        (
            "https://codeberg.org/a/b",
            f"/_new/main/{FOLDER}?filename={{name}}&value={{content}}",
            f"/_edit/main/{FOLDER}/{{name}}",
        ),
    ],
)
def test_a_known_forge(repository: str, new: str, edit: str) -> None:
    base = repository.rstrip("/")
    assert addresses(repository, {}) == {"new": base + new, "edit": base + edit}


def test_an_unknown_forge_has_no_address() -> None:
    assert addresses("https://git.example/a/b", {}) == {"new": "", "edit": ""}
    assert addresses("", {}) == {"new": "", "edit": ""}


def test_an_edition_says_its_own() -> None:
    given = {"new": "https://git.example/new?f={name}&t={content}"}
    assert addresses("https://git.example/a/b", given) == given | {"edit": ""}


def test_a_report_and_an_account_are_opened_where_the_repository_is() -> None:
    """Of a known forge, of another, and of none."""
    assert doors("https://github.com/a/b/") == {
        "issue": "https://github.com/a/b/issues/new/choose",
        "private": "https://github.com/a/b/security/advisories/new",
        "account": "https://github.com/signup",
    }
    assert doors("https://git.example/a/b") == {
        "issue": "https://git.example/a/b",
        "private": "",
        "account": "https://git.example",
    }
    assert doors("") == {"issue": "", "private": "", "account": ""}
