import { BlocksError } from "../../base/errors.ts";
import type { Breaker, CallOutcome } from "../breaker.ts";
import type { Model } from "../model.ts";
import { type CallFailureReason, ModelCallError } from "../model-call-error.ts";

/** Failures of the provider. Everything else that it says (a wrong key, an unknown model) shows that it is there. */
const FAILURES: ReadonlySet<CallFailureReason> = new Set(["unavailable", "connection", "response-unreadable"]);

/**
 * A model whose calls go through its provider's breaker, which learns from how they end. Throws `BREAKER_OPEN` where it
 * lets none through, and what the model throws.
 */
export function withBreaker(model: Model, breaker: Breaker): Model {
  return {
    provider: model.provider,
    name: model.name,
    generate: async (request, signal, watch) => {
      const pass = await breaker.admit();
      let hadToWait = false;
      const waiting = () => {
        hadToWait = true;
        watch?.waiting?.();
      };
      try {
        signal.throwIfAborted();
        const answer = await model.generate(request, signal, { ...watch, waiting });
        pass.ended({ kind: "answered" });
        return answer;
      } catch (error) {
        pass.ended(signal.aborted ? { kind: "unknown" } : outcomeOf(error, hadToWait));
        throw error;
      }
    },
  };
}

function outcomeOf(error: unknown, hadToWait: boolean): CallOutcome {
  if (error instanceof ModelCallError) {
    const { reason } = error.failure;
    if (reason === "billing") return { kind: "spending-limit", reason: error.message };
    return FAILURES.has(reason) ? { kind: "failed", reason: error.message } : { kind: "answered" };
  }
  // Time that was spent in our own queue must not be held against the provider.
  const timedOut = error instanceof BlocksError && error.code === "MODEL_TIMEOUT" && !hadToWait;
  return timedOut ? { kind: "failed", reason: error.message } : { kind: "unknown" };
}
