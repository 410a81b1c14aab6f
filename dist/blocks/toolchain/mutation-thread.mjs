// The program of a thread that runs a block's tests for one mutant after another. vitest loads the block and its tests anew
// for every run by itself; this one stays for what is dear: Node, vitest, and fast-check. After each run it says whether the
// run left anything behind that vitest does not take away.
import { parentPort } from "node:worker_threads";
import { compareWithBeginning } from "./mutation-leftovers.mjs";

const { init, runBaseTests, setupEnvironment } = await import(`${process.env.BLOCKS_MODULES}/vitest/dist/worker.js`);

/** vitest's listener for what it wants, and the one for the answers that a run waits for. */
let requests;
let answers;

init({
  post: (message) => parentPort.postMessage(message),
  // Every run brings a listener for its answers. Those of runs that are over would keep all that they ever loaded.
  on: (listener) => {
    if (answers !== undefined) parentPort.off("message", answers);
    if (requests === undefined) requests = listener;
    else answers = listener;
    parentPort.on("message", listener);
  },
  off: (listener) => parentPort.off("message", listener),
  // The end of a run is not the end of the thread.
  teardown: () => {},
  setup: setupEnvironment,
  runTests: async (state, traces) => {
    // Which mutant is in force, and what was executed.
    delete globalThis.__stryker__;
    await runBaseTests("run", state, traces);
    parentPort.postMessage({ blocksLeftovers: compareWithBeginning() });
  },
  collectTests: (state, traces) => runBaseTests("collect", state, traces),
});
