import type { ReplayDivergence, ReplayInspection, ReplayReport } from "../generated/types.ts";
import { terminalCode, terminalText } from "./escape.ts";
import { countOf } from "./figures.ts";
import { textTable } from "./text-table.ts";
import { wrapped } from "./text-wrap.ts";

/** How a replay is shown. */
export interface ReplayTextOptions {
  /** Columns of the terminal. */
  readonly columns?: number;
}

/** A replay for a terminal: whether the same digest was reached, and else what is different first. */
export function renderReplay(report: ReplayReport, options: ReplayTextOptions = {}): string {
  const { recorded, digest, kept } = report;
  return [
    ...headLines(report, options),
    "",
    textTable([
      ["Recorded:", recorded.digest],
      ["Replayed:", digest ?? "no bundle: the replay ended before the flow did"],
      ["Flow:", `${recorded.flow}, ${terminalText(recorded.block)}`],
      ["Answers:", `${report.answers} of ${countOf(recorded.calls, "call")} from the bundle; nothing was sent or paid`],
      ["Blocks:", versionText(report)],
      ...(kept === undefined ? [] : [["Kept in:", terminalText(kept)]]),
    ]),
    ...inspectionLines(report, options),
    ...gateLines(report, options),
    ...redactionLines(report, options),
  ].join("\n");
}

function headLines({ same, divergence, difference, recorded }: ReplayReport, options: ReplayTextOptions): string[] {
  if (same) return ["✅ The replay reached the same digest."];
  if (divergence !== undefined) return divergenceLines(divergence, options);
  if (difference === undefined) return ["❌ The replay reached the same digest, but a gate says something else now."];
  const { path, change, lines, more } = difference;
  const what = {
    changed: `${path} differs`,
    missing: `${path} is only in the recorded bundle`,
    added: `${path} is only in the replayed bundle`,
  }[change];
  const others = more === 0 ? "" : `, and ${countOf(more, "more member")}`;
  return [
    `❌ The replay reached another digest than ${recorded.digest.slice(0, 19)}…: ${terminalText(what)}${others}.`,
    ...diffLines(lines),
  ];
}

function divergenceLines({ step, message, lines }: ReplayDivergence, options: ReplayTextOptions): string[] {
  const head = `The replay left the recorded flow in the step ${step}: ${message}.`;
  return [...wrapped(terminalText(head, 2000), { first: "❌ ", rest: "   ", ...options }), ...diffLines(lines)];
}

/** Text of bundles: one line each, with nothing in it that a terminal or a runner would follow. */
function diffLines(lines: readonly string[]): string[] {
  return lines.map((line) => `     ${terminalCode(line)}`.trimEnd());
}

function versionText({ version, recorded }: ReplayReport): string {
  const made = terminalText(recorded.version, 40);
  return made === version ? version : `made by ${made}, replayed by ${version}`;
}

function inspectionLines({ inspections }: ReplayReport, options: ReplayTextOptions): string[] {
  if (inspections.length === 0) return [];
  return [
    "",
    "Fast gates inside of the flow:",
    ...inspections.flatMap((one) => wrapped(inspectionText(one), { first: "  ", rest: "      ", ...options })),
  ];
}

function inspectionText({ step, repeated, same, reason }: ReplayInspection): string {
  const name = terminalText(step);
  if (!repeated) return `➖ ${name}: taken from the bundle (${terminalText(reason ?? "")})`;
  return same ? `✅ ${name}: the same` : `❌ ${name}: something else than recorded`;
}

function gateLines({ gates }: ReplayReport, options: ReplayTextOptions): string[] {
  if (gates === undefined) return [];
  const lines = gates.flatMap(({ gate, recorded, now, reason }) => {
    const was = `${recorded.verdict} (${terminalText(recorded.summary)})`;
    const text =
      now === undefined
        ? `➖ ${gate}: ${was}; not repeated: ${terminalText(reason ?? "")}`
        : now.verdict === recorded.verdict
          ? `✅ ${gate}: ${now.verdict} again (${terminalText(now.summary)})`
          : `❌ ${gate}: recorded ${was}, now ${now.verdict} (${terminalText(now.summary)})`;
    return wrapped(text, { first: "  ", rest: "      ", ...options });
  });
  return ["", "Gates:", ...lines];
}

function redactionLines({ redactedMembers, same }: ReplayReport, options: ReplayTextOptions): string[] {
  if (redactedMembers === 0 || same) return [];
  const text = `${countOf(redactedMembers, "member")} had held a secret before sealing, and *** stands there now: what was made of it cannot be made again.`;
  return ["", ...wrapped(text, { first: "", rest: "", ...options })];
}
