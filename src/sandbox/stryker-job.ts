import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Block } from "../block/block.ts";
import { blockEnvironment, modulesOf, OUTPUT_FOLDER, visibleOf } from "./block-environment.ts";
import { STRYKER_LIMITS } from "./limits.ts";
import type { SandboxJob, SandboxLimits } from "./sandbox.ts";
import type { Toolchain } from "./toolchain.ts";

/**
 * Result file: the mutation report.
 * @see https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema
 */
export const MUTATION_REPORT = `${OUTPUT_FOLDER}/mutation.json`;

/** Stryker takes the path of a configuration, not its content, and vite writes beside the file that it reads. */
const VITEST_CONFIGURATION = ".blocks-vitest.mjs";

/**
 * Mutates a block's faces and entry and runs the tests that its manifest names against every mutant.
 * Exit status 0: the report is complete, whatever the score; else the tests failed without a mutant, or Stryker did.
 * `concurrency` defaults to 2, what a hosted runner's cores carry.
 */
export function strykerJob(options: {
  readonly block: Block;
  readonly toolchain: Toolchain;
  readonly concurrency?: number;
  readonly limits?: SandboxLimits;
}): SandboxJob {
  const { block, toolchain, concurrency = 2 } = options;
  const configuration = (name: string) => join(toolchain.configurations, name);
  const vitest = pathToFileURL(configuration("vitest.blocks.mjs")).href;
  return {
    source: block.folder,
    extraFiles: { [VITEST_CONFIGURATION]: `export { default } from ${JSON.stringify(vitest)};\n` },
    visible: visibleOf(toolchain),
    start: (workingFolder) => ({
      command: toolchain.node,
      args: [
        "--import",
        pathToFileURL(configuration("kill-tree.register.mjs")).href,
        join(modulesOf(toolchain), "@stryker-mutator/core/bin/stryker.js"),
        "run",
        configuration("stryker.blocks.mjs"),
      ],
      env: {
        ...blockEnvironment(block, toolchain, workingFolder),
        BLOCKS_CONCURRENCY: String(concurrency),
        // Every mutant loads vitest into a new thread; compiled once, that is an eighth faster.
        NODE_COMPILE_CACHE: join(workingFolder, OUTPUT_FOLDER, "compile-cache"),
      },
    }),
    results: [MUTATION_REPORT],
    limits: options.limits ?? STRYKER_LIMITS,
  };
}
