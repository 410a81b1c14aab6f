import type { FlowRecord, ModelCall, RepairRound, RoleFigures } from "../generated/types.ts";
import { ROLES, type Role } from "../llm/model.ts";
import { costText, countOf, countText, percentText, UNKNOWN, upperUsdText, usdText } from "./figures.ts";
import { VERDICT_WORDS } from "./gate-line.ts";

/** What one role used, and whether a part of its cost is an upper estimate. */
export interface RoleRow extends Readonly<RoleFigures> {
  readonly role: Role;
  readonly estimated: boolean;
}

/** The roles that were asked. A record of an earlier version, which has no figures by role, is added up from its calls. */
export function roleRows(flow: Pick<FlowRecord, "calls" | "roles">): RoleRow[] {
  return ROLES.flatMap((role) => {
    const calls = flow.calls.filter((call) => call.role === role);
    const figures = flow.roles === undefined ? figuresOf(calls) : flow.roles[role];
    if (figures === undefined || figures.calls === 0) return [];
    return [{ role, ...figures, estimated: calls.some(({ estimated }) => estimated === true) }];
  });
}

/**
 * Calls added up. A figure that one of them does not have is not known of all; an answer that had been given before
 * used no tokens, whatever it once took. What came from prompt caches is what providers said, and absent when nothing did.
 */
export function figuresOf(calls: readonly ModelCall[]): RoleFigures {
  const sent = calls.filter(({ cached }) => cached !== true);
  const inputTokens = sumOf(sent, ({ usage }) => usage.inputTokens);
  const outputTokens = sumOf(sent, ({ usage }) => usage.outputTokens);
  const cacheReadTokens = sumOf(sent, ({ usage }) => usage.cacheReadTokens ?? 0);
  const costUsd = sumOf(calls, (call) => call.costUsd);
  return {
    models: [...new Set(calls.map(modelOf))],
    calls: calls.length,
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    ...(cacheReadTokens === undefined || cacheReadTokens === 0 ? {} : { cacheReadTokens }),
    ...(costUsd === undefined ? {} : { costUsd }),
  };
}

function sumOf(calls: readonly ModelCall[], figure: (call: ModelCall) => number | undefined): number | undefined {
  return calls.reduce<number | undefined>((sum, call) => {
    const value = figure(call);
    return sum === undefined || value === undefined ? undefined : sum + value;
  }, 0);
}

/** provider/model that answered. Not escaped. */
export function modelOf({ provider, model }: Pick<ModelCall, "provider" | "model">): string {
  return `${provider}/${model}`;
}

/** A model that answered in another's place, and how often. */
export interface UsedFallback {
  readonly role: Role;
  readonly asked: string;
  readonly answered: string;
  readonly calls: number;
}

/** The fallbacks that were used, each once. */
export function usedFallbacks(calls: readonly ModelCall[]): UsedFallback[] {
  const found = new Map<string, UsedFallback>();
  for (const call of calls) {
    const { role, asked } = call;
    const answered = modelOf(call);
    if (asked === undefined || asked === answered) continue;
    const key = JSON.stringify([role, asked, answered]);
    found.set(key, { role, asked, answered, calls: (found.get(key)?.calls ?? 0) + 1 });
  }
  return [...found.values()];
}

/** Input and output tokens in words: `12,345 in (73% from the prompt cache), 678 out`. */
export function tokensText(figures: Omit<RoleFigures, "models" | "calls">): string {
  const share = cachedShare(figures);
  const cached = share === undefined ? "" : ` (${share} from the prompt cache)`;
  return `${countText(figures.inputTokens)} in${cached}, ${countText(figures.outputTokens)} out`;
}

/** Which part of the input came from prompt caches, in whole percent and never rounded up; undefined when not known. */
export function cachedShare(figures: Pick<RoleFigures, "inputTokens" | "cacheReadTokens">): string | undefined {
  const { inputTokens, cacheReadTokens } = figures;
  if (inputTokens === undefined || inputTokens === 0 || cacheReadTokens === undefined) return undefined;
  return percentText(Math.floor((cacheReadTokens / inputTokens) * 100));
}

/** Tokens of the whole flow in words. */
export function flowTokensText(flow: FlowRecord): string {
  const { inputTokens, outputTokens } = flow;
  const { cacheReadTokens } = figuresOf(flow.calls);
  return tokensText({
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    ...(cacheReadTokens === undefined ? {} : { cacheReadTokens }),
  });
}

