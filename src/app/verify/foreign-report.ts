import { readFile, stat } from "node:fs/promises";
import { relative } from "node:path";
import { systemErrorCode, usageError } from "../../base/errors.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import type { ForeignReport } from "../../gates/mutation/mutation-gate.ts";

/** Of a report; those of big projects have some MiB. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;

/**
 * The report of the repository's own run at a path that the configuration names; undefined when it names none.
 * Throws `PATH_REFUSED` for a path outside the workspace and `PATH_UNREADABLE` for a file that is missing or too large: a
 * gate that was told to judge by it has nothing else to judge by.
 */
export async function readForeignReport(
  path: string | undefined,
  workspace: string,
): Promise<ForeignReport | undefined> {
  if (path === undefined) return undefined;
  const file = await resolveInWorkspace(workspace, path, "report");
  const pathOf: ForeignReport["pathOf"] = ({ folder }) => relative(workspace, folder).replaceAll("\\", "/");
  try {
    if ((await stat(file)).size > MAX_REPORT_BYTES)
      throw unreadable(path, `it has more than ${MAX_REPORT_BYTES} bytes`);
    return { text: await readFile(file, "utf8"), pathOf };
  } catch (error) {
    const code = systemErrorCode(error);
    throw code === undefined ? error : unreadable(path, code);
  }
}

function unreadable(path: string, reason: string) {
  return usageError(
    "PATH_UNREADABLE",
    `cannot read the report ${path}: ${reason}`,
    "Run the tool that writes it before blocks verify, or take it out of the configuration.",
  );
}
