import type { BlockVerdict, GateResult, ReportedMutant } from "../generated/types.ts";
import { terminalText } from "./escape.ts";
import { countOf, percentText } from "./figures.ts";
import { GATE_TITLES } from "./gate-line.ts";
import { tallyOf, tallyText } from "./mutant-counts.ts";
import { dissentOf, reviewersOf } from "./opinions.ts";
import { placeOf } from "./place.ts";
import { wrapped } from "./text-wrap.ts";

/** What only the verbose form of a report shows of a block: figures file by file, suppressions, reviewers and dissent. */
export function verboseLines(block: BlockVerdict): string[] {
  const sections = block.gates.flatMap((gate) => [
    ...sectionOf(`${GATE_TITLES[gate.gate]}, lines file by file`, coveredLines(gate)),
    ...sectionOf(`${GATE_TITLES[gate.gate]}, mutants file by file`, mutantLines(gate)),
    ...sectionOf(`${GATE_TITLES[gate.gate]}, suppressed`, suppressedLines(block, gate)),
    ...sectionOf(`${GATE_TITLES[gate.gate]}, reviewers`, reviewerLines(gate)),
    ...sectionOf(`${GATE_TITLES[gate.gate]}, dissent`, dissentLines(gate)),
  ]);
  return sections;
}

function sectionOf(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return ["", title, ...items.flatMap((item) => wrapped(terminalText(item), { first: "  ", rest: "    " }))];
}

function coveredLines({ lines = [] }: GateResult): string[] {
  const count = (ranges: readonly (readonly [number, number])[]) =>
    ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return lines.map(({ path, covered, uncovered }) => {
    const hit = count(covered);
    const total = hit + count(uncovered);
    const share = total === 0 ? "no line to run" : `${percentText((hit / total) * 100)} (${hit} of ${total} lines)`;
    const missed = uncovered.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
    return `${path}: ${share}${missed.length === 0 ? "" : `; not run: ${missed.join(", ")}`}`;
  });
}

function mutantLines({ mutants = [] }: GateResult): string[] {
  const byFile = Map.groupBy(mutants, ({ path }: ReportedMutant) => path);
  return [...byFile].map(([path, ofFile]) => `${path}: ${tallyText(tallyOf(ofFile))}`);
}

function suppressedLines(block: BlockVerdict, { suppressed = [] }: GateResult): string[] {
  return suppressed.map(
    ({ finding, reason, expires }) =>
      `${placeOf(block, finding)} ${finding.code} (${finding.severity}), until ${expires}: ${reason}`,
  );
}

function reviewerLines(gate: GateResult): string[] {
  return reviewersOf(gate).map(({ reviewer, outcome, findings, dropped }) =>
    [
      reviewer,
      ...(outcome === undefined ? [] : [outcome]),
      ...(findings === undefined ? [] : [countOf(findings, "finding")]),
      ...(dropped === undefined || dropped === 0 ? [] : [`${dropped} dropped for a false quote`]),
    ].join(" · "),
  );
}

function dissentLines(gate: GateResult): string[] {
  return dissentOf(gate).map(
    ({ path, line, code, message, reportedBy, notReportedBy }) =>
      `${[path, line].filter((part) => part !== undefined).join(":")} ${code ?? ""} ${message} ` +
      `Reported by ${reportedBy.join(", ") || "nobody"}; not by ${notReportedBy.join(", ") || "nobody"}.`,
  );
}
