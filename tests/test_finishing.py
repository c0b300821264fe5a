"""Finishing a built site: pages find what they load wherever the site stands."""

from pathlib import Path

from macros.building.finishing import finish

PAGE = '<meta charset="utf-8"><script src="{base}assets/site.js"></script><a href="{other}">x</a>'
# The paths that a site may stand under, as MkDocs writes them into 404.html.
BASES = ["", "../", "/", "/afterword/", "/~me/afterword/", "/a+b/(c)/", "/a%20b/", "/a;b=c/@d/"]


def test_pages_find_their_scripts_under_any_path(tmp_path: Path) -> None:
    for number, base in enumerate(BASES):
        site = tmp_path / str(number)
        (site / "assets").mkdir(parents=True)
        (site / "assets" / "site.js").write_text("1")
        other = "https://host.example/assets/site.js"
        (site / "404.html").write_text(PAGE.format(base=base, other=other))
        finish(site)
        page = (site / "404.html").read_text()
        (folder,) = (site / "assets").iterdir()
        assert f'src="{base}assets/{folder.name}/site.js"' in page, base
        assert f'href="{other}"' in page, base
