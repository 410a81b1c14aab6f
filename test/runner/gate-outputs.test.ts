import { describe, expect, it } from "vitest";
import type { GateReport, GateResult } from "../../src/generated/types.ts";
import type { ActionContext } from "../../src/runner/define-action.ts";
import { gateAnnotations, gateOutputs, whyRed } from "../../src/runner/gate-outputs.ts";

const CONTEXT = { workspace: "/work" } as ActionContext;

function result(gate: GateResult["gate"], verdict: GateResult["verdict"], value?: number): GateResult {
  const atMost = gate === "security" || gate === "review";
  const figure = {
    name: gate,
    value: value ?? 0,
    threshold: atMost ? 0 : 90,
    comparison: atMost ? ("at-most" as const) : ("at-least" as const),
    unit: atMost ? ("count" as const) : ("percent" as const),
  };
  return { gate, verdict, summary: gate, findings: [], durationMs: 1, ...(value === undefined ? {} : { figure }) };
}

function outcome(verdict: GateReport["verdict"], ...blocks: GateResult[][]) {
  const report: GateReport = {
    schemaVersion: 1,
    kind: "gate-report",
    version: "1.0.0",
    mode: "strict",
    verdict,
    sandbox: { level: "namespaces", description: "all" },
    blocks: blocks.map((gates, index) => ({
      name: `block-${index}`,
      path: `src/block-${index}`,
      digest: `sha256-${"0".repeat(64)}`,
      verdict,
      gates,
    })),
    timing: { startedAt: "2026-11-20T00:00:00Z", durationMs: 1 },
  };
  return { report, reportPath: "/work/.blocks/reports/gates.json", formatPaths: {}, exitVerdict: verdict };
}

describe("gateOutputs", () => {
  it("names the figure of each gate, and counts the gates that passed", () => {
    const gates = [result("contract", "pass", 100), result("mutation", "fail", 41.5), result("security", "pass", 0)];
    expect(gateOutputs(outcome("fail", gates), CONTEXT)).toEqual({
      verdict: "fail",
      "report-path": ".blocks/reports/gates.json",
      contract: 100,
      "kill-rate": 41.5,
      "security-findings": 0,
      "gates-passed": "2/3",
    });
  });

  it("takes the worst of several blocks: the lowest share, the highest count, and a gate only when it passed on all", () => {
    const outputs = gateOutputs(
      outcome(
        "fail",
        [result("coverage", "pass", 97), result("review", "pass", 0)],
        [result("coverage", "fail", 88), result("review", "fail", 2)],
      ),
      CONTEXT,
    );
    expect(outputs).toMatchObject({ coverage: 88, "review-findings": 2, "gates-passed": "0/2" });
  });

  it("cuts a figure to two places and never rounds it up to its threshold", () => {
    expect(gateOutputs(outcome("fail", [result("coverage", "fail", 89.9999)]), CONTEXT)["coverage"]).toBe(89.99);
  });

  it("gives no figure for a gate that did not measure every block", () => {
    const outputs = gateOutputs(
      outcome("error", [result("coverage", "pass", 97)], [result("coverage", "error")]),
      CONTEXT,
    );
    expect(outputs["coverage"]).toBeUndefined();
    expect(outputs["gates-passed"]).toBe("0/1");
  });
});

describe("the report's other forms", () => {
  const formatPaths = {
    html: "/work/.blocks/reports/report.html",
    sarif: "/work/.blocks/reports/report.sarif",
    junit: "/work/.blocks/reports/report.junit.xml",
  };

  it("are named in outputs, relative to the repository, and only where they were written", () => {
    const gates = [result("security", "pass", 0)];
    expect(gateOutputs({ ...outcome("pass", gates), formatPaths }, CONTEXT)).toMatchObject({
      "html-path": ".blocks/reports/report.html",
      "sarif-path": ".blocks/reports/report.sarif",
      "junit-path": ".blocks/reports/report.junit.xml",
    });
    expect(gateOutputs(outcome("pass", gates), CONTEXT)["html-path"]).toBeUndefined();
  });

  it("are where the last annotation points to when there are more", async () => {
    const finding = { code: "X", severity: "LOW" as const, message: "m", remedy: "r" };
    const gates = [{ ...result("mutation", "pass", 90), findings: Array.from({ length: 15 }, () => finding) }];
    const annotations = await gateAnnotations({ ...outcome("pass", gates), formatPaths }, CONTEXT);
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)?.message).toBe(
      "6 more findings of this kind: see the job summary and .blocks/reports/report.html.",
    );
  });
});

describe("whyRed", () => {
  it("names each gate that did not pass and its block", () => {
    const sentence = whyRed(
      outcome("fail", [result("mutation", "fail", 1), result("review", "error"), result("contract", "pass", 100)]),
    );
    expect(sentence).toMatch(/^mutation of block-0 failed, review of block-0 could not decide\./);
  });

  it("is red when nothing was verified", () => {
    expect(whyRed(outcome("error"))).toMatch(/^no block was verified/);
  });

  it("is green when the job may end green", () => {
    expect(whyRed({ ...outcome("fail", [result("mutation", "fail", 1)]), exitVerdict: "pass" })).toBeUndefined();
  });
});
