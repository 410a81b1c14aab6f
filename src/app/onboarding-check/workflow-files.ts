import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { systemErrorCode } from "../../base/errors.ts";

/** The workflow files of a repository, sorted, relative to its root and with forward slashes. */
export async function listWorkflowFiles(workspace: string): Promise<string[]> {
  try {
    const entries = await readdir(join(workspace, ".github", "workflows"), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => `.github/workflows/${entry.name}`)
      .sort();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}
