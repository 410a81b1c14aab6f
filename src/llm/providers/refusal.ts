import type { CallFailureReason } from "../model-call-error.ts";
import type { RefusedResponse } from "./exchange.ts";

/** What a vendor's error body says, in one shape. */
export interface Refusal {
  readonly reason: CallFailureReason;
  /** The vendor's own sentence, or the start of its body. Not yet safe to show. */
  readonly message: string;
  readonly retryAfterMs: number | undefined;
}

/**
 * The meaning of a refused request, by its status and by the vendor's error words.
 * @see https://platform.claude.com/docs/en/api/errors
 * @see https://platform.openai.com/docs/guides/error-codes
 * @see https://ai.google.dev/gemini-api/docs/troubleshooting
 */
export function refusalFrom(response: RefusedResponse): Refusal {
  const error = errorIn(response.body);
  const message = textOf(error["message"]) ?? response.body;
  const words = wordsOf(error);
  return {
    reason: reasonOf(response.status, words, message),
    message,
    retryAfterMs: retryAfterMsFrom(response.headers) ?? retryDelayMsIn(error),
  };
}

/**
 * The meaning of an error that came in the middle of a response of status 200, where no status tells.
 * @see https://platform.claude.com/docs/en/build-with-claude/streaming#error-events
 * @see https://platform.openai.com/docs/api-reference/responses-streaming/error
 */
export function refusalFromError(error: Readonly<Record<string, unknown>>): Refusal {
  const message = textOf(error["message"]) ?? "";
  return {
    reason: reasonOf(statusOf(error), wordsOf(error), message),
    message,
    retryAfterMs: retryDelayMsIn(error),
  };
}

/** The status that the vendors send with these words, where they come before the answer begins. */
const STATUSES: ReadonlyMap<unknown, number> = new Map([
  ["invalid_request_error", 400],
  ["context_length_exceeded", 400],
  ["invalid_prompt", 400],
  ["data_residency_mismatch", 400],
  ["authentication_error", 401],
  ["invalid_api_key", 401],
  ["billing_error", 402],
  ["permission_error", 403],
  ["not_found_error", 404],
  ["model_not_found", 404],
  ["request_too_large", 413],
  ["rate_limit_error", 429],
  ["rate_limit_exceeded", 429],
  ["insufficient_quota", 429],
]);

/** Anything else is the server's own trouble, which may pass: the request was good enough to begin an answer. */
function statusOf(error: Readonly<Record<string, unknown>>): number {
  const code = Number(error["code"]);
  if (code >= 400 && code < 600) return code;
  return STATUSES.get(error["code"]) ?? STATUSES.get(error["type"]) ?? 500;
}

/**
 * The wait that the headers ask for, in milliseconds: `retry-after-ms`, or `retry-after` in seconds or as a date.
 * A date is read against the server's own `date`, so that our clock may be wrong.
 */
export function retryAfterMsFrom(headers: Headers): number | undefined {
  const milliseconds = numberOf(headers.get("retry-after-ms"));
  if (milliseconds !== undefined) return milliseconds;
  const value = headers.get("retry-after");
  const seconds = numberOf(value);
  if (seconds !== undefined) return seconds * 1000;
  const waitMs = Date.parse(value ?? "") - Date.parse(headers.get("date") ?? "");
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}

function reasonOf(status: number, words: string, message: string): CallFailureReason {
  if (status < 400) return "redirected";
  if (status === 402 || (status < 500 && isAboutMoney(words, message))) return "billing";
  if (status === 401 || words.includes("API_KEY_INVALID")) return "authentication";
  if (status === 403) return "permission";
  if (status === 404) return "model-not-found";
  if (status === 413 || (status === 400 && isAboutLength(words, message))) return "context-exceeded";
  if (status === 429) return "rate-limit";
  if (status === 408 || status >= 500) return "unavailable";
  return "request-refused";
}

/** Google ends every 429 with this advice, also when only the rate of a minute was exceeded. */
const GENERIC_QUOTA_ADVICE = /please check your plan and billing details/gi;

function isAboutMoney(words: string, message: string): boolean {
  if (/insufficient_quota|billing|spend_limit/i.test(words)) return true;
  const specific = message.replace(GENERIC_QUOTA_ADVICE, "");
  return /credit balance|spend(ing)? (limit|cap)|prepa(id|y(ment)?) credits|billing/i.test(specific);
}

function isAboutLength(words: string, message: string): boolean {
  if (words.includes("context_length_exceeded")) return true;
  return /prompt is too long|context (window|length)|input token count .*exceeds/i.test(message);
}

function errorIn(body: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return {};
  }
  // Google's gateway wraps some errors into an array of one.
  const envelope = recordOf(Array.isArray(parsed) ? parsed[0] : parsed);
  // Compatible servers leave the envelope out, or put a plain sentence into it.
  if (typeof envelope["error"] === "string") return { message: envelope["error"] };
  return envelope["error"] === undefined ? envelope : recordOf(envelope["error"]);
}

/** Every word that classifies the error: types, codes, states, and the reasons of its details. */
function wordsOf(error: Readonly<Record<string, unknown>>): string {
  const details = error["details"];
  const words = [error["type"], error["code"], error["status"], recordOf(details)["error_code"]];
  for (const detail of Array.isArray(details) ? details : []) words.push(recordOf(detail)["reason"]);
  return words.filter((word) => typeof word === "string").join(" ");
}

/** Google's `RetryInfo`, a duration such as `34.5s`. */
function retryDelayMsIn(error: Readonly<Record<string, unknown>>): number | undefined {
  const details = error["details"];
  for (const detail of Array.isArray(details) ? details : []) {
    const seconds = /^(\d+(?:\.\d+)?)s$/.exec(textOf(recordOf(detail)["retryDelay"]) ?? "")?.[1];
    if (seconds !== undefined) return Number(seconds) * 1000;
  }
  return undefined;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function numberOf(text: string | null): number | undefined {
  return text !== null && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
