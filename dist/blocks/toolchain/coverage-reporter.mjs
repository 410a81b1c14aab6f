// vitest's reporter for the coverage gate, in the sandbox. It writes what vitest itself holds in memory, signed with a
// nonce that is read and deleted before any test runs: a report that a test wrote or changed is told apart from ours.
import { createHmac } from "node:crypto";
import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { blockFiles, changeOf } from "./block-files.mjs";

const NONCE_FILE = ".blocks-out/nonce";
const RESULT_FILE = ".blocks-out/coverage-result.txt";
const nonce = readFileSync(NONCE_FILE, "utf8");
unlinkSync(NONCE_FILE);
const filesBefore = blockFiles();

const pathOf = (file) => relative(process.cwd(), file);

/** `frames` are the places in the block and its tests that the stack names, innermost first. */
function errorFrom(error) {
  const frames = (error.stacks ?? []).map(({ file, line }) => ({ path: pathOf(file), line }));
  const { file, line } = error.loc ?? {};
  if (file !== undefined) frames.unshift({ path: pathOf(file), line });
  return { message: String(error.message ?? error), frames: frames.filter(({ path }) => !path.startsWith("..")) };
}

function testFrom(test) {
  const { state, errors } = test.result();
  return {
    name: test.fullName,
    state,
    mode: test.options.mode,
    line: test.location?.line,
    errors: (errors ?? []).map(errorFrom),
  };
}

function suiteErrors(testModule) {
  return [testModule, ...testModule.children.allSuites()].flatMap((suite) => suite.errors().map(errorFrom));
}

export default class SealedReporter {
  #coverage;

  onCoverage(coverage) {
    this.#coverage = coverage;
  }

  onTestRunEnd(testModules, unhandledErrors) {
    const files = testModules.map((testModule) => ({
      path: pathOf(testModule.moduleId),
      errors: suiteErrors(testModule),
      tests: [...testModule.children.allTests()].map(testFrom),
    }));
    const coverage = Object.entries(this.#coverage?.toJSON() ?? {}).map(([file, data]) => [pathOf(file), data]);
    const change = changeOf(filesBefore);
    const errors = change === undefined ? unhandledErrors : [...unhandledErrors, { message: change }];
    const text = JSON.stringify({
      files,
      unhandledErrors: errors.map(errorFrom),
      coverage: this.#coverage === undefined ? null : Object.fromEntries(coverage),
    });
    writeFileSync(RESULT_FILE, `${createHmac("sha256", nonce).update(text).digest("hex")}\n${text}`);
  }
}
