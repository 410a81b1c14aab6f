// Stryker's test runner for the mutation gate, in the sandbox: its own one for vitest, around which three things are done.
// A mutant that is not selected is answered without a run. What a run executed is handed on, in the result's duration
// because Stryker hands that on unseen: with it a later run can tell which results a change cannot have touched. And before
// all else the tests run once as if a mutant were in force that there is not: tests that fail then notice the mutation
// tester, not the mutants, and would kill every one of them.
import { existsSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { isSelected, NOT_SELECTED } from "./mutation-selection.mjs";

const runner = await import(`${process.env.BLOCKS_MODULES}/@stryker-mutator/vitest-runner/dist/src/index.js`);
const [{ factory: createVitestRunner }] = runner.strykerPlugins;
// The working folder of a worker is Stryker's copy of the block; the names of mutants are those of the block itself.
const ROOT = process.env.HOME;

export const strykerValidationSchema = runner.strykerValidationSchema;

/** Beyond the ids that Stryker gives, which count from 0. */
const NO_MUTANT = "1000000";
/** In the working folder of the first worker, so that a worker that had to be started again does not do it again. */
const CONTROL_DONE = ".blocks-control-done";
const SUCCESS = 0;

function createRunner(injector) {
  const inner = createVitestRunner(injector);
  const run = inner.mutantRun.bind(inner);
  let noticed;
  const start = inner.init.bind(inner);
  // Not within the dry run, whose duration decides how long a mutant may take.
  inner.init = async () => {
    await start();
    if (process.env.STRYKER_MUTATOR_WORKER !== "0" || existsSync(CONTROL_DONE)) return;
    writeFileSync(CONTROL_DONE, "");
    const control = await run({ activeMutant: { id: NO_MUTANT }, mutantActivation: "runtime", sandboxFileName: "" });
    if (control.status === "killed") noticed = control.failureMessage;
  };
  const dryRun = inner.dryRun.bind(inner);
  inner.dryRun = async (options) => {
    const result = await dryRun(options);
    // Tests that fail in any case are another matter, of which Stryker speaks itself.
    const sound = result.status === "complete" && result.tests.every(({ status }) => status === SUCCESS);
    if (noticed === undefined || !sound) return result;
    return { status: "error", errorMessage: `BLOCKS-NOTICED ${String(noticed).split("\n", 1)[0]}` };
  };
  inner.mutantRun = async (options) => {
    const { id, fileName, location } = options.activeMutant;
    const place = { path: relative(ROOT, fileName), first: location.start.line + 1, last: location.end.line + 1 };
    if (!isSelected({ id, ...place })) return { status: "error", errorMessage: NOT_SELECTED };
    const result = await run(options);
    return { ...result, duration: { ms: result.duration, executed: executedIn(inner.ctx) } };
  };
  return inner;
}
createRunner.inject = createVitestRunner.inject;

/** The ids of the mutants whose place was reached, as bits in base64; undefined when a test file did not say. */
function executedIn(context) {
  const bits = [];
  for (const { meta, mode } of context.state.getFiles()) {
    if (mode === "skip") continue;
    if (meta.blocksExecuted === undefined) return undefined;
    for (const id of meta.blocksExecuted) bits[id >> 3] = (bits[id >> 3] ?? 0) | (1 << (id & 7));
  }
  return Buffer.from(Array.from(bits, (byte) => byte ?? 0)).toString("base64");
}

export const strykerPlugins = [{ kind: "TestRunner", name: "blocks", factory: createRunner }];
