// What there is to say of the letters that templates make, by id: JSON on stdin, JSON on stdout.
import { readFileSync } from "node:fs";
import { letters, seam } from "../../docs/assets/template/letter-checks.ts";
import { once } from "../../docs/assets/template/telling.ts";

const { data, templates } = JSON.parse(readFileSync(0, "utf8"));
const problems = (template) => once([...letters(template, data), ...seam(template, data)]);
const entries = Object.entries(templates).map(([id, template]) => [id, problems(template)]);
process.stdout.write(JSON.stringify(Object.fromEntries(entries)));
