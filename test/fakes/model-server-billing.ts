import type { Usage } from "../../src/llm/model.ts";
import type { Asked, Json } from "./model-server-wire.ts";
import { at } from "./model-server-wire.ts";

/** What a question and its answer cost. */
export type Bill = (asked: Asked, text: string) => Usage;

const CHARACTERS_A_TOKEN = 4;

/** Vendors keep nothing shorter than 1024 tokens; this is less, so that small questions of tests show it too. */
const SHORTEST_CACHED_TOKENS = 256;

/** So many characters are compared at once. */
const STRIDE = 4096;

/** Four characters a token, nothing cached. */
export const billWhole: Bill = (asked, text) => ({
  inputTokens: tokens(asked.system.length + asked.prompt.length),
  outputTokens: tokens(text.length),
});

/**
 * Bills as vendors with a prompt cache do: what an earlier question to the same model began with is read from the
 * cache. OpenAI and Google find the longest beginning in common. Anthropic keeps the beginning up to each breakpoint
 * of a question, and finds it again at the end of any block up to a breakpoint of a later one.
 */
export function billByPrefix(): Bill {
  const questions = new Map<string, Set<string>>();
  return (asked, text) => {
    const name = `${asked.provider}/${asked.model}`;
    const seen = questions.get(name) ?? new Set<string>();
    questions.set(name, seen);
    const cached = asked.provider === "anthropic" ? cachedByBreakpoint(asked, seen) : cachedByLength(asked, seen);
    return { ...billWhole(asked, text), ...cached };
  };
}

function cachedByLength(asked: Asked, seen: Set<string>): Usage {
  const question = asked.system + asked.prompt;
  let longest = 0;
  for (const earlier of seen) longest = Math.max(longest, commonLength(question, earlier));
  seen.add(question);
  return { cacheReadTokens: cacheable(longest) };
}

function cachedByBreakpoint(asked: Asked, seen: Set<string>): Usage {
  const ends = blockEnds(JSON.parse(asked.body) as Json);
  const written = ends.findLast((end) => end.isBreakpoint)?.text ?? "";
  const found = ends.findLast(({ text }) => text.length <= written.length && seen.has(text))?.text ?? "";
  for (const { text, isBreakpoint } of ends) if (isBreakpoint && cacheable(text.length) > 0) seen.add(text);
  const cacheReadTokens = cacheable(found.length);
  return { cacheReadTokens, cacheWriteTokens: Math.max(0, cacheable(written.length) - cacheReadTokens) };
}

/** The question up to the end of each of its blocks, instructions first. */
function blockEnds(json: Json): { readonly text: string; readonly isBreakpoint: boolean }[] {
  const blocks = [json["system"], at(json, "messages", 0, "content")].flatMap((content) =>
    Array.isArray(content) ? (content as Json[]) : [{ text: content }],
  );
  let text = "";
  return blocks.map((block) => {
    text += String(block["text"]);
    return { text, isBreakpoint: block["cache_control"] !== undefined };
  });
}

function commonLength(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let length = 0;
  while (length + STRIDE <= end && a.startsWith(b.slice(length, length + STRIDE), length)) length += STRIDE;
  while (length < end && a[length] === b[length]) length += 1;
  return length;
}

function cacheable(length: number): number {
  const whole = Math.floor(length / CHARACTERS_A_TOKEN);
  return whole < SHORTEST_CACHED_TOKENS ? 0 : whole;
}

function tokens(length: number): number {
  return Math.ceil(length / CHARACTERS_A_TOKEN);
}
