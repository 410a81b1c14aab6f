import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBetter } from "../../src/flow/candidate.ts";
import type { Inspection } from "../../src/flow/ports.ts";
import type { Finding } from "../../src/generated/types.ts";

const SEVERITIES = ["BLOCKER", "HIGH", "MEDIUM", "LOW"] as const;

function found(...severities: Finding["severity"][]): Finding[] {
  return severities.map((severity) => ({ code: "X", severity, message: "m", remedy: "r" }));
}

function inspection(changes: Partial<Inspection> = {}): Inspection {
  return { findings: [], undecided: [], gates: [{ gate: "contract", verdict: "pass" }], ...changes };
}

const failing: Inspection["gates"] = [{ gate: "contract", verdict: "fail" }];
const inspections: fc.Arbitrary<Inspection> = fc.record({
  findings: fc.array(fc.constantFrom(...SEVERITIES), { maxLength: 4 }).map((list) => found(...list)),
  undecided: fc.array(fc.constant("?"), { maxLength: 2 }),
  gates: fc.tuple(fc.constantFrom("pass", "fail", "error"), fc.constantFrom("pass", "fail", "error")).map(([a, b]) => [
    { gate: "contract", verdict: a },
    { gate: "coverage", verdict: b },
  ]),
  survivors: fc.nat({ max: 3 }),
}) as fc.Arbitrary<Inspection>;

describe("isBetter", () => {
  it("is an order: nothing is better than itself, and of two at most one is better", () => {
    fc.assert(
      fc.property(inspections, inspections, inspections, (a, b, c) => {
        expect(isBetter(a, a)).toBe(false);
        expect(isBetter(a, b) && isBetter(b, a)).toBe(false);
        if (isBetter(a, b) && isBetter(b, c)) expect(isBetter(a, c)).toBe(true);
      }),
    );
  });

  it.each([
    ["fewer undecided before fewer failing gates", { gates: failing, findings: found("HIGH") }, { undecided: ["?"] }],
    ["a gate in error counts as undecided", { gates: failing }, { gates: [{ gate: "contract", verdict: "error" }] }],
    ["fewer failing gates before lighter findings", { findings: found("BLOCKER") }, { gates: failing }],
    ["one BLOCKER weighs more than many HIGH", { findings: found("HIGH", "HIGH") }, { findings: found("BLOCKER") }],
    ["one HIGH weighs more than many LOW", { findings: found("LOW", "LOW") }, { findings: found("HIGH") }],
    ["fewer findings of a weight", { findings: found("LOW") }, { findings: found("LOW", "LOW") }],
    ["fewer survivors last", { survivors: 1 }, { survivors: 2 }],
  ] as [string, Partial<Inspection>, Partial<Inspection>][])("%s", (_, better, worse) => {
    expect(isBetter(inspection(better), inspection(worse))).toBe(true);
    expect(isBetter(inspection(worse), inspection(better))).toBe(false);
  });

  it("does not take a gate that was left out for one that passed", () => {
    const all = inspection({
      gates: [
        { gate: "contract", verdict: "fail" },
        { gate: "mutation", verdict: "fail" },
      ],
    });
    const partial = inspection({ gates: failing });
    expect(isBetter(partial, all)).toBe(false);
    expect(isBetter(all, partial)).toBe(true);
  });

  it("counts what a review has found against the best", () => {
    expect(isBetter(inspection(), inspection())).toBe(false);
    expect(isBetter(inspection(), inspection(), found("BLOCKER"))).toBe(true);
    expect(isBetter(inspection({ gates: failing, findings: found("LOW") }), inspection(), found("BLOCKER"))).toBe(true);
  });
});
