import { systemErrorCode } from "../base/errors.ts";
import { notifyFailed } from "./failure.ts";
import type { ChannelName } from "./notify.ts";
import { AskedToWait, type SendingOptions, withRetries } from "./retry.ts";

/** One request to a channel. */
export interface Post {
  readonly channel: ChannelName;
  readonly url: URL;
  /** Asked for each attempt: a signature holds the time. */
  readonly headers?: (() => Readonly<Record<string, string>>) | undefined;
  /** JSON. */
  readonly body: string;
  /** What an answer with a good status says that it failed by, a word of the other side's own; undefined when it did not. */
  readonly problemOf?: (answer: string) => string | undefined;
}

/**
 * A word that services name their errors by: letters alone, since keys have digits. Anything else of an answer is text from
 * outside, and can hold what was sent.
 */
const ERROR_WORD = /^(?=.{2,40}$)[a-z]+(?:_[a-z]+)*$/;

/** More of an answer is not read. */
const LONGEST_ANSWER = 64 * 1024;

/** Waiting longer than this for one message would hold up all others. */
const LONGEST_ASKED_MS = 30_000;

/**
 * Sends JSON, and again after 429, 5xx and a broken connection. Redirections are not followed: the body would go to where
 * nobody sent it. Throws `NOTIFY_FAILED`.
 */
export async function postJson(post: Post, options: SendingOptions, signal: AbortSignal): Promise<void> {
  await withRetries((attemptSignal) => attempt(post, attemptSignal), options, signal);
}

async function attempt({ channel, url, headers, body, problemOf }: Post, signal: AbortSignal): Promise<void> {
  let response: Response;
  let answer: string;
  try {
    response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/json; charset=utf-8", "user-agent": "blocks", ...headers?.() },
      body,
      signal,
    });
    answer = await boundedText(response);
  } catch (error) {
    if (signal.aborted) throw notifyFailed(channel, "no answer in time", { retryable: true });
    throw notifyFailed(channel, `the connection failed (${causeCode(error)})`, { retryable: true });
  }
  if (!response.ok) throw refusal(channel, response, answer);
  const problem = problemOf?.(answer);
  if (problem === undefined) return;
  throw notifyFailed(channel, ERROR_WORD.test(problem) ? problem : "its answer says that it failed", {
    retryable: false,
  });
}

function refusal(channel: ChannelName, response: Response, answer: string): Error {
  const { status } = response;
  const word = ERROR_WORD.test(answer.trim()) ? `, ${answer.trim()}` : "";
  const failure = notifyFailed(channel, `status ${status}${word}`, { retryable: status === 429 || status >= 500 });
  const waitMs = retryAfterMs(response.headers.get("retry-after"));
  return waitMs === undefined ? failure : new AskedToWait(failure, waitMs);
}

/** The seconds of a Retry-After header, bounded; a date is left to the backoff. */
function retryAfterMs(header: string | null): number | undefined {
  if (header === null || !/^\d{1,6}$/.test(header.trim())) return undefined;
  return Math.min(Number(header.trim()) * 1000, LONGEST_ASKED_MS);
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes > LONGEST_ANSWER) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}

function causeCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return systemErrorCode(cause) ?? systemErrorCode(error) ?? "no code";
}
