import { readFileSync } from "node:fs";
import type { Model, ModelAnswer, ModelRequest } from "../../src/llm/model.ts";

/** One of our answer schemas, as a request carries it. */
export function answerSchema(name: string): Record<string, unknown> {
  const path = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  const { $schema, $id, examples, ...schema } = JSON.parse(readFileSync(path, "utf8"));
  return schema;
}

/** A whole request for a README, with what a test changes. */
export function requestWith(changes: Partial<ModelRequest> = {}): ModelRequest {
  return {
    role: "implementation",
    task: "document",
    system: "You write documentation.",
    prompt: "Write the README of this block.",
    schema: { name: "answer-documentation", json: answerSchema("answer-documentation") },
    maxOutputTokens: 1000,
    ...changes,
  };
}

/** A whole answer, with what a test changes. */
export function answerWith(changes: Partial<ModelAnswer> = {}): ModelAnswer {
  return {
    provider: "anthropic",
    model: "claude-sonnet-5",
    text: '{"readme":"# Block"}',
    finishReason: "stop",
    rawFinishReason: "end_turn",
    usage: { inputTokens: 100, outputTokens: 10 },
    attempts: 1,
    ...changes,
  };
}

/** A model that plays a list of turns: answers it returns, errors it throws. `requests` are those that it got. */
export function scriptedModel(turns: readonly (ModelAnswer | Error)[]): Model & { readonly requests: ModelRequest[] } {
  const requests: ModelRequest[] = [];
  return {
    provider: "anthropic",
    name: "claude-sonnet-5",
    requests,
    generate: async (request) => {
      const turn = turns[requests.length];
      requests.push(request);
      if (turn === undefined) throw new Error(`the script has no turn ${requests.length}`);
      if (turn instanceof Error) throw turn;
      return turn;
    },
  };
}

/** Nobody aborts. */
export const unaborted = new AbortController().signal;
