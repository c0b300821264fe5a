"""Afterword's macros for MkDocs. Registers them, nothing else."""

from typing import Any

from markupsafe import Markup

from macros import checking
from macros.building import hardening
from macros.markup import Renderer
from macros.model import Template
from macros.publishing import api, licenses, proposals
from macros.publishing.schema import schema_of
from macros.reading import edition, guide


def define_env(env: Any) -> None:
    """Register the macros that pages call; mkdocs-macros calls this once a build."""

    def partial(name: str, **context: Any) -> Markup:
        # The hooks read the data after this function has run, so it is looked up at each call.
        renderer: Renderer = env.conf["extra"]["renderer"]
        return renderer.render(name, env.page.url, **context)

    def home() -> Markup:
        return partial("home")

    def letter_writer() -> Markup:
        return partial("writer")

    def interview_desk() -> Markup:
        return partial("desk")

    def template_studio() -> Markup:
        given = env.conf["extra"].get("propose", {})
        folder = edition.path(proposals.FOLDER)
        propose = proposals.addresses(env.conf["repo_url"] or "", given, folder)
        return partial("studio", propose=propose, schema=schema_of(Template))

    def forge(door: str, said: str) -> Markup:
        address = proposals.doors(env.conf["repo_url"] or "")[door]
        link = Markup('<a href="{}">{}</a>').format(address, said)
        return link if address else Markup(said)

    def reasons() -> Markup:
        return partial("reasons")

    def reason(id: str) -> Markup:
        return partial("reason", id=id)

    def cite(*sources: str) -> Markup:
        return partial("cite", sources=list(sources))

    def sources_list() -> Markup:
        return partial("sources")

    def page_sources() -> Markup:
        page = guide.Page(env.page.file.src_uri, env.page.markdown)
        return partial("page_sources", ids=page.sources)

    def both_sides(question: str, *sides: list[str], follow: str = "") -> Markup:
        return partial("both_sides", question=question, sides=sides, follow=follow)

    def letters_for(*ids: str) -> Markup:
        return partial("letters_for", ids=ids)

    def cadence_weeks() -> Markup:
        return partial("cadence_weeks")

    def cadence_list() -> Markup:
        return partial("cadence_list")

    def anatomy() -> Markup:
        return partial("anatomy")

    def checks_list() -> Markup:
        return partial("checks", helps=checking.helps())

    def api_answers() -> Markup:
        renderer: Renderer = env.conf["extra"]["renderer"]
        return partial("api", answers=api.answers(renderer.playbook))

    def contributors() -> Markup:
        return partial("contributors")

    def libraries() -> Markup:
        return partial("libraries", libraries=licenses.libraries())

    def countries_list() -> Markup:
        return partial("countries_list")

    def trades_list() -> Markup:
        return partial("trades_list")

    env.variables["headers"] = hardening.HEADERS
    env.variables["kept_for_good"] = hardening.KEPT_FOR_GOOD
    env.variables["asked_for_each_time"] = hardening.ASKED_FOR_EACH_TIME
    listing = (anatomy, checks_list, api_answers, forge, contributors, libraries)
    whole = (home, letter_writer, interview_desk, template_studio, reasons, reason)
    advising = (cite, sources_list, page_sources, both_sides, letters_for)
    for macro in (
        *whole,
        *listing,
        *advising,
        cadence_weeks,
        cadence_list,
        countries_list,
        trades_list,
    ):
        env.macro(macro)
