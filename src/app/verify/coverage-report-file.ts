import { readFile } from "node:fs/promises";
import { systemErrorCode, usageError } from "../../base/errors.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { CoverageReport } from "../../gates/coverage/reports/coverage-report.ts";

/** The report that `coverage.report` names, read when the gate asks for it; undefined where nothing is named. */
export function configuredCoverageReport(config: CompleteConfig, workspace: string): CoverageReport | undefined {
  const name = config.coverage.report;
  return name === undefined ? undefined : { name, workspace, read: () => readReport(name, workspace) };
}

async function readReport(name: string, workspace: string): Promise<string> {
  const path = await resolveInWorkspace(workspace, name, "coverage.report");
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw usageError(
      "PATH_UNREADABLE",
      `the coverage report ${name} (coverage.report) cannot be read: ${systemErrorCode(error) ?? String(error)}`,
      "Run the tests with coverage before Blocks verifies, or take coverage.report out of .blocks/config.yml.",
      error,
    );
  }
}
