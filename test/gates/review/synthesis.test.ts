import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claimed, type Opinion, synthesise } from "../../../src/gates/review/synthesis.ts";

const SEVERITIES = ["BLOCKER", "HIGH", "MEDIUM", "LOW"] as const;
const KINDS = ["wrong-result", "data-loss", "unbounded"] as const;

function claim(fields: Partial<Claimed["finding"]> & { readonly kind?: Claimed["kind"] } = {}): Claimed {
  const { kind = "wrong-result", ...finding } = fields;
  return {
    kind,
    finding: {
      code: "X",
      severity: "BLOCKER",
      message: "Wrong.",
      remedy: "Mend it.",
      path: "a.ts",
      line: 1,
      ...finding,
    },
  };
}

const opinion = (reviewer: string, ...claims: Claimed[]): Opinion => ({ reviewer, claims });

const claims = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    severity: fc.constantFrom(...SEVERITIES),
    message: fc.constantFrom("One.", "Two."),
    path: fc.constantFrom("a.ts", "b.ts"),
    line: fc.integer({ min: 1, max: 4 }),
    length: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ length, line, ...fields }) => claim({ ...fields, line, ...(length > 0 ? { endLine: line + length } : {}) }));
const opinions = fc
  .array(fc.array(claims, { maxLength: 4 }), { maxLength: 4 })
  .map((all) => all.map((claims, index) => opinion(`vendor/${index}`, ...claims)));

describe("synthesise", () => {
  test("joins what two reviewers say of one place, as heavy as the heavier of them", () => {
    const high = claim({ severity: "HIGH", line: 2, message: "It may be wrong." });
    const { findings, dissent } = synthesise([opinion("b/2", high), opinion("a/1", claim({ line: 1, endLine: 3 }))]);
    expect(findings).toMatchObject([
      { code: "BLOCKER-REVIEW-001", severity: "BLOCKER", message: "Wrong.", line: 1, reviewers: ["a/1", "b/2"] },
    ]);
    expect(dissent).toEqual([
      {
        path: "a.ts",
        line: 1,
        code: "BLOCKER-REVIEW-001",
        message: "Wrong.",
        reportedBy: ["a/1"],
        notReportedBy: ["b/2"],
      },
    ]);
  });

  test("keeps apart what is of another kind and much lighter", () => {
    const { findings } = synthesise([
      opinion("a/1", claim()),
      opinion("b/2", claim({ severity: "LOW", kind: "maintainability" })),
    ]);
    expect(findings.map(({ code, reviewers }) => [code, reviewers])).toEqual([
      ["BLOCKER-REVIEW-001", ["a/1"]],
      ["REVIEW-012", ["b/2"]],
    ]);
  });

  test("keeps the words of another kind that it joins, since they may mean another fault", () => {
    const { findings } = synthesise([
      opinion("a/1", claim()),
      opinion("b/2", claim({ kind: "data-loss", message: "A row is lost." })),
    ]);
    expect(findings).toMatchObject([{ message: "Wrong. b/2: A row is lost." }]);
  });

  test("records no dissent where all agree, and where nobody reports a BLOCKER", () => {
    expect(synthesise([opinion("a/1", claim()), opinion("b/2", claim({ message: "So it is." }))]).dissent).toEqual([]);
    expect(synthesise([opinion("a/1", claim({ severity: "HIGH" })), opinion("b/2")]).dissent).toEqual([]);
  });

  test("never joins two findings of one reviewer", () => {
    expect(synthesise([opinion("a/1", claim(), claim({ message: "And so is this." }))]).findings).toHaveLength(2);
  });

  test("loses no finding and makes none lighter, whoever else is silent", () => {
    fc.assert(
      fc.property(opinions, (all) => {
        const { findings } = synthesise(all);
        const weight = (severity: string) => SEVERITIES.indexOf(severity as (typeof SEVERITIES)[number]);
        for (const { reviewer, claims } of all) {
          for (const { finding } of claims) {
            const kept = findings.filter(
              (one) => one.path === finding.path && one.reviewers?.includes(reviewer) === true,
            );
            expect(kept.some((one) => weight(one.severity) <= weight(finding.severity))).toBe(true);
          }
          const own = findings.filter(({ reviewers }) => reviewers?.includes(reviewer));
          expect(own).toHaveLength(claims.length);
        }
        const hasBlocker = all.some(({ claims }) => claims.some(({ finding }) => finding.severity === "BLOCKER"));
        expect(findings.some(({ severity }) => severity === "BLOCKER")).toBe(hasBlocker);
      }),
    );
  });

  test("gives the same whatever the order in which the reviewers stand", () => {
    fc.assert(
      fc.property(opinions, (all) => {
        expect(synthesise(all.toReversed())).toEqual(synthesise(all));
      }),
    );
  });

  test("names every reviewer on one side of a dissent, and on no more than one", () => {
    fc.assert(
      fc.property(opinions, (all) => {
        for (const { reportedBy, notReportedBy } of synthesise(all).dissent) {
          expect([...reportedBy, ...notReportedBy].sort()).toEqual(all.map(({ reviewer }) => reviewer).sort());
          expect(reportedBy.length).toBeGreaterThan(0);
          expect(notReportedBy.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
