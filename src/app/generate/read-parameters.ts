import { readFile } from "node:fs/promises";
import { systemErrorCode, usageError } from "../../base/errors.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";

/** A parameters file is a handful of values; more is a mistake or an attack. */
const MAX_PARAMETERS_BYTES = 256 * 1024;

/** Reads the JSON object with the blueprint's parameters. Throws `PATH_UNREADABLE` or `PARAMETERS_INVALID`. */
export async function readParameters(workspace: string, path: string): Promise<Record<string, unknown>> {
  const text = await readWorkspaceText(workspace, path, "config");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(
      "PARAMETERS_INVALID",
      `${path} is not JSON: ${reason}`,
      "Correct the file; it must hold one JSON object.",
      error,
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw usageError(
      "PARAMETERS_INVALID",
      `${path} must hold one JSON object`,
      'Write the parameters as { "name": value }.',
    );
  }
  return value as Record<string, unknown>;
}

/** Reads a small text file of the workspace that an input names. */
export async function readWorkspaceText(workspace: string, path: string, input: string): Promise<string> {
  const absolute = await resolveInWorkspace(workspace, path, input);
  try {
    const bytes = await readFile(absolute);
    if (bytes.length > MAX_PARAMETERS_BYTES) {
      throw usageError(
        "PATH_UNREADABLE",
        `${input}: ${path} is larger than ${MAX_PARAMETERS_BYTES / 1024} KB`,
        "Name a smaller file.",
      );
    }
    return bytes.toString("utf8");
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined || code === "PATH_UNREADABLE") throw error;
    const reason = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code;
    throw usageError(
      "PATH_UNREADABLE",
      `${input}: cannot read ${path}: ${reason}`,
      "Check the path; it is relative to the repository's root.",
      error,
    );
  }
}
