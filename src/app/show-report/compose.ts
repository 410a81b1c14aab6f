import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { usageError } from "../../base/errors.ts";
import { readTextIfPresent } from "../../base/files.ts";
import { combineEvidence } from "../../bundle/evidence.ts";
import { blockVerdict } from "../../gates/verdict.ts";
import type { FlowRecord, GateReport, ReportedSource } from "../../generated/types.ts";
import { flowsFolder } from "../generate/flow-folder.ts";
import { chooseFlow, isFlowId } from "../upload-context/choose-flow.ts";
import { parseReport, readReportFiles, readReports } from "../upload-context/read-reports.ts";
import type { UseCaseContext } from "../use-case.ts";
import { REPORT_DIRECTORY } from "../verify/compose.ts";

/** A report that was found, and the flow that it belongs to where a flow was asked for. */
export interface ShownReport {
  readonly report: GateReport;
  readonly flow?: FlowRecord;
}

const HINT = "Name a report's file or a flow's id, or run blocks verify first.";

/**
 * Wires `verify show`: the reports of a flow as one, the report in a file, the newest in a folder, or without a name the
 * newest of this repository. Throws `FLOW_NOT_FOUND`, `PATH_UNREADABLE` where there is no report, `INPUT_INVALID` with
 * every problem of a file that is none, and `EVIDENCE_INCOMPLETE` for reports that speak of another block than the flow's.
 */
export async function showReport(
  named: string | undefined,
  { workspace }: Pick<UseCaseContext, "workspace">,
): Promise<ShownReport> {
  const directory = join(workspace, REPORT_DIRECTORY);
  if (named === undefined) return { report: await newestReport(directory) };
  const path = resolve(workspace, named);
  const kind = await stat(path).catch(() => undefined);
  if (kind?.isDirectory()) return { report: await newestReport(path) };
  if (kind !== undefined) return { report: await reportIn(path) };
  if (isFlowId(named)) return reportOfFlow(named, directory, workspace);
  throw usageError("PATH_UNREADABLE", `there is no report ${named}`, HINT);
}

async function reportIn(path: string): Promise<GateReport> {
  const report = parseReport((await readTextIfPresent(path)) ?? "");
  if (typeof report === "object") return report;
  throw usageError("INPUT_INVALID", `${path} ${report ?? "is JSON of another kind than gate-report"}`, HINT);
}

async function newestReport(directory: string): Promise<GateReport> {
  const files = await readReportFiles(directory);
  const [newest] = files.toSorted((a, b) => startOf(b.report) - startOf(a.report));
  if (newest !== undefined) return newest.report;
  throw usageError("PATH_UNREADABLE", `there is no gate report in ${directory}`, HINT);
}

function startOf({ timing }: GateReport): number {
  return Date.parse(timing.startedAt) || 0;
}

/** All that the gates said of a flow's block, in one report; a gate that nobody asked is an error in it. */
async function reportOfFlow(id: string, directory: string, workspace: string): Promise<ShownReport> {
  const { flow } = await chooseFlow(flowsFolder(workspace), id);
  const { reports } = await readReports(directory, flow);
  if (reports.length === 0)
    throw usageError("PATH_UNREADABLE", `there is no gate report of ${id} in ${directory}`, HINT);
  const { gateReport } = combineEvidence({ flow, gateReports: reports, decide: blockVerdict });
  const sources = sourcesOf(reports, flow);
  const blocks = gateReport.blocks.map((block) => (sources.length === 0 ? block : { ...block, sources }));
  return { report: { ...gateReport, blocks }, flow };
}

/** Each file once: jobs that asked other gates may have kept others. */
function sourcesOf(reports: readonly GateReport[], { block }: FlowRecord): ReportedSource[] {
  const ofBlock = reports.flatMap(({ blocks }) => blocks.filter(({ digest }) => digest === block.digest));
  return [...new Map(ofBlock.flatMap(({ sources = [] }) => sources.map((source) => [source.path, source]))).values()];
}
