"""The manifest with which a browser installs the site as an app."""

from typing import Any

from macros import colors
from macros.model import Playbook

PATH = "manifest.json"
# The icon of the pages, at an address that stays.
ICON = "icon.svg"


def manifest(playbook: Playbook) -> dict[str, Any]:
    """What an installed site is called and looks like; addresses are relative to the root."""
    site = playbook.words["site"]
    paper = colors.shown(playbook.edition)["paper"].light
    return {
        "name": site["name"],
        "description": site["description"],
        "lang": "en",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "icons": [{"src": ICON, "type": "image/svg+xml", "sizes": "any"}],
    }
