"""When to write, and customs by country: shown as they stand in the data."""

import re
from collections.abc import Mapping

import pytest

from macros import model, reading
from macros.markup import Renderer

PLAYBOOK = reading.read().playbook()
RENDERER = Renderer(PLAYBOOK)
LIST = RENDERER.render("cadence_list", "guide/waiting/")
CUSTOMS: dict[str, Mapping[str, model.Country]] = {
    "countries_list": PLAYBOOK.countries,
    "trades_list": PLAYBOOK.trades,
}


def _row(page: str, id: str) -> str:
    return page.partition(f'<li id="{id}">')[2].partition("</li>")[0]


def _text(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


@pytest.mark.parametrize("id", PLAYBOOK.cadence)
def test_touchpoint_shows_its_stop_rule_letters_and_sources(id: str) -> None:
    touchpoint, row = PLAYBOOK.cadence[id], _row(LIST, id)
    assert touchpoint.title in row
    assert touchpoint.stop in row
    for template in touchpoint.templates:
        assert f'href="../../letters/{template}/"' in row
    for source in touchpoint.sources:
        assert f'href="../../about/sources/#{source}"' in row


@pytest.mark.parametrize(
    ("id", "shown"),
    [
        ("ask-next-step", "After the interview: the same day."),
        ("thank-you", "After the interview: the same day or the next business day."),
        ("repair", "After the interview: within 2 business days."),
        ("check-in", "After the date they gave you (or after the interview, if there was none): "
         "5 business days later."),
        ("keep-in-touch", "After you have a reason: any time."),
    ],
)  # fmt: skip
def test_days_in_words(id: str, shown: str) -> None:
    assert shown in _text(_row(LIST, id))


@pytest.mark.parametrize("id", PLAYBOOK.cadence)
def test_every_clock_has_words(id: str) -> None:
    touchpoint = PLAYBOOK.cadence[id]
    for clock in {touchpoint.clock, touchpoint.otherwise or touchpoint.clock}:
        assert PLAYBOOK.words["clock"][clock.replace("-", "_")]


def test_line_of_weeks_shows_the_touchpoints_with_a_glance_in_order() -> None:
    shown = [one.glance for one in PLAYBOOK.cadence.values() if one.glance]
    weeks = RENDERER.render("cadence_weeks", "")
    expected = [(g.mark, g.title, g.when) for g in shown]
    assert re.findall(r'<li class="(\w+)"><b>(.+)</b> <span>(.+)</span>', weeks) == expected
    assert weeks in RENDERER.render("home", "")


@pytest.mark.parametrize("macro", CUSTOMS)
def test_countries_and_trades_show_their_customs_and_days(macro: str) -> None:
    page = RENDERER.render(macro, "guide/customs/")
    for id, one in CUSTOMS[macro].items():
        row = _row(page, id)
        assert f"<h3>{one.name}</h3>" in row
        for custom in one.customs:
            assert custom.text in row
            assert [f"#{source}" in row for source in custom.sources].count(False) == 0
        for touchpoint in one.days:
            assert f"{PLAYBOOK.cadence[touchpoint].title}: " in row


def test_both_sides_and_what_we_do() -> None:
    sides = (["Yes & no.", "f01"], ["No.", "f02", "f04"])
    shown = RENDERER.render("both_sides", "", question="Does it?", sides=sides, follow="Send one.")
    words = PLAYBOOK.words["guide"]
    assert f"{words['disagree']} Does it?" in _text(shown)
    assert "Yes &amp; no." in shown
    assert re.findall(r"#(f\d+)", shown) == ["f01", "f02", "f04"]
    assert f"{words['follow']} Send one." in _text(shown)
    without = RENDERER.render("both_sides", "", question="Does it?", sides=sides, follow="")
    assert words["follow"] not in without


def test_letters_for_moments_and_templates_each_once() -> None:
    ids = ("thank-late", "panel-interview", "thank-panel-member")
    shown = RENDERER.render("letters_for", "guide/x/", ids=ids)
    links = re.findall(r'<a href="\.\./\.\./letters/([^"]+)/"', shown)
    assert links[0] == "thank-late"
    assert set(links) > {"thank-late", "thank-panel-member"}
    assert len(set(links)) == len(links)


def test_every_strength_has_words_in_the_title_of_a_citation() -> None:
    for id, source in PLAYBOOK.sources.items():
        says = PLAYBOOK.words["strength"][source.strength.replace("-", "_")]
        assert f"({says})" in RENDERER.render("cite", "", sources=[id])
