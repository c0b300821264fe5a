// Lets Python change drafts and read the letters of a panel: JSON on stdin, JSON on stdout.
//   node tests/draft.mjs            [[[function, ...arguments], ...], ...] -> [draft, ...]
//   node tests/draft.mjs letters    [{draft, template, kinds, labels, today}] -> [[letter, ...]]
import { readFileSync } from "node:fs";
import * as changes from "../docs/assets/modules/letter/draft.ts";
import { lettersOf } from "../docs/assets/modules/letter/panel.ts";

const cases = JSON.parse(readFileSync(0, "utf8"));
const answer = process.argv[2] === "letters" ? cases.map(letters) : cases.map(changed);
process.stdout.write(JSON.stringify(answer));

function changed(steps) {
  return steps.reduce((draft, [name, ...rest]) => changes[name](draft, ...rest), changes.EMPTY);
}

function letters({ draft, template, kinds, labels, today }) {
  const label = (field) => labels[field] ?? field;
  return lettersOf(draft, template, { kinds, label }, today);
}
