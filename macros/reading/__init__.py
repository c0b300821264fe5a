"""Reads the data folder into a Playbook. The only module that opens data."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from macros import model
from macros.model import LANGUAGE
from macros.model.sets import SETS, DataSet
from macros.reading import edition, explaining, guide, slips
from macros.reading.document import Document
from macros.reading.guide import Page
from macros.reading.messages import Told, tell
from macros.reading.parsing import parse, unreadable
from macros.reading.problem import Problem

DATA = Path("data")
CHECKS = {"file-name": "Data stands in the files and folders where it is looked for."}
Kind = TypeVar("Kind", bound=BaseModel)
# What editors and file managers leave in a folder.
_LEFT_BEHIND = re.compile(r"(?:.*/)?(?:\.[^/]*|[^/]*~|#[^/]*#|Thumbs\.db|desktop\.ini)")
Entry = TypeVar("Entry")


@dataclass
class Reading:
    """What was read: documents and valid shapes by path below the data folder, problems, the
    pages written by hand, what the edition says of itself, and the templates that it brings."""

    documents: dict[str, Document]
    shapes: dict[str, Any]
    problems: list[Problem]
    pages: list[Page] = field(default_factory=list)
    edition: model.Edition = field(default_factory=model.Edition)
    own: frozenset[str] = frozenset()

    def playbook(self) -> model.Playbook:
        """The data as one whole; only for a reading without problems."""
        of = self.shapes.__getitem__
        moments: model.Moments = of("moments.yml")
        reasons: dict[str, model.Reason] = self.folder("reasons")
        templates: dict[str, model.Template] = self.folder(f"templates/{LANGUAGE}")
        return model.Playbook(
            reasons=dict(sorted(reasons.items(), key=lambda item: item[1].order)),
            templates=_in_order(templates, moments.moments),
            groups=moments.groups,
            moments=moments.moments,
            fields=of("fields.yml").root,
            channels=of("channels.yml").root,
            tones=of("tones.yml").root,
            sources=of("sources.yml").root,
            cadence=of("cadence.yml").root,
            countries=_beginning(of("countries.yml").root, self.edition.country),
            trades=_beginning(of("trades.yml").root, self.edition.trade),
            checks=of("checks.yml").root,
            variants=of("variants.yml").root,
            problems=of("problems.yml").root,
            news=of("news.yml").root,
            removed=of("removed.yml").root,
            questions=model.joined(self.folder("questions").values()),
            wording=of("search.yml"),
            words=_named(of(f"interface/{LANGUAGE}.yml").root, self.edition.name),
            edition=self.edition,
            own=self.own,
        )

    def folder(self, name: str) -> dict[str, Any]:
        """The valid shapes of a folder by id, the id being the file's stem."""
        return {
            Path(path).stem: shape
            for path, shape in self.shapes.items()
            if path.startswith(f"{name}/")
        }


def read(root: Path = DATA) -> Reading:
    """Read every file below `root`, in order of path; every problem of every file is kept.

    Our own data have those of the edition laid over them, if there is one.
    """
    reading = Reading({}, {}, [])
    for name in _names(root):
        _add_file(reading, root, name)
    reading.problems.extend(_missing(root, reading))
    if folder := edition.folder(root.parent):
        _add_settings(reading, folder)
        reading.problems.extend(edition.strays(folder, reading.edition.logo))
        _lay_over(reading, folder / DATA.name)
    return reading


def _in_order(
    templates: dict[str, model.Template], moments: dict[str, model.Moment]
) -> dict[str, model.Template]:
    """Letters in the order of their moments and as each offers them; the misplaced come first."""
    places = {id: number for number, id in enumerate(moments)}

    def place(item: tuple[str, model.Template]) -> tuple[int, ...]:
        id, template = item
        moment = moments.get(template.moment)
        return (places[template.moment], *moment.rank(id, template.channel)) if moment else ()

    return dict(sorted(templates.items(), key=place))


class DataError(Exception):
    """Data that every command needs cannot be read; the message lists its problems."""


def sound(root: Path = DATA) -> Reading:
    """See `read`. Raises DataError where another file than a template has a problem."""
    reading = read(root)
    if broken := [str(one) for one in reading.problems if "/templates/" not in one.file]:
        raise DataError("\n".join(["Please fix these files first:", *sorted(broken)]))
    return reading


def pages(docs: Path) -> tuple[list[Page], list[Problem]]:
    """The pages written by hand, and what keeps some from being read.

    A page of the edition takes the place of ours of the same name.
    """
    own = edition.pages(edition.folder(docs.parent))
    taken = {docs / "guide" / path.name for path in own}
    ours = [path for path in sorted(docs.rglob("*.md")) if path not in taken]
    return guide.read([*ours, *own])


def added_pages(docs: Path) -> list[Page]:
    """The pages of the edition that replace none of ours."""
    own = edition.pages(edition.folder(docs.parent))
    return guide.read([path for path in own if not (docs / "guide" / path.name).is_file()])[0]


def _add_settings(reading: Reading, folder: Path) -> None:
    """What the edition says of itself, if it does."""
    file = folder / edition.SETTINGS
    if file.is_file():
        document, value = read_file(file, model.Edition)
        reading.documents[edition.SETTINGS] = document
        reading.problems.extend(document.problems)
        reading.edition = value or reading.edition
        if reading.edition.logo and not (folder / reading.edition.logo).is_file():
            reading.problems.append(document.problem(("logo",), tell("file-name", "no_logo")))
    reading.edition = edition.placed(reading.edition, folder)


