import type { FlowRecord, ModelCall } from "../generated/types.ts";
import type { SpendingFigures } from "../ledger/spending.ts";
import { callLines } from "./call-text.ts";
import { terminalText } from "./escape.ts";
import { costText, countOf, countText, durationText } from "./figures.ts";
import { figuresOf, interruptedText, NONE, tokensText } from "./flow-figures.ts";
import { timelineOf } from "./flow-timeline.ts";
import { factLines, flowFacts } from "./render-flow-text.ts";
import { longTable } from "./text-table.ts";
import { REPORT_COLUMNS, wrapped } from "./text-wrap.ts";

/** A run of a flow that has not come to its end: what its checkpoints hold. */
export interface UnfinishedFlow {
  readonly id: string;
  readonly run: number;
  readonly steps: readonly {
    readonly step: string;
    /** UTC, ISO 8601. */
    readonly startedAt: string;
    readonly durationMs: number;
    readonly calls: readonly ModelCall[];
  }[];
  /** Why the last process ended, where that is known. */
  readonly error?: string | undefined;
}

/** What `blocks flow show` knows of a flow: its record, a run that is not finished, or both. */
export interface ShownFlow {
  readonly record?: FlowRecord | undefined;
  readonly unfinished?: UnfinishedFlow | undefined;
  /** Of the run that is shown last. */
  readonly spending?: Pick<SpendingFigures, "flowUsd" | "interrupted"> | undefined;
}

/** How a flow is shown. */
export interface FlowShowOptions {
  /** Columns of the terminal; a model that does not fit beside its step stands below it. */
  readonly columns?: number;
  /** Also each model call. Never a prompt or an answer. */
  readonly verbose?: boolean;
}

/** The steps of a flow with times, models, tokens and cost, its totals, and what to do next when it is not finished. */
export function renderFlowShow({ record, unfinished, spending }: ShownFlow, options: FlowShowOptions = {}): string {
  return [
    ...(record === undefined ? [] : [finishedText(record, options)]),
    ...(unfinished === undefined ? [] : [unfinishedText(unfinished, spending, options)]),
  ].join("\n\n");
}

interface StepRow {
  readonly step: string;
  readonly startMs: number;
  readonly durationMs: number;
  readonly calls: readonly ModelCall[];
  readonly resumed: boolean;
}

function finishedText(record: FlowRecord, options: FlowShowOptions): string {
  const bars = timelineOf(record.timing);
  const rows = bars.map((bar, index) => ({
    ...bar,
    // Two steps of an earlier version could have one name: their calls stand with the first.
    calls: bars.findIndex(({ step }) => step === bar.step) === index ? callsOf(record.calls, bar.step) : [],
  }));
  const columns = options.columns ?? REPORT_COLUMNS;
  const outcome = record.outcome === "generated" ? "generated a block" : "ended without a block";
  return [
    ...flowFacts(record, columns),
    ...factLines("Outcome", outcome, columns),
    ...factLines("Started", record.timing.startedAt, columns),
    "",
    ...stepLines(rows, options),
  ].join("\n");
}

function callsOf(calls: readonly ModelCall[], step: string): ModelCall[] {
  return calls.filter((call) => (call.step ?? call.task) === step);
}

function unfinishedText(
  { id, run, steps, error }: UnfinishedFlow,
  spending: ShownFlow["spending"],
  options: FlowShowOptions,
): string {
  const columns = options.columns ?? REPORT_COLUMNS;
  const startsMs = steps.map(({ startedAt }) => Date.parse(startedAt));
  const firstMs = Math.min(...startsMs);
  const rows = steps
    .map(({ startedAt, ...step }): StepRow => ({ ...step, startMs: Date.parse(startedAt) - firstMs, resumed: false }))
    .toSorted((a, b) => a.startMs - b.startMs);
  return [
    ...factLines("Flow", `${id} (run ${countText(run)}), not finished`, columns),
    ...(error === undefined ? [] : factLines("Ended by", error, columns)),
    ...totalLines(rows, spending, columns),
    "",
    ...(rows.length === 0 ? ["No step is done."] : stepLines(rows, options)),
    "",
    ...nextLines(rows.length, columns),
  ].join("\n");
}

function totalLines(rows: readonly StepRow[], spending: ShownFlow["spending"], columns: number): string[] {
  const calls = rows.flatMap((row) => row.calls);
  const figures = figuresOf(calls);
  const estimated = calls.some((call) => call.estimated === true);
  const cost = spending === undefined ? costText({ ...figures, estimated }) : spentText(spending, estimated);
  return [
    ...factLines("Cost", cost, columns),
    ...factLines("Tokens", `${tokensText(figures)}, ${countOf(calls.length, "call")}`, columns),
  ];
}

/** What was spent; `flowUsd` counts the requests whose answer nobody saw, and they are named apart. */
function spentText({ flowUsd, interrupted }: NonNullable<ShownFlow["spending"]>, estimated: boolean): string {
  const atMostUsd = interrupted.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const known = costText({ costUsd: Math.max(0, flowUsd - atMostUsd), estimated });
  const open = interruptedText(interrupted);
  return open === "" ? known : `${known}, ${open}`;
}

function nextLines(done: number, columns: number): string[] {
  const taken = done === 0 ? "" : ` It takes up the ${countOf(done, "step")} above and pays only for what is missing.`;
  const next = `run the same command again.${taken} With --retry it begins anew.`;
  return wrapped(next, { first: "Next: ", rest: "      ", columns });
}

const HEAD = ["Step", "Start", "Time", "Tokens in", "Tokens out", "Cost", "", "Models"];

function stepLines(rows: readonly StepRow[], { columns = REPORT_COLUMNS, verbose = false }: FlowShowOptions): string[] {
  const table = longTable({ head: HEAD, rows: rows.map(stepCells), right: [1, 2, 3, 4, 5], columns });
  const calls = verbose ? rows.flatMap((row) => row.calls.flatMap((call) => callLines(call, columns))) : [];
  return [...table, ...(calls.length === 0 ? [] : ["", "Calls:", ...calls])];
}

function stepCells({ step, startMs, durationMs, calls, resumed }: StepRow): string[] {
  const figures = figuresOf(calls);
  const asked = calls.length > 0;
  return [
    terminalText(step),
    // The earlier process's clock has nothing to do with this one's.
    resumed ? NONE : `+${durationText(startMs)}`,
    durationText(durationMs),
    asked ? countText(figures.inputTokens) : "",
    asked ? countText(figures.outputTokens) : "",
    asked ? costText({ ...figures, estimated: calls.some((call) => call.estimated === true) }) : "",
    resumed ? "taken up" : "",
    terminalText(figures.models.join(", ")),
  ];
}
