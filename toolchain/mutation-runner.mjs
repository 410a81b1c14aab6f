// Stryker's test runner for the mutation gate, in the sandbox: its own one for vitest, around which two things are done.
// A mutant that is not selected is answered without a run. And what a run executed is handed on, in the result's duration
// because Stryker hands that on unseen: with it a later run can tell which results a change cannot have touched.
import { relative } from "node:path";
import { isSelected, NOT_SELECTED } from "./mutation-selection.mjs";

const runner = await import(`${process.env.BLOCKS_MODULES}/@stryker-mutator/vitest-runner/dist/src/index.js`);
const [{ factory: createVitestRunner }] = runner.strykerPlugins;
// The working folder of a worker is Stryker's copy of the block; the names of mutants are those of the block itself.
const ROOT = process.env.HOME;

export const strykerValidationSchema = runner.strykerValidationSchema;

function createRunner(injector) {
  const inner = createVitestRunner(injector);
  const run = inner.mutantRun.bind(inner);
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
