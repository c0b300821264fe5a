"""The words of the interface."""

from pydantic import RootModel

from macros.model.basics import FieldId, Text


class Interface(RootModel[dict[FieldId, dict[FieldId, Text]]]):
    """Every word of the interface, in sections."""
