// Lets Python play a history: [[first, ...steps]] -> [[{present, undo, redo, answer}]], a step
// being ["push", state, {run, at}], ["amend", state], ["undo"] or ["redo"].
import { readFileSync } from "node:fs";
import { History } from "../docs/assets/modules/letter/history.ts";

const cases = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(played)));

function played([first, ...steps]) {
  const history = new History(first);
  return steps.map(([name, ...given]) => {
    const answer = history[name](...given);
    return { present: history.present, undo: history.canUndo, redo: history.canRedo, answer };
  });
}
