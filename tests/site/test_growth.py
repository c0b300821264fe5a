"""With many more templates the first load of the letter writer, gallery and studio is what it was."""

import shutil
from itertools import cycle, islice
from pathlib import Path

import pytest
from playwright.sync_api import Response

from tests.site.conftest import NewContext
from tests.site.serving import ROOT, build, loaded, served

MANY = 220


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This site with copies of its templates until there are so many."""
    project = tmp_path_factory.mktemp("grown")
    for name in ("mkdocs.yml", "package.json"):
        shutil.copy(ROOT / name, project)
    for name in ("docs", "macros", "data"):
        shutil.copytree(ROOT / name, project / name)
    (project / "node_modules").symlink_to(ROOT / "node_modules")
    folder = project / "data/templates/en"
    own = sorted(folder.glob("*.yml"))
    for number, template in enumerate(islice(cycle(own), MANY - len(own))):
        shutil.copy(template, folder / f"{template.stem}-copy-{number}.yml")
    return build(project / "site", "http://127.0.0.1:8000/", project)


def _first_load(new_context: NewContext, address: str, path: str) -> dict[str, bytes]:
    page = new_context(address).new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(path, wait_until="networkidle")
    return {one.url.removeprefix(address): one.body() for one in responses}


def _named_alike(load: dict[str, bytes], site: Path) -> dict[str, bytes]:
    """The folder of what is loaded has another name with each change of any of it."""
    name = loaded(site).name
    return {
        path.replace(name, "x"): body.replace(name.encode(), b"x") for path, body in load.items()
    }


def test_the_first_load_does_not_grow(
    grown: Path, site: Path, new_context: NewContext
) -> None:
    """One test for all pages: two workers would build them twice."""
    assert len(list((grown / "letters").iterdir())) > MANY
    own = len(list((ROOT / "data/templates/en").glob("*.yml")))
    with served(site) as few, served(grown) as many:
        for path in ("write/", "letters/", "contribute/studio/"):
            before = _named_alike(_first_load(new_context, few, path), site)
            after = _named_alike(_first_load(new_context, many, path), grown)
            # How many there are is said, and no more.
            number = (b"%d letters" % MANY, b"%d letters" % own)
            assert path in before
            assert {key: body.replace(*number) for key, body in after.items()} == before