/** What a flow cost, with all that may come on top of it, as part of a sentence. */
export function flowCostText(flow: FlowRecord): string {
  if (flow.offline) return `${costText(flow)} (offline: no LLM was called)`;
  const cost =
    flow.costUsd === undefined
      ? `${UNKNOWN} (the price of a call is not known)`
      : `${costText(flow)}${flow.estimated === true ? " (a part of it is estimated)" : ""}`;
  const { interrupted = [], lostUsd } = flow.timing;
  return [cost, interruptedText(interrupted), lostText(lostUsd)].filter((part) => part !== "").join(", ");
}

/** `plus $0.12 for answers of earlier attempts`; empty when nothing was lost. */
function lostText(lostUsd: number | undefined): string {
  return lostUsd === undefined ? "" : `plus ${usdText(lostUsd)} for answers of earlier attempts that were not used`;
}

/** What a reader of a flow should know beside its figures, as sentences. */
export function flowNotes({ hiddenCharacters, repairStopped }: FlowRecord): string[] {
  return [
    ...(hiddenCharacters === undefined
      ? []
      : [`${countOf(hiddenCharacters, "hidden character")} taken out of what the models were given`]),
    ...(repairStopped === undefined ? [] : [`repairs ended early: ${repairStopped}`]),
  ];
}

/** `plus at most $0.12 for 2 interrupted requests`; empty when there are none. */
export function interruptedText(interrupted: readonly { readonly costUsd: number }[]): string {
  if (interrupted.length === 0) return "";
  const mostUsd = interrupted.reduce((sum, { costUsd }) => sum + costUsd, 0);
  return `plus at most ${upperUsdText(mostUsd)} for ${countOf(interrupted.length, "interrupted request")}`;
}

/** Requests that were paid for and whose answers were thrown away, as part of the cost; undefined when there are none. */
export function discardedText(calls: readonly ModelCall[]): string | undefined {
  const charges = calls.flatMap((call) => call.charges ?? []).filter(({ outcome }) => outcome === "discarded");
  if (charges.length === 0) return undefined;
  const costUsd = charges.reduce((sum, charge) => sum + charge.costUsd, 0);
  const estimated = charges.some((charge) => charge.estimated);
  return `${countOf(charges.length, "request")}, ${costText({ costUsd, estimated })} of the cost`;
}

/** How many steps an earlier process had done, as part of a sentence; empty when there are none. */
export function resumedText({ steps }: Pick<FlowRecord["timing"], "steps">): string {
  const resumed = steps.filter((step) => step.resumed === true).length;
  return resumed === 0 ? "" : `${countOf(resumed, "step")} taken up from an earlier process`;
}

/** What the reviewing model said inside the flow; undefined when none was asked. */
export function reviewText({ review }: Pick<FlowRecord, "review">): string | undefined {
  return review === undefined
    ? undefined
    : `${countOf(review.findings, "finding")}, ${countOf(review.blockers, "BLOCKER")}`;
}

/** One candidate of the repair loop, each figure as a text. Not escaped. */
export interface RoundRow {
  readonly round: string;
  readonly gates: readonly string[];
  readonly findings: string;
  readonly survivors: string;
  readonly result: "kept" | "rolled back";
  readonly cost: string;
}

/** What stands where a figure does not apply. */
export const NONE = "–";

/** The candidates in order. */
export function roundRows(rounds: readonly RepairRound[]): RoundRow[] {
  return rounds.map((round) => ({
    round: round.round === 0 ? "first" : String(round.round),
    gates: round.gates.map(gateText),
    findings: `${countText(round.findings)}${round.undecided === 0 ? "" : `, ${countText(round.undecided)} undecided`}`,
    survivors: round.survivors === undefined ? NONE : countText(round.survivors),
    result: round.kept ? "kept" : "rolled back",
    // The first candidate was paid for by the steps that wrote it.
    cost: round.round === 0 && round.costUsd === undefined ? NONE : costText(round),
  }));
}

const SHARES: ReadonlySet<string> = new Set(["contract", "coverage", "mutation"]);

function gateText({ gate, verdict, figure }: RepairRound["gates"][number]): string {
  const shown = figure === undefined ? "" : ` ${SHARES.has(gate) ? percentText(figure) : countText(figure)}`;
  return `${gate} ${VERDICT_WORDS[verdict]}${shown}`;
}
