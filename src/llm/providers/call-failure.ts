import { systemErrorCode } from "../../base/errors.ts";
import { Redactor } from "../../base/redaction.ts";
import { variablesOf } from "../api-keys.ts";
import { type CallFailureReason, ModelCallError } from "../model-call-error.ts";
import { promptText } from "../prompt-text.ts";
import type { Call, CallTarget } from "./call-target.ts";
import { reportedErrorIn } from "./error-event.ts";
import type { Exchange } from "./exchange.ts";
import { secretsIn } from "./headers.ts";
import { TooLargeAnswer, UnreadableResponse } from "./incoming-answer.ts";
import { type Refusal, refusalFrom, refusalFromError } from "./refusal.ts";

/** Longer messages of vendors quote the request. */
const MAX_DETAIL_LENGTH = 300;

/** The failure of a call of which an SDK, or the adapter around it, threw something. */
export function failureFrom(call: Call, exchange: Exchange, thrown: unknown): ModelCallError {
  const refusal = refusalOf(exchange, thrown);
  const { target } = call;
  return new ModelCallError({
    provider: target.provider,
    model: target.model,
    reason: refusal.reason,
    ...(exchange.status === undefined ? {} : { status: exchange.status }),
    detail: safeDetail(refusal.message, call),
    hint: hintFor(refusal.reason, target),
    ...(refusal.retryAfterMs === undefined ? {} : { retryAfterMs: refusal.retryAfterMs }),
    attempts: 1,
  });
}

function refusalOf(exchange: Exchange, thrown: unknown): Refusal {
  if (exchange.refused !== undefined) return refusalFrom(exchange.refused);
  const plain = (reason: CallFailureReason, message: string): Refusal => ({ reason, message, retryAfterMs: undefined });
  if (exchange.status === undefined) return plain("connection", connectionDetail(thrown));
  if (exchange.tooLarge || thrown instanceof TooLargeAnswer) {
    return plain("response-too-large", "the response is larger than any answer");
  }
  const reported = reportedErrorIn(thrown);
  if (reported !== undefined) return refusalFromError(reported);
  if (exchange.cut) return plain("connection", "the connection was cut in the middle of the answer");
  // An SDK's own message quotes what it could not read, which can be a part of an answer.
  const message = thrown instanceof UnreadableResponse ? thrown.message : "the response is not in the vendor's format";
  return plain("response-unreadable", message);
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

/** One line of bounded length, without key and headers in any form, without control characters and without the request. */
function safeDetail(message: string, { target, request }: Call): string {
  const redactor = new Redactor();
  for (const secret of [target.apiKey, ...secretsIn(target.headers)]) redactor.add(secret);
  // Redacted before it is cut: half a key at the cut would not be found.
  const line = redactor
    .redact(message)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  if (line === "") return "no explanation was given";
  const shown = line.length <= MAX_DETAIL_LENGTH ? line : `${line.slice(0, MAX_DETAIL_LENGTH)}…`;
  const sent = `${request.system} ${promptText(request)}`.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ");
  return quotes(shown, sent) ? "its explanation quotes the request and is not shown" : shown;
}

/** So many characters in a row are no coincidence. */
const QUOTE_LENGTH = 32;

/** True when the line holds a piece of the text, of twice {@link QUOTE_LENGTH} characters or more. */
function quotes(line: string, text: string): boolean {
  for (let start = 0; start + QUOTE_LENGTH <= line.length; start += QUOTE_LENGTH) {
    if (text.includes(line.slice(start, start + QUOTE_LENGTH))) return true;
  }
  return false;
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
