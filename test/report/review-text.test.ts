import { expect, test } from "vitest";
import type { GateReport, GateResult } from "../../src/generated/types.ts";
import { summaryMarkdown } from "../../src/report/render-summary.ts";
import { gateReportText } from "../../src/report/render-text.ts";

const review: GateResult = {
  gate: "review",
  verdict: "fail",
  summary: "1 BLOCKER",
  findings: [{ code: "BLOCKER-REVIEW-001", severity: "BLOCKER", message: "Wrong.", remedy: "Mend it." }],
  dissent: [
    {
      path: "logic.ts",
      line: 3,
      code: "BLOCKER-REVIEW-001",
      message: "Wrong <b>.",
      reportedBy: ["anthropic/a"],
      notReportedBy: ["google/g"],
    },
  ],
  durationMs: 1,
};
const report: GateReport = {
  schemaVersion: 1,
  kind: "gate-report",
  version: "0.1.0",
  mode: "strict",
  verdict: "fail",
  sandbox: { level: "none", description: "No code was run." },
  blocks: [{ name: "b", path: "src/b", digest: `sha256-${"0".repeat(64)}`, verdict: "fail", gates: [review] }],
  timing: { startedAt: "2026-11-20T10:00:00.000Z", durationMs: 1 },
};

test("the reviewers' dissent is shown in the terminal and in the job summary, where it is escaped", () => {
  expect(gateReportText(report).replace(/\s+/g, " ")).toContain(
    "Dissent: logic.ts:3 BLOCKER-REVIEW-001: reported by anthropic/a, not by google/g",
  );
  const summary = summaryMarkdown({ gateReport: report });
  expect(summary).toContain("Dissent:");
  expect(summary).not.toContain("<b>.");
});
