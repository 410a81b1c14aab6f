import { join } from "node:path";
import type { Block } from "../block/block.ts";
import { blockEnvironment, modulesOf, OUTPUT_FOLDER, visibleOf } from "./block-environment.ts";
import { VITEST_LIMITS } from "./limits.ts";
import type { SandboxJob, SandboxLimits } from "./sandbox.ts";
import type { Toolchain } from "./toolchain.ts";

/** Result file: vitest's JSON report (the shape of Jest's, with a location for each test). */
export const VITEST_REPORT = `${OUTPUT_FOLDER}/vitest.json`;

/** Result file: istanbul's `coverage-final.json`, over the faces and the entry, files that no test loads included. */
export const COVERAGE_REPORT = `${OUTPUT_FOLDER}/coverage/coverage-final.json`;

/** Result file: istanbul's `coverage-summary.json`. */
export const COVERAGE_SUMMARY = `${OUTPUT_FOLDER}/coverage/coverage-summary.json`;

/**
 * Runs the tests that a block's manifest names, once, with v8 coverage. Exit status 0: all passed; 1: some did not, or
 * vitest could not run them, which the report tells apart. Paths in the reports are those of the sandbox: see
 * `blockPathFrom`.
 */
export function vitestJob(options: {
  readonly block: Block;
  readonly toolchain: Toolchain;
  readonly limits?: SandboxLimits;
}): SandboxJob {
  const { block, toolchain } = options;
  const config = join(toolchain.configurations, "vitest.blocks.mjs");
  return {
    source: block.files,
    visible: visibleOf(toolchain),
    start: (workingFolder) => ({
      command: toolchain.node,
      // The native loader reads the configuration in place; vite's own writes a bundled copy beside it.
      args: [join(modulesOf(toolchain), "vitest/vitest.mjs"), "run", "--config", config, "--configLoader", "native"],
      env: { ...blockEnvironment(block, toolchain, workingFolder), BLOCKS_COVERAGE: "on" },
    }),
    results: [VITEST_REPORT, COVERAGE_REPORT, COVERAGE_SUMMARY],
    limits: options.limits ?? VITEST_LIMITS,
  };
}
