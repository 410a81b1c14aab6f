import { join } from "node:path";
import { type Block, FACES } from "../block/block.ts";
import type { Toolchain } from "./toolchain.ts";

/** Folder of the working folder that everything we make goes to; a block has no such folder. */
export const OUTPUT_FOLDER = ".blocks-out";

/** What every program that runs a block's code finds in its environment, whatever the language. */
export function plainEnvironment(workingFolder: string): Record<string, string> {
  return {
    // `CI` keeps tools from asking, watching and writing snapshots; the others make two machines print the same.
    CI: "true",
    NO_COLOR: "1",
    TZ: "UTC",
    LANG: "C.UTF-8",
    // Node.js looks below the home folder for modules, other programs for their configuration: the block must not be there.
    HOME: "/nonexistent",
    TMPDIR: workingFolder,
  };
}

/** The whole environment of a job that runs a block's tests: nothing of the host's. */
export function blockEnvironment(block: Block, toolchain: Toolchain, workingFolder: string): Record<string, string> {
  return {
    ...plainEnvironment(workingFolder),
    // A test that fills the heap ends with a clear message, long before the kernel has to step in.
    NODE_OPTIONS: "--max-old-space-size=1024",
    // Compiled code that a test has written would be run in the place of the tools' own sources.
    NODE_DISABLE_COMPILE_CACHE: "1",
    BLOCKS_FOLDER: workingFolder,
    BLOCKS_MODULES: modulesOf(toolchain),
    BLOCKS_CONFIGURATIONS: toolchain.configurations,
    BLOCKS_TESTS: JSON.stringify(block.manifest.tests),
    BLOCKS_SOURCES: JSON.stringify(sourcesOf(block)),
  };
}

/** The files that a block's figures are about: its six faces and its entry, each once. */
export function sourcesOf(block: Block): string[] {
  return [...new Set([...FACES.map((face) => block.manifest.faces[face]), block.manifest.entry.module])];
}

/** What of the toolchain a job may read. */
export function visibleOf(toolchain: Toolchain): string[] {
  return [toolchain.node, modulesOf(toolchain), toolchain.configurations];
}

/** The `node_modules` folder of the toolchain. */
export function modulesOf(toolchain: Toolchain): string {
  return join(toolchain.folder, "node_modules");
}

/**
 * The block's own name of a file that a report names by where it lay in the sandbox (`/block/logic.ts`,
 * `/block/.blocks-out/stryker/sandbox-x/logic.ts`), or undefined when it is none of the block's.
 */
export function blockPathFrom(block: Block, reportedPath: string): string | undefined {
  const normal = reportedPath.replaceAll("\\", "/");
  const matches = block.files.map(({ path }) => path).filter((path) => normal === path || normal.endsWith(`/${path}`));
  return matches.sort((a, b) => b.length - a.length)[0];
}
