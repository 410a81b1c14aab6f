import { type Clock, systemClock } from "../../base/clock.ts";
import { BlocksError } from "../../base/errors.ts";
import type { CallWatch, Model, ModelAnswer, ModelRequest } from "../model.ts";

export interface DeadlineOptions {
  readonly clock?: Clock;
  /** Time from the request to the whole answer, everything that the wrapped model does included. */
  readonly timeoutMs: number;
  /** Longest silence: from the request to the first sign of life, and from each one to the next. Unbounded when absent. */
  readonly idleTimeoutMs?: number;
  /**
   * How long a call that is given up may take to end, so that its cost is booked before the caller goes on. Default 0:
   * it is not waited for, and a model that ignores its signal cannot hold the caller back.
   */
  readonly graceMs?: number;
}

interface Call {
  readonly request: ModelRequest;
  readonly signal: AbortSignal;
  readonly watch: CallWatch | undefined;
}

/**
 * A model that answers in time or throws `MODEL_TIMEOUT` (retryable), whose sentence tells whether the whole answer or
 * the next sign of life was late. The call underneath is aborted.
 */
export function withDeadline(model: Model, options: DeadlineOptions): Model {
  return {
    provider: model.provider,
    name: model.name,
    generate: (request, signal, watch) => generateInTime(model, options, { request, signal, watch }),
  };
}

async function generateInTime(model: Model, options: DeadlineOptions, call: Call): Promise<ModelAnswer> {
  const { request, signal } = call;
  signal.throwIfAborted();
  const clock = options.clock ?? systemClock;
  const underneath = new AbortController();
  const ended = new AbortController();
  const startedMs = clock.monotonicMs();
  const heard = { atMs: startedMs };
  const watch = listeningWatch(call.watch, ended.signal, () => {
    heard.atMs = clock.monotonicMs();
  });
  const answer = model.generate(request, AbortSignal.any([signal, underneath.signal]), watch);
  const settled = settledSignal(answer);
  try {
    const over = AbortSignal.any([signal, ended.signal]);
    return await Promise.race([answer, expiry(model, { ...options, clock, startedMs, heard }, over)]);
  } catch (error) {
    underneath.abort(error);
    if (options.graceMs !== undefined) await grace(clock, options.graceMs, settled);
    throw signal.aborted ? signal.reason : error;
  } finally {
    ended.abort(OVER);
  }
}

/**
 * Throws when the time is over. A sign of life only notes when it came, and the one timer looks at that when it ends:
 * an answer comes in thousands of pieces.
 */
async function expiry(
  model: Model,
  options: DeadlineOptions & {
    readonly clock: Clock;
    readonly startedMs: number;
    readonly heard: { readonly atMs: number };
  },
  over: AbortSignal,
): Promise<never> {
  const { clock, startedMs, heard, timeoutMs, idleTimeoutMs = Number.POSITIVE_INFINITY } = options;
  for (;;) {
    const nowMs = clock.monotonicMs();
    const lastHeardMs = heard.atMs;
    const totalLeftMs = startedMs + timeoutMs - nowMs;
    const idleLeftMs = lastHeardMs + idleTimeoutMs - nowMs;
    await clock.sleep(Math.max(0, Math.min(totalLeftMs, idleLeftMs)), over);
    if (totalLeftMs <= idleLeftMs) throw tooLate(model, timeoutMs);
    if (heard.atMs === lastHeardMs) throw tooSilent(model, idleTimeoutMs);
  }
}

/** Why a wait ends that nobody needs any more. An abort without a reason makes an exception, whose stack costs time. */
const OVER = "over";

/** What comes of a call that was given up is no news to anybody; what it cost always is. */
function listeningWatch(watch: CallWatch | undefined, ended: AbortSignal, onSignOfLife: () => void): CallWatch {
  const whileListening = (tell: () => void) => {
    if (ended.aborted) return;
    onSignOfLife();
    tell();
  };
  return {
    ...watch,
    opened: () => whileListening(() => watch?.opened?.()),
    received: (characters) => whileListening(() => watch?.received?.(characters)),
    counted: (usage) => whileListening(() => watch?.counted?.(usage)),
  };
}

/** Aborted once the promise is settled, one way or the other. */
function settledSignal(promise: Promise<unknown>): AbortSignal {
  const settled = new AbortController();
  const settle = () => settled.abort(OVER);
  promise.then(settle, settle);
  return settled.signal;
}

/** Ends when the call underneath has, and after `graceMs` at the latest. */
async function grace(clock: Clock, graceMs: number, settled: AbortSignal): Promise<void> {
  if (!settled.aborted) await clock.sleep(graceMs, settled).catch(() => {});
}

function tooLate(model: Model, timeoutMs: number): BlocksError {
  return new BlocksError(`${model.provider} did not answer within ${timeoutMs / 1000} s for model ${model.name}`, {
    code: "MODEL_TIMEOUT",
    kind: "provider",
    hint: "Run again, raise flow.call_deadline_seconds, or lower context.max_size_kb.",
    retryable: true,
  });
}

function tooSilent(model: Model, idleTimeoutMs: number): BlocksError {
  return new BlocksError(`${model.provider} sent nothing for ${idleTimeoutMs / 1000} s for model ${model.name}`, {
    code: "MODEL_TIMEOUT",
    kind: "provider",
    hint: "Run again, or raise flow.idle_deadline_seconds.",
    retryable: true,
  });
}
