import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PARAMETERS } from "../structure.ts";
import { escaped, renderAttestation } from "../ui.ts";
import { RUNS } from "./arbitrary-input.ts";
import { record } from "./worked-example.ts";

/** The text of every cell, table by table and row by row. */
function cellsOf(html: string): string[][][] {
  return [...html.matchAll(/<table>.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell),
    ),
  );
}

describe("renderAttestation", () => {
  it("shows every figure with its result in words", () => {
    expect(cellsOf(renderAttestation(record))).toEqual([
      [
        ["Requirement", "Ratio", "Capital", "Required", "Shortfall", "Result"],
        ["Tier 1 capital, at least 4 %", "5.99 %", "30", "21", "0", "✓ met"],
        ["Total capital, at least 8 %", "7.99 %", "40", "41", "1", "✗ not met"],
      ],
      [
        ["Limit", "Offered", "Limit amount", "Counted", "Not counted", "Result"],
        ["General loan-loss reserves, at most 1.25 % of risk-weighted assets", "0", "6", "0", "0", "✓ within"],
        ["Subordinated term debt, at most 50 % of Tier 1", "40", "15", "15", "25", "✗ exceeded"],
        ["Tier 2 capital, at most Tier 1", "15", "30", "15", "0", "✓ within"],
      ],
    ]);
  });

  it("is a page in a language, with a title, captions and scopes", () => {
    const html = renderAttestation(record);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain("<title>Capital adequacy of First Example Bank on 2025-12-31</title>");
    expect(html).toContain("<h1>Capital adequacy of First Example Bank on 2025-12-31</h1>");
    expect(html).toContain("<caption>Minimum requirements (ratios rounded down, shown up to 10,000 %)</caption>");
    expect(html).toContain("<caption>Limits on what counts as capital</caption>");
    expect(html).toContain(`<time datetime="${record.retain_until}">${record.retain_until}</time>`);
    expect(html).toContain(`<code>${record.digest}</code>`);
  });

  it("puts nothing between rows and cells that a reader would meet outside the table", () => {
    const tables = renderAttestation(record).match(/<table>.*?<\/table>/gs) ?? [];
    const between = tables.map((table) =>
      table.replace(/<(caption|th|td)[^>]*>[^<]*<\/\1>/g, "").replace(/<[^>]*>/g, ""),
    );
    expect(between.map((text) => text.trim())).toEqual(["", ""]);
    expect(tables.join("").match(/<th scope="col">/g)).toHaveLength(12);
    expect(tables.join("").match(/<tr><th scope="row">/g)).toHaveLength(5);
  });

  it("groups the digits of an amount", () => {
    const html = renderAttestation({ ...record, risk_weighted_assets: 1_234_500 });
    expect(html).toContain("Risk-weighted assets: 1,234,500.");
  });

  it("says the verdict in words", () => {
    const basis = `</strong> under ${PARAMETERS.regulation}, ${PARAMETERS.jurisdiction}. Amounts are in minor units of USD.`;
    expect(renderAttestation(record)).toContain(`<strong>✗ Inadequate${basis}`);
    expect(renderAttestation({ ...record, verdict: "adequate" })).toContain(`<strong>✓ Adequate${basis}`);
  });

  it.each([
    [null, "no risk-weighted assets"],
    [0, "0.00 %"],
    [-123, "-1.23 %"],
    [1_000_000, "10000.00 %"],
  ])("shows a ratio of %s basis points as %s", (ratio_basis_points, shown) => {
    const requirements = record.requirements.map((requirement) => ({ ...requirement, ratio_basis_points }));
    expect(cellsOf(renderAttestation({ ...record, requirements }))[0]?.[1]?.[1]).toBe(shown);
  });

  it("escapes whatever the record holds", () => {
    const institution = `<img src="x" onerror='alert(1)'>&`;
    const hostile = { institution, jurisdiction: "<", regulation: ">", currency: "&", digest: "'", retain_until: '"' };
    const html = renderAttestation({ ...record, ...hostile });
    expect(html).toContain("<h1>Capital adequacy of &#60;img src=&#34;x&#34; onerror=&#39;alert(1)&#39;&#62;&#38; on");
    expect(html).toContain("under &#62;, &#60;. Amounts are in minor units of &#38;.");
    expect(html).toContain("<code>&#39;</code>");
    expect(html).toContain('<time datetime="&#34;">&#34;</time>');
    expect(html).not.toContain("<img");
  });

  it("loads nothing and runs nothing, whatever it shows", () => {
    fc.assert(
      fc.property(fc.constantFrom("<script>", "<img src=x>", '" onload="x', "https:"), (institution) => {
        const html = renderAttestation({ ...record, institution });
        expect(html).not.toMatch(/<(script|img|link|iframe|style|form)/i);
        expect(html).not.toMatch(/<[^>]*\b(src|href|on\w+)=/i);
      }),
      RUNS,
    );
  });
});

describe("escaped", () => {
  it("leaves no character that could end an element or an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("&", "<", ">", '"', "'", "a", "é") }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>"']|&(?!#\d+;)/);
        expect(escaped(text).replace(/&#(\d+);/g, (_entity, code) => String.fromCharCode(code))).toBe(text);
      }),
      RUNS,
    );
  });
});
