import { describe, expect, test } from "vitest";
import { judge } from "../../../src/gates/mutation/judge.ts";
import type { Mutant, MutantStatus } from "../../../src/gates/mutation/mutation-report.ts";
import { diffOf } from "../../../src/gates/mutation/survivors.ts";
import { blockOf, mutantOf, reportOf } from "./report-fixture.ts";

const SOURCE = "export function rate(a: number) {\n  return a > 7 ? 3 : 4;\n}\n";
const block = blockOf({ "logic.ts": SOURCE });

function mutants(...statuses: MutantStatus[]): Mutant[] {
  return statuses.map((status, id) => mutantOf(SOURCE, "a > 7", { id: String(id), status, replacement: "a >= 7" }));
}

function judged(list: readonly Mutant[], given: { scope?: string; threshold?: number; tool?: string } = {}) {
  const testFiles = { "tests/a.test.ts": { tests: [{ id: "t", name: "knows the rate" }] } };
  const report = reportOf(SOURCE, list, { testFiles });
  return judge(report, { block, threshold: given.threshold ?? 60, scope: given.scope, tool: given.tool });
}

describe("the verdict over mutants", () => {
  test("shows killed, survived, timed out and uncovered ones apart, and the rate without timeouts beside the rate", () => {
    const outcome = judged(mutants("Killed", "Killed", "Timeout", "Survived", "NoCoverage"));
    expect(outcome.verdict).toBe("pass");
    expect(outcome.summary).toBe(
      "60 % of mutants killed (3 of 5: 2 killed, 1 timed out, 1 survived, 1 without coverage); the timeouts decide: 50 % without them",
    );
    expect(outcome.details).toMatchObject({
      mutants: { Killed: 2, Timeout: 1, Survived: 1, NoCoverage: 1 },
      killRateWithoutTimeouts: 50,
    });
  });

  test("says as a finding when timeouts decide, and only then", () => {
    const codes = (list: Mutant[]) => judged(list).findings.map(({ code }) => code);
    expect(codes(mutants("Killed", "Timeout", "Timeout", "Survived"))).toContain("MUTATION-TIMEOUTS-DECIDE");
    expect(codes(mutants("Timeout"))).toContain("MUTATION-TIMEOUTS-DECIDE");
    expect(codes(mutants("Killed", "Killed", "Timeout", "Survived"))).not.toContain("MUTATION-TIMEOUTS-DECIDE");
    expect(codes(mutants("Killed", "Timeout", "Survived", "Survived", "Survived"))).not.toContain(
      "MUTATION-TIMEOUTS-DECIDE",
    );
  });

  test("lists every tried mutant by file and place, and leaves out what was not selected", () => {
    const late = mutantOf(SOURCE, "return", { id: "9", status: "Survived" });
    const early = mutantOf(SOURCE, "export", { id: "12" });
    const outcome = judged([late, early, { ...late, id: "13", status: "Pending", selected: false }]);
    expect(outcome.mutants?.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [2, 3],
    ]);
    expect(outcome.verdict).toBe("fail");
  });

  test("passes where a scope holds nothing to mutate, and says exactly that", () => {
    const outcome = judged([{ ...(mutants("Pending")[0] as Mutant), selected: false }], { scope: "diff" });
    expect(outcome).toMatchObject({
      verdict: "pass",
      summary: "no changed line holds code that could be mutated; scope diff",
    });
  });

  test("cannot decide where all code is asked about and none could be mutated, or a mutant was not tried", () => {
    expect(judged([]).verdict).toBe("error");
    expect(judged(mutants("Killed", "Pending")).verdict).toBe("error");
    expect(judged(mutants("CompileError", "RuntimeError")).verdict).toBe("error");
  });

  test("T25 counts mutants that a comment keeps out against the block, also outside of the scope", () => {
    const outcome = judged([{ ...(mutants("Ignored")[0] as Mutant) }], { scope: "diff" });
    expect(outcome.verdict).not.toBe("pass");
    expect(judged(mutants("Killed", "Ignored")).findings[0]?.code).toBe("MUTATION-IGNORED");
  });

  test("names the tool of another's report in every finding", () => {
    const outcome = judged(mutants("Survived"), { tool: "mutmut" });
    expect(outcome.findings.map(({ tool }) => tool)).toEqual(["mutmut", "mutmut"]);
    expect(outcome.summary).toContain("by mutmut");
  });
});

describe("a survivor", () => {
  test("comes with its mutation as a diff and the tests that ran over it", () => {
    const [mutant] = mutants("Survived");
    const finding = judged([{ ...(mutant as Mutant), coveredBy: ["t"] }]).findings.find(
      ({ code }) => code === "MUTATION-SURVIVED",
    );
    expect(finding).toMatchObject({
      message: "`a > 7` can become `a >= 7` and every test still passes (Any)",
      diff: "@@ -2 +2 @@\n-  return a > 7 ? 3 : 4;\n+  return a >= 7 ? 3 : 4;",
      tests: ["knows the rate"],
      line: 2,
    });
  });

  test("has a diff of several lines that is cut where it is long", () => {
    const source = `f(() => {\n${"  call();\n".repeat(30)}});\n`;
    const whole = mutantOf(source, source.slice(8, -3), { replacement: "{}" });
    const diff = diffOf(whole, source.split("\n")) ?? "";
    expect(diff).toMatch(/^@@ -1,32 \+1 @@\n-f\(\(\) => \{\n- {2}call\(\);\n/);
    expect(diff).toMatch(/\n-… 24 more lines\n\+f\(\(\) => \{\}\);$/);
  });

  test("lists at most ten tests, and how many there are more", () => {
    const coveredBy = Array.from({ length: 14 }, (_, id) => String(id));
    const finding = judged([{ ...(mutants("Survived")[0] as Mutant), coveredBy }]).findings.at(-1);
    expect(finding?.tests).toHaveLength(11);
    expect(finding?.tests?.at(-1)).toBe("… and 4 more");
  });
});
