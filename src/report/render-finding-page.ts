import type { FindingPage, Weakness } from "../gates/catalogue.ts";
import { findingUrl } from "../gates/catalogue.ts";
import type { GateName } from "../generated/types.ts";
import { GATE_TITLES } from "./gate-line.ts";
import { wrapped } from "./text-wrap.ts";

/** The page of a code for a terminal. Fits 80 columns but for the lines of code. */
export function findingPageText(page: FindingPage): string {
  const paragraph = (title: string, text: string) => ["", title, ...wrapped(text, { first: "  ", rest: "  " })];
  const code = (title: string, text: string) => ["", title, ...text.split("\n").map((line) => `  │ ${line}`)];
  return [
    ...wrapped(`${page.code}: ${page.title}`, { first: "", rest: "  " }),
    "",
    `  gate      ${page.gate} (${GATE_TITLES[page.gate]})`,
    `  severity  ${page.severity}`,
    ...page.cwe.map((weakness) => `  CWE       ${weaknessText(weakness)}`),
    ...(page.cvss === undefined ? [] : [`  CVSS      ${page.cvss}`]),
    ...paragraph("Why it matters", page.why),
    ...paragraph("What to change", page.remedy),
    ...code("Found", page.bad),
    ...code("Not found", page.good),
    ...(page.related.length === 0 ? [] : paragraph("Look also at", page.related.join(", "))),
    "",
    findingUrl(page.code),
  ].join("\n");
}

/** All codes with their titles, gate by gate. */
export function findingListText(pages: readonly FindingPage[]): string {
  const width = Math.max(...pages.map(({ code }) => code.length));
  const gates = [...new Set(pages.map(({ gate }) => gate))];
  return [
    ...gates.flatMap((gate) => [...listOf(gate, pages, width), ""]),
    "One of them in full: blocks explain <code>",
  ].join("\n");
}

function listOf(gate: GateName, pages: readonly FindingPage[], width: number): string[] {
  return [
    `${GATE_TITLES[gate]} (${gate})`,
    ...pages
      .filter((page) => page.gate === gate)
      .map(({ code, severity, title }) => `  ${code.padEnd(width)}  ${severity.padEnd(7)}  ${title}`),
  ];
}

/** `CWE-89 (SQL Injection)`. */
export function weaknessText({ id, name }: Weakness): string {
  return name === undefined ? id : `${id} (${name})`;
}
