import { BlocksError, systemErrorCode } from "../../base/errors.ts";
import { Redactor } from "../../base/redaction.ts";
import { assertUsableKey, variablesOf } from "../api-keys.ts";
import type { ProviderName } from "../model.ts";
import { type CallFailureReason, ModelCallError } from "../model-call-error.ts";
import { Exchange } from "./exchange.ts";
import { type Refusal, refusalFrom } from "./refusal.ts";

/** What every provider's model is created from. */
export interface ProviderOptions {
  /** Name of the model, as the vendor knows it. */
  readonly name: string;
  readonly apiKey: string;
  /** For a gateway or a compatible server; the vendor's own when absent. */
  readonly baseUrl?: string;
}

/** Whom a call goes to. */
export interface CallTarget {
  readonly provider: Exclude<ProviderName, "offline">;
  readonly model: string;
  readonly apiKey: string;
}

/** The SDKs have timers of their own. Ours, in the deadline policy, has to be the one that ends a call. */
export const SDK_TIMEOUT_MS = 60 * 60 * 1000;

/** Longer messages of vendors quote the request. */
const MAX_DETAIL_LENGTH = 300;

/** Thrown by an adapter for a response of status 200 that is not what the vendor documents. */
export class UnreadableResponse extends Error {}

/**
 * Sends one request through a vendor's SDK, which must use the `fetch` it is given.
 * Throws a {@link ModelCallError} without any trace of the key or of the request, the signal's reason on abort, and
 * `KEY_MISSING` for a key that no request could carry.
 */
export async function callProvider<T>(
  target: CallTarget,
  signal: AbortSignal,
  send: (fetch: Exchange["fetch"]) => Promise<T>,
): Promise<T> {
  assertUsableKey(target.provider, target.apiKey);
  signal.throwIfAborted();
  const exchange = new Exchange();
  try {
    return await send(exchange.fetch);
  } catch (thrown) {
    if (signal.aborted) throw signal.reason;
    throw thrown instanceof BlocksError ? thrown : failureFrom(target, exchange, thrown);
  }
}

/** A failure that the vendor reported inside of a response of status 200. */
export function reportedFailure(target: CallTarget, reason: CallFailureReason, message: string): ModelCallError {
  return modelCallError(target, { reason, message, retryAfterMs: undefined }, 200);
}

function failureFrom(target: CallTarget, exchange: Exchange, thrown: unknown): ModelCallError {
  if (exchange.refused !== undefined) {
    return modelCallError(target, refusalFrom(exchange.refused), exchange.refused.status);
  }
  const reason = exchange.tooLarge
    ? "response-too-large"
    : exchange.status === undefined
      ? "connection"
      : "response-unreadable";
  return modelCallError(
    target,
    { reason, message: connectionDetail(thrown), retryAfterMs: undefined },
    exchange.status,
  );
}

function modelCallError(target: CallTarget, refusal: Refusal, status: number | undefined): ModelCallError {
  return new ModelCallError({
    provider: target.provider,
    model: target.model,
    reason: refusal.reason,
    ...(status === undefined ? {} : { status }),
    detail: safeLine(refusal.message, target.apiKey),
    hint: hintFor(refusal.reason, target),
    ...(refusal.retryAfterMs === undefined ? {} : { retryAfterMs: refusal.retryAfterMs }),
    attempts: 1,
  });
}

/** The system's error code, which the SDKs bury under causes of causes, or the innermost message. */
function connectionDetail(thrown: unknown): string {
  let innermost: unknown = thrown;
  for (let depth = 0; depth < 5; depth += 1) {
    const code = systemErrorCode(innermost);
    if (code !== undefined) return code;
    if (!(innermost instanceof Error) || innermost.cause === undefined) break;
    innermost = innermost.cause;
  }
  return innermost instanceof Error ? innermost.message : "the connection failed";
}

/** One line of bounded length, without the key in any form and without control characters. */
function safeLine(message: string, apiKey: string): string {
  const redactor = new Redactor();
  redactor.add(apiKey);
  // Redacted before it is cut: half a key at the cut would not be found.
  const line = redactor
    .redact(message)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  if (line === "") return "no explanation was given";
  return line.length <= MAX_DETAIL_LENGTH ? line : `${line.slice(0, MAX_DETAIL_LENGTH)}…`;
}

function hintFor(reason: CallFailureReason, target: CallTarget): string {
  const variables = variablesOf(target.provider).join(" or ");
  const hints: Record<CallFailureReason, string> = {
    authentication: `Check the API key in ${variables}: it is unknown to ${target.provider} or was revoked.`,
    permission: `Give the API key in ${variables} access to ${target.model}, or choose another model for this role.`,
    billing: `Raise the spending limit or add credit at ${target.provider}; a retry cannot help.`,
    "model-not-found": `Check the model's name for this role and providers.${target.provider}.base_url.`,
    "rate-limit": `Wait and run again, or ask ${target.provider} for a higher rate limit.`,
    "context-exceeded": "Lower context.max_size_kb, or choose a model with a larger context window.",
    unavailable: `Run again later; ${target.provider} is overloaded or failing.`,
    connection: `Check the network, the proxy, and providers.${target.provider}.base_url.`,
    redirected: `Set providers.${target.provider}.base_url to the address that it redirects to.`,
    "response-too-large": `Check what answers at providers.${target.provider}.base_url.`,
    "response-unreadable": `Run again; if it stays, check what answers at providers.${target.provider}.base_url.`,
    "request-refused": `Check that ${target.model} supports structured output, or choose another model for this role.`,
  };
  return hints[reason];
}
