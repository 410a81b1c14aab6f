import { type Digest, digestOfJson } from "../../base/digest.ts";
import type { Generation } from "./generation.ts";
import { identityOfKey } from "./idempotency.ts";
import type { BlockRequest } from "./read-request.ts";

/**
 * The same request on the same commit with the same blueprint, models and version is the same flow; with an idempotency
 * key it stays the flow of the key's first use.
 */
export async function identityOf(generation: Generation): Promise<Digest> {
  const { request, workspace, idempotencyKey } = generation;
  const body = {
    family: request.family ?? null,
    type: request.type ?? null,
    parameters: request.parameters,
    text: request.text ?? null,
  };
  const identity = digestOfJson({
    version: generation.version,
    repository: generation.repository ?? null,
    revision: generation.revision ?? null,
    request: body,
    blueprint: generation.blueprintDigest,
    models: generation.modelNames,
    context: generation.config.context,
    flow: generation.config.flow,
    ...(generation.trial === undefined ? {} : { trial: generation.trial }),
  });
  return idempotencyKey === undefined ? identity : identityOfKey({ workspace, key: idempotencyKey, body, identity });
}

/** Twelve hexadecimal digits are enough to keep the flows of one repository apart. */
export function flowIdFrom(digest: Digest): string {
  return `flow-${digest.slice("sha256-".length, "sha256-".length + 12)}`;
}

/** What was asked for, in one line for people. */
export function titleOf({ family, type, text }: BlockRequest): string {
  if (family !== undefined) return `${family}/${type}`;
  const line = (text ?? "").split("\n").find((candidate) => candidate.trim() !== "") ?? "";
  return line
    .replace(/^#+\s*/, "")
    .replace(/\p{C}+/gu, " ")
    .trim()
    .slice(0, 120);
}
