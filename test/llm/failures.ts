import { inspect } from "node:util";
import { expect } from "vitest";
import type { CallWatch, Model, ModelRequest } from "../../src/llm/model.ts";
import { ModelCallError } from "../../src/llm/model-call-error.ts";
import { requestWith, unaborted } from "./requests.ts";

/** The failure of a call that must fail. */
export async function failureOf(
  model: Model,
  { request = requestWith(), watch }: { readonly request?: ModelRequest; readonly watch?: CallWatch } = {},
): Promise<ModelCallError> {
  const thrown = await model.generate(request, unaborted, watch).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(ModelCallError);
  return thrown as ModelCallError;
}

/** All text of an error that a log, a report or a debugger could show. */
export function everythingIn(error: unknown): string {
  const stack = error instanceof Error ? error.stack : "";
  return [inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }), stack, JSON.stringify(error)].join(
    "\n",
  );
}

/** The key, its base64, or the first half of it. */
export function leakOf(key: string): RegExp {
  const base64 = Buffer.from(key).toString("base64").replace(/=+$/, "");
  return new RegExp(`${key.slice(0, 14)}|${base64.slice(0, 14)}`);
}
