import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { MetricsReport } from "../../src/generated/types.ts";
import { validateMetricsReport } from "../../src/generated/validators/metrics-report.js";
import { metricsCsv } from "../../src/report/render-metrics-csv.ts";
import { metricsHtml } from "../../src/report/render-metrics-html.ts";
import { metricsMarkdown } from "../../src/report/render-metrics-markdown.ts";

const [full, empty] = JSON.parse(
  readFileSync(new URL("../../schemas/metrics-report.schema.json", import.meta.url), "utf8"),
).examples as [MetricsReport, MetricsReport];

const HOSTILE = '<img src=x onerror=alert(1)>|`@everyone`"';

/** The same report with names that want to be more. */
function hostile(): MetricsReport {
  const { figures } = full;
  return {
    ...full,
    repository: HOSTILE,
    figures: {
      ...figures,
      repositories: figures.repositories.map((group) => ({ ...group, name: HOSTILE })),
      actors: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", 'a,"b"'].map((name) => ({ name, flows: 1 })),
    },
    problems: [{ path: HOSTILE, message: HOSTILE }],
  };
}

describe("a metrics report", () => {
  it("is valid by its schema", () => {
    expect([full, empty].map((report) => validateMetricsReport(structuredClone(report)))).toEqual([true, true]);
  });

  it("as Markdown lets no name from outside become markup", () => {
    const text = metricsMarkdown(hostile());
    expect(text).not.toContain("<img");
    expect(text).not.toContain("@everyone");
    expect(text).toContain("| Flow success rate | 50% | ≥ 99% | ❌ |");
  });

  it("as HTML is one page that loads nothing, with heads for every table and words for every sign", () => {
    const page = metricsHtml(hostile());
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/<script|<[a-z]+ [^>]*(?:src=|href="http)|url\(/);
    expect(page).toContain("color-scheme");
    expect(page.match(/<table>/g)?.length).toBe(page.match(/<thead>/g)?.length);
    expect(page).toContain('<span class="badge fail">missed</span>');
  });

  it("as CSV begins no text like a formula, and quotes what would end a cell", () => {
    const lines = metricsCsv(hostile()).split("\r\n");
    const actors = lines.filter((line) => line.startsWith("actor,"));
    expect(actors.map((line) => line.slice("actor,".length, -",flows,count,1".length))).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "'\t=1",
      '"a,""b"""',
    ]);
    expect(lines).toContain("total,,repair_rounds,count,");
  });

  it("of nothing says so, and shows no figure as zero that nobody knows", () => {
    const text = metricsMarkdown(empty);
    expect(text).toContain("The ledger is empty");
    expect(text).toContain("| Flow success rate | – | ≥ 99% | – |");
    expect(text).not.toContain("$0");
  });
});
