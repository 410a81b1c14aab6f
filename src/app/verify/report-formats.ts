import { join } from "node:path";
import { writeFileAtomically } from "../../base/files.ts";
import { GATE_NAMES, type GateName } from "../../gates/gate.ts";
import type { FlowRecord, GateReport } from "../../generated/types.ts";
import type { RuleTexts } from "../../report/explanation.ts";
import type { StoreReceipt } from "../../store/store.ts";

/** Formats of a report that are files beside its JSON. */
export const FILE_FORMATS = ["html", "sarif", "junit"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Every format that a report can be shown in. */
export const REPORT_FORMATS = ["text", "markdown", "json", ...FILE_FORMATS] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report, and what else is known of how it came about. */
export interface RenderedParts {
  readonly report: GateReport;
  readonly flow?: FlowRecord | undefined;
  readonly receipt?: StoreReceipt | undefined;
  /** Asked only for formats that explain codes. */
  readonly ruleTexts: () => Promise<RuleTexts>;
  /** Text only: every finding and figure. */
  readonly verbose?: boolean;
}

/** The report in one of the formats. The renderers are loaded only when they are asked. */
export async function renderReport(format: ReportFormat, parts: RenderedParts): Promise<string> {
  const { report, flow, receipt } = parts;
  switch (format) {
    case "text":
      return (await import("../../report/render-text.ts")).gateReportText(report, { verbose: parts.verbose ?? false });
    case "markdown":
      return (await import("../../report/render-summary.ts")).summaryMarkdown({ gateReport: report, flow, receipt });
    case "json":
      return (await import("../../report/render-json.ts")).gateReportJson(report);
    case "html":
      return (await import("../../report/render-html.ts")).reportHtml({ gateReport: report, flow, receipt });
    case "sarif":
      return (await import("../../report/render-sarif.ts")).gateReportSarif(report, await parts.ruleTexts());
    case "junit":
      return (await import("../../report/render-junit.ts")).gateReportJunit(report);
  }
}

const ENDINGS: Readonly<Record<FileFormat, string>> = { html: "html", sarif: "sarif", junit: "junit.xml" };

/**
 * The file of a format: `report.html`, `report.sarif`, `report.junit.xml`, or `report-<gates>.…` where not all gates were
 * asked, so that jobs that ask others do not write over each other.
 */
export function formatFileName(format: FileFormat, asked: readonly GateName[]): string {
  const name = GATE_NAMES.every((gate) => asked.includes(gate)) ? "report" : `report-${asked.join("-")}`;
  return `${name}.${ENDINGS[format]}`;
}

/** Writes a report in the formats into a folder. Returns the absolute paths. */
export async function writeFormats(given: {
  readonly report: GateReport;
  readonly asked: readonly GateName[];
  readonly directory: string;
  readonly formats: readonly FileFormat[];
  readonly ruleTexts: () => Promise<RuleTexts>;
}): Promise<Partial<Record<FileFormat, string>>> {
  const { report, asked, directory, formats, ruleTexts } = given;
  const paths: Partial<Record<FileFormat, string>> = {};
  for (const format of formats) {
    const path = join(directory, formatFileName(format, asked));
    await writeFileAtomically(path, await renderReport(format, { report, ruleTexts }));
    paths[format] = path;
  }
  return paths;
}
