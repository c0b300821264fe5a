"""What time has changed: links to other sites that lead nowhere, and trades to read again.

`python -m tests.upkeep` prints it as Markdown, and nothing where all is well.
"""

import re
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

from macros import reading
from macros.model import Playbook

DOCS = Path("docs")
GONE = (404, 410)
LASTS = timedelta(days=365)
_LINK = re.compile(r"\]\((https?://[^)\s]+)\)")


def addresses(playbook: Playbook) -> list[str]:
    """Every address of another site that the sources and the pages name."""
    pages = (page.read_text("utf-8") for page in DOCS.rglob("*.md"))
    linked = {address for page in pages for address in _LINK.findall(page)}
    return sorted(linked | {source.url for source in playbook.sources.values()})


def fault(address: str) -> str:
    """Why an address leads nowhere; "" where it leads somewhere or just will not say.

    Many hosts turn programs away, so only a clear answer counts.
    """
    request = urllib.request.Request(address, headers={"User-Agent": "Mozilla/5.0 (links)"})
    try:
        with urllib.request.urlopen(request, timeout=30):
            return ""
    except urllib.error.HTTPError as error:
        return str(error.code) if error.code in GONE else ""
    except urllib.error.URLError as error:
        return "no such host" if "not known" in str(error.reason) else ""
    except OSError:
        return ""


def dead(found: Iterable[str]) -> Iterator[str]:
    """A line for each address that leads nowhere."""
    asked = list(found)
    with ThreadPoolExecutor(8) as pool:
        for address, why in zip(asked, pool.map(fault, asked), strict=True):
            if why:
                yield f"- {address} ({why})"


def overdue(playbook: Playbook, today: date) -> Iterator[str]:
    """A line for each trade whose sources nobody has read for a year."""
    for id, trade in playbook.trades.items():
        if date.fromisoformat(trade.reviewed) + LASTS < today:
            yield f"- {id}: last read on {trade.reviewed}"


def main() -> None:
    """Print both lists."""
    playbook = reading.read().playbook()
    lists = {
        "Links that lead nowhere": dead(addresses(playbook)),
        "Trades in data/trades.yml whose sources want reading again": overdue(
            playbook, date.today()
        ),
    }
    for title, lines in lists.items():
        if found := list(lines):
            print(f"## {title}\n", *found, "", sep="\n")


if __name__ == "__main__":
    main()
