import { plainText, terminalText } from "./escape.ts";
import { countOf, countText, durationText, UNKNOWN, upperUsdText, usdText } from "./figures.ts";
import { cachedShare, NONE } from "./flow-figures.ts";
import type { FlowPlan, PlannedCall } from "./flow-plan.ts";
import { factLines } from "./render-flow-text.ts";
import { longTable } from "./text-table.ts";
import { REPORT_COLUMNS } from "./text-wrap.ts";

/** Of a request in words; its file has the rest. */
const LONGEST_REQUEST = 200;

/** The plan of a flow for a terminal: what it would ask whom, spend and write. */
export function renderFlowPlan(plan: FlowPlan, columns: number = REPORT_COLUMNS): string {
  return [
    "Dry run: nothing was sent, spent or written.",
    "",
    ...factsOf(plan).flatMap(([name, value]) => factLines(name, value, columns)),
    "",
    ...callTable(plan, columns),
    "",
    "Would write:",
    ...(plan.writes.length === 0 ? ["  nothing"] : foldedPaths(plan.writes).map((path) => `  ${terminalText(path)}`)),
    ...(plan.notes.length === 0 ? [] : ["", ...plan.notes.flatMap((note) => factLines("Note", note, columns))]),
  ].join("\n");
}

function factsOf(plan: FlowPlan): [string, string][] {
  const { family, type, text } = plan.request;
  const named = family === undefined ? undefined : [family, ...(type === undefined ? [] : [type])].join("/");
  return [
    ["Block", named ?? "the architect chooses"],
    ...(text === undefined ? [] : [["Request", plainText(text, LONGEST_REQUEST)] as [string, string]]),
    ["Deadline", durationText(plan.deadlineSeconds * 1000)],
    ["Cost", costOf(plan)],
    ["Caps", `${usdText(plan.caps.flowUsd)} for the flow, ${usdText(plan.caps.dayUsd)} for the day`],
  ];
}

function costOf({ calls, totals, caps }: FlowPlan): string {
  if (calls.every(isOffline)) return `${usdText(0)} (offline: no LLM is called)`;
  const expected =
    totals.costUsd === undefined ? `${UNKNOWN} (a model has no price)` : `about ${usdText(totals.costUsd)}`;
  if (totals.upperUsd === undefined) return expected;
  const most = `${expected}, at most ${upperUsdText(totals.upperUsd)}`;
  return totals.upperUsd > caps.flowUsd ? `${most} without the cap of the flow` : most;
}

function isOffline({ model }: PlannedCall): boolean {
  return model.startsWith("offline/");
}

function callTable({ calls, totals }: FlowPlan, columns: number): string[] {
  if (calls.length === 0) return ["No model would be called."];
  const rows = calls.map(({ step, role, model, inputTokens, cacheReadTokens, outputTokens, costUsd }) => [
    terminalText(step),
    terminalText(role),
    countText(Math.ceil(inputTokens)),
    cachedShare({ inputTokens, ...(cacheReadTokens === undefined ? {} : { cacheReadTokens }) }) ?? NONE,
    countText(Math.ceil(outputTokens)),
    usdText(costUsd),
    terminalText(model),
  ]);
  const total = [
    countOf(calls.length, "call"),
    "",
    countText(Math.ceil(totals.inputTokens)),
    "",
    countText(Math.ceil(totals.outputTokens)),
    usdText(totals.costUsd),
    "",
  ];
  const head = ["Step", "Role", "≈ tokens in", "cached", "≈ tokens out", "≈ cost", "Model"];
  return longTable({ head, rows: [...rows, total], right: [2, 3, 4, 5], columns });
}

/** More files of one folder than this are one line: a plan is read, and the record of the flow has them all. */
const MOST_FILES_OF_A_FOLDER = 4;

function foldedPaths(paths: readonly string[]): string[] {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  const lines = paths.map((path) => {
    const count = counts.get(folderOf(path)) ?? 0;
    return path.endsWith("/") || count <= MOST_FILES_OF_A_FOLDER
      ? path
      : `${folderOf(path)} (${countOf(count, "file")})`;
  });
  return [...new Set(lines)];
}
