import type { BlockVerdict, Finding, GateReport, ReportedMutant } from "../../generated/types.ts";
import { type CodeFile, type CodeLine, type CodePart, codeFilesOf } from "../code-view.ts";
import { htmlCode, htmlText } from "../escape.ts";
import { countOf, percentText } from "../figures.ts";
import { MUTANT_STATES, MUTANT_WORDS, tallyOf, tallyText } from "../mutant-counts.ts";
import { MUTANT_MARKS, SEVERITY_MARKS } from "./marks.ts";
import { fitting, htmlTable, section, spoken } from "./section.ts";

/** Of the page; the block itself has every line. */
const MOST_BYTES = 2_500_000;
const MOST_LINES = 3_000;
const LONGEST_LINE = 500;
const MOST_MUTANTS = 500;
const MOST_FINDINGS_OF_A_LINE = 10;

/** The code of a report, laid out once so that findings and code can point at each other. */
export interface CodePages {
  /** Id of a finding's line; undefined where the page does not show it. */
  readonly lineIdOf: (block: BlockVerdict, finding: Finding) => string | undefined;
  /** The section, given the id under which a finding is listed; empty where the report holds no sources. */
  readonly section: (findingIdOf: (finding: Finding) => string | undefined) => string;
  readonly files: number;
}

interface Page {
  readonly file: CodeFile;
  readonly id: string;
}

/** Lays out the code of all blocks. */
export function codePages(report: GateReport): CodePages {
  const pages = new Map(
    report.blocks.map((block, blockIndex) => [
      block,
      codeFilesOf(block).map((file, index): Page => ({ file, id: `b${blockIndex + 1}f${index + 1}` })),
    ]),
  );
  const files = [...pages.values()].reduce((sum, ofBlock) => sum + ofBlock.length, 0);
  return {
    files,
    lineIdOf: (block, { path, line = 1 }) => {
      const page = pages.get(block)?.find(({ file }) => file.path === path);
      return page === undefined || line > Math.min(page.file.lineCount, MOST_LINES) ? undefined : `${page.id}l${line}`;
    },
    section: (findingIdOf) => (files === 0 ? "" : section("Code", codeOf(pages, findingIdOf))),
  };
}

function codeOf(
  pages: ReadonlyMap<BlockVerdict, readonly Page[]>,
  findingIdOf: (finding: Finding) => string | undefined,
): string {
  let roomBytes = MOST_BYTES;
  const blocks = [...pages].map(([block, ofBlock]) => {
    if (ofBlock.length === 0) return "";
    const { kept, left } = fitting(
      ofBlock.map((page) => () => fileDetails(page, findingIdOf)),
      roomBytes,
    );
    roomBytes = left > 0 ? 0 : roomBytes - kept.reduce((sum, html) => sum + Buffer.byteLength(html), 0);
    const note =
      left > 0 ? `<p class="none">The code of ${countOf(left, "more file")} would make this page too large.</p>` : "";
    return `<h3>${htmlText(block.name)}</h3>\n${filesTable(block, ofBlock.slice(0, kept.length))}\n${kept.join("\n")}${note}`;
  });
  return [LEGEND, ...blocks].join("\n");
}

const LEGEND = `<div class="legend"><ul>
<li>${spoken("✓", "")} <span class="swatch covered">line that a test runs</span></li>
<li>${spoken("✗", "")} <span class="swatch uncovered">line that no test runs</span></li>
<li><span class="unnoticed">code</span> a change here was noticed by no test</li>
<li>Mutants: ${MUTANT_STATES.slice(0, 4)
  .map((state) => `<span class="mutant ${state.toLowerCase()}">${MUTANT_MARKS[state]}</span> ${MUTANT_WORDS[state]}`)
  .join(", ")}</li>
</ul><button type="button" id="open-all" hidden>Open all files</button></div>`;

function filesTable(block: BlockVerdict, pages: readonly Page[]): string {
  const rows = pages.map(({ file, id }) => [
    `<a href="#${id}"><code>${htmlText(file.path)}</code></a>`,
    file.coverage === undefined ? "–" : coverageText(file.coverage),
    file.mutants.length === 0 ? "–" : htmlText(tallyText(tallyOf(file.mutants))),
    String(file.findings.length),
  ]);
  return htmlTable(
    `Files of ${htmlText(block.name)}`,
    [
      { title: "File" },
      { title: "Lines covered", figure: true },
      { title: "Mutants" },
      { title: "Findings", figure: true },
    ],
    rows,
  );
}

function coverageText({ covered, total }: NonNullable<CodeFile["coverage"]>): string {
  return total === 0 ? "no line to run" : `${percentText((covered / total) * 100)} (${covered} of ${total})`;
}

