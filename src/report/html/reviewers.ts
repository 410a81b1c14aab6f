import type { BlockVerdict, Dissent, GateReport, GateResult } from "../../generated/types.ts";
import { htmlText } from "../escape.ts";
import { countText, usdText } from "../figures.ts";
import { modelOf, tokensText } from "../flow-figures.ts";
import { dissentOf, reviewersOf } from "../opinions.ts";
import { fileOf } from "../place.ts";
import { htmlTable, section, spoken } from "./section.ts";

const MOST_DISSENT = 200;

interface Reviewed {
  readonly block: BlockVerdict;
  readonly gate: GateResult;
}

/** Who reviewed, and on what the reviewers do not agree; empty where no model reviewed. */
export function reviewersSection(report: GateReport): string {
  const reviewed = report.blocks.flatMap((block) => block.gates.map((gate) => ({ block, gate })));
  const content = [reviewersTable(reviewed), callsList(reviewed), dissentList(reviewed)].filter((part) => part !== "");
  return content.length === 0 ? "" : section("Reviewers", content.join("\n"));
}

/** How many findings not all reviewers share. */
export function dissentCount(report: GateReport): number {
  return report.blocks.flatMap((block) => block.gates).reduce((sum, gate) => sum + dissentOf(gate).length, 0);
}

function reviewersTable(reviewed: readonly Reviewed[]): string {
  const rows = reviewed.flatMap(({ block, gate }) =>
    reviewersOf(gate).map(({ reviewer, outcome, findings, dropped }) => [
      `<code>${htmlText(reviewer, 100)}</code>`,
      htmlText(block.name),
      outcome === undefined ? "unknown" : htmlText(outcome, 100),
      countText(findings),
      countText(dropped),
    ]),
  );
  if (rows.length === 0) return "";
  return htmlTable(
    "Reviewers of the blocks",
    [
      { title: "Reviewer" },
      { title: "Block" },
      { title: "Outcome" },
      { title: "Findings kept", figure: true },
      { title: "Dropped for a false quote", figure: true },
    ],
    rows,
  );
}

function callsList(reviewed: readonly Reviewed[]): string {
  const calls = reviewed.flatMap(({ gate }) => gate.model ?? []);
  return calls
    .map(
      (call) =>
        `<p>Review by <code>${htmlText(modelOf(call))}</code>: ${htmlText(usdText(call.costUsd))}, ${htmlText(tokensText(call))}</p>`,
    )
    .join("\n");
}

function dissentList(reviewed: readonly Reviewed[]): string {
  const items = reviewed.flatMap(({ block, gate }) => dissentOf(gate).map((dissent) => dissentItem(block, dissent)));
  if (items.length === 0) return "";
  const hidden = items.length - MOST_DISSENT;
  return `<h3>Dissent</h3>
<p class="quiet">What some reviewers reported and others did not. It is kept: a majority decides nothing here.</p>
<ul class="dissent">
${items.slice(0, MOST_DISSENT).join("\n")}
</ul>${hidden > 0 ? `<p>and ${countText(hidden)} more in the JSON report</p>` : ""}`;
}

function dissentItem(block: BlockVerdict, { path, line, code, message, reportedBy, notReportedBy }: Dissent): string {
  const file = path === undefined ? block.path : fileOf(block, { path });
  const place = [file, ...(line === undefined ? [] : [line])].join(":");
  return `<li class="card"><h4>${htmlText(message)}</h4>
<p class="meta"><code>${htmlText(place)}</code>${code === undefined ? "" : ` · <code>${htmlText(code, 100)}</code>`}</p>
<p class="sides"><span class="side"><strong>Reported by</strong> ${names(reportedBy, "yes")}</span> <span class="side"><strong>Not reported by</strong> ${names(notReportedBy, "no")}</span></p></li>`;
}

function names(models: readonly string[], side: "yes" | "no"): string {
  if (models.length === 0) return "nobody";
  const sign = side === "yes" ? "✓" : "○";
  return models
    .slice(0, 20)
    .map((model) => `<code class="${side}">${spoken(sign, "")} ${htmlText(model, 100)}</code>`)
    .join(" ");
}
