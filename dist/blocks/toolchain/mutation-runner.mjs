// Stryker's test runner for the mutation gate, in the sandbox: its own one for vitest, around which four things are done.
// A mutant that is not selected is answered without a run. What a run executed is handed on, in the result's duration
// because Stryker hands that on unseen: with it a later run can tell which results a change cannot have touched. The tests
// also run as if a mutant were in force that there is not: tests that fail then notice the mutation tester, not the mutants,
// and would kill every one of them. And runs share a thread, which makes them several times faster, as long as that changes
// no result: see `inKeptThread`.
import { randomInt } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { relative } from "node:path";
import { blockFiles, changeOf, packed, unpacked } from "./block-files.mjs";
import { isSelected, NOT_SELECTED } from "./mutation-selection.mjs";
import { keepThreads } from "./mutation-threads.mjs";

const RUNNER = `${process.env.BLOCKS_MODULES}/@stryker-mutator/vitest-runner/dist/src`;
// Stryker's runner looks for vitest from the working folder, where the block could have put its own.
const WRAPPER = new URL("mutation-vitest.mjs", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === "./vitest-wrapper.js" ? { url: WRAPPER, shortCircuit: true } : nextResolve(specifier, context),
});
const runner = await import(`${RUNNER}/index.js`);
const [{ factory: createVitestRunner }] = runner.strykerPlugins;
// The working folder of a worker is Stryker's copy of the block; the names of mutants are those of the block itself.
const ROOT = process.env.BLOCKS_FOLDER;

export const strykerValidationSchema = runner.strykerValidationSchema;

/**
 * In Stryker's copy of the block, where all workers see it: why no result of this run counts. Tests can write it as well, and
 * then it says the same. It is the only file by which workers tell each other anything.
 */
const WITHOUT_WORTH = ".blocks-without-worth";
/**
 * How often a kill is looked at: not at all, once or twice, by chance. No test can tell a look from a mutant, and one that
 * fails and passes in turns fails in a look sooner or later.
 */
const LOOKS = [0, 0, 1, 2];
const SUCCESS = 0;

function createRunner(injector) {
  const inner = createVitestRunner(injector);
  const run = inner.mutantRun.bind(inner);
  const control = (options) => run({ ...options, activeMutant: { ...options.activeMutant, id: noMutant() } });
  let threads;
  let noticed;
  let copy;
  const start = inner.init.bind(inner);
  // Not within the dry run, whose duration decides how long a mutant may take.
  inner.init = async () => {
    // The first worker is there before any test ran. The others learn from it, by way of Stryker's own process.
    const { BLOCKS_FILES: ofFirst } = process.env;
    copy = ofFirst === undefined ? blockFiles() : unpacked(ofFirst);
    await start();
    reportNothing(inner.ctx);
    takeSetupFromTools(inner);
    threads = keepThreads(inner.ctx);
    threads.areFresh = process.env.BLOCKS_THREADS === "new";
    // A worker that had to be started again does it again: what tells that it was done could have been written by a test.
    if (process.env.STRYKER_MUTATOR_WORKER !== "0") return;
    const asUsual = { activeMutant: {}, mutantActivation: "runtime", sandboxFileName: "" };
    const result = await passing(
      threads,
      () => control(asUsual),
      ({ status }) => status !== "killed",
    );
    if (result.status === "killed") noticed = result.failureMessage;
  };
  const dryRun = inner.dryRun.bind(inner);
  inner.dryRun = async (options) => {
    const result = await passing(threads, () => dryRun(options), isSound);
    // Tests that fail in any case are another matter, of which Stryker speaks itself.
    if (!isSound(result)) return result;
    noticed ??= changeOf(copy);
    if (noticed === undefined) return { ...result, blocksFiles: packed(copy) };
    return { status: "error", errorMessage: noticedBy(noticed) };
  };
  inner.mutantRun = async (options) => {
    const { id, fileName, location } = options.activeMutant;
    const place = { path: relative(ROOT, fileName), first: location.start.line + 1, last: location.end.line + 1 };
    if (!isSelected({ id, ...place })) return { status: "error", errorMessage: NOT_SELECTED };
    if (noticed !== undefined) return withoutWorth(threads, noticed);
    // Whoever wrote it: a test that could have mutants left out by it would have only those tried that it notices.
    if (existsSync(WITHOUT_WORTH)) return withoutWorth(threads, readFileSync(WITHOUT_WORTH, "utf8"));
    askForNoPlaces(inner.ctx);
    const again = (killedBy) => control({ ...options, testFilter: killedBy, hitLimit: undefined });
    const tried = threads.areFresh ? inNewThread : inKeptThread;
    return tried({ threads, again, run: () => runTold(options) });
  };
  const runTold = async (options) => {
    noticed = changeOf(copy);
    const result = await run(options);
    noticed ??= changeOf(copy);
    if (noticed !== undefined) return withoutWorth(threads, noticed);
    return { ...result, duration: { ms: result.duration, executed: executedIn(inner.ctx) } };
  };
  return inner;
}
createRunner.inject = createVitestRunner.inject;

