import type { BlockVerdict, GateReport, GateResult } from "../../generated/types.ts";
import { htmlText } from "../escape.ts";
import { durationText } from "../figures.ts";
import { gateFacts } from "../gate-facts.ts";
import { GATE_TITLES, thresholdText, valueText } from "../gate-line.ts";
import { verdictBadge } from "./marks.ts";
import { section } from "./section.ts";

/** A card for each gate of each block: figure against threshold, and what else the gate found out. */
export function gatesSection(report: GateReport): string {
  return section("Gates", report.blocks.map(blockGates).join("\n"));
}

function blockGates(block: BlockVerdict): string {
  return `<h3>${htmlText(block.name)} ${verdictBadge(block.verdict)}</h3>
<p class="path"><code>${htmlText(block.path)}</code></p>
<ul class="gates">
${block.gates.map(gateCard).join("\n")}
</ul>`;
}

function gateCard(gate: GateResult): string {
  const facts = gateFacts(gate).map((fact) => `<li>${htmlText(fact)}</li>`);
  return `<li class="gate ${gate.verdict}">
<h4>${GATE_TITLES[gate.gate]}</h4>
<p class="verdict">${verdictBadge(gate.verdict)} <span class="quiet">${durationText(gate.durationMs)}</span></p>
${figureOf(gate)}
<p class="summary">${htmlText(gate.summary)}</p>
${facts.length === 0 ? "" : `<ul class="gate-facts">${facts.join("")}</ul>`}
</li>`;
}

function figureOf(gate: GateResult): string {
  const value = valueText(gate);
  const threshold = thresholdText(gate);
  if (gate.figure === undefined || value === undefined || threshold === undefined) return "";
  const unit = gate.figure.unit === "percent" ? "" : ` <span class="unit">${htmlText(gate.figure.name)}</span>`;
  return `<p class="figure"><span class="value">${value}</span>${unit} <span class="quiet">needs ${threshold}</span></p>
${gate.figure.unit === "percent" ? meterSvg(gate.figure.value, gate.figure.threshold) : ""}`;
}

/** A bar with the threshold as a notch; the figure beside it says the same in words. */
function meterSvg(value: number, threshold: number): string {
  const at = (percent: number) => Math.min(100, Math.max(0, percent)).toFixed(2);
  return `<svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="back" width="100" height="8" rx="1"/><rect class="fill" width="${at(value)}" height="8" rx="1"/><rect class="notch" x="${at(Math.min(threshold, 99.4))}" width="0.6" height="8"/></svg>`;
}
