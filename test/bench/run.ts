/** Runs the benchmarks and prints a table. Run by `npm run bench [word…]`: only rows whose name holds a word. */
import { cpus } from "node:os";
import { coldStart } from "./cold-start.ts";
import { type BenchResult, type BenchRow, measure } from "./measure.ts";

const ROWS: readonly BenchRow[] = [...coldStart];

const words = process.argv.slice(2);
const chosen = ROWS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const results: BenchResult[] = [];
for (const row of chosen) results.push(await measure(row));

console.log(`Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
console.log("| what | against | median there | median here | ratio | goal | |");
console.log("|---|---|---|---|---|---|---|");
for (const { row, baselineMs, oursMs, ratio, reached } of results) {
  const figures = [`${baselineMs.toFixed(1)} ms`, `${oursMs.toFixed(1)} ms`, ratio.toFixed(2), `≤ ${row.goal}`];
  console.log(`| ${[row.name, row.baseline, ...figures, reached ? "reached" : "MISSED"].join(" | ")} |`);
}
if (results.some(({ reached }) => !reached)) process.exitCode = 1;
