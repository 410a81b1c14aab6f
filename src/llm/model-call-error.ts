import { BlocksError } from "../base/errors.ts";
import type { ProviderName } from "./model.ts";

/** Why a provider did not answer, told apart by what has to be done about it. */
export type CallFailureReason =
  | "authentication"
  | "permission"
  | "billing"
  | "model-not-found"
  | "rate-limit"
  | "context-exceeded"
  | "unavailable"
  | "connection"
  | "redirected"
  | "response-too-large"
  | "response-unreadable"
  | "request-refused";

/** The reasons that may be gone when the same request is sent again. */
const RETRYABLE: ReadonlySet<CallFailureReason> = new Set([
  "rate-limit",
  "unavailable",
  "connection",
  "response-unreadable",
]);

/** What a {@link ModelCallError} is made of. */
export interface CallFailure {
  readonly provider: ProviderName;
  readonly model: string;
  readonly reason: CallFailureReason;
  /** Status of the HTTP response; absent when there was none. */
  readonly status?: number;
  /** What went wrong, one line without any secret. */
  readonly detail: string;
  readonly hint: string;
  /** How long the provider asked to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** How many requests were sent, from 1. */
  readonly attempts: number;
}

/**
 * A call that a provider did not answer (`MODEL_CALL_FAILED`). It never carries the SDK's own error as its cause:
 * that one holds the request with its authorisation header.
 */
export class ModelCallError extends BlocksError {
  readonly failure: CallFailure;

  constructor(failure: CallFailure) {
    super(sentenceOf(failure), {
      code: "MODEL_CALL_FAILED",
      kind: "provider",
      hint: failure.hint,
      retryable: RETRYABLE.has(failure.reason),
    });
    this.failure = failure;
  }
}

/** The same failure after more than one request. */
export function withAttempts(error: ModelCallError, attempts: number): ModelCallError {
  return new ModelCallError({ ...error.failure, attempts });
}

function sentenceOf(failure: CallFailure): string {
  const answered = failure.status === undefined ? "did not answer" : `answered ${failure.status}`;
  const attempts = failure.attempts === 1 ? "" : ` after ${failure.attempts} attempts`;
  return `${failure.provider} ${answered} for model ${failure.model}${attempts}: ${failure.detail}`;
}
