// Lets Python edit letters by hand: [{base, subject, body, steps}] -> [{hand, changes, seen}], the
// changes those at the end, seen those met on the way. A step is
//   ["form", letter]       the form makes another letter
//   ["takeOver", passage]  or "leave": settle one change
//   ["all"]                take over all of them
import { readFileSync } from "node:fs";
import * as handwork from "../docs/assets/modules/hand/handwork.js";

const cases = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(worked)));

function worked({ base, subject, body, steps }) {
  let hand = handwork.begin(base, base.values ?? {});
  hand = { ...hand, subject: subject ?? hand.subject, body: body ?? hand.body };
  let now = base;
  const seen = [];
  for (const [step, given] of steps) {
    if (step === "form") now = given;
    const changes = handwork.changes(hand, now);
    seen.push(...changes);
    if (step === "all") hand = changes.reduce(handwork.takeOver, hand);
    const change = changes.find(({ passage }) => passage === given);
    if (change) hand = handwork[step](hand, change);
  }
  return { hand, changes: handwork.changes(hand, now), seen };
}
