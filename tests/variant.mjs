// Turns tones into a variant: JSON on stdin, JSON on stdout.
//   node tests/variant.mjs             {variants, variant, tones} -> [tone]
//   node tests/variant.mjs languages   [language] -> [variant]
import { readFileSync } from "node:fs";

import { inVariant, variantOf } from "../docs/assets/letter/variant.ts";

const asked = JSON.parse(readFileSync(0, "utf8"));
const turned = () => asked.tones.map((tone) => inVariant(tone, asked.variants, asked.variant));
const answer = process.argv[2] === "languages" ? asked.map(variantOf) : turned();
process.stdout.write(JSON.stringify(answer));
