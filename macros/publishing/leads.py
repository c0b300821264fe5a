"""Where pages lead: from a section of the guide to the letters of the moments that it explains."""

import re
from collections.abc import Callable

from macros.model import Moment, Playbook

_SECTION = re.compile(r'(?=<h2 id="[^"]+">)')
_ANCHOR = re.compile(r'<h2 id="([^"]+)">')


def led(html: str, page: str, playbook: Playbook, lead: Callable[[dict[str, Moment]], str]) -> str:
    """A page of the guide with a lead at the end of each section that explains a moment."""
    return "".join(
        part + (lead(moments) if (moments := _explained(part, page, playbook)) else "")
        for part in _SECTION.split(html)
    )


def _explained(part: str, page: str, playbook: Playbook) -> dict[str, Moment]:
    found = _ANCHOR.match(part)
    place = f"{page}#{found[1]}" if found else page
    return {id: moment for id, moment in playbook.moments.items() if moment.guide == place}
