import { join } from "node:path";
import type { Block } from "../block/block.ts";
import { blockEnvironment, OUTPUT_FOLDER, visibleOf } from "./block-environment.ts";
import { DRIVER_LIMITS } from "./limits.ts";
import type { SandboxJob, SandboxLimits } from "./sandbox.ts";
import type { Toolchain } from "./toolchain.ts";

/** Result file: what the driver wrote, to the path that is its second argument. */
export const DRIVER_RESULT = `${OUTPUT_FOLDER}/driver-result.json`;

const DRIVER_INPUT = `${OUTPUT_FOLDER}/driver-input.json`;

/**
 * Runs `node <driver> <input file> <result file>` with the block's copy as working folder. `driver` is the name of a
 * script among the toolchain's configurations, `input` the text that it finds in the input file.
 */
export function driverJob(options: {
  readonly block: Block;
  readonly toolchain: Toolchain;
  readonly driver: string;
  readonly input: string;
  readonly limits?: SandboxLimits;
}): SandboxJob {
  const { block, toolchain, driver, input } = options;
  return {
    source: block.files,
    extraFiles: { [DRIVER_INPUT]: input },
    visible: visibleOf(toolchain),
    start: (workingFolder) => ({
      command: toolchain.node,
      args: [
        join(toolchain.configurations, driver),
        join(workingFolder, DRIVER_INPUT),
        join(workingFolder, DRIVER_RESULT),
      ],
      env: blockEnvironment(block, toolchain, workingFolder),
    }),
    results: [DRIVER_RESULT],
    limits: options.limits ?? DRIVER_LIMITS,
  };
}
