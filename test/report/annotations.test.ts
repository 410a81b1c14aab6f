import { expect, test } from "vitest";
import { annotationsFor } from "../../src/report/annotations.ts";
import { blockWith, findingWith, gateWith, redReport, reportWith } from "./report-fixtures.ts";

test("places a finding in the repository, not in the block", () => {
  expect(annotationsFor(redReport())).toEqual([
    {
      level: "error",
      message: "A credential is written into the code. Read it from a secret store when the program runs.",
      title: "BLOCKER-SEC-001 (Security Scan)",
      file: "src/generated/compliance-attestation/integration.ts",
      line: 12,
      column: 7,
    },
  ]);
});

test.each([
  ["BLOCKER", "error"],
  ["HIGH", "error"],
  ["MEDIUM", "warning"],
  ["LOW", "notice"],
] as const)("shows %s of a failed gate as %s", (severity, level) => {
  expect(annotationsFor(redReport([findingWith({ severity })])).map((one) => one.level)).toEqual([level]);
});

test("shows nothing as an error in a mode in which nothing fails the job", () => {
  const levels = annotationsFor({ ...redReport(), mode: "advisory" }).map((one) => one.level);
  expect(levels).toEqual(["warning"]);
});

test("leaves room for the sentence that says why the step is red, the heaviest first, and points to the rest", () => {
  const many = Array.from({ length: 15 }, (_, index) => findingWith({ severity: "HIGH", line: index + 1 }));
  const annotations = annotationsFor(redReport([...many, findingWith({ line: 99 })]));
  expect(annotations).toHaveLength(9);
  expect(annotations[0]?.line).toBe(99);
  expect(annotations.at(-1)).toMatchObject({ title: "More findings", level: "error" });
  expect(annotations.at(-1)?.message).toContain(
    "8 more findings of this kind: see the job summary and the JSON report.",
  );
});

test("exactly as many as there is room for need no pointer", () => {
  const nine = Array.from({ length: 9 }, (_, index) => findingWith({ line: index + 1 }));
  expect(annotationsFor(redReport(nine)).map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const ten = Array.from({ length: 10 }, (_, index) => findingWith({ line: index + 1, severity: "LOW" }));
  expect(annotationsFor(redReport(ten))).toHaveLength(10);
});

test("lets no gate's lighter findings push a heavier one of another gate out", () => {
  const high = Array.from({ length: 12 }, (_, index) => findingWith({ severity: "HIGH", line: index + 1 }));
  const gates = [
    gateWith("contract", { verdict: "fail", findings: high }),
    gateWith("security", { verdict: "fail", findings: [findingWith({ line: 77 })] }),
    gateWith("review", { verdict: "error", summary: "no answer" }),
  ];
  const [first, second] = annotationsFor(reportWith({ verdict: "fail", blocks: [blockWith({ gates })] }));
  expect(first?.message).toContain("could not decide: no answer");
  expect(second?.line).toBe(77);
});

test("a gate that could not decide is an error without a line", () => {
  const gates = [gateWith("coverage", { verdict: "error", summary: "the tests did not start" })];
  const [annotation] = annotationsFor(
    reportWith({ verdict: "error", blocks: [blockWith({ verdict: "error", gates })] }),
  );
  expect(annotation).toMatchObject({ level: "error", title: "Unit Test Coverage", file: undefined });
  expect(annotation?.message).toContain("could not decide: the tests did not start");
});

test("a green report has none", () => {
  expect(annotationsFor(reportWith())).toEqual([]);
});

test("T18 a message cannot begin a line of its own", () => {
  const [annotation] = annotationsFor(redReport([findingWith({ message: "a\n::error::b\r\nc" })]));
  expect(annotation?.message).not.toMatch(/[\n\r]/);
});
