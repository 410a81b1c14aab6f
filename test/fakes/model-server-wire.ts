import type { IncomingHttpHeaders } from "node:http";
import type { FinishReason, ProviderName, Usage } from "../../src/llm/model.ts";

export type Vendor = Exclude<ProviderName, "offline">;
export type Json = Record<string, unknown>;

/** One question, the same for every vendor's format, and the request that it came in. */
export interface Asked {
  readonly provider: Vendor;
  readonly model: string;
  readonly system: string;
  /** The whole question. */
  readonly prompt: string;
  /** The question in the pieces that it was sent in: those with a cache and the last one, or one for it all. */
  readonly parts: readonly string[];
  /** `name` is the schema's title (`PlanAnswer`), which tells what is asked for. */
  readonly schema: { readonly name: string; readonly json: Json };
  readonly maxOutputTokens: number | undefined;
  /** True when the answer is wanted as a stream of events. */
  readonly streamed: boolean;
  /** The API key, in whichever header the vendor has it. */
  readonly key: string | undefined;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as it was sent. */
  readonly body: string;
}

/** What a vendor's format says itself of a question; the rest comes from the HTTP request. */
export type Question = Omit<Asked, "provider" | "key" | "path" | "headers" | "body">;

/** What is to be said, in any format. */
export interface Reply {
  readonly asked: Asked;
  readonly text: string;
  readonly reason: FinishReason;
  readonly usage: Usage;
}

/** What a vendor can say after an answer has begun. */
export type ErrorKind = "overloaded" | "rate-limit" | "billing";

/** One vendor's format, as far as structured answers need. A stream is its start, pieces of text, and its end. */
export interface Wire {
  readonly provider: Vendor;
  /** The question in a request, or undefined for a path that is none of this format's. */
  readonly question: (path: string, json: Json) => Question | undefined;
  /** A whole answer. */
  readonly whole: (reply: Reply) => Json;
  readonly start: (reply: Reply) => string;
  readonly piece: (reply: Reply, text: string) => string;
  readonly end: (reply: Reply) => string;
  /** An error in the middle of a stream. */
  readonly errorEvent: (kind: ErrorKind) => string;
  /** An error in place of an answer. */
  readonly error: (status: number, message: string) => Json;
  /** How the vendor says, with status 429, that the money is used up. */
  readonly moneyError: Json;
}

/** The schema that is asked for, named by its title. */
export function named(schema: unknown): Asked["schema"] {
  const json = (schema ?? {}) as Json;
  return { name: String(json["title"] ?? ""), json };
}

/** What stands at a path in JSON, or undefined. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], value);
}

/** The texts of a list of blocks or parts; a plain text is a list of one. */
export function textsOf(content: unknown): string[] {
  if (typeof content === "string") return [content];
  return Array.isArray(content) ? content.map((part) => String((part as Json)["text"])) : [];
}

/** One server-sent event. */
export function sse(data: unknown, event?: string): string {
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return `${event === undefined ? "" : `event: ${event}\n`}data: ${text}\n\n`;
}
