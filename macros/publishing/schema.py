"""The JSON Schema of a shape (JSON Schema 2020-12)."""

from typing import Any, Literal

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import DictSchema


class _Closed(GenerateJsonSchema):
    """Closes mappings whose keys have a form: by itself pydantic leaves other keys allowed."""

    def dict_schema(self, schema: DictSchema) -> JsonSchemaValue:
        found = super().dict_schema(schema)
        return found | {"additionalProperties": False} if "patternProperties" in found else found


def schema_of(
    shape: type[BaseModel], mode: Literal["validation", "serialization"] = "validation"
) -> dict[str, Any]:
    """The schema that a data file of this shape fulfils; with “serialization”, what is published
    of it."""
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return dialect | shape.model_json_schema(schema_generator=_Closed, mode=mode)
