import { join } from "node:path";
import type { Block } from "../block/block.ts";
import { OUTPUT_FOLDER, plainEnvironment } from "./block-environment.ts";
import { DRIVER_LIMITS } from "./limits.ts";
import { type PythonInstallation, pythonOf } from "./python-installation.ts";
import type { SandboxJob, SandboxLimits } from "./sandbox.ts";
import type { Toolchain } from "./toolchain.ts";

/** Result file: what the driver wrote, to the path that is its second argument. */
export const PYTHON_RESULT = `${OUTPUT_FOLDER}/python-result.txt`;

const PYTHON_INPUT = `${OUTPUT_FOLDER}/python-input.json`;

/** The drivers of ours, below the toolchain's configurations. */
const DRIVERS = "python";

/**
 * Runs `python <driver> <input file> <result file>` with the block's copy as working folder. The driver removes the input
 * file before it starts anything of the block. Throws `TOOLCHAIN_MISSING`.
 */
export function pythonJob(options: {
  readonly block: Block;
  readonly toolchain: Toolchain;
  readonly driver: string;
  readonly input: string;
  readonly limits?: SandboxLimits;
}): SandboxJob {
  const { block, toolchain, driver, input } = options;
  const python = pythonOf(toolchain);
  return {
    source: block.files,
    extraFiles: { [PYTHON_INPUT]: input },
    visible: visibleOfPython(python, toolchain),
    start: (workingFolder) => ({
      command: python.program,
      args: [
        // Isolated, without the site module and without bytecode: see toolchain/python/channel.py.
        "-I",
        "-S",
        "-B",
        join(toolchain.configurations, DRIVERS, driver),
        join(workingFolder, PYTHON_INPUT),
        join(workingFolder, PYTHON_RESULT),
      ],
      env: pythonEnvironment(python, workingFolder),
    }),
    results: [PYTHON_RESULT],
    limits: options.limits ?? DRIVER_LIMITS,
  };
}

function visibleOfPython(python: PythonInstallation, toolchain: Toolchain): string[] {
  const folders = [...python.standard, ...python.packages, ...python.libraries];
  // What lies in a folder that is shown is shown with it.
  const outermost = [...new Set(folders)].filter((path) => !folders.some((other) => path.startsWith(`${other}/`)));
  return [python.program, ...outermost, join(toolchain.configurations, DRIVERS)];
}

/** The whole environment: nothing of the host's. */
function pythonEnvironment({ packages }: PythonInstallation, workingFolder: string): Record<string, string> {
  return {
    ...plainEnvironment(workingFolder),
    BLOCKS_PYTHON_PACKAGES: JSON.stringify(packages),
    // Plugins that happen to be installed on this machine must not change what a test does.
    PYTEST_DISABLE_PLUGIN_AUTOLOAD: "1",
    HYPOTHESIS_STORAGE_DIRECTORY: join(workingFolder, OUTPUT_FOLDER, "hypothesis"),
  };
}
