"""Afterword's macros for MkDocs. Registers them, nothing else."""

import posixpath
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros import checking
from macros.building import hardening
from macros.model import Template
from macros.publishing import api, espanso, licenses, proposals
from macros.publishing.schema import schema_of
from macros.reading import added_pages, guide


def define_env(env: Any) -> None:
    """Register the macros that pages call; mkdocs-macros calls this once a build."""
    for name, macro in MACROS.items():
        env.macro(partial(macro, env), name)
    env.variables.update(VARIABLES)


def _shown(env: Any, name: str, **context: Any) -> Markup:
    """A partial as the page that is being made shows it."""
    # The data are read after the macros are registered, so they are looked up at each call.
    markup: Markup = env.conf["extra"]["build"].renderer.render(name, env.page.url, **context)
    return markup


def _showing(name: str) -> Callable[..., Markup]:
    """A macro that shows a partial as it is."""
    return partial(_shown, name=name)


def _listing(name: str, parameter: str) -> Callable[..., Markup]:
    """A macro that shows a partial with all that it is given as one list."""
    return lambda env, *given: _shown(env, name, **{parameter: list(given)})


def _template_studio(env: Any) -> Markup:
    given = env.conf["extra"].get("propose", {})
    edition = env.conf["extra"]["build"].renderer.playbook.edition
    folder = posixpath.normpath(f"{edition.folder or '.'}/{proposals.FOLDER}")
    propose = proposals.addresses(env.conf["repo_url"] or "", given, folder)
    return _shown(env, "studio", propose=propose, schema=schema_of(Template))


def _forge(env: Any, door: str, said: str) -> Markup:
    edition = env.conf["extra"]["build"].renderer.playbook.edition
    address = proposals.doors(env.conf["repo_url"] or "")[door] or edition.contact_link
    link = Markup('<a href="{}">{}</a>').format(address, said)
    return link if address else Markup(said)


def _page_sources(env: Any) -> Markup:
    page = guide.Page(env.page.file.src_uri, env.page.markdown)
    return _shown(env, "page_sources", ids=page.sources)


def _both_sides(env: Any, question: str, *sides: list[str], follow: str = "") -> Markup:
    return _shown(env, "both_sides", question=question, sides=sides, follow=follow)


def _checks_list(env: Any) -> Markup:
    return _shown(env, "checks", helps=checking.helps())


def _api_answers(env: Any) -> Markup:
    playbook = env.conf["extra"]["build"].renderer.playbook
    return _shown(env, "api", answers=api.answers(playbook))


def _own_pages(env: Any) -> Markup:
    return _shown(env, "own_pages", pages=added_pages(Path("docs")))


def _site_name(env: Any) -> Markup:
    return Markup.escape(env.conf["site_name"])


def _espanso_package(env: Any) -> Markup:
    return Markup.escape(espanso.name(env.conf["extra"]["build"].renderer.playbook))


def _libraries(env: Any) -> Markup:
    return _shown(env, "libraries", libraries=licenses.libraries())


# Names in pages that are not macros.
VARIABLES = {
    "headers": hardening.HEADERS,
    "kept_for_good": hardening.KEPT_FOR_GOOD,
    "asked_for_each_time": hardening.ASKED_FOR_EACH_TIME,
}
MACROS: dict[str, Callable[..., Markup]] = {
    "home": _showing("home"),
    "letter_writer": _showing("writer"),
    "interview_desk": _showing("desk"),
    "template_studio": _template_studio,
    "cite": _listing("cite", "sources"),
    "sources_list": _showing("sources"),
    "page_sources": _page_sources,
    "both_sides": _both_sides,
    "letters_for": _listing("letters_for", "ids"),
    "cadence_weeks": _showing("cadence_weeks"),
    "cadence_list": _showing("cadence_list"),
    "countries_list": _showing("countries_list"),
    "trades_list": _showing("trades_list"),
    "anatomy": _showing("anatomy"),
    "checks_list": _checks_list,
    "api_answers": _api_answers,
    "contributors": _showing("contributors"),
    "libraries": _libraries,
    "forge": _forge,
    "own_pages": _own_pages,
    "site_name": _site_name,
    "espanso_package": _espanso_package,
}
