import { expect, test } from "vitest";
import type { OnboardingReport } from "../../src/generated/types.ts";
import { summaryMarkdown } from "../../src/report/render-summary.ts";
import { blockWith, findingWith, flowWith, gateWith, receipt, redReport, reportWith } from "./report-fixtures.ts";

test("puts the verdict first, then the gates, then cost and duration, then the bundle", () => {
  const text = summaryMarkdown({ gateReport: reportWith(), flow: flowWith(), receipt });
  expect(text.startsWith("## ✅ The block passed: 5 of 5 gates passed")).toBe(true);
  const order = [
    "| Unit Test Coverage | ✅ pass | 92.5% | ≥90% |",
    "Cost: 0 USD (offline: no LLM was called)",
    receipt.digest,
  ];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("shows the first findings of a red gate with file and line, and the next step", () => {
  const text = summaryMarkdown({ gateReport: redReport() });
  expect(text).toContain("## ❌ The block failed: 4 of 5 gates passed");
  expect(text).toContain("**What to do next:** Correct the findings of Security Scan.");
  expect(text).toContain("<code>src/generated/compliance-attestation/integration.ts:12:7</code>");
});

test("an unknown cost is unknown, not zero", () => {
  const { costUsd: _unknown, ...flow } = flowWith({ offline: false });
  const text = summaryMarkdown({ flow });
  expect(text).toContain("Cost: unknown");
  expect(text).toContain("Tokens: unknown in, unknown out");
});

test("a gate that could not decide has a row of its own kind", () => {
  const gates = [gateWith("mutation", { verdict: "error", summary: "no report was written" })];
  const text = summaryMarkdown({
    gateReport: reportWith({ verdict: "error", blocks: [blockWith({ verdict: "error", gates })] }),
  });
  expect(text).toContain("## ⚠️ The gates could not decide");
  expect(text).toContain("| Mutation Testing | ⚠️ error |");
});

test("T22 model text can neither fetch, link, ping, nor leave its table cell", () => {
  const hostile = "<img src=//evil.example/x> [a](https://evil.example) @octocat | b `c` ## d\n\n# e\n::set-env::f";
  const finding = findingWith({ message: hostile, remedy: hostile, quote: hostile, path: hostile, code: "A" });
  const report = redReport([finding]);
  const text = summaryMarkdown({ gateReport: { ...report, sandbox: { level: hostile, description: hostile } } });
  expect(text).not.toMatch(/<img|https:|@octocat|\[a\]|^::|^# e|`/m);
  for (const row of text.split("\n").filter((line) => line.startsWith("| Sec"))) {
    expect(row.match(/\|/g)).toHaveLength(6);
  }
});

test("T22 every other text from outside is inert as well", () => {
  const evil = "@octocat <img src=x> | `a`";
  const flow = flowWith({
    repository: evil,
    request: { family: evil, type: evil, parameters: {} },
    block: { name: evil, path: evil, digest: evil },
  });
  const onboarding = {
    schemaVersion: 1,
    kind: "onboarding-report",
    verdict: "undecided",
    checks: [{ id: "store", title: evil, decisive: true, status: "unknown", detail: evil, remedy: evil }],
    timing: { startedAt: evil, durationMs: 1 },
  } as const satisfies OnboardingReport;
  const gateReport = reportWith({ blocks: [blockWith({ name: evil, path: evil })] });
  const text = summaryMarkdown({
    gateReport,
    flow,
    onboarding,
    receipt: { ...receipt, uri: evil, retainedUntil: evil },
  });
  expect(text).not.toMatch(/@octocat|<img|`/);
});

test("stays below GitHub's limit of 1 MiB and says that something was left out", () => {
  const findings = Array.from({ length: 40 }, (_, index) =>
    findingWith({ line: index + 1, message: "<".repeat(500), quote: "<".repeat(500) }),
  );
  const [block] = redReport(findings).blocks;
  const gateReport = reportWith({ verdict: "fail", blocks: Array.from({ length: 60 }, () => block ?? blockWith()) });
  const text = summaryMarkdown({ gateReport, receipt });
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain("More did not fit into this summary");
  expect(text).toContain(receipt.digest);
});

test("says what a review by a model cost, and nothing where none was made", () => {
  const model = {
    provider: "anthropic",
    model: "claude-sonnet-5",
    attempts: 1,
    inputTokens: 9000,
    outputTokens: 200,
    costUsd: 0.03,
  };
  const gates = [gateWith("review", { model })];
  const text = summaryMarkdown({ gateReport: reportWith({ blocks: [blockWith({ gates })] }) });
  expect(text).toContain("Review by <code>anthropic/claude-sonnet-5</code>: 0.03 USD, 9,000 in, 200 out");
  expect(summaryMarkdown({ gateReport: reportWith() })).not.toContain("Review by");
});
