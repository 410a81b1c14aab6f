import { describe, expect, test } from "vitest";
import { mergeFindings } from "../../../src/gates/security/merge-findings.ts";
import { applySuppressions, suppressedText } from "../../../src/gates/security/suppressions.ts";
import type { Finding, Suppression } from "../../../src/generated/types.ts";

const finding: Finding = {
  code: "SEC-004",
  severity: "HIGH",
  message: "m",
  remedy: "r",
  cwe: "CWE-95",
  path: "logic.ts",
  line: 7,
  quote: "eval(x);",
};
const suppression: Suppression = {
  code: "SEC-004",
  path: "src/generated/pay/logic.ts",
  reason: "a fixed text only",
  expires: "2027-03-31",
};

function apply(
  suppressions: readonly Suppression[],
  now = "2027-01-01T00:00:00Z",
  findings: readonly Finding[] = [finding],
) {
  return applySuppressions({ findings, suppressions, blockPath: "src/generated/pay", now: new Date(now) });
}

describe("suppressions", () => {
  test("let a finding pass, with reason and end", () => {
    const { findings, suppressed } = apply([suppression]);
    expect(findings).toEqual([]);
    expect(suppressed).toEqual([{ finding, reason: "a fixed text only", expires: "2027-03-31" }]);
  });

  test("hold to the end of their last day in UTC, and then let nothing pass", () => {
    expect(apply([suppression], "2027-03-31T23:59:59Z").suppressed).toHaveLength(1);
    const { findings, suppressed } = apply([suppression], "2027-04-01T00:00:00Z");
    expect(suppressed).toEqual([]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["SEC-004", "HIGH"],
      ["SECURITY-SUPPRESSION-EXPIRED", "LOW"],
    ]);
  });

  test.each([
    ["another code", { ...suppression, code: "SEC-003" }],
    ["another file", { ...suppression, path: "src/generated/pay/output.ts" }],
    ["another line", { ...suppression, quote: "eval(y);" }],
  ])("for %s let nothing pass, and say so", (_what, other) => {
    const { findings, suppressed } = apply([other]);
    expect(suppressed).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(["SEC-004", "SECURITY-SUPPRESSION-UNUSED"]);
  });

  test("of other blocks are none of this block's affair", () => {
    expect(apply([{ ...suppression, path: "src/generated/payment/logic.ts" }]).findings).toEqual([finding]);
  });

  test("can name the line that is meant, and a path from ./", () => {
    expect(
      apply([{ ...suppression, path: "./src/generated/pay/logic.ts", quote: " eval(x); " }]).suppressed,
    ).toHaveLength(1);
  });

  test("with a day that there is not are an error, not a suppression", () => {
    expect(() => apply([{ ...suppression, expires: "2027-02-31" }])).toThrow(/no day/);
  });

  test("of credentials are named in the summary", () => {
    const credential = { ...finding, code: "BLOCKER-SEC-001" };
    const { suppressed } = apply([suppression, { ...suppression, code: "BLOCKER-SEC-001" }], undefined, [
      finding,
      credential,
    ]);
    expect(suppressedText(suppressed)).toBe(", 2 suppressed (1 of them a hard-coded credential)");
    expect(suppressedText([])).toBe("");
  });
});

describe("findings of several tools", () => {
  const other: Finding = {
    code: "SARIF-JS-EVAL",
    severity: "BLOCKER",
    message: "o",
    remedy: "r",
    cwe: "CWE-94",
    path: "logic.ts",
    line: 8,
    tool: "CodeQL",
  };

  test("about the same weakness on the same line or its neighbour are one, with both names and the graver severity", () => {
    expect(mergeFindings([finding], [other])).toEqual([{ ...finding, severity: "BLOCKER", tool: "blocks, CodeQL" }]);
  });

  test("of two other tools are one as well", () => {
    const third = { ...other, code: "SARIF-B307", tool: "bandit" };
    expect(mergeFindings([], [other, third]).map(({ tool }) => tool)).toEqual(["CodeQL, bandit"]);
  });

  test.each([
    ["line", { ...other, line: 20 }],
    ["file", { ...other, path: "output.ts" }],
    ["weakness", { ...other, cwe: "CWE-79" }],
  ])("of another %s stay two", (_what, apart) => {
    expect(mergeFindings([finding], [apart])).toHaveLength(2);
  });
});
