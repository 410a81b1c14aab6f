import { readFile } from "node:fs/promises";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { InitInputs, InitOutcome } from "./inputs.ts";
import { plannedFiles } from "./planned-files.ts";
import { writeIfAbsent } from "./write-if-absent.ts";

/**
 * Makes a repository ready: `.blocks/` and the one workflow file. What exists is kept; a second run writes nothing.
 * Throws `PATH_REFUSED`, before anything is written, when a folder is a link that leads out of the repository.
 */
export function composeInit(inputs: InitInputs, context: UseCaseContext): { run(): Promise<InitOutcome> } {
  return { run: () => init(inputs, context) };
}

async function init(inputs: InitInputs, { assets, workspace, signal }: UseCaseContext): Promise<InitOutcome> {
  const files = await plannedFiles(inputs, assets);
  const targets = await Promise.all(
    files.map(async (file) => ({ ...file, absolute: await resolveInWorkspace(workspace, file.path, "init") })),
  );
  const written: string[] = [];
  const kept: string[] = [];
  const changed: string[] = [];
  for (const { path, absolute, content } of targets) {
    signal.throwIfAborted();
    if (await writeIfAbsent(absolute, content)) {
      written.push(path);
      continue;
    }
    kept.push(path);
    const present = await readFile(absolute, "utf8").catch(() => undefined);
    if (present !== content) changed.push(path);
  }
  return { written, kept, changed };
}
