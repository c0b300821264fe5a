// Checks of a template's shape against its JSON Schema. What a form cannot get wrong, such as an
// unknown key, is not looked for. Pure.
import { tell, type Data, type Problem, type Schema } from "./telling.ts";
import type { Place, Template } from "./tags.ts";

type Value = string | Value[] | { [key: string]: Value | undefined };

const LINE = "^[^\\n]+$";
const OPTION = "^[^\\n:]+$";
const ID = "^[a-z0-9]+(-[a-z0-9]+)*$";

/** Every key that the shape requires is there, and every value fits. */
export function shape(template: Template, data: Data): Problem[] {
  return shaped(template, data.schema, [], data);
}

function shaped(value: Value, schema: Schema, place: Place, data: Data): Problem[] {
  const known = resolve(schema, data);
  if (typeof value === "string") return text(value, known, place, data);
  if (Array.isArray(value))
    return value.flatMap((item, i) => shaped(item, known.items ?? {}, [...place, i], data));
  const missing = (known.required ?? []).filter((key) => isEmpty(value[key], key));
  return [
    ...missing.map((key) => absent(key, known, place, data)),
    ...Object.entries(value).flatMap(([key, member]) =>
      member === undefined || isEmpty(member, key)
        ? []
        : shaped(member, under(known, key), [...place, key], data),
    ),
  ];
}

/** What is empty is left out of the file, but for the example, which may have nothing to say. */
function isEmpty(value: Value | undefined, key: string) {
  return (
    value === undefined ||
    value === "" ||
    (key !== "example" && typeof value === "object" && !Object.keys(value).length)
  );
}

function absent(key: string, schema: Schema, place: Place, data: Data) {
  const about = resolve(under(schema, key), data).description ?? "";
  const wording = key in (data.problems["missing-key"]?.form ?? {}) ? key : "key";
  return { ...tell(data, "missing-key", wording, place, { key, about }), missing: key };
}

function text(value: string, { maxLength = Infinity, pattern }: Schema, place: Place, data: Data) {
  if ([...value].length > maxLength)
    return [tell(data, "value", "long", place, { most: maxLength })];
  if (!pattern || new RegExp(pattern, "u").test(value)) return [];
  if (pattern === LINE) return [tell(data, "value", "lines", place)];
  if (pattern === OPTION) return [tell(data, "value", "option_name", place)];
  return [tell(data, "value", pattern === ID ? "id" : "field_name", place, { name: value })];
}

function under(schema: Schema, key: string): Schema {
  return schema.properties?.[key] ?? Object.values(schema.patternProperties ?? {})[0] ?? {};
}

function resolve(schema: Schema, data: Data): Schema {
  const name = schema.$ref?.replace("#/$defs/", "");
  return (name && data.schema.$defs?.[name]) || schema;
}
