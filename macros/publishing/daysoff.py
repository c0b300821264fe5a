"""Public holidays and weekends, a small module a country, from the library `holidays`."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from holidays import country_holidays, list_supported_countries

# This year and the next two, counted from the newest news: same data, same bytes.
YEARS = 3
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def countries() -> list[str]:
    """The countries that the library knows: ISO 3166 codes in small letters."""
    return sorted(code.lower() for code in list_supported_countries(include_aliases=False))


def modules(first: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every country by its code in small letters, from the year `first` on.

    `days` are the days off of the whole country as “2026-01-01”, and `more` those of some regions.
    Each of the `regions` has its name and says by numbers (base 36) which of `more` it has too, and
    after a slash which of `days` it lacks. `weekend` has 0 for Sunday, and `working` the days of a
    weekend that make up for a holiday. `to` is the last year with days, or 0.
    """
    for code in countries():
        yield code, _country(code.upper(), first)


@cache
def _country(code: str, first: int) -> dict[str, Any]:
    years = range(first, first + YEARS)
    national = country_holidays(code, years=years)
    names = national.get_subdivision_aliases()
    days = _days(national)
    off = {
        region: _days(country_holidays(code, subdiv=region, years=years))
        for region in national.subdivisions
    }
    more = sorted(set().union(*off.values()) - set(days))
    return {
        "to": int(days[-1][:4]) if days else 0,
        # Python counts the days of the week from Monday, the browser from Sunday.
        "weekend": sorted((day + 1) % 7 for day in national.weekend),
        "working": [day for day in _days(national.weekend_workdays) if int(day[:4]) >= first],
        "days": days,
        "more": more,
        "regions": {
            region: [(names.get(region) or [region])[0], _numbers(found, more, days)]
            for region, found in off.items()
            if found != days
        },
    }


def _numbers(found: list[str], more: list[str], days: list[str]) -> str:
    has = " ".join(_base36(number) for number, day in enumerate(more) if day in found)
    lacks = " ".join(_base36(number) for number, day in enumerate(days) if day not in found)
    return f"{has}/{lacks}" if lacks else has


def _days(found: Any) -> list[str]:
    return sorted(day.isoformat() for day in found)


def _base36(number: int) -> str:
    high, low = divmod(number, 36)
    return (_base36(high) if high else "") + _DIGITS[low]
