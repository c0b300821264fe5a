// Checks of a template's shape against its JSON Schema. What a form cannot get wrong, such as an
// unknown key, is not looked for. Pure.
import { tell } from "./telling.js";

/**
 * @typedef {import("./telling.js").Data} Data
 * @typedef {import("./telling.js").Problem} Problem
 * @typedef {import("./tags.js").Place} Place
 * @typedef {Record<string, any>} Schema
 */

const LINE = "^[^\\n]+$";
const OPTION = "^[^\\n:]+$";
const ID = "^[a-z0-9]+(-[a-z0-9]+)*$";

/** Every key that the shape requires is there, and every value fits. @type {import("./telling.js").Check} */
export function shape(template, data) {
  return shaped(template, data.schema, [], data);
}

/** @param {any} value @param {Schema} schema @param {Place} place @param {Data} data @returns {Problem[]} */
function shaped(value, schema, place, data) {
  const known = resolve(schema, data);
  if (typeof value === "string") return text(value, known, place, data);
  if (Array.isArray(value)) return value.flatMap((one, i) => shaped(one, known.items, [...place, i], data));
  const missing = (known.required ?? []).filter((/** @type {string} */ key) => isEmpty(value[key], key));
  return [
    ...missing.map((/** @type {string} */ key) => absent(key, known, place, data)),
    ...Object.entries(value).flatMap(([key, one]) =>
      isEmpty(one, key) ? [] : shaped(one, under(known, key), [...place, key], data)),
  ];
}

/** What is empty is left out of the file, but for the example, which may have nothing to say. @param {any} value @param {string} key */
function isEmpty(value, key) {
  return value === undefined || value === "" || (key !== "example" && typeof value === "object" && !Object.keys(value).length);
}

/** @param {string} key @param {Schema} schema @param {Place} place @param {Data} data */
function absent(key, schema, place, data) {
  const about = resolve(schema.properties[key], data).description ?? "";
  const found = key in (data.problems["missing-key"]?.form ?? {}) ? key : "key";
  return { ...tell(data, "missing-key", found, place, { key, about }), missing: key };
}

/** @param {string} value @param {Schema} schema @param {Place} place @param {Data} data */
function text(value, { maxLength = Infinity, pattern }, place, data) {
  if ([...value].length > maxLength) return [tell(data, "value", "long", place, { most: maxLength })];
  if (!pattern || new RegExp(pattern, "u").test(value)) return [];
  if (pattern === LINE) return [tell(data, "value", "lines", place)];
  if (pattern === OPTION) return [tell(data, "value", "option_name", place)];
  return [tell(data, "value", pattern === ID ? "id" : "field_name", place, { name: value })];
}

/** @param {Schema} schema @param {string} key @returns {Schema} */
function under(schema, key) {
  return schema.properties?.[key] ?? Object.values(schema.patternProperties ?? {})[0] ?? {};
}

/** @param {Schema} schema @param {Data} data @returns {Schema} */
function resolve(schema, data) {
  return schema.$ref ? data.schema.$defs[schema.$ref.replace("#/$defs/", "")] : schema;
}
