import { type Clock, systemClock } from "../../base/clock.ts";
import { BlocksError } from "../../base/errors.ts";
import type { Model } from "../model.ts";

export interface DeadlineOptions {
  readonly clock?: Clock;
  /** Time from the request to the whole answer, everything that the wrapped model does included. */
  readonly timeoutMs: number;
}

/**
 * A model that answers in time or throws `MODEL_TIMEOUT` (retryable). The call underneath is aborted, and not waited
 * for: a model that ignores its signal cannot hold the caller back.
 */
export function withDeadline(model: Model, options: DeadlineOptions): Model {
  const clock = options.clock ?? systemClock;
  return {
    provider: model.provider,
    name: model.name,
    generate: async (request, signal) => {
      signal.throwIfAborted();
      const answered = new AbortController();
      const call = new AbortController();
      const expired = clock.sleep(options.timeoutMs, AbortSignal.any([signal, answered.signal])).then(() => {
        throw timeoutOf(model, options.timeoutMs);
      });
      try {
        return await Promise.race([model.generate(request, AbortSignal.any([signal, call.signal])), expired]);
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        throw error;
      } finally {
        answered.abort();
        call.abort(timeoutOf(model, options.timeoutMs));
      }
    },
  };
}

function timeoutOf(model: Model, timeoutMs: number): BlocksError {
  return new BlocksError(`${model.provider} did not answer within ${timeoutMs / 1000} s for model ${model.name}`, {
    code: "MODEL_TIMEOUT",
    kind: "provider",
    hint: "Run again, raise flow.call_deadline_seconds, or lower context.max_size_kb.",
    retryable: true,
  });
}
