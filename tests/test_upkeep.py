"""What is looked after every week."""

from datetime import date
from pathlib import Path

from macros import reading
from tests import upkeep
from tests.site.serving import served

PLAYBOOK = reading.read().playbook()


def test_links_of_pages_and_sources_are_asked_for() -> None:
    found = upkeep.addresses(PLAYBOOK)
    assert {source.url for source in PLAYBOOK.sources.values()} < set(found)
    assert "https://espanso.org/" in found


def test_only_a_clear_answer_makes_a_link_dead(tmp_path: Path) -> None:
    """One that there is, one that there is not, and a host that does not answer."""
    (tmp_path / "404.html").write_text("")
    (tmp_path / "here.html").write_text("")
    with served(tmp_path) as home:
        links = [f"{home}here.html", f"{home}gone.html", "http://127.0.0.1:1/"]
        assert list(upkeep.dead(links)) == [f"- {home}gone.html (404)"]


def test_a_trade_is_read_again_after_a_year() -> None:
    days = {id: date.fromisoformat(trade.reviewed) for id, trade in PLAYBOOK.trades.items()}
    oldest = min(days.values())
    assert list(upkeep.overdue(PLAYBOOK, oldest + upkeep.LASTS)) == []
    after = date(oldest.year + 2, 1, 1)
    assert f"- nursing: last read on {days['nursing']}" in upkeep.overdue(PLAYBOOK, after)
