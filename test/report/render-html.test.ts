import { expect, test } from "vitest";
import { validateGateReport } from "../../src/generated/validators/gate-report.js";
import { reportHtml } from "../../src/report/render-html.ts";
import { gateReportJson } from "../../src/report/render-json.ts";
import { findingWith, flowWith, receipt, redReport, reportWith } from "./report-fixtures.ts";

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
  const page = reportHtml({ gateReport: redReport(), flow: flowWith(), receipt });
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|url\(|@import/i);
});

test("T22 markup from outside stays text", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
  const finding = findingWith({ message: evil, remedy: evil, quote: evil, path: evil });
  const report = { ...redReport([finding]), sandbox: { level: evil, description: evil }, version: evil };
  const flow = flowWith({ repository: evil, revision: evil, request: { family: evil, type: evil, parameters: {} } });
  const page = reportHtml({ gateReport: report, flow, receipt: { ...receipt, uri: evil } });
  expect(page).not.toMatch(/<script|<img/i);
  expect(page.match(/<h1/g)).toHaveLength(1);
});

test("can be read with a screen reader: language, one h1, named sections, marks that are not read aloud", () => {
  const page = reportHtml({ gateReport: reportWith(), flow: flowWith(), receipt });
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
