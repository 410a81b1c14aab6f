import { readFile, stat } from "node:fs/promises";
import { relative } from "node:path";
import { BlocksError, systemErrorCode, usageError } from "../../base/errors.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import type { ForeignReport } from "../../gates/mutation/mutation-gate.ts";
import { readMutmutFolder } from "./mutmut-folder.ts";

/** Of a report; those of big projects have some MiB. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;

/**
 * The mutation report of the repository's own run at a path that the configuration names; undefined when it names none.
 * A folder is one that mutmut left. Throws as {@link readReportText} and {@link readMutmutFolder} do: a gate that was told to judge by it has nothing else to judge by.
 */
export async function readForeignReport(
  path: string | undefined,
  workspace: string,
): Promise<ForeignReport | undefined> {
  if (path === undefined) return undefined;
  const pathOf: ForeignReport["pathOf"] = ({ folder }) => relative(workspace, folder).replaceAll("\\", "/");
  const setting = "mutation.report";
  const folder = await resolveInWorkspace(workspace, path, setting);
  const isFolder = (await stat(folder).catch(() => undefined))?.isDirectory() === true;
  const content = isFolder ? await readMutmutFolder(folder, path) : await readReportText(path, { workspace, setting });
  return { content, pathOf };
}

/**
 * The text of a report that a setting names. Throws `PATH_REFUSED` for a path outside the workspace, and `PATH_UNREADABLE`
 * for a file that is missing or too large.
 */
export async function readReportText(
  path: string,
  { workspace, setting }: { readonly workspace: string; readonly setting: string },
): Promise<string> {
  const file = await resolveInWorkspace(workspace, path, setting);
  try {
    if ((await stat(file)).size > MAX_REPORT_BYTES)
      throw unreadable(path, `it has more than ${MAX_REPORT_BYTES} bytes`, setting);
    return await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof BlocksError ? undefined : systemErrorCode(error);
    throw code === undefined ? error : unreadable(path, code, setting);
  }
}

function unreadable(path: string, reason: string, setting: string) {
  return usageError(
    "PATH_UNREADABLE",
    `cannot read the report ${path} (${setting}): ${reason}`,
    `Run the tool that writes it before blocks verify, or take ${setting} out of .blocks/config.yml.`,
  );
}
