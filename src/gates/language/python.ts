import { sourcesOf } from "../../sandbox/block-environment.ts";
import { assertTestPackages, pythonOf } from "../../sandbox/python-installation.ts";
import { PYTHON_RESULT, pythonJob } from "../../sandbox/python-job.ts";
import { newNonce, openSealed, type SealedJob } from "../sealed-result.ts";
import type { EntryRequest, Language, ToolRequest } from "./language.ts";
import { dishonestPythonTests } from "./python-honesty.ts";

/** Of one test, as for the other languages. */
const TEST_TIMEOUT_MS = 10_000;
/** What starting and reporting takes of the time for the whole run. */
const RESERVED_MS = 5_000;

/** Python: the system's interpreter runs the entry, pytest the tests. There is no tool to try mutants with. */
export const python: Language = {
  names: ["python"],
  isSource: (path) => /\.pyi?$/.test(path),
  offerOf,
  entryJob,
  testJob,
  mutationJob: () => ({
    reason: "no mutation tool for python",
    remedy: "Run mutmut in a job of your own and name its report in `mutation.report`.",
  }),
  dishonestTests: dishonestPythonTests,
};

/** A module offers its public names: functions, classes and what is assigned at the left margin. */
function offerOf(text: string): ReturnType<Language["offerOf"]> {
  const code = text
    .replace(/^[ \t]*(?:[rRuU]?"""[\s\S]*?"""|[rRuU]?'''[\s\S]*?''')/gm, "")
    .replace(/#[^\n]*/g, "")
    .trim();
  if (code === "") return "empty";
  const publicName = /^(?:(?:async\s+)?def|class|type)\s+[A-Za-z]|^[A-Za-z]\w*\s*(?::[^=\n]*)?=(?!=)/m;
  return publicName.test(code) ? "something" : "nothing";
}

function entryJob({ block, toolchain, calls, callTimeoutMs, budgetMs }: EntryRequest): SealedJob {
  const nonce = newNonce();
  const { module, export: exportName } = block.manifest.entry;
  const input = { nonce, module, exportName, budgetMs, exampleTimeoutMs: callTimeoutMs, examples: calls };
  return {
    job: pythonJob({ block, toolchain, driver: "contract_driver.py", input: JSON.stringify(input) }),
    open: (files) => openSealed(files.get(PYTHON_RESULT), nonce),
  };
}

function testJob({ block, toolchain, limits }: ToolRequest): SealedJob {
  assertTestPackages(pythonOf(toolchain));
  const nonce = newNonce();
  const input = {
    nonce,
    tests: block.manifest.tests,
    sources: sourcesOf(block),
    paths: block.files.map(({ path }) => path),
    testTimeoutMs: TEST_TIMEOUT_MS,
    budgetMs: Math.max(limits.timeoutMs - RESERVED_MS, limits.timeoutMs / 2),
  };
  return {
    job: pythonJob({ block, toolchain, driver: "tests_driver.py", input: JSON.stringify(input), limits }),
    open: (files) => openSealed(files.get(PYTHON_RESULT), nonce),
  };
}