def _named(words: dict[str, dict[str, str]], name: str | None) -> dict[str, dict[str, str]]:
    """The words of the interface with the site's name: an edition's, or ours."""
    known = name or words["site"]["name"]
    filled = {
        section: {key: text.replace("{site_name}", known) for key, text in texts.items()}
        for section, texts in words.items()
    }
    return filled | {"site": filled["site"] | {"name": known}}


def _beginning(entries: Mapping[str, Entry], id: str | None) -> dict[str, Entry]:
    """The entries, with the one named first."""
    return {id: entries[id], **entries} if id and id in entries else dict(entries)


def _lay_over(reading: Reading, root: Path) -> None:
    """The data of an edition: a file of a folder replaces ours, entries of another join ours."""
    theirs = _names(root)
    folder = f"templates/{LANGUAGE}/"
    reading.own = frozenset(Path(name).stem for name in theirs if name.startswith(folder))
    for name in theirs:
        ours, document = reading.shapes.get(name), reading.documents.get(name)
        _add_file(reading, root, name)
        data_set = _set_of(name)
        if not data_set or data_set.is_folder or ours is None:
            continue
        if reading.shapes[name] is ours or document is None:
            continue
        over = reading.documents[name]
        reading.problems.extend(edition.unknown_keys(over, ours))
        reading.shapes[name] = edition.joined(ours, reading.shapes[name])
        data = reading.shapes[name].model_dump(mode="json", exclude_unset=True)
        depth = edition.depth(ours)
        reading.documents[name] = document.under(over, data, depth) if depth else over
    _take_out(reading)


def _take_out(reading: Reading) -> None:
    """Take out our templates that the edition names in removed.yml, wherever they serve."""
    removed = reading.shapes["removed.yml"].root
    folder = f"templates/{LANGUAGE}/"
    gone = {
        id: entry.instead
        for id, entry in removed.items()
        if f"{folder}{id}.yml" in reading.shapes and id not in reading.own
    }
    for id in gone:
        del reading.shapes[f"{folder}{id}.yml"], reading.documents[f"{folder}{id}.yml"]
    if gone:
        for name in ("moments.yml", "cadence.yml"):
            shape = edition.led_on(reading.shapes[name], gone)
            data = shape.model_dump(mode="json", exclude_unset=True)
            reading.shapes[name] = shape
            reading.documents[name] = replace(reading.documents[name], data=data)


def _names(root: Path) -> list[str]:
    """The files below a folder, in order of path."""
    files = sorted(path for path in root.rglob("*") if path.is_symlink() or not path.is_dir())
    names = [file.relative_to(root).as_posix() for file in files]
    return [name for name in names if not _LEFT_BEHIND.fullmatch(name)]


def beside(reading: Reading, root: Path, name: str, content: bytes) -> Reading:
    """`content` read as the file `name` beside the other data, and as the only template."""
    apart = f"templates/{LANGUAGE}/"
    documents = {path: one for path, one in reading.documents.items() if not path.startswith(apart)}
    shapes = {path: one for path, one in reading.shapes.items() if not path.startswith(apart)}
    found = Reading(documents, shapes, [])
    _add(found, root, name, content)
    return found


def _add_file(reading: Reading, root: Path, name: str) -> None:
    file = root / name
    if file.is_symlink():
        link = Problem.of(file.as_posix(), 1, 1, tell("file-name", "link"))
        reading.problems.append(link)
        return
    try:
        content = file.read_bytes()
    except OSError:
        reading.problems.append(unreadable(file))
        return
    _add(reading, root, name, content)


def _add(reading: Reading, root: Path, name: str, content: bytes) -> None:
    file, data_set = (root / name).as_posix(), _set_of(name)
    if data_set is None:
        reading.problems.append(Problem.of(file, 1, 1, _misplaced(name)))
        return
    document, value = shaped(file, content, data_set.shape)
    reading.documents[name] = document
    if value is not None:
        reading.shapes[name] = value
    reading.problems.extend(document.problems)


def read_file(file: Path, shape: type[Kind]) -> tuple[Document, Kind | None]:
    """See `shaped`."""
    return shaped(file.as_posix(), file.read_bytes(), shape)


def shaped(file: str, content: bytes, shape: type[Kind]) -> tuple[Document, Kind | None]:
    """A file as a document and in its shape; None where it does not fit, with problems."""
    document, value = parse(file, content), None
    try:
        value = None if document.problems else shape.model_validate(document.data)
    except ValidationError as error:
        document.problems.extend(explaining.problems(document, shape, error))
    if document.problems and shape is model.Template:
        document.problems = list(slips.depths(file, document.text)) or document.problems
    return document, value


def _set_of(name: str) -> DataSet | None:
    return next((one for one in SETS if one.holds(name)), None)


def _misplaced(name: str) -> Told:
    folder, _, file = name.rpartition("/")
    if file.endswith(".yml") and any(one.path == f"{folder}/" for one in SETS):
        stem = Path(name).stem
        fit = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "thank-you"
        return tell("file-name", "id", name=stem, fit=fit, suggestion=f"{fit}.yml")
    if name.endswith(".yaml"):
        return tell("file-name", "ending", suggestion=f"{Path(name).stem}.yml")
    return tell("file-name", "stray")


def _missing(root: Path, reading: Reading) -> Iterator[Problem]:
    for one in SETS:
        if not one.is_folder and one.path not in reading.documents:
            yield Problem.of((root / one.path).as_posix(), 1, 1, tell("file-name", "missing"))