/** Stryker's runner copies its part that runs before the tests to where they could change it. */
function takeSetupFromTools({ ctx, localSetupFile }) {
  for (const { config } of ctx.projects) {
    config.setupFiles = config.setupFiles.map((file) =>
      file === localSetupFile ? `${RUNNER}/stryker-setup.js` : file,
    );
  }
}

/** Nobody reads what vitest tells of every mutant. It would look up each line of each failure's stack in its own sources. */
function reportNothing(vitest) {
  vitest.reporters = [];
  // Not documented; without it, it only takes longer.
  if (typeof vitest._testRun?.syncUpdateStacks === "function") vitest._testRun.syncUpdateStacks = () => {};
}

/** Where tests stand is asked of the run without a mutant only; vitest makes and reads a stack for each test. */
function askForNoPlaces(vitest) {
  for (const { config } of [vitest, ...vitest.projects]) config.includeTaskLocation = false;
}

/** An id beyond those that Stryker gives, which count from 0; another one each time. */
function noMutant() {
  return String(randomInt(1_000_000, 2_000_000_000));
}

function isSound({ status, tests = [] }) {
  return status === "complete" && tests.every((test) => test.status === SUCCESS);
}

/** Runs all tests, and once more with a thread for each file when they do not pass: only that counts then. */
async function passing(threads, run, isPassed) {
  const result = await run();
  return isPassed(result) ? result : threads.afresh(run);
}

/**
 * Tries a mutant in a thread that others were tried in before. The test that failed has to pass after it in the same thread
 * without a mutant, and whatever else than a kill comes out has to come out in a new thread as well. When it does not, the
 * tests do not do the same each time, no result counts, and the gate tries all mutants again, each in a new thread.
 */
async function inKeptThread({ threads, run, again }) {
  threads.watch();
  const result = await run();
  if (!threads.wasUsed) return result;
  if (result.status !== "killed") {
    const fresh = await threads.afresh(run);
    if (fresh.status === result.status) return fresh;
    return withoutWorth(threads, `${result.status}, and ${fresh.status} in a new thread`);
  }
  const failed = await failedLook(result, again);
  return failed === undefined ? result : withoutWorth(threads, failed);
}

/** Tries a mutant as Stryker does. */
async function inNewThread({ threads, run, again }) {
  const result = await run();
  const failed = result.status === "killed" ? await failedLook(result, again) : undefined;
  return failed === undefined ? result : withoutWorth(threads, failed);
}

/** Looks whether the test that failed passes without a mutant. Returns how it failed, or undefined. */
async function failedLook({ killedBy }, again) {
  for (let looks = LOOKS[randomInt(LOOKS.length)]; looks > 0; looks -= 1) {
    const { status, failureMessage } = await again(killedBy);
    if (status !== "survived") return failureMessage ?? status;
  }
  return undefined;
}

/** Ends the run as far as Stryker lets us: all other mutants are answered with the same error at once. */
function withoutWorth({ areFresh }, how) {
  writeFileSync(WITHOUT_WORTH, firstLine(how));
  return { status: "error", errorMessage: areFresh ? noticedBy(how) : `BLOCKS-LEAKING ${firstLine(how)}` };
}

function noticedBy(message) {
  return `BLOCKS-NOTICED ${firstLine(message)}`;
}

function firstLine(text) {
  return String(text).split("\n", 1)[0];
}

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
