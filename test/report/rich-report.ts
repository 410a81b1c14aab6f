import type { GateReport, GateResult } from "../../src/generated/types.ts";
import { blockWith, findingWith, gateWith, reportWith } from "./report-fixtures.ts";

const LOGIC = `import type { Row } from "./structure.ts";

/** Sums up the rows. */
export function total(rows: readonly Row[]): number {
  let sum = 0;
  for (const row of rows) {
    if (row.amount < 0) throw new RangeError("no debt");
    sum += row.amount;
  }
  return sum;
}
`;

const INTEGRATION = `export async function save(store: Store, text: string) {
  const password = "hu***";
  await store.put(text, password);
}
`;

/** What the review gate says of its reviewers, in the form that the report's schema gives it. */
export const OPINIONS: Pick<GateResult, "reviews" | "dissent"> = {
  reviews: [
    { reviewer: "anthropic/claude-opus-5", findings: 2, dropped: 0, outcome: "given" },
    { reviewer: "google/gemini-3.8-pro", findings: 1, dropped: 1, outcome: "given" },
    { reviewer: "openai/gpt-5.5", findings: 0, dropped: 0, outcome: "failed", error: "HTTP 503" },
  ],
  dissent: [
    {
      path: "logic.ts",
      line: 7,
      code: "REVIEW-002",
      message: "A negative amount ends the whole sum.",
      reportedBy: ["anthropic/claude-opus-5"],
      notReportedBy: ["google/gemini-3.8-pro"],
    },
  ],
};

/** A red report with everything that a page can show: sources, lines, mutants, suppressions, reviewers, dissent. */
export function richReport(fields: Partial<GateReport> = {}): GateReport {
  const gates = [gateWith("contract", { details: { generated: 200 } }), coverage(), mutation(), security(), review()];
  const sources = [
    { path: "logic.ts", content: LOGIC },
    { path: "integration.ts", content: INTEGRATION },
    { path: "structure.ts", content: "export interface Row {\n  readonly amount: number;\n}\n" },
  ];
  return reportWith({ verdict: "fail", blocks: [blockWith({ verdict: "fail", gates, sources })], ...fields });
}

function coverage(): GateResult {
  return gateWith("coverage", {
    lines: [
      {
        path: "logic.ts",
        covered: [
          [5, 6],
          [8, 8],
          [10, 10],
        ],
        uncovered: [[7, 7]],
      },
      { path: "integration.ts", covered: [[2, 3]], uncovered: [] },
    ],
    findings: [
      {
        code: "COVERAGE-UNCOVERED",
        severity: "MEDIUM",
        message: "no test runs line 7",
        remedy: "Write a test that runs these lines and asserts what they do.",
        path: "logic.ts",
        line: 7,
      },
    ],
    details: { branches: { covered: 9, total: 10 }, functions: { covered: 4, total: 4 } },
  });
}

function mutation(): GateResult {
  return gateWith("mutation", {
    mutants: [
      mutant(7, 9, 23, "EqualityOperator", "row.amount <= 0", "NoCoverage"),
      mutant(8, 5, 22, "AssignmentOperator", "sum -= row.amount", "Survived"),
      mutant(6, 3, 26, "BlockStatement", "{}", "Timeout"),
      mutant(5, 7, 14, "NumberLiteral", "1", "Killed"),
    ],
    findings: [
      {
        code: "MUTATION-SURVIVED",
        severity: "LOW",
        message: "`sum += row.amount` can become `sum -= row.amount` and every test still passes",
        remedy: "Assert what this change would break.",
        path: "logic.ts",
        line: 8,
        column: 5,
        quote: "sum += row.amount;",
        diff: "@@ -8 +8 @@\n-    sum += row.amount;\n+    sum -= row.amount;",
        tests: ["total > adds up", "total > of nothing is 0"],
      },
    ],
    details: { killRateWithoutTimeouts: 58.2 },
  });
}

function mutant(
  line: number,
  column: number,
  endColumn: number,
  mutator: string,
  replacement: string,
  status: NonNullable<GateResult["mutants"]>[number]["status"],
) {
  return { path: "logic.ts", line, column, endLine: line, endColumn, mutator, replacement, status };
}

function security(): GateResult {
  return gateWith("security", {
    verdict: "fail",
    summary: "1 HIGH finding in 14 files",
    figure: { name: "HIGH findings", value: 1, threshold: 0, comparison: "at-most", unit: "count" },
    findings: [findingWith({ line: 2, column: 9, cwe: "CWE-798", tool: "semgrep" })],
    suppressed: [
      {
        finding: findingWith({ code: "SEC-006", severity: "MEDIUM", path: "logic.ts", line: 3 }),
        reason: "The digest names a cache entry and protects nothing.",
        expires: "2027-03-31",
      },
    ],
  });
}

function review(): GateResult {
  return {
    ...gateWith("review", {
      details: {},
      findings: [
        findingWith({
          code: "REVIEW-004",
          severity: "HIGH",
          message: "Nobody hears of a failed write.",
          path: "integration.ts",
          line: 3,
          quote: "await store.put(text, password);",
          reviewers: ["anthropic/claude-opus-5", "google/gemini-3.8-pro"],
        }),
      ],
    }),
    ...OPINIONS,
  };
}
