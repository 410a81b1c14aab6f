import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { usageError } from "../../base/errors.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import { createMergeGate } from "../../gates/mutation/merge-gate.ts";
import type { ComposedGates } from "./compose-gates.ts";

/** Of one shard's report. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;

/**
 * The mutation gate that merges what shards wrote instead of trying mutants. `paths` are their reports, or folders that
 * hold them at any depth, which is how a runner hands artifacts over.
 * Throws `PATH_REFUSED` outside the workspace and `PATH_UNREADABLE` where there is no such file or folder.
 */
export async function composeMerge(paths: readonly string[], workspace: string): Promise<ComposedGates> {
  const files: string[] = [];
  for (const path of paths) files.push(...(await reportsAt(await resolveInWorkspace(workspace, path, "merge"), path)));
  const texts = await Promise.all(files.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
  return {
    gates: [createMergeGate(texts)],
    sandbox: { level: "none", description: "No code of the block was run: the shards ran it." },
    toolchain: undefined,
  };
}

async function reportsAt(absolute: string, given: string): Promise<string[]> {
  const status = await stat(absolute).catch(() => undefined);
  if (status === undefined) throw unreadable(given, "there is no such file or folder");
  if (!status.isDirectory()) {
    if (status.size > MAX_REPORT_BYTES) throw unreadable(given, `it has more than ${MAX_REPORT_BYTES} bytes`);
    return [absolute];
  }
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile() && /^mutation-.*-shard-\d+-of-\d+\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (found.length === 0)
    throw unreadable(given, "it holds no report of a shard (mutation-<block>-shard-<n>-of-<m>.json)");
  return found;
}

function unreadable(path: string, reason: string) {
  return usageError("PATH_UNREADABLE", `merge: ${path}: ${reason}`, "Name the reports that the shards wrote.");
}
