// Stryker's reporter for the mutation gate, in the sandbox. It writes the report that Stryker itself holds in memory,
// signed with a nonce that is read and deleted before any test runs: a report that a test wrote or changed is told apart
// from ours. Stryker's workers load this file too; there is no nonce left for them.
import { createHmac } from "node:crypto";
import { existsSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { isSelected, NOT_SELECTED } from "./mutation-selection.mjs";

const NONCE_FILE = resolve(".blocks-out/nonce");
const RESULT_FILE = resolve(".blocks-out/mutation-result.txt");
const INCREMENTAL_FILE = resolve(".blocks-out/incremental.json");
let nonce;
if (existsSync(NONCE_FILE)) {
  nonce = readFileSync(NONCE_FILE, "utf8");
  unlinkSync(NONCE_FILE);
}

class SealedReporter {
  static inject = [];

  constructor() {
    // Stryker has read it by now and no test has run yet. What the tests find is an empty place.
    rmSync(INCREMENTAL_FILE, { force: true });
  }

  /** What the copy of the block was before the first test ran, for the workers that are started from now on. */
  onDryRunCompleted({ result }) {
    process.env.BLOCKS_FILES = result.blocksFiles;
  }

  onMutationTestReportReady({ files, testFiles, framework }) {
    if (nonce === undefined) return;
    const judged = Object.entries(files).map(([path, { language, source, mutants }]) => [
      path,
      { language, source, mutants: mutants.map((mutant) => mutantFrom(mutant, path)) },
    ]);
    const { name, version } = framework ?? {};
    const text = JSON.stringify({ files: Object.fromEntries(judged), testFiles, framework: { name, version } });
    writeFileSync(RESULT_FILE, `${createHmac("sha256", nonce).update(text).digest("hex")}\n${text}`);
  }
}

/** `selected: false`: not to be tried in this run, whatever became of it. A duration holds more than one: see the runner. */
function mutantFrom(mutant, path) {
  const { start, end } = mutant.location;
  const selected = isSelected({ id: mutant.id, path, first: start.line, last: end.line });
  // What a comment keeps out counts, whatever was asked for.
  if (!selected && mutant.status !== "Ignored") return { ...withoutRun(mutant), status: "Pending", selected };
  if (mutant.statusReason === NOT_SELECTED) return { ...withoutRun(mutant), status: "Pending" };
  if (typeof mutant.duration === "object") {
    return { ...mutant, duration: mutant.duration.ms, executed: mutant.duration.executed };
  }
  // The runner did not have it, and Stryker ends nothing but runs that take too long: an earlier result was taken over.
  return mutant.status === "Killed" || mutant.status === "Survived" ? { ...mutant, reused: true } : mutant;
}

function withoutRun({ id, mutatorName, replacement, location, coveredBy, static: isStatic }) {
  return { id, mutatorName, replacement, location, coveredBy, static: isStatic };
}

export const strykerPlugins = [{ kind: "Reporter", name: "sealed", injectableClass: SealedReporter }];
