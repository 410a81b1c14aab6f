import { join } from "node:path";
import { systemErrorCode, usageError } from "../../base/errors.ts";
import { readTextIfPresent } from "../../base/files.ts";
import { problemsOf } from "../../base/validation.ts";
import { walk } from "../../bundle/walk.ts";
import type { BlockVerdict, FlowRecord, GateName, GateReport } from "../../generated/types.ts";
import { validateGateReport } from "../../generated/validators/gate-report.js";

/** The gate reports of a folder, as far as they concern a flow. */
export interface FlowReports {
  readonly reports: readonly GateReport[];
  /** Why a file is left out, as a sentence that begins with its path. */
  readonly leftOut: readonly string[];
}

/** A gate report and where it was found. */
export interface ReportFile {
  /** Relative to the folder that was read. */
  readonly path: string;
  readonly report: GateReport;
}

/**
 * Reads every gate report below a folder: jobs that ran gates beside each other leave one each. Files of other kinds are
 * none of them. Reports of other blocks are left out, and so are superseded ones: of earlier content of the block, where a
 * later report of its present content speaks of every gate that they speak of. Where nothing speaks of the present
 * content, everything is given, so that the evidence is refused. A folder that does not exist holds no report.
 * Throws `EVIDENCE_INCOMPLETE` with every file that cannot be read as what it says it is.
 */
export async function readReports(directory: string, { block }: FlowRecord): Promise<FlowReports> {
  const files = await readReportFiles(directory);
  const present = files.filter(({ report }) => report.blocks.some(({ digest }) => digest === block.digest));
  if (present.length === 0) return { reports: files.map(({ report }) => report), leftOut: [] };
  const reports = present.map(({ report }) => report);
  const leftOut: string[] = [];
  for (const { path, report } of files.filter((file) => !present.includes(file))) {
    if (!report.blocks.some((verdict) => verdict.path === block.path)) leftOut.push(`${path} speaks of other blocks`);
    else if (isSuperseded(report, block, present)) leftOut.push(`${path} speaks of earlier content of the block`);
    else reports.push(report);
  }
  return { reports, leftOut };
}

function isSuperseded(old: GateReport, block: FlowRecord["block"], present: readonly ReportFile[]): boolean {
  const later = present
    .filter(({ report }) => Date.parse(report.timing.startedAt) > Date.parse(old.timing.startedAt))
    .flatMap(({ report }) => gatesOf(report, ({ digest }) => digest === block.digest));
  return gatesOf(old, ({ path }) => path === block.path).every((gate) => later.includes(gate));
}

function gatesOf(report: GateReport, isMeant: (verdict: BlockVerdict) => boolean): GateName[] {
  return report.blocks.filter(isMeant).flatMap(({ gates }) => gates.map(({ gate }) => gate));
}

/**
 * Every gate report below a folder; files of other kinds are none of them, and a folder that does not exist holds none.
 * Throws `EVIDENCE_INCOMPLETE` with every file that cannot be read as what it says it is.
 */
export async function readReportFiles(directory: string): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  const problems: string[] = [];
  for (const path of await jsonFiles(directory)) {
    const report = parseReport((await readTextIfPresent(join(directory, path))) ?? "");
    if (typeof report === "string") problems.push(`${path} ${report}`);
    else if (report !== undefined) files.push({ path, report });
  }
  if (problems.length === 0) return files;
  throw usageError(
    "EVIDENCE_INCOMPLETE",
    `gate reports in ${directory} cannot be used:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    "Run blocks verify again.",
  );
}

async function jsonFiles(directory: string): Promise<string[]> {
  try {
    const entries = await walk(directory);
    return entries.filter(({ kind, path }) => kind === "file" && path.endsWith(".json")).map(({ path }) => path);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT") return [];
    throw usageError("PATH_UNREADABLE", `cannot read ${directory}: ${code ?? String(error)}`, "Check the path.", error);
  }
}

/** The report; undefined for JSON of another kind; what is wrong with it as a sentence without a subject. */
export function parseReport(text: string): GateReport | string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "is not JSON";
  }
  if (typeof value !== "object" || value === null || !("kind" in value) || value.kind !== "gate-report") {
    return undefined;
  }
  if (validateGateReport(value)) return value;
  const problems = problemsOf(validateGateReport).map(({ pointer, message }) => `${pointer} ${message}`);
  return `is not a gate report: ${problems.join("; ")}`;
}
