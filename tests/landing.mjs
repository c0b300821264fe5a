// Lets Python ask where words land: [{tone, values, wordings, subject, field}] -> [landing].
import { readFileSync } from "node:fs";
import { landing } from "../docs/assets/letter/landing.ts";

const cases = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(landed)));

function landed({ tone, values, wordings, subject, field }) {
  const toned = { subject: [], required: [], ...tone };
  return landing(toned, values, wordings ?? [], subject ?? 0, field, (id) => `the ${id}`);
}
