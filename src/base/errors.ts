import { withoutAuthorization } from "./authorization.ts";

/** Who has to act on an error, which decides how it is shown and which exit status it gets. */
export type ErrorKind = "usage" | "provider" | "storage" | "sandbox" | "defect";

/** The closed set of error codes. A new failure gets a code here before it gets a message. */
export type ErrorCode =
  | "INPUT_INVALID"
  | "CONFIG_INVALID"
  | "CONFIG_UNREADABLE"
  | "FAMILY_UNKNOWN"
  | "PARAMETERS_INVALID"
  | "PATH_REFUSED"
  | "PATH_UNREADABLE"
  | "BLOCK_NOT_FOUND"
  | "BLOCK_INVALID"
  | "REPORT_INVALID"
  | "FLOW_NOT_FOUND"
  | "FLOW_CONFLICT"
  | "FLOW_BUSY"
  | "CHECKPOINT_UNWRITABLE"
  | "BUDGET_EXCEEDED"
  | "MODEL_UNPRICED"
  | "BREAKER_OPEN"
  | "GIT_FAILED"
  | "GITHUB_UNREACHABLE"
  | "KEY_MISSING"
  | "EVENT_UNTRUSTED"
  | "REVISION_MISMATCH"
  | "MODEL_UNKNOWN"
  | "MODEL_CALL_FAILED"
  | "MODEL_TIMEOUT"
  | "MODEL_ANSWER_INVALID"
  | "MODEL_ANSWER_TRUNCATED"
  | "TOOLCHAIN_MISSING"
  | "SANDBOX_UNAVAILABLE"
  | "SANDBOX_FAILED"
  | "STORE_UNREACHABLE"
  | "STORE_REFUSED"
  | "BUNDLE_INVALID"
  | "EVIDENCE_INCOMPLETE"
  | "LEDGER_UNREADABLE"
  | "LEDGER_UNWRITABLE"
  | "LEDGER_TAMPERED"
  | "FLOWS_PAUSED"
  | "NOTIFY_FAILED"
  | "FILE_EXISTS"
  | "CANCELLED"
  | "DEFECT"
  | "REPLAY_DIVERGED";

/** What a {@link BlocksError} is made of. */
export interface ErrorDetails {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  /** What the reader has to change, as one imperative sentence. */
  readonly hint?: string;
  /** True when the same call may succeed later without any change. */
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

/**
 * The only error that crosses a room. Its message says what failed and on what; its hint says what to change.
 * Anything else that is thrown is a defect of ours.
 */
export class BlocksError extends Error {
  override readonly name = "BlocksError";
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly hint: string | undefined;
  readonly retryable: boolean;

  constructor(message: string, details: ErrorDetails) {
    super(withoutAuthorization(message), details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.kind = details.kind;
    this.hint = details.hint;
    this.retryable = details.retryable ?? false;
  }
}

/** The user's mistake: exit status 2, message and hint, never a stack. */
export function usageError(code: ErrorCode, message: string, hint?: string, cause?: unknown): BlocksError {
  return new BlocksError(message, { code, kind: "usage", ...(hint === undefined ? {} : { hint }), cause });
}

/** The error as it is, or our own defect wrapped around what was thrown. */
export function blocksErrorFrom(thrown: unknown): BlocksError {
  if (thrown instanceof BlocksError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new BlocksError(message, {
    code: "DEFECT",
    kind: "defect",
    hint: "This is a defect in Blocks. Please report it with the output of a run with debug logging on.",
    cause: thrown,
  });
}

/**
 * The stacks of an error and of what caused it, for a log under debug. Without the credentials that a library tells in them;
 * secrets that this process knows are the caller's to take out.
 */
export function stackOf(error: Error): string {
  const stack = withoutAuthorization(error.stack ?? String(error));
  return error.cause instanceof Error ? `${stack}\ncaused by ${stackOf(error.cause)}` : stack;
}

/** The `code` of a Node.js system error (`ENOENT`, `EACCES`), or undefined for anything else. */
export function systemErrorCode(thrown: unknown): string | undefined {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" ? thrown.code : undefined;
}
