/** Runs the benchmarks and prints a table. Run by `npm run bench [word…]`: only rows whose name holds a word. */
import { cpus } from "node:os";
import { bundle } from "./bundle.ts";
import { coldStart } from "./cold-start.ts";
import { context } from "./context.ts";
import { ledger } from "./ledger.ts";
import { type BenchLine, type BenchRow, COLUMNS, linesOf } from "./measure.ts";
import { mutation } from "./mutation/mutation.ts";
import { orchestration } from "./orchestration.ts";
import { security } from "./security.ts";
import { simulation } from "./simulation.ts";
import { wholeFlow } from "./whole-flow.ts";

const ROWS: readonly BenchRow[] = [
  ...coldStart,
  ...orchestration,
  ...wholeFlow,
  ...simulation,
  ...mutation,
  ...security,
  ...context,
  ...bundle,
  ...ledger,
];

const words = process.argv.slice(2);
const chosen = ROWS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
let isReached = true;

console.log(`Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
console.log(`| ${COLUMNS.join(" | ")} |\n|${"---|".repeat(COLUMNS.length)}`);
for (const row of chosen) {
  // Rows take minutes: what was measured stays on the screen when a later one fails.
  for (const { cells, reached } of await measured(row)) {
    console.log(`| ${cells.join(" | ")} |`);
    isReached &&= reached;
  }
}
if (!isReached) process.exitCode = 1;

async function measured(row: BenchRow): Promise<readonly BenchLine[]> {
  try {
    return await linesOf(row);
  } catch (error) {
    console.error(error);
    return [{ cells: [row.name, "–", "–", "failed", "–", "–", "missed"], reached: false }];
  }
}
