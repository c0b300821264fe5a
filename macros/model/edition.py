"""What an edition says of itself (edition/edition.yml)."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.model.basics import CountryId, Id, Line, Shape, Url

HEX = r"^#[0-9a-fA-F]{6}$"
LOGO = r"^[A-Za-z0-9_-]+\.(svg|png|webp)$"
CONTACT = r"^(https://\S+|[^\s@/:]+@[^\s@/:]+)$"
HOST = r"^https://[A-Za-z0-9.-]+(:\d+)?$"
FOLDER = r"^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$"
Hex = Annotated[str, StringConstraints(pattern=HEX)]


class Color(Shape):
    """A color in both schemes."""

    light: Hex = Field(description="On light paper, as “#6b2145” in double quotes.")
    dark: Hex = Field(description="On dark paper, where it has to be brighter.")


class Colors(Shape):
    """Colors in place of ours; each has to stand out from those before it."""

    paper: Color | None = Field(default=None, description="The page.")
    sheet: Color | None = Field(default=None, description="Letters and cards.")
    own: Color | None = Field(default=None, description="Behind a candidate’s own words.")
    ink: Color | None = Field(default=None, description="Text.")
    accent: Color | None = Field(default=None, description="Links and buttons, and the icon.")
    accent_ink: Color | None = Field(default=None, description="The words on a button.")


class Edition(Shape):
    """What an edition says of itself (edition/edition.yml); every key may be left out."""

    name: Line | None = Field(default=None, description="The name of the site, in place of ours.")
    logo: Annotated[str, StringConstraints(pattern=LOGO)] | None = Field(
        default=None, description="A picture beside edition.yml, shown before the name."
    )
    colors: Colors = Colors()
    contact: Annotated[str, StringConstraints(pattern=CONTACT)] | None = Field(
        default=None, description="An email address, or the address of a page."
    )
    repository: Url | None = Field(
        default=None, description="Where letters are proposed and the source can be read."
    )
    folder: Annotated[str, StringConstraints(pattern=FOLDER)] | None = Field(
        default=None,
        description="Where the edition stands in the repository, if not where it is built from.",
    )
    country: CountryId | None = Field(default=None, description="The country shown first.")
    trade: Id | None = Field(
        default=None, description="The trade shown first, an id of data/trades.yml."
    )
    english: Literal["american", "british"] | None = Field(
        default=None, description="The English of letters, until a candidate chooses."
    )
    framed_by: list[Annotated[str, StringConstraints(pattern=HOST)]] = Field(
        default=[], description="Sites that may show a letter’s page in a frame of theirs."
    )
    hidden: list[Line] = Field(
        default=[], description="Pages that nothing lists, by their addresses: “guide/offers”."
    )

    def hides(self, url: str) -> bool:
        """Whether a page is hidden, or one above it; `url` is its address within the site."""
        return any(f"{url}/".startswith(f"{page}/") for page in self.hidden)

    @property
    def contact_link(self) -> str:
        """The contact as the address of a link; "" where there is none."""
        is_mail = self.contact and not self.contact.startswith("https:")
        return f"mailto:{self.contact}" if is_mail else self.contact or ""
