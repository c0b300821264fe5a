"""Where a template is proposed: the page of the repository that makes or edits its file."""

from collections.abc import Mapping
from urllib.parse import urlsplit

FOLDER = "data/templates/en"
# {name} is the file's name and {content} its text, both encoded for an address. Each forge says
# what it takes: GitHub and Gitea prefill a new file, GitLab its name alone. {folder} is where the
# files of letters stand.
_FORGES = {
    "github.com": (
        "/new/main?filename={folder}/{name}&value={content}",
        "/edit/main/{folder}/{name}",
    ),
    "gitlab.com": (
        "/-/new/main/{folder}?file_name={name}",
        "/-/edit/main/{folder}/{name}",
    ),
    "codeberg.org": (
        "/_new/main/{folder}?filename={name}&value={content}",
        "/_edit/main/{folder}/{name}",
    ),
}


# Where each opens an issue and takes a report in private, below a repository, and an account,
# below the forge. Codeberg takes nothing in private.
_DOORS = {
    "github.com": ("/issues/new/choose", "/security/advisories/new", "/signup"),
    "gitlab.com": ("/-/issues/new", "/-/issues/new?issue[confidential]=true", "/users/sign_up"),
    "codeberg.org": ("/issues/new/choose", "", "/user/sign_up"),
}


def doors(repo_url: str) -> dict[str, str]:
    """The addresses that open an issue, a report in private and an account.

    For a forge that is not known here, an issue is opened at the repository and an account at
    the forge. An address that nobody knows is "".
    """
    repository = repo_url.rstrip("/")
    parts = urlsplit(repository)
    issue, private, account = _DOORS.get(parts.hostname or "", ("", "", ""))
    forge = f"{parts.scheme}://{parts.netloc}" if repository else ""
    return {
        "issue": repository and repository + issue,
        "private": private and repository + private,
        "account": forge and forge + account,
    }


def addresses(repo_url: str, given: Mapping[str, str], folder: str = FOLDER) -> dict[str, str]:
    """The patterns of two addresses, "new" and "edit"; "" where none is known.

    `folder` has the files of letters. `given` are those of mkdocs.yml (extra.propose), for forges
    that are not known here.
    """
    repository = repo_url.rstrip("/")
    patterns = _FORGES.get(urlsplit(repository).hostname or "", ("", ""))
    new, edit = (path and repository + path.replace("{folder}", folder) for path in patterns)
    known = {"new": new, "edit": edit}
    return known | {key: given[key] for key in known if given.get(key)}
