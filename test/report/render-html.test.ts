import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { validateGateReport } from "../../src/generated/validators/gate-report.js";
import { reportHtml } from "../../src/report/render-html.ts";
import { gateReportJson } from "../../src/report/render-json.ts";
import { blockWith, findingWith, flowWith, gateWith, receipt, redReport, reportWith } from "./report-fixtures.ts";
import { callWith, richFlow } from "./rich-flow.ts";
import { richReport } from "./rich-report.ts";

test("shows verdict, gates, findings, flow and bundle on one page", () => {
  const page = reportHtml({ gateReport: redReport(), flow: flowWith(), receipt });
  for (const part of [
    "FAIL: 4 of 5 gates passed",
    '<span class="value">92.5%</span> <span class="quiet">needs ≥90%</span>',
    "integration.ts:12:7",
    "flow-0123456789ab",
    "strict: every gate decides",
    receipt.digest,
  ]) {
    expect(page).toContain(part);
  }
});

test("loads nothing, and lets run and style only what it holds, by its digest", () => {
  const page = reportHtml({ gateReport: richReport(), flow: richFlow(), receipt });
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
  const digestOf = (tag: string) => {
    const [, text = ""] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? [];
    return createHash("sha256").update(text).digest("base64");
  };
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `style-src 'sha256-${digestOf("style")}'`,
    `script-src 'sha256-${digestOf("script")}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(page).not.toMatch(/<link|<img|<iframe|<object|<embed|<form|\ssrc=|url\(|@import|\sstyle=|\son[a-z]+=/i);
  const targets = [...page.matchAll(/\shref="([^"]+)"/g)].map(([, target]) => target ?? "");
  for (const target of targets) {
    expect(target).toMatch(/^(#[a-z0-9-]+|https:\/\/(github\.com\/blocks\/orchestrator|cwe\.mitre\.org)\/.*)$/);
  }
  for (const target of targets.filter((one) => one.startsWith("#"))) expect(page).toContain(`id="${target.slice(1)}"`);
});

test("shows the code with covered and uncovered lines, mutants, and findings at their line, and links both ways", () => {
  const page = reportHtml({ gateReport: richReport() });
  const row = (line: number) => new RegExp(`<tr id="(b1f\\d+)l${line}"[^>]*>.*</tr>`, "g");
  const logic = page.slice(page.indexOf("<code>logic.ts</code></h4>"));
  const [uncovered = ""] = row(7).exec(logic) ?? [];
  expect(uncovered).toContain('class="uncovered"');
  expect(uncovered).toContain("not covered");
  expect(uncovered).toContain("run by no test");
  expect(row(5).exec(logic)?.[0]).toContain('class="covered"');
  expect(row(1).exec(logic)?.[0]).not.toMatch(/covered/);
  expect(row(8).exec(logic)?.[0]).toContain('<span class="unnoticed">sum += row.amount</span>');
  expect(page).toMatch(/<tr class="note blocker">.*<a href="#finding-1">BLOCKER-SEC-001<\/a>/);
  expect(page).toMatch(/<li id="finding-1"[\s\S]*?<a href="#b1f1l2"><code>[^<]*integration.ts:2:9/);
  expect(page).toContain('<details class="file" id="b1f3"><summary><h4><code>structure.ts');
});

test("shows suppressions with their reason, and what the reviewers do not agree on", () => {
  const page = reportHtml({ gateReport: richReport() });
  for (const part of [
    "1 finding suppressed by the base configuration",
    "Lets it pass until 2027-03-31: The digest names a cache entry",
    "Dissent",
    "A negative amount ends the whole sum.",
    "Not reported by",
    "200 generated inputs tried",
    "58.2% without the 1 timeout, which decided",
    "sum -= row.amount",
  ]) {
    expect(page).toContain(part);
  }
});

test("stays within 5 MB, and says what it leaves out", () => {
  const content = "const value = someFunction(argument, 12345, 'text');\n".repeat(3000);
  const sources = Array.from({ length: 8 }, (_, index) => ({ path: `f${index}.ts`, content }));
  const findings = Array.from({ length: 5000 }, () =>
    findingWith({ message: "m".repeat(500), quote: "q".repeat(500) }),
  );
  const blocks = Array.from({ length: 8 }, () => blockWith({ sources, gates: [gateWith("security", { findings })] }));
  const page = reportHtml({ gateReport: reportWith({ blocks }) });
  expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
  expect(page).toMatch(/[\d,]+ more findings: see the JSON report/);
  expect(page).toMatch(/The code of \d+ more files would make this page too large/);
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
  expect(page).not.toMatch(/<script>(?!"use strict")|<img/i);
  expect(page.match(/<script/g)).toHaveLength(1);
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
    '<rect class="bar resumed"',
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
