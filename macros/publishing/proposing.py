"""Where a template is proposed: the page of the repository that makes or edits its file."""

from collections.abc import Mapping
from urllib.parse import urlsplit

_FOLDER = "data/templates/en"
# {name} is the file's name and {content} its text, both encoded for an address. Each forge says
# what it takes: GitHub and Gitea prefill a new file, GitLab its name alone.
_FORGES = {
    "github.com": (
        f"/new/main?filename={_FOLDER}/{{name}}&value={{content}}",
        f"/edit/main/{_FOLDER}/{{name}}",
    ),
    "gitlab.com": (
        f"/-/new/main/{_FOLDER}?file_name={{name}}",
        f"/-/edit/main/{_FOLDER}/{{name}}",
    ),
    "codeberg.org": (
        f"/_new/main/{_FOLDER}?filename={{name}}&value={{content}}",
        f"/_edit/main/{_FOLDER}/{{name}}",
    ),
}


# Where each opens an issue, below a repository, and an account, below the forge.
_DOORS = {
    "github.com": ("/issues/new/choose", "/signup"),
    "gitlab.com": ("/-/issues/new", "/users/sign_up"),
    "codeberg.org": ("/issues/new/choose", "/user/sign_up"),
}


def doors(repo_url: str) -> dict[str, str]:
    """The addresses that open an issue and an account; those of a forge that is not known here
    are the repository and the forge, and "" where there is no repository."""
    repository = repo_url.rstrip("/")
    parts = urlsplit(repository)
    issue, account = _DOORS.get(parts.hostname or "", ("", ""))
    forge = f"{parts.scheme}://{parts.netloc}" if repository else ""
    return {"issue": repository and repository + issue, "account": forge and forge + account}


def addresses(repo_url: str, given: Mapping[str, str]) -> dict[str, str]:
    """The patterns of two addresses, "new" and "edit"; "" where none is known.

    `given` are those of mkdocs.yml (extra.propose), for forges that are not known here.
    """
    repository = repo_url.rstrip("/")
    new, edit = _FORGES.get(urlsplit(repository).hostname or "", ("", ""))
    known = {"new": repository + new if new else "", "edit": repository + edit if edit else ""}
    return known | {key: given[key] for key in known if given.get(key)}
