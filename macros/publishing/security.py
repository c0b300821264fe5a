"""Where to report a weakness: security.txt (RFC 9116)."""

from collections.abc import Iterator
from datetime import date, timedelta

from macros.model import Playbook
from macros.publishing import proposals

PATH = ".well-known/security.txt"
# The RFC asks for less than a year. The newest news stands for the day on which somebody looked.
LASTS = timedelta(days=364)


def files(playbook: Playbook, site: str, repo_url: str) -> Iterator[tuple[str, str]]:
    """The file, where the repository takes reports in private; `site` ends with a slash."""
    contact = proposals.doors(repo_url)["private"]
    if contact:
        expires = date.fromisoformat(playbook.news[0].day) + LASTS
        yield (
            PATH,
            f"Contact: {contact}\n"
            f"Expires: {expires}T00:00:00Z\n"
            "Preferred-Languages: en\n"
            f"Canonical: {site}{PATH}\n",
        )
