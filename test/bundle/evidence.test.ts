import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineEvidence } from "../../src/bundle/evidence.ts";
import { GATE_NAMES } from "../../src/gates/gate.ts";
import { blockVerdict } from "../../src/gates/verdict.ts";
import type { FlowRecord, GateReport, Verdict } from "../../src/generated/types.ts";
import { ALL_PASS, BLOCK_DIGEST, flowRecord, gateReport } from "./evidence-fixture.ts";

const OTHER = `sha256-${"cd".repeat(32)}`;

function combine(gateReports: readonly GateReport[], flow: FlowRecord = flowRecord()) {
  return combineEvidence({ flow, gateReports, decide: blockVerdict });
}

describe("evidence", () => {
  it("passes when all five gates pass, in one report or in many", () => {
    const shards = GATE_NAMES.map((gate) => gateReport({ [gate]: "pass" }));
    for (const reports of [[gateReport(ALL_PASS)], shards, shards.toReversed()]) {
      const { verdict, missing, gateReport: combined } = combine(reports);
      expect({ verdict, missing }).toEqual({ verdict: "pass", missing: [] });
      expect(combined.blocks[0]?.gates.map(({ gate }) => gate)).toEqual(GATE_NAMES);
      expect(combined).toMatchObject({ verdict: "pass", blocks: [{ digest: BLOCK_DIGEST, verdict: "pass" }] });
    }
  });

  it("is an error, never a pass, without any one gate, and says which", () => {
    for (const left of GATE_NAMES) {
      const { [left]: _left, ...others } = ALL_PASS;
      const { verdict, missing, gateReport: combined } = combine([gateReport(others)]);
      expect({ verdict, missing }).toEqual({ verdict: "error", missing: [left] });
      const result = combined.blocks[0]?.gates.find(({ gate }) => gate === left);
      expect(result).toMatchObject({ verdict: "error", findings: [{ code: "EVIDENCE-INCOMPLETE" }] });
    }
    expect(combine([])).toMatchObject({ verdict: "error", missing: GATE_NAMES });
  });

  it("takes the worse of two results of one gate, in whatever order", () => {
    for (const [bad, expected] of [
      ["fail", "fail"],
      ["error", "error"],
    ] as const) {
      const reports = [gateReport(ALL_PASS), gateReport({ review: bad })];
      for (const order of [reports, reports.toReversed()]) expect(combine(order).verdict).toBe(expected);
    }
  });

  it("passes on five passes alone (for every combination of results)", () => {
    const verdict = fc.constantFrom<Verdict>("pass", "fail", "error");
    const report = fc
      .dictionary(fc.constantFrom(...GATE_NAMES), verdict)
      .map((gates) => gateReport(gates as Partial<typeof ALL_PASS>));
    fc.assert(
      fc.property(fc.array(report, { maxLength: 4 }), (reports) => {
        const results = reports.flatMap(({ blocks }) => blocks.flatMap(({ gates }) => gates));
        const complete = GATE_NAMES.every((gate) => results.some((result) => result.gate === gate));
        const clean = results.every((result) => result.verdict === "pass");
        expect(combine(reports).verdict === "pass").toBe(complete && clean);
      }),
    );
  });

  it("never says better of a block than a report that could not decide", () => {
    const report = gateReport(ALL_PASS);
    for (const block of report.blocks) block.verdict = "error";
    expect(combine([report]).verdict).toBe("error");
  });

  it("lets the strictest mode decide", () => {
    const { review: _review, ...four } = ALL_PASS;
    const advised = gateReport({ review: "fail" }, { mode: "standard" });
    for (const block of advised.blocks) block.verdict = "pass";
    expect(combine([gateReport(four, { mode: "standard" }), advised]).verdict).toBe("pass");
    expect(combine([gateReport(four, { mode: "strict" }), advised]).verdict).toBe("fail");
  });

  it("fails a flow that failed, whatever its gates say", () => {
    expect(combine([gateReport(ALL_PASS)], flowRecord({ outcome: "failed" })).verdict).toBe("fail");
  });

  it("T30 refuses a report of another digest, and names both", () => {
    const changed = gateReport(ALL_PASS, { digest: OTHER });
    for (const reports of [[changed], [gateReport(ALL_PASS), changed]]) {
      expect(() => combine(reports)).toThrow(expect.objectContaining({ code: "EVIDENCE_INCOMPLETE" }));
      expect(() => combine(reports)).toThrow(new RegExp(`${OTHER}.*${BLOCK_DIGEST}`));
    }
  });

  it("T30 refuses a report in which the block's place holds other content, though a copy of the block passed", () => {
    const report = gateReport(ALL_PASS, { path: "src/generated/copy" });
    const blocks = [...report.blocks, ...gateReport(ALL_PASS, { digest: OTHER }).blocks];
    expect(() => combine([{ ...report, blocks }])).toThrow(expect.objectContaining({ code: "EVIDENCE_INCOMPLETE" }));
  });

  it("refuses a report that does not speak of the block at all", () => {
    const other = gateReport(ALL_PASS, { digest: OTHER, path: "src/generated/other" });
    expect(() => combine([gateReport(ALL_PASS), other])).toThrow(/other|speaks of/);
    expect(() => combine([{ ...other, blocks: [] }])).toThrow("no block");
  });

  it("leaves out what a report says of other blocks", () => {
    const report = gateReport(ALL_PASS);
    const [other] = gateReport({ contract: "fail" }, { digest: OTHER, path: "src/generated/other" }).blocks;
    const { verdict, reports } = combine([
      { ...report, verdict: "fail", blocks: [...report.blocks, ...(other === undefined ? [] : [other])] },
    ]);
    expect(verdict).toBe("pass");
    expect(reports).toMatchObject([{ verdict: "pass", blocks: [{ digest: BLOCK_DIGEST }] }]);
  });

  it("names the weakest sandbox that was in force", () => {
    const weak = gateReport({ contract: "pass" });
    weak.sandbox = { level: "process", description: "open network" };
    const none = gateReport({ review: "pass" });
    none.sandbox = { level: "none", description: "ran no code" };
    const reports = [gateReport(ALL_PASS), weak, none];
    expect(combine(reports).gateReport.sandbox.level).toBe("process");
    expect(combine(reports.toReversed()).gateReport.sandbox.level).toBe("process");
    expect(combine([none]).gateReport.sandbox.level).toBe("none");
  });

  it("spans the time from the first start to the last end", () => {
    const reports = [
      gateReport({ contract: "pass" }, { startedAt: "2026-11-20T10:00:02.000Z", durationMs: 500 }),
      gateReport({ review: "pass" }, { startedAt: "2026-11-20T10:00:00.000Z", durationMs: 1000 }),
    ];
    expect(combine(reports).gateReport.timing).toEqual({ startedAt: "2026-11-20T10:00:00.000Z", durationMs: 2500 });
  });
});
