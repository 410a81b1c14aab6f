import type { BlockVerdict, Finding, GateName, GateReport } from "../../generated/types.ts";
import { htmlText } from "../escape.ts";
import { countOf } from "../figures.ts";
import { GATE_TITLES } from "../gate-line.ts";
import { placeOf, weightOf } from "../place.ts";
import { findingItem, type ShownFinding } from "./finding.ts";
import { SEVERITY_MARKS } from "./marks.ts";
import { fitting, section } from "./section.ts";

/** Of one gate; the JSON report has them all. */
const MOST_FINDINGS = 200;
/** Of the page. */
const MOST_BYTES = 2_000_000;

const SEVERITIES: readonly Finding["severity"][] = ["BLOCKER", "HIGH", "MEDIUM", "LOW"];

/** What the section shows, and how many findings did not fit. */
export interface FindingLists {
  readonly shown: readonly ShownFinding[];
  readonly left: number;
}

/** The findings of all blocks with their ids: block by block, the heaviest first. */
export function findingLists(
  report: GateReport,
  lineIdOf: (block: BlockVerdict, finding: Finding) => string | undefined,
): FindingLists {
  let left = 0;
  let count = 0;
  const shown = report.blocks.flatMap((block) => {
    const ofBlock = block.gates.flatMap(({ gate, findings }) => {
      const heaviest = findings.toSorted((a, b) => weightOf(a) - weightOf(b));
      left += Math.max(0, heaviest.length - MOST_FINDINGS);
      return heaviest.slice(0, MOST_FINDINGS).map((finding) => ({ gate, finding }));
    });
    return ofBlock
      .toSorted((a, b) => weightOf(a.finding) - weightOf(b.finding))
      .map(({ gate, finding }): ShownFinding => {
        count += 1;
        return { gate, finding, block, id: `finding-${count}`, lineId: lineIdOf(block, finding) };
      });
  });
  return { shown, left };
}

/** All findings with a filter that shows itself only where the page's script runs. */
export function findingsSection(report: GateReport, { shown, left }: FindingLists): string {
  const suppressed = suppressedList(report);
  if (shown.length === 0) return section("Findings", `<p class="none">No finding.</p>${suppressed}`);
  const { kept, left: cut } = fitting(
    shown.map((one) => () => findingItem(one)),
    MOST_BYTES,
  );
  const lists = report.blocks.map((block) => {
    const items = kept.filter((_, index) => shown[index]?.block === block);
    return items.length === 0
      ? ""
      : `<div class="of-block"><h3>${htmlText(block.name)}</h3>\n<ol class="findings">\n${items.join("\n")}\n</ol></div>`;
  });
  const hidden = left + cut;
  return section(
    "Findings",
    [
      filterBar(shown),
      ...lists.filter((list) => list !== ""),
      hidden > 0 ? `<p class="none">${countOf(hidden, "more finding")}: see the JSON report.</p>` : "",
      suppressed,
    ].join("\n"),
  );
}

function filterBar(shown: readonly ShownFinding[]): string {
  const gates = [...new Set(shown.map(({ gate }) => gate))];
  const severities = SEVERITIES.filter((severity) => shown.some(({ finding }) => finding.severity === severity));
  const count = (is: (one: ShownFinding) => boolean) => shown.filter(is).length;
  const box = (name: string, value: string, label: string, number: number) =>
    `<label class="chip"><input type="checkbox" name="${name}" value="${value}" checked> ${label} <span class="count">${number}</span></label>`;
  const severityBoxes = severities.map((severity) =>
    box(
      "severity",
      severity,
      `<span class="${severity.toLowerCase()}" aria-hidden="true">${SEVERITY_MARKS[severity]}</span> ${severity}`,
      count(({ finding }) => finding.severity === severity),
    ),
  );
  const gateBoxes = gates.map((gate: GateName) =>
    box(
      "gate",
      gate,
      GATE_TITLES[gate],
      count((one) => one.gate === gate),
    ),
  );
  return `<div id="filter" class="filter" role="search" aria-label="Filter of the findings" hidden>
<div class="row"><label for="words">Search</label><input type="search" id="words" autocomplete="off" spellcheck="false" placeholder="code, file, word"></div>
<fieldset><legend>Severity</legend>${severityBoxes.join("")}</fieldset>
<fieldset><legend>Gate</legend>${gateBoxes.join("")}</fieldset>
<p class="row"><span id="shown" role="status" aria-live="polite">${countOf(shown.length, "finding")}</span><span class="keys"><label class="chip"><input type="checkbox" id="keys" checked> Keys</label> <kbd>j</kbd> next <kbd>k</kbd> previous <kbd>/</kbd> search <kbd>Esc</kbd> clear</span></p>
</div>`;
}

function suppressedList(report: GateReport): string {
  const items = report.blocks.flatMap((block) =>
    block.gates.flatMap(({ gate, suppressed = [] }) =>
      suppressed.slice(0, MOST_FINDINGS).map(
        ({ finding, reason, expires }) =>
          () =>
            `<li><strong>${htmlText(finding.code, 100)}</strong> (${GATE_TITLES[gate]}) at <code>${htmlText(placeOf(block, finding))}</code>: ${htmlText(finding.message)}<br><span class="quiet">Lets it pass until ${htmlText(expires, 40)}: ${htmlText(reason)}</span></li>`,
      ),
    ),
  );
  if (items.length === 0) return "";
  const { kept, left } = fitting(items, MOST_BYTES / 4);
  return `<details class="card suppressed"><summary>${countOf(items.length, "finding")} suppressed by the base configuration</summary>
<ul>${kept.join("\n")}</ul>${left > 0 ? `<p>and ${left} more in the JSON report</p>` : ""}</details>`;
}
