"""What all shapes are made of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

# The language of the templates and of the interface.
LANGUAGE = "en"
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LINE = r"^[^\n]+$"
Id = Annotated[str, StringConstraints(pattern=ID, max_length=60)]
SectionId = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$")
]
CountryId = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
FieldId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=160, pattern=LINE)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=800)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=400)]


class Shape(BaseModel):
    """Closed and exact: an unknown key or a wrong type is a problem, never a guess."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
