"""Problems: what the checks of the data say (data/problems.yml)."""

from typing import Literal

from pydantic import Field, RootModel

from macros.model.basics import FieldId, Id, Shape, Text

Level = Literal["error", "advice"]


class ProblemWords(Shape):
    """What one check says of the data it looks at."""

    level: Level = Field(description="An error ends the build; advice does not.")
    says: dict[FieldId, Text] = Field(
        min_length=1,
        description="What is wrong and what to do, by what was found; {part} stands for a part.",
    )
    form: dict[FieldId, Text] = Field(
        default={},
        description="The same for somebody who fills in the studio’s form and sees no file; of a "
        "missing key, by the key.",
    )


class Problems(RootModel[dict[Id, ProblemWords]]):
    """The words of all checks of the data, by id."""
