import type { FlowCharge, FlowRecord, ModelCall, RoleFigures } from "../generated/types.ts";
import { ROLES, type Role } from "../llm/model.ts";
import type { DoneStep } from "./engine.ts";

/** What the steps of a flow come to. */
export interface FlowFigures {
  readonly calls: readonly ModelCall[];
  /** Prompts and answers as files of the flow's folder, by path. */
  readonly members: ReadonlyMap<string, string>;
  readonly roles: NonNullable<FlowRecord["roles"]>;
  readonly steps: FlowRecord["timing"]["steps"];
  /** How many steps were taken up from an earlier process. */
  readonly resumed: number;
  /** What was spent on requests that no answer came of. */
  readonly discarded: readonly FlowCharge[];
  /**
   * In US dollars, with what was spent on requests that no answer came of; absent when the cost of a call is not known.
   */
  readonly costUsd?: number;
  /** Of all answers that were sent for; absent when one of them does not say. */
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** True when a part of the cost is an upper estimate. */
  readonly estimated: boolean;
}

/**
 * The figures and the files of some steps in their declared order. They do not depend on what was parallel, what was
 * taken up, and when anything happened, except for the timing.
 */
export function figuresOf(steps: readonly DoneStep[]): FlowFigures {
  const complete = steps.flatMap((step) => step.calls);
  const calls = complete.map(({ call }) => call);
  const members = new Map<string, string>();
  for (const [index, { call, promptText, answerText }] of complete.entries()) {
    const { prompt, answer } = callMembers(index, call);
    members.set(prompt, promptText);
    members.set(answer, answerText);
  }
  const lost = steps.flatMap((step) => step.lost);
  const ofCallsUsd = sumOverCalls(calls, (call) => call.costUsd);
  const lostUsd = lost.reduce((sum, { costUsd }) => sum + costUsd, 0);
  return {
    calls,
    members,
    roles: rolesFrom(calls),
    steps: steps.map(({ step, startedMs, durationMs, resumed }) => ({
      step,
      startedMs,
      durationMs,
      ...(resumed ? { resumed } : {}),
    })),
    resumed: steps.filter(({ resumed }) => resumed).length,
    discarded: lost,
    ...known({ costUsd: ofCallsUsd === undefined ? undefined : ofCallsUsd + lostUsd }),
    ...tokensOf(calls),
    estimated: [...calls, ...lost].some(({ estimated }) => estimated === true),
  };
}

/** Where the texts of a call stand in the flow's folder; `index` is its place in `calls`, from 0. */
export function callMembers(index: number, call: Pick<ModelCall, "step" | "task">): { prompt: string; answer: string } {
  const name = `${String(index + 1).padStart(2, "0")}-${call.step ?? call.task}`;
  return { prompt: `prompts/${name}.txt`, answer: `answers/${name}.json` };
}

/** The sum of a figure over all calls, or undefined as soon as one call does not know it. */
export function sumOverCalls(
  calls: readonly ModelCall[],
  figure: (call: ModelCall) => number | undefined,
): number | undefined {
  let sum = 0;
  for (const call of calls) {
    const value = figure(call);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

function rolesFrom(calls: readonly ModelCall[]): NonNullable<FlowRecord["roles"]> {
  const roles: { [role in Role]?: RoleFigures } = {};
  for (const role of ROLES) {
    const own = calls.filter((call) => call.role === role);
    if (own.length > 0) roles[role] = roleFiguresOf(own);
  }
  return roles;
}

function roleFiguresOf(calls: readonly ModelCall[]): RoleFigures {
  const sent = calls.filter(({ cached }) => cached !== true);
  const cacheReadTokens = sent.reduce((sum, { usage }) => sum + (usage.cacheReadTokens ?? 0), 0);
  return {
    models: [...new Set(calls.map(({ provider, model }) => `${provider}/${model}`))],
    calls: calls.length,
    ...tokensOf(calls),
    ...(cacheReadTokens > 0 ? { cacheReadTokens } : {}),
    ...known({ costUsd: sumOverCalls(calls, (call) => call.costUsd) }),
  };
}

/** Tokens that were used for calls. An answer out of the answer cache used none, whatever it once took. */
function tokensOf(calls: readonly ModelCall[]): { inputTokens?: number; outputTokens?: number } {
  const sent = calls.filter(({ cached }) => cached !== true);
  return known({
    inputTokens: sumOverCalls(sent, ({ usage }) => usage.inputTokens),
    outputTokens: sumOverCalls(sent, ({ usage }) => usage.outputTokens),
  });
}

function known<Name extends string>(figures: Readonly<Record<Name, number | undefined>>): { [name in Name]?: number } {
  const defined = Object.entries(figures).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as { [name in Name]?: number };
}
