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

/** What an earlier run found out, handed in. It is gone before the first test runs. */
const INCREMENTAL_FILE = `${OUTPUT_FOLDER}/incremental.json`;

/** Which mutants are tried; all others are reported as `Pending`. */
export interface MutantSelection {
  /** Stretches of lines, first and last from 1, by path: only mutants that touch one. All lines when absent. */
  readonly lines?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  /** The `index`th of `total` parts, from 1. The parts of equal blocks never overlap and together hold every mutant. */
  readonly shard?: Shard;
}

/** One part of a run that is split over several machines. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/**
 * Mutates a block's faces and entry and runs the tests that its manifest names against every mutant.
 * Exit status 0: the report is complete, whatever the score; else the tests failed without a mutant, or Stryker did.
 * `concurrency` defaults to 2, what a hosted runner's cores carry. `earlier` is an incremental file of Stryker's. `threads`
 * tells whether those that tests run in are kept from one mutant to the next, which makes them several times faster.
 */
export function strykerJob(options: {
  readonly block: Block;
  readonly toolchain: Toolchain;
  readonly concurrency?: number;
  readonly limits?: SandboxLimits;
  readonly selection?: MutantSelection | undefined;
  readonly earlier?: string | undefined;
  readonly threads?: "kept" | "new" | undefined;
}): SandboxJob {
  const { block, toolchain, concurrency = 2, selection = {}, earlier, threads = "kept" } = options;
  const configuration = (name: string) => join(toolchain.configurations, name);
  return {
    source: block.files,
    ...(earlier === undefined ? {} : { extraFiles: { [INCREMENTAL_FILE]: earlier } }),
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
        BLOCKS_MUTANTS: JSON.stringify(selection),
        BLOCKS_INCREMENTAL: earlier === undefined ? "off" : "on",
        BLOCKS_THREADS: threads,
      },
    }),
    results: [MUTATION_REPORT],
    limits: options.limits ?? STRYKER_LIMITS,
  };
}
