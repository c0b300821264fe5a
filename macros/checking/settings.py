"""Checks of what an edition says of itself (edition/edition.yml)."""

from collections.abc import Callable, Iterator

from macros import colors
from macros.model import Playbook
from macros.publishing import daysoff
from macros.reading import Reading
from macros.reading.edition import SETTINGS
from macros.reading.messages import Told, tell, unknown
from macros.reading.problem import Problem

# Where a candidate starts, what is promised to them, and where our license asks for our name.
_STAYING = {"", "write", "about/credits", "about/privacy"}


def unknown_country(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """An edition shows a country first that the desk or data/countries.yml knows."""
    known = {*playbook.countries, *daysoff.countries()}
    if playbook.edition.country and playbook.edition.country not in known:
        told = tell("unknown-country", "unknown", name=playbook.edition.country)
        yield reading.documents[SETTINGS].problem(("country",), told)


def unknown_trade(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """An edition shows a trade of data/trades.yml first."""
    if playbook.edition.trade:
        document = reading.documents[SETTINGS]
        yield from document.unknown(("trade",), "unknown-trade", playbook.trades)


def unknown_page(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """An edition hides pages that are there, by their addresses, and none that has to stay."""
    known = {page.address for page in reading.pages} | {"reasons"}
    for i, name in enumerate(playbook.edition.hidden):
        document, place = reading.documents[SETTINGS], ("hidden", i)
        if name in _STAYING:
            yield document.problem(place, tell("unknown-page", "stays", name=name))
        elif name not in known:
            yield document.problem(place, unknown("unknown-page", name, known - _STAYING))


def pale_color(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A color of an edition stands out from what it stands on, as WCAG 2.2 asks, in both
    schemes."""
    for one in colors.pale(playbook.edition):
        place = ("colors", one.token.replace("-", "_"), one.scheme)
        yield reading.documents[SETTINGS].problem(place, _pale(one))


def _pale(one: colors.Pale) -> Told:
    # Rounded down: 4.46 is not 4.5.
    contrast = f"{int(one.contrast * 10) / 10:.1f}"
    if not one.shade:
        return tell("pale-color", "pale", contrast=contrast, other=one.other, least=one.least)
    return tell(
        "pale-color",
        "shade",
        suggestion=f'"{one.shade}"',
        contrast=contrast,
        other=one.other,
        least=one.least,
        shade=one.shade,
    )


CHECKS: tuple[Callable[[Reading, Playbook], Iterator[Problem]], ...] = (
    unknown_country,
    unknown_trade,
    unknown_page,
    pale_color,
)
