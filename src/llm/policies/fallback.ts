import { BlocksError, type ErrorCode } from "../../base/errors.ts";
import type { Model } from "../model.ts";
import { type CallFailureReason, ModelCallError } from "../model-call-error.ts";

export interface FallbackOptions {
  /** Told of every step from one candidate to the next, and why. Must not throw. */
  readonly onFallback?: (from: Model, to: Model, error: BlocksError) => void;
}

/**
 * Whether another model may answer what this one did not. Nearly every reason belongs to one vendor, one account or one
 * address: that somebody has to mend it does not keep the next candidate from answering, and each step is reported.
 */
const CURABLE_REASONS: Readonly<Record<CallFailureReason, boolean>> = {
  // The next vendor has a key, an account, limits and a base URL of its own.
  authentication: true,
  permission: true,
  billing: true,
  "rate-limit": true,
  redirected: true,
  // A retired model is what fallbacks are for.
  "model-not-found": true,
  unavailable: true,
  connection: true,
  "response-too-large": true,
  "response-unreadable": true,
  // What a vendor refuses is mostly a schema or an option that another one accepts.
  "request-refused": true,
  // The request is too large. A larger model would take it at the highest price of all, in every flow, and nobody
  // would learn that the context has to become smaller.
  "context-exceeded": false,
};

/**
 * Failures without a vendor's answer; the last two are a key or a header that no request to this vendor could carry.
 * Left out on purpose: BUDGET_EXCEEDED and LEDGER_UNWRITABLE hold for every model, MODEL_UNPRICED is the owner's to
 * decide, and MODEL_ANSWER_INVALID and MODEL_ANSWER_TRUNCATED are about an answer.
 */
const CURABLE_CODES: ReadonlySet<ErrorCode> = new Set([
  "MODEL_TIMEOUT",
  "BREAKER_OPEN",
  "KEY_MISSING",
  "CONFIG_INVALID",
]);

interface Failure {
  readonly model: Model;
  readonly error: BlocksError;
}

/**
 * A model that asks its candidates one after the other until one answers. It has the first one's identity; the answer
 * names who gave it and counts the requests of all. Throws at once what no other candidate can cure, and when all have
 * failed an error with the code of the last one that tells why each of them did.
 */
export function withFallback(candidates: readonly Model[], options: FallbackOptions = {}): Model {
  const [first] = candidates;
  if (first === undefined) throw new TypeError("there is no model to ask");
  if (candidates.length === 1) return first;
  return {
    provider: first.provider,
    name: first.name,
    generate: async (request, signal, watch) => {
      const failures: Failure[] = [];
      for (const [index, model] of candidates.entries()) {
        try {
          const answer = await model.generate(request, signal, watch);
          return { ...answer, attempts: answer.attempts + requestsOf(failures) };
        } catch (error) {
          if (signal.aborted) throw signal.reason;
          if (!isCurable(error)) throw error;
          failures.push({ model, error });
          const next = candidates[index + 1];
          if (next !== undefined) options.onFallback?.(model, next, error);
        }
      }
      throw allFailed(failures);
    },
  };
}

function isCurable(error: unknown): error is BlocksError {
  if (error instanceof ModelCallError) return CURABLE_REASONS[error.failure.reason];
  return error instanceof BlocksError && CURABLE_CODES.has(error.code);
}

/** As far as it is known: a timeout does not tell how many requests it ended, and one is certain. */
function requestsOf(failures: readonly Failure[]): number {
  return failures.reduce((sum, { error }) => {
    if (error instanceof ModelCallError) return sum + error.failure.attempts;
    return error.code === "MODEL_TIMEOUT" ? sum + 1 : sum;
  }, 0);
}

function allFailed(failures: readonly Failure[]): BlocksError {
  const last = failures.at(-1) as Failure;
  const reasons = failures.map(({ model, error }) => `${model.provider}/${model.name}: ${error.message}`);
  const hints = failures.flatMap(({ model, error }) =>
    error.hint === undefined ? [] : [`${model.provider}/${model.name}: ${error.hint}`],
  );
  return new BlocksError(`none of ${failures.length} models answered; ${reasons.join("; ")}`, {
    code: last.error.code,
    kind: "provider",
    hint: `Mend one of them or add another to fallback.models. ${hints.join(" ")}`,
    retryable: failures.some(({ error }) => error.retryable),
    cause: last.error,
  });
}
