import { expect, test } from "vitest";
import { gateReportText } from "../../src/report/render-text.ts";
import { blockWith, findingWith, gateWith, redReport, reportWith } from "./report-fixtures.ts";
import { richReport } from "./rich-report.ts";

test("shows each gate with its figure", () => {
  const text = gateReportText(reportWith());
  expect(text).toContain("✔ Contract Validation: 100% (42 of 42 checks passed)");
  expect(text).toContain("✔ Unit Test Coverage: ≥90% (92.5%)");
  expect(text).toContain("✔ Mutation Testing: ≥60% kill-rate (68.75%)");
  expect(text).toContain("✔ Security Scan: 0 HIGH findings");
  expect(text).toContain("✔ Logic Review: 0 BLOCKERs (static rules only, no LLM)");
  expect(text).not.toContain("Next:");
});

test("leads from a red gate to the line and says what to do", () => {
  const text = gateReportText(redReport());
  expect(text).toContain("✘ Security Scan: 1 HIGH finding\n");
  expect(text).toContain("src/generated/compliance-attestation/integration.ts:12:7");
  expect(text).toContain("BLOCKER-SEC-001 (BLOCKER): A credential is written into the code.");
  expect(text).toContain("→ Read it from a secret store when the program runs.");
  expect(text).toMatch(/Next: Correct the findings of Security Scan\./);
});

test("a gate that could not decide does not look like a pass", () => {
  const mutation = gateWith("mutation", { verdict: "error", summary: "no report" });
  const text = gateReportText(
    reportWith({ verdict: "error", blocks: [blockWith({ verdict: "error", gates: [mutation] })] }),
  );
  expect(text).toContain("⚠ ERROR: 0 of 1 gate passed");
  expect(text).toContain("⚠ Mutation Testing: could not decide: no report");
  expect(text).toContain("could not decide: that is no pass");
});

test("a report without a block says where to look", () => {
  expect(gateReportText(reportWith({ verdict: "error", blocks: [] }))).toContain("No block was found.");
});

test("fits 80 columns, whatever the words are", () => {
  const long = findingWith({
    message: `${"word ".repeat(60)}`,
    path: `${"deep/".repeat(40)}a.ts`,
    quote: "x".repeat(200),
  });
  for (const line of gateReportText(redReport([long])).split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
});

test("T18 a finding cannot write a workflow command or an escape sequence into the log", () => {
  const hostile = "a\n::set-env name=PATH::/evil\n##[add-mask]x\u001b[2J";
  const text = gateReportText(
    redReport([findingWith({ message: hostile, remedy: hostile, quote: hostile, path: hostile })]),
  );
  expect(text).not.toMatch(/^\s*::/m);
  expect(text).not.toMatch(/::|##\[/);
  expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("says why a gate failed whose figure was reached", () => {
  const gates = [gateWith("coverage", { verdict: "fail", summary: "2 of 12 tests fail" })];
  const text = gateReportText(reportWith({ verdict: "fail", blocks: [blockWith({ verdict: "fail", gates })] }));
  expect(text).toContain("≥90% (92.5%), but 2 of 12 tests fail");
});

test("counts the LOW findings of a gate that passed, and lists them when asked", () => {
  const low = findingWith({ severity: "LOW", message: "could be better" });
  const report = reportWith({ blocks: [blockWith({ gates: [gateWith("mutation", { findings: [low] })] })] });
  expect(gateReportText(report)).not.toContain("could be better");
  expect(gateReportText(report)).toContain("1 LOW finding: blocks verify show --verbose lists them");
  expect(gateReportText(report, { verbose: true })).toContain("could be better");
});

test("verbose: diffs, tests, figures file by file, suppressions, reviewers and dissent, within 80 columns", () => {
  const text = gateReportText(richReport(), { verbose: true });
  for (const part of [
    "┆ + sum -= row.amount;",
    "ran: total > adds up",
    "logic.ts: 80% (4 of 5 lines); not run: 7",
    "logic.ts: 1 survived, 1 run by no test, 1 timed out, 1 killed",
    "until 2027-03-31: The digest",
    "google/gemini-3.8-pro · gave its review · 1 finding · 1 dropped for a false quote",
    "openai/gpt-5.5 · gave no review: HTTP 503",
    "A negative amount ends the whole sum.",
  ]) {
    expect(text.replace(/\s+/g, " ")).toContain(part);
  }
  for (const line of text.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
});

test("says in a phrase how code was confined, and all of it when asked", () => {
  const sandbox = { level: "process", description: "Not stopped: filling the disk." };
  const report = reportWith({ sandbox });
  expect(gateReportText(report)).toMatch(/sandbox process: network and files\sof the host are open$/);
  const verbose = gateReportText(report, { verbose: true });
  expect(verbose.replaceAll(/\s+/g, " ")).toMatch(/sandbox process: Not stopped: filling the disk\.$/);
  const later = gateReportText(reportWith({ sandbox: { ...sandbox, level: "constructor" } }));
  expect(later).toMatch(/sandbox constructor$/);
});

test("says without being asked what bears on what a verdict is worth", () => {
  const text = gateReportText(richReport());
  for (const part of [
    "58.2% without the 1 timeout, which decided",
    "1 finding suppressed by the base configuration",
    "1 finding that not all reviewers share",
    "Mode strict: every gate decides",
  ]) {
    expect(text).toContain(part);
  }
});
