import { join } from "node:path";
import { DRIVER_RESULT, driverJob } from "../../sandbox/driver-job.ts";
import { DRIVER_WALL_MS } from "../../sandbox/limits.ts";
import { strykerJob } from "../../sandbox/stryker-job.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { vitestJob } from "../../sandbox/vitest-job.ts";
import { newNonce, openSealed, type SealedJob, sealedJob } from "../sealed-result.ts";
import { dishonestTests } from "./ecmascript-honesty.ts";
import { reachesForRunner } from "./ecmascript-runner-reach.ts";
import type { EntryRequest, Language } from "./language.ts";

/** TypeScript and JavaScript: Node runs the entry, vitest the tests, Stryker the mutants. */
export const ecmascript: Language = {
  names: ["typescript", "javascript"],
  isSource: (path) => /\.[cm]?[jt]sx?$/.test(path),
  offerOf,
  entryJob,
  testJob: ({ block, toolchain, limits }) =>
    sealedJob(vitestJob({ block, toolchain, limits }), "coverage-result.txt", [
      `--reporter=${join(toolchain.configurations, "coverage-reporter.mjs")}`,
    ]),
  takesResultsOver: true,
  mutationJob: (request) => sealedJob(strykerJob(request), "mutation-result.txt", strykerReporter(request.toolchain)),
  dishonestTests: (sources, tests) => [...dishonestTests(sources, tests), ...reachesForRunner(sources)],
};

/** Comments are taken out well enough for this; a string that looks like a comment does no harm. */
function offerOf(text: string): ReturnType<Language["offerOf"]> {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, " ")
    .replace(/\/\/[^\n]*/g, " ")
    .trim();
  if (code === "") return "empty";
  return /(?:^|[;}\s])export\b/.test(code) ? "something" : "nothing";
}

/** The driver takes its nonce with its input, which it reads before it starts the block. */
function entryJob({ block, toolchain, calls, callTimeoutMs, budgetMs }: EntryRequest): SealedJob {
  const nonce = newNonce();
  const { module, export: exportName } = block.manifest.entry;
  const limits = { budgetMs, wallMs: DRIVER_WALL_MS, exampleTimeoutMs: callTimeoutMs };
  const input = { nonce, module, exportName, ...limits, examples: calls };
  return {
    job: driverJob({ block, toolchain, driver: "contract-driver.mjs", input: JSON.stringify(input) }),
    open: (files) => openSealed(files.get(DRIVER_RESULT), nonce),
  };
}

/** What is given as an argument takes the place of what the configuration says, so the test runner is named again. */
function strykerReporter(toolchain: Toolchain): string[] {
  const runner = join(toolchain.configurations, "mutation-runner.mjs");
  const reporter = join(toolchain.configurations, "mutation-reporter.mjs");
  return ["--plugins", `${runner},${reporter}`, "--reporters", "sealed"];
}
