/** Says which imports are against the order of the house (docs/house.md). Run by `npm run lint`. */
import { glob, readFile } from "node:fs/promises";
import { importsOf, problemOf } from "./import-rules.ts";

let problems = 0;
for await (const file of glob(["src/**/*.ts", "actions/**/*.ts"])) {
  for (const found of importsOf(file, await readFile(file, "utf8"))) {
    const problem = problemOf(found);
    if (problem === undefined) continue;
    problems += 1;
    console.error(`${file}:${found.line}: imports ${found.specifier}: ${problem}`);
  }
}
if (problems > 0) process.exitCode = 1;
