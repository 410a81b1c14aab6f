import type { ModelRequest } from "./model.ts";
import { promptParts } from "./prompt-text.ts";

/** Upper bounds of what a request can use. */
export interface TokenEstimate {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * English and code have about four characters a token, dense code three and a half. Other scripts have fewer characters
 * a token but more bytes a character, so bytes are counted.
 * @see https://platform.openai.com/tokenizer
 */
const BYTES_PER_TOKEN = 3;

/** What vendors put around a question: roles, separators, and how structured output works. */
const OVERHEAD_TOKENS = 512;

/** An upper estimate of a request's tokens. Its output can be as long as it allows, thinking included. */
export function estimateOfRequest(request: ModelRequest): TokenEstimate {
  const texts = [request.system, ...promptParts(request), JSON.stringify(request.schema)];
  const sizeBytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { inputTokens: OVERHEAD_TOKENS + tokensOfBytes(sizeBytes), outputTokens: request.maxOutputTokens };
}

/** An upper estimate of the tokens of so many characters of a partly received answer. */
export function estimateOfReceived(characters: number): number {
  return tokensOfBytes(characters);
}

function tokensOfBytes(sizeBytes: number): number {
  return Math.ceil(sizeBytes / BYTES_PER_TOKEN);
}
