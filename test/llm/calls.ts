import type { CallWatch, Charge, Model, ModelAnswer, ModelRequest } from "../../src/llm/model.ts";
import { type CallFailure, ModelCallError } from "../../src/llm/model-call-error.ts";
import { answerWith } from "./requests.ts";

/** A failed call, with what a test changes. */
export function callFailure(changes: Partial<CallFailure> = {}): ModelCallError {
  return new ModelCallError({
    provider: "anthropic",
    model: "claude-sonnet-5",
    reason: "unavailable",
    status: 503,
    detail: "overloaded",
    hint: "Run again later.",
    attempts: 1,
    ...changes,
  });
}

/** A charge, with what a test changes. */
export function chargeWith(changes: Partial<Charge> = {}): Charge {
  return {
    provider: "anthropic",
    model: "claude-sonnet-5",
    usage: { inputTokens: 100, outputTokens: 10 },
    costUsd: 0.0125,
    pricedAs: "anthropic/claude-sonnet-5",
    estimated: false,
    outcome: "answered",
    ...changes,
  };
}

/** One call that a test ends when it wants to. */
export interface HeldCall {
  readonly request: ModelRequest;
  readonly signal: AbortSignal;
  readonly watch: CallWatch | undefined;
  answer(answer?: ModelAnswer): void;
  fail(error: unknown): void;
}

/** A model whose calls wait for the test. They fail with the signal's reason when they are aborted, as a provider's do. */
export function heldModel(identity: Partial<Pick<Model, "provider" | "name">> = {}): Model & { calls: HeldCall[] } {
  const calls: HeldCall[] = [];
  return {
    provider: "anthropic",
    name: "claude-sonnet-5",
    ...identity,
    calls,
    generate: (request, signal, watch) =>
      new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        calls.push({ request, signal, watch, answer: (answer = answerWith()) => resolve(answer), fail: reject });
      }),
  };
}

/** A watch that writes down what it sees. */
export function loggingWatch(): Required<CallWatch> & { readonly seen: string[]; readonly charges: Charge[] } {
  const seen: string[] = [];
  const charges: Charge[] = [];
  return {
    seen,
    charges,
    waiting: () => seen.push("waiting"),
    opened: () => seen.push("opened"),
    received: (characters) => seen.push(`received ${characters}`),
    counted: (usage) => seen.push(`counted ${usage.inputTokens ?? "?"}`),
    charged: (charge) => {
      seen.push(`charged ${charge.costUsd}`);
      charges.push(charge);
    },
  };
}
