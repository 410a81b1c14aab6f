import { sourcesOf } from "../../sandbox/block-environment.ts";
import { DRIVER_WALL_MS } from "../../sandbox/limits.ts";
import { assertTestPackages, pythonOf } from "../../sandbox/python-installation.ts";
import { PYTHON_RESULT, pythonJob } from "../../sandbox/python-job.ts";
import type { SandboxLimits } from "../../sandbox/sandbox.ts";
import { newNonce, openSealed, type SealedJob } from "../sealed-result.ts";
import type { CannotMutate, EntryRequest, Language, MutationRequest, ToolRequest } from "./language.ts";
import { dishonestPythonTests } from "./python-honesty.ts";

/** Of one test, as for the other languages. */
const TEST_TIMEOUT_MS = 10_000;
/** What starting and reporting takes of the time for the whole run. */
const RESERVED_MS = 5_000;

/** What a user without a mutation tool can do. */
const WITHOUT_MUTMUT =
  "Install mutmut 3 with pytest, coverage, hypothesis and jsonschema into a virtual environment and name its Python in " +
  "BLOCKS_PYTHON. Or run mutmut in a job of your own and name its folder mutants in `mutation.report`.";

/** Python: the system's interpreter runs the entry, pytest the tests, mutmut makes mutants where it is installed. */
export const python: Language = {
  names: ["python"],
  isSource: (path) => /\.pyi?$/.test(path),
  offerOf,
  entryJob,
  testJob,
  takesResultsOver: false,
  mutationJob,
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
  const limits = { budgetMs, wallMs: DRIVER_WALL_MS, exampleTimeoutMs: callTimeoutMs };
  const input = { nonce, module, exportName, ...limits, examples: calls };
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
    budgetMs: budgetOf(limits),
  };
  return {
    job: pythonJob({ block, toolchain, driver: "tests_driver.py", input: JSON.stringify(input), limits }),
    open: (files) => openSealed(files.get(PYTHON_RESULT), nonce),
  };
}

function mutationJob({ block, toolchain, limits, selection }: MutationRequest): SealedJob | CannotMutate {
  const python = pythonOf(toolchain);
  const version = python.modules["mutmut"];
  if (version === undefined) return { reason: "no mutation tool for python", remedy: WITHOUT_MUTMUT };
  if (/^[0-2]\./.test(version)) {
    return { reason: `no mutation tool for python: mutmut ${version} is too old`, remedy: WITHOUT_MUTMUT };
  }
  assertTestPackages(python);
  const nonce = newNonce();
  const input = {
    nonce,
    tests: block.manifest.tests,
    sources: sourcesOf(block),
    selection,
    testTimeoutMs: TEST_TIMEOUT_MS,
    budgetMs: budgetOf(limits),
  };
  return {
    job: pythonJob({ block, toolchain, driver: "mutation_driver.py", input: JSON.stringify(input), limits }),
    open: (files) => openSealed(files.get(PYTHON_RESULT), nonce),
  };
}

function budgetOf({ timeoutMs }: SandboxLimits): number {
  return Math.max(timeoutMs - RESERVED_MS, timeoutMs / 2);
}
