import { type Catalogue, type FindingPage, findingAnchor } from "../src/gates/catalogue.ts";
import { GATE_TITLES } from "../src/report/gate-line.ts";
import { weaknessText } from "../src/report/render-finding-page.ts";

/** docs/findings.md: a table of all codes, then a section for each whose heading is the code, so that links hold. */
export function findingsDocument({ pages }: Catalogue): string {
  return `${[
    "# Findings",
    "",
    "Every code that a gate can report. Made from `rules/` by `npm run docs`; `blocks explain <code>` prints the same.",
    "",
    "| code | gate | severity | what it is |",
    "| --- | --- | --- | --- |",
    ...pages.map(({ code, gate, severity, title }) => `| ${linkTo(code)} | ${gate} | ${severity} | ${title} |`),
    ...pages.flatMap((page) => ["", ...sectionOf(page)]),
  ].join("\n")}\n`;
}

function sectionOf(page: FindingPage): string[] {
  const { code, title, gate, severity, cwe, cvss, why, remedy, bad, good, related } = page;
  return [
    `## ${code}`,
    "",
    `**${title}.** ${[
      `${GATE_TITLES[gate]} (${gate})`,
      severity,
      ...cwe.map(
        (weakness) =>
          `[${weaknessText(weakness)}](https://cwe.mitre.org/data/definitions/${weakness.id.slice(4)}.html)`,
      ),
      ...(cvss === undefined ? [] : [`\`${cvss}\``]),
    ].join(", ")}.`,
    "",
    why,
    "",
    `What to change: ${remedy}`,
    "",
    "Found:",
    "",
    ...fenced(bad),
    "",
    "Not found:",
    "",
    ...fenced(good),
    ...(related.length === 0 ? [] : ["", `See also ${related.map(linkTo).join(", ")}.`]),
  ];
}

function linkTo(code: string): string {
  return `[\`${code}\`](#${findingAnchor(code)})`;
}

/** A fence that is longer than any in the text. */
function fenced(text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}text`, text, fence];
}
