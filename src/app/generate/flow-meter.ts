import type { Checkpoints } from "../../flow/checkpoint.ts";
import type { FlowCharge, LedgerEntry } from "../../generated/types.ts";
import { ModelCallError } from "../../llm/model-call-error.ts";
import type { CallEnd, ObserveCall, ObservedCall } from "../models/observed-model.ts";
import { modelUseOf, type UsedCall } from "../upload-context/model-use.ts";

/** What a flow had used by the time that it ended, whether it made a block or not. */
export type MeteredUse = Pick<
  LedgerEntry,
  "models" | "retries" | "fallbacks" | "repairRounds" | "inputTokens" | "outputTokens"
>;

/** Adds up what a flow uses while it runs: one that fails leaves no record from which that could be read. */
export class FlowMeter {
  readonly #calls: UsedCall[] = [];
  readonly #discarded: FlowCharge[] = [];
  readonly #repairs = new Set<string>();

  /** Counts the calls of this process. */
  readonly observe: ObserveCall = (call) => {
    if (call.task === "repair") this.#repairs.add(call.step ?? "");
    return (end) => void this.#calls.push(usedCallFrom(call, end));
  };

  /** The same checkpoints, with what they hold of earlier processes counted when it is taken up. */
  counting(checkpoints: Checkpoints): Checkpoints {
    return {
      load: async (step, key) => {
        const saved = await checkpoints.load(step, key);
        for (const { call } of saved?.calls ?? []) {
          this.#calls.push(call);
          if (call.task === "repair") this.#repairs.add(step);
        }
        this.#discarded.push(...(saved?.lost ?? []));
        return saved;
      },
      save: (checkpoint) => checkpoints.save(checkpoint),
    };
  }

  /** Everything until now. Tokens are those of all answers, and absent where one of them does not say. */
  use(): MeteredUse {
    const timing = { discarded: this.#discarded };
    const answered = this.#calls.filter(({ cached }) => cached !== true);
    return {
      ...modelUseOf({ calls: this.#calls, timing }, { blocks: [] }),
      repairRounds: this.#repairs.size,
      ...tokens("inputTokens", answered),
      ...tokens("outputTokens", answered),
    };
  }
}

type TokenFigure = "inputTokens" | "outputTokens";

function tokens<Name extends TokenFigure>(
  name: Name,
  calls: readonly UsedCall[],
): { readonly [figure in Name]?: number } {
  let sum = 0;
  for (const { usage } of calls) {
    const value = usage[name];
    if (value === undefined) return {};
    sum += value;
  }
  return { [name]: sum } as { [figure in Name]: number };
}

function usedCallFrom({ provider, model }: ObservedCall, end: CallEnd): UsedCall {
  const charges = end.charges.map((charge) => ({ ...charge, usage: { ...charge.usage } }));
  const asked = `${provider}/${model}`;
  if ("error" in end) {
    const sent = end.error instanceof ModelCallError ? end.error.failure.attempts : 0;
    // What was read before it failed is with the charges; the vendor owes no more.
    const usage = { inputTokens: 0, outputTokens: 0 };
    return { provider, model, attempts: Math.max(sent, charges.length), usage, costUsd: 0, charges };
  }
  const { answer } = end;
  const last = charges.findLast(({ outcome }) => outcome === "answered");
  const isFallback = last !== undefined && `${last.provider}/${last.model}` !== asked;
  return {
    provider: answer.provider,
    model: answer.model,
    attempts: answer.attempts,
    usage: answer.usage,
    charges,
    ...(isFallback ? { asked } : {}),
    ...(answer.cached === true ? { cached: true } : {}),
  };
}
