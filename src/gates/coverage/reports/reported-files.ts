import { join, relative } from "node:path";
import { type BlocksError, usageError } from "../../../base/errors.ts";
import type { Block } from "../../../block/block.ts";
import { sourcesOf } from "../../../sandbox/block-environment.ts";
import type { MeasuredFile } from "../covered-lines.ts";
import { type CoverageReport, parseCoverageReport, reportedFile } from "./coverage-report.ts";
import { coveredFileFromReport } from "./reported-file.ts";

/**
 * What the repository's report says of the block's sources; `ours` is what our own run measured. Throws `INPUT_INVALID` where it cannot decide: it says nothing
 * of a source with code, or speaks of lines that the source does not have, so of another version of it.
 */
export async function reportedFiles(
  block: Block,
  report: CoverageReport,
  ours: readonly MeasuredFile[],
): Promise<MeasuredFile[]> {
  const files = parseCoverageReport(await report.read(), report.name);
  return sourcesOf(block).flatMap((path): MeasuredFile[] => {
    const found = reportedFile(files, relative(report.workspace, join(block.folder, path)));
    // Tools leave out files that hold nothing but types.
    if (found === undefined && ours.some((own) => own.path === path && own.file.lines.total === 0)) return [];
    if (found === undefined) throw unfit(report, `it says nothing of ${path}`);
    const lines = block.files.find((file) => file.path === path)?.content.split("\n").length ?? 0;
    const last = Math.max(0, ...found.hits.keys());
    if (last > lines) throw unfit(report, `it speaks of line ${last} of ${path}, which has ${lines}`);
    return [{ path, file: coveredFileFromReport(found) }];
  });
}

function unfit(report: CoverageReport, reason: string): BlocksError {
  return usageError(
    "INPUT_INVALID",
    `the coverage report ${report.name} does not fit the block: ${reason}`,
    "Measure the block's six faces and its entry anew, from the commit that is verified.",
  );
}