/** Open where there is something to see: a finding that weighs, or a change that no test noticed. */
function fileDetails({ file, id }: Page, findingIdOf: (finding: Finding) => string | undefined): string {
  const shown = file.lines().slice(0, MOST_LINES);
  const hidden = file.lineCount - shown.length;
  const facts = [
    countOf(file.lineCount, "line"),
    ...(file.coverage === undefined ? [] : [`${coverageText(file.coverage)} covered`]),
    ...(file.findings.length === 0 ? [] : [countOf(file.findings.length, "finding")]),
  ];
  return `<details class="file" id="${id}"${file.findings.length > 0 ? " open" : ""}><summary><h4><code>${htmlText(file.path)}</code></h4> <span class="quiet">${facts.join(" · ")}</span></summary>
<div class="scroll" role="region" aria-label="Code of ${htmlText(file.path)}" tabindex="0"><table class="code">
<thead class="spoken"><tr><th scope="col">Line</th><th scope="col">Tests</th><th scope="col">Code</th><th scope="col">Mutants</th></tr></thead>
<tbody>
${shown.map((line) => lineRows(line, id, findingIdOf)).join("\n")}
</tbody></table></div>
${hidden > 0 ? `<p class="none">${countOf(hidden, "more line")} in the block.</p>` : ""}${mutantsTable(file)}</details>`;
}

function lineRows(line: CodeLine, id: string, findingIdOf: (finding: Finding) => string | undefined): string {
  const { number, covered, findings, mutants, parts } = line;
  const kind = covered === undefined ? "" : covered ? ' class="covered"' : ' class="uncovered"';
  const tests = covered === undefined ? "" : covered ? spoken("✓", "covered") : spoken("✗", "not covered");
  const row = `<tr id="${id}l${number}"${kind}><th scope="row">${number}</th><td>${tests}</td><td><code>${partsHtml(parts)}</code></td><td>${mutantMarks(mutants)}</td></tr>`;
  const notes = findings.slice(0, MOST_FINDINGS_OF_A_LINE).map((finding) => noteRow(finding, findingIdOf(finding)));
  return [row, ...notes].join("\n");
}

function partsHtml(parts: readonly CodePart[]): string {
  let room = LONGEST_LINE;
  let html = "";
  for (const { kind, text, unnoticed } of parts) {
    const shown = text.slice(0, room);
    room -= shown.length;
    const classes = [...(kind === "plain" ? [] : [kind]), ...(unnoticed ? ["unnoticed"] : [])];
    html += classes.length === 0 ? htmlCode(shown) : `<span class="${classes.join(" ")}">${htmlCode(shown)}</span>`;
    if (room <= 0) return `${html}…`;
  }
  return html;
}

function mutantMarks(mutants: readonly ReportedMutant[]): string {
  if (mutants.length === 0) return "";
  const tally = tallyOf(mutants);
  return MUTANT_STATES.filter((state) => (tally[state] ?? 0) > 0)
    .map(
      (state) =>
        `<span class="mutant ${state.toLowerCase()}"><span aria-hidden="true">${MUTANT_MARKS[state]}</span>${tally[state]}<span class="spoken"> ${MUTANT_WORDS[state]} </span></span>`,
    )
    .join(" ");
}

function noteRow({ code, severity, message }: Finding, findingId: string | undefined): string {
  const name = htmlText(code, 100);
  const link = findingId === undefined ? name : `<a href="#${findingId}">${name}</a>`;
  return `<tr class="note ${severity.toLowerCase()}"><td colspan="4"><div><span class="note-mark" aria-hidden="true">${SEVERITY_MARKS[severity]}</span> ${severity} ${link} ${htmlText(message, 300)}</div></td></tr>`;
}

/** Every mutant of a file: the code above shows where, this says what. */
function mutantsTable({ path, mutants }: CodeFile): string {
  if (mutants.length === 0) return "";
  const rank = ({ status }: ReportedMutant) => MUTANT_STATES.indexOf(status);
  const shown = mutants.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line).slice(0, MOST_MUTANTS);
  const hidden = mutants.length - shown.length;
  const table = htmlTable(
    `Mutants of ${htmlText(path)}`,
    [{ title: "Place" }, { title: "Status" }, { title: "Kind" }, { title: "What stands there in the mutant" }],
    shown.map(({ line, column, status, mutator, replacement }) => [
      `${line}:${column}`,
      `<span class="mutant ${status.toLowerCase()}"><span aria-hidden="true">${MUTANT_MARKS[status]}</span> ${MUTANT_WORDS[status]}</span>`,
      htmlText(mutator, 60),
      `<code>${htmlCode(replacement.replace(/\s+/g, " ").slice(0, 120))}</code>`,
    ]),
  );
  return `<details class="mutants"><summary>${countOf(mutants.length, "mutant")}: ${htmlText(tallyText(tallyOf(mutants)))}</summary>${table}${hidden > 0 ? `<p>and ${hidden} more in the JSON report</p>` : ""}</details>`;
}
