// Stryker for one block, in the sandbox. Figures without a unit in their names are Stryker's own options.
import { fileURLToPath } from "node:url";

const sources = JSON.parse(required("BLOCKS_SOURCES"));

/** An environment variable that `src/sandbox/block-environment.ts` sets. */
function required(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

export default {
  testRunner: "blocks",
  // Plugins are looked for beside Stryker by default, which finds whatever else is installed there.
  plugins: [fileURLToPath(new URL("mutation-runner.mjs", import.meta.url))],
  vitest: { configFile: fileURLToPath(new URL("vitest.blocks.mjs", import.meta.url)), related: false },
  mutate: sources,
  // Without room for a run's first objects a tenth of the time is collecting them.
  testRunnerNodeArgs: ["--min-semi-space-size=16"],
  coverageAnalysis: "perTest",
  concurrency: Number(required("BLOCKS_CONCURRENCY")),
  // A mutant that loops is mostly found out by Stryker's count of its turns. Otherwise it is stopped after its tests' usual
  // time, half as much again, and this. The factor is three times that: within its time a mutant may be tried twice, or looked
  // at twice, and a new thread may have to start, which takes seconds on a machine that has much else to do.
  timeoutMS: 5000,
  timeoutFactor: 4.5,
  dryRunTimeoutMinutes: 1,
  // What an earlier run found out, as far as src/gates/mutation/reuse.ts lets it count. Without the file: nothing.
  incremental: process.env.BLOCKS_INCREMENTAL === "on",
  incrementalFile: ".blocks-out/incremental.json",
  reporters: ["json"],
  jsonReporter: { fileName: ".blocks-out/mutation.json" },
  tempDirName: ".blocks-out/stryker",
  symlinkNodeModules: false,
  // The tests are transformed without type checks, so the sources need no comment that turns those off.
  disableTypeChecks: false,
  allowConsoleColors: false,
  logLevel: "warn",
  // The threshold is the gate's business; here a low score is a result, not a failure.
  thresholds: { break: null },
};
