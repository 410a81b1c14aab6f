import { expect, test } from "vitest";
import { validateGateReport } from "../../src/generated/validators/gate-report.js";
import { reportHtml } from "../../src/report/render-html.ts";
import { gateReportJson } from "../../src/report/render-json.ts";
import { findingWith, flowWith, receipt, redReport, reportWith } from "./report-fixtures.ts";
import { callWith, richFlow } from "./rich-flow.ts";

test("shows verdict, gates, findings, flow and bundle on one page", () => {
  const page = reportHtml({ gateReport: redReport(), flow: flowWith(), receipt });
  for (const part of [
    "FAIL: 4 of 5 gates passed",
    "≥90% (92.5%)",
    "integration.ts:12:7",
    "flow-0123456789ab",
    receipt.digest,
  ]) {
    expect(page).toContain(part);
  }
});

test("loads nothing and runs nothing", () => {
  const page = reportHtml({ gateReport: redReport(), flow: richFlow(), receipt });
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|url\(|@import/i);
});

test("T22 markup from outside stays text", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
  const finding = findingWith({ message: evil, remedy: evil, quote: evil, path: evil });
  const report = { ...redReport([finding]), sandbox: { level: evil, description: evil }, version: evil };
  const flow = richFlow({
    repository: evil,
    revision: evil,
    request: { family: evil, type: evil, parameters: {} },
    calls: [callWith({ provider: evil, model: evil, asked: evil })],
    roles: { context: { models: [evil], calls: 1 } },
    rounds: [{ round: 1, findings: 1, undecided: 0, kept: true, gates: [{ gate: evil, verdict: "fail" }] }],
    timing: { startedAt: evil, durationMs: 1, steps: [{ step: evil, durationMs: 1 }] },
  });
  const page = reportHtml({ gateReport: report, flow, receipt: { ...receipt, uri: evil } });
  expect(page).not.toMatch(/<script|<img/i);
  expect(page.match(/<h1/g)).toHaveLength(1);
});

test("shows what each role used, the rounds of repair, and when each step ran", () => {
  const page = reportHtml({ gateReport: reportWith(), flow: richFlow() });
  for (const part of [
    "≤ $0.35 (a part of it is estimated), plus at most $0.13 for 2 interrupted requests",
    '<th scope="row">implementation</th><td><code>anthropic/claude-sonnet-5</code></td><td class="figure-cell">8</td>',
    "<code>openai/gpt-5.5</code> answered in place of <code>anthropic/claude-opus-5</code>",
    "contract FAIL 97.5%<br>coverage PASS 93%<br>mutation ERROR",
    "rolled back",
    '<span class="step">implement-logic</span>',
    "15 s from 8.0 s",
    '<span class="bar resumed"',
    "9.4 s in an earlier process",
  ]) {
    expect(page).toContain(part);
  }
});

test("an offline flow has no table of models", () => {
  const page = reportHtml({ gateReport: reportWith(), flow: richFlow({ offline: true, costUsd: 0 }) });
  expect(page).toContain("$0 (offline: no LLM was called)");
  expect(page).not.toContain('id="roles"');
});

test("T17 holds no prompt, no answer and no request, whatever stands in the record", () => {
  const canaries = { promptText: "canary-prompt", answerText: "canary-answer" };
  const calls = richFlow().calls.map((call) => ({ ...call, ...canaries }));
  const request = { family: "a", type: "b", parameters: { secret: "canary-parameter" }, text: "canary-request" };
  const flow = { ...richFlow({ calls, request }), ...canaries };
  expect(reportHtml({ gateReport: reportWith(), flow })).not.toContain("canary");
});

test("can be read with a screen reader: language, one h1, named sections, marks that are not read aloud", () => {
  const page = reportHtml({ gateReport: reportWith(), flow: richFlow(), receipt });
  expect(page).toContain('<html lang="en">');
  const labels = [...page.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(labels).size).toBe(labels.length);
  for (const id of labels) expect(page).toContain(`id="${id}"`);
});

test("the JSON form is the report of the schema", () => {
  const report = JSON.parse(gateReportJson(redReport()));
  expect(validateGateReport(report)).toBe(true);
  expect(report).toEqual(redReport());
});
