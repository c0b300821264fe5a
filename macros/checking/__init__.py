"""The checks across the data files, and how they are run. Each check is one function of a module
beside this one, its docstring the contributor's help."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from macros.checking import (
    cadence,
    channels,
    forms,
    layout,
    letters,
    names,
    news,
    reasons,
    references,
    sentences,
    settings,
    sources,
    tags,
    texts,
)
from macros.checking.tags import templates
from macros.model import Playbook
from macros.reading import CHECKS as READING_CHECKS
from macros.reading import Reading, beside, explaining, pages, parsing, read
from macros.reading.problem import Problem

Check = Callable[[Reading, Playbook], Iterator[Problem]]
# After one of these a letter cannot be composed, and what it says has to wait.
UNFIT = {"tag", "section", "example", "unknown-field", "unknown-tone", "unknown-channel"}


def problems(root: Path) -> list[Problem]:
    """Every problem of the data below `root` and of the pages beside it, in order of place."""
    return look_over(root)[1]


def look_over(root: Path) -> tuple[Reading, list[Problem]]:
    """The data below `root` and the pages beside it as read, with their problems."""
    reading = read(root)
    reading.pages, unread = pages(root.parent / "docs")
    reading.problems += unread
    found = reading.problems or [*check(reading), *texts.problems(reading, root.parent)]
    return reading, sorted(set(found))


def check(reading: Reading) -> list[Problem]:
    """The problems of a reading that has none of its own: across files, then of the letters.

    Raises NodeError where the letters cannot be looked over.
    """
    found = check_data(reading)
    return [*found, *letters.problems(reading, reading.playbook(), _unfit(found))]


def check_data(reading: Reading) -> list[Problem]:
    """The problems of a reading that has none of its own, but for what its letters say."""
    playbook = reading.playbook()
    found = [problem for each in CHECKS for problem in each(reading, playbook)]
    # One template after the other, since each is looked at many times (composing.KEPT_TEXTS).
    for id, template in playbook.templates.items():
        alone = replace(playbook, templates={id: template})
        found += [
            problem for each in (*tags.CHECKS, *names.CHECKS) for problem in each(reading, alone)
        ]
        if not _unfit(found) & {document.file for document, _ in templates(reading, alone)}:
            found += [problem for each in forms.CHECKS for problem in each(reading, alone)]
    return found


def _unfit(found: list[Problem]) -> set[str]:
    return {problem.file for problem in found if problem.check in UNFIT}


def problems_of_template(reading: Reading, root: Path, name: str, content: bytes) -> list[Problem]:
    """The problems of one template, its file's name being below `root`, beside sound data."""
    alone = beside(reading, root, name, content)
    found = alone.problems or check(alone)
    return sorted({problem for problem in found if problem.file == (root / name).as_posix()})


CHECKS: tuple[Check, ...] = (
    *references.CHECKS,
    *channels.CHECKS,
    *reasons.CHECKS,
    *layout.CHECKS,
    *cadence.CHECKS,
    *news.CHECKS,
    *sources.CHECKS,
    *sentences.CHECKS,
    *settings.CHECKS,
)


OF_TEMPLATES: tuple[Check, ...] = (*tags.CHECKS, *names.CHECKS, *forms.CHECKS)


def helps() -> dict[str, str]:
    """What each check asks for and why, by id: the first paragraph of its function's docstring."""
    functions = (*CHECKS, *OF_TEMPLATES)
    own = {one.__name__.replace("_", "-"): inspect.getdoc(one) or "" for one in functions}
    of_modules = (parsing.CHECKS, explaining.CHECKS, READING_CHECKS, letters.CHECKS, texts.CHECKS)
    return {id: help for checks in (*of_modules, own) for id, help in checks.items()}
