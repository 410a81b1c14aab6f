import { basename } from "node:path";
import { prettyJson } from "../../base/files.ts";
import type { FlowResult } from "../../flow/flow.ts";
import type { FlowRecord, FlowRun, LedgerEntry } from "../../generated/types.ts";
import type { SpendingFigures } from "../../ledger/spending.ts";
import { entryFiguresOf } from "../upload-context/entry-figures.ts";
import type { MeteredUse } from "./flow-meter.ts";
import type { Generation } from "./generation.ts";
import { keptCalls, keptText } from "./kept-text.ts";

/** The record of a flow that has made a block: everything but `timing` is the same however often it was taken up. */
export function flowRecordFrom(
  generation: Pick<
    Generation,
    "version" | "request" | "repository" | "workspace" | "revision" | "offline" | "redactor"
  >,
  given: {
    readonly run: Pick<FlowRun, "id" | "run" | "startedAt" | "processes">;
    readonly result: FlowResult;
    readonly block: FlowRecord["block"];
    readonly durationMs: number;
    /** What is booked for the run, and the part of it that nobody has settled. */
    readonly money: { readonly bookedUsd: number; readonly interrupted: SpendingFigures["interrupted"] };
    /** What earlier runs of the flow have cost. */
    readonly earlierUsd?: number;
  },
): FlowRecord {
  const { run, result } = given;
  const { interrupted } = given.money;
  const lostUsd = lostOf(given.money, result.costUsd);
  const { earlierUsd = 0 } = given;
  const { family, type, parameters, text } = result.request;
  return {
    schemaVersion: 1,
    kind: "flow",
    version: generation.version,
    id: run.id,
    ...(run.run === 1 ? {} : { run: run.run }),
    outcome: "generated",
    request: {
      family,
      type,
      parameters: { ...parameters },
      ...(text === undefined ? {} : { text }),
      ...(generation.request.family === undefined ? { chosen: true } : {}),
    },
    repository: repositoryOf(generation),
    ...(generation.revision === undefined ? {} : { revision: generation.revision }),
    offline: generation.offline,
    block: given.block,
    calls: keptCalls(result, keptText(generation.redactor)),
    roles: result.roles,
    ...(result.rounds.length === 0 ? {} : { rounds: [...result.rounds] }),
    ...(result.review === undefined ? {} : { review: result.review }),
    ...(result.repairStopped === undefined ? {} : { repairStopped: result.repairStopped }),
    ...(result.takenOut === 0 ? {} : { hiddenCharacters: result.takenOut }),
    repairRounds: result.repairRounds,
    ...(result.estimated ? { estimated: true } : {}),
    ...(result.costUsd === undefined ? {} : { costUsd: result.costUsd }),
    ...(result.inputTokens === undefined ? {} : { inputTokens: result.inputTokens }),
    ...(result.outputTokens === undefined ? {} : { outputTokens: result.outputTokens }),
    timing: {
      startedAt: run.startedAt,
      durationMs: given.durationMs,
      steps: [...result.steps],
      ...(run.processes > 1 ? { resumptions: run.processes - 1 } : {}),
      ...(interrupted.length === 0
        ? {}
        : {
            interrupted: interrupted.map(({ task, provider, model, costUsd }) => ({ task, provider, model, costUsd })),
          }),
      ...(result.discarded.length === 0 ? {} : { discarded: [...result.discarded] }),
      ...(lostUsd === undefined ? {} : { lostUsd }),
      ...(earlierUsd > 0 ? { earlierUsd } : {}),
    },
  };
}

/** A billionth of a dollar: sums of the same charges in another order differ by less. */
const SAME_USD = 1e-9;

/** What was booked and stands neither with an answer nor as interrupted. */
function lostOf(
  money: { readonly bookedUsd: number; readonly interrupted: SpendingFigures["interrupted"] },
  answeredUsd: number | undefined,
): number | undefined {
  if (answeredUsd === undefined) return undefined;
  const interruptedUsd = money.interrupted.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const lostUsd = money.bookedUsd - interruptedUsd - answeredUsd;
  return lostUsd > SAME_USD ? lostUsd : undefined;
}

/** owner/name, or the folder's name on a laptop. */
export function repositoryOf(generation: Pick<Generation, "repository" | "workspace">): string {
  return generation.repository ?? basename(generation.workspace);
}

function entryOf(generation: Generation, flow: string): Omit<LedgerEntry, "event"> {
  const { run, revision } = generation;
  return {
    schemaVersion: 1,
    kind: "ledger-entry",
    version: generation.version,
    flow,
    recordedAt: generation.clock.now().toISOString(),
    repository: repositoryOf(generation),
    ...(revision === undefined ? {} : { revision }),
    ...(run.id === undefined ? {} : { run: run.id }),
    ...(run.actor === undefined ? {} : { actor: run.actor }),
  };
}

const NO_REVIEWS = { blocks: [] };

/** What a flow that has made a block has cost. */
export function settledEntry(generation: Generation, flow: FlowRecord): LedgerEntry {
  return { ...entryOf(generation, flow.id), event: "settled", ...entryFiguresOf(flow, NO_REVIEWS) };
}

/** A flow that ended without a block. */
export interface EndedFlow {
  readonly run: FlowRun;
  readonly figures: SpendingFigures;
  readonly use: MeteredUse;
  /** What earlier runs of the flow have cost. */
  readonly earlierUsd: number;
  /** Of the process in which it ended. */
  readonly durationMs: number;
}

/** What a flow has cost that ended without a block: all that is booked for its run, and what is known of its use. */
export function failedEntry(
  generation: Generation,
  { run, figures, use, earlierUsd, durationMs }: EndedFlow,
): LedgerEntry {
  const { family, type } = generation.request;
  return {
    ...entryOf(generation, run.id),
    event: run.outcome === "cancelled" ? "cancelled" : "failed",
    ...(family === undefined ? {} : { family }),
    ...(type === undefined ? {} : { type }),
    offline: generation.offline,
    costUsd: figures.flowUsd + earlierUsd,
    ...(figures.interrupted.length > 0 ? { estimated: true } : {}),
    ...use,
    durationMs,
    startedAt: run.startedAt,
    ...(run.error === undefined ? {} : { error: run.error.code }),
  };
}

/** Everything of a flow as files, with any known secret taken out. */
export function membersOf(
  generation: Pick<Generation, "redactor" | "config">,
  result: FlowResult,
  record: FlowRecord,
): Map<string, string> {
  const members = new Map<string, string>();
  const add = (path: string, content: string) => members.set(path, generation.redactor.redact(content));
  add("request.json", prettyJson(record.request));
  add("config.json", prettyJson(generation.config));
  for (const [path, content] of result.members) add(path, content);
  // The block stays as it was written: a redacted copy would no longer be the block that the gates judged.
  for (const file of result.files) members.set(`block/${file.path}`, file.content);
  add("flow.json", prettyJson(record));
  return members;
}
