import type { CompleteConfig } from "../../config/config.ts";
import type { Role } from "../../llm/model.ts";
import type { ModelName } from "../../llm/model-name.ts";
import { placeOf } from "../models/choose-models.ts";
import { fallbacksOf, modelOf } from "../models/configured-models.ts";
import { addressOf, type ModelAddress } from "../models/model-address.ts";
import { type ReachableModel, reachModel, type UnreachableModel } from "../models/reach-model.ts";
import type { UseCaseContext } from "../use-case.ts";

/** One model at one address, and who would ask it. */
export interface Connection {
  readonly name: ModelName;
  readonly address: ModelAddress;
  /** `architect`, or `architect (fallback)`. */
  readonly uses: readonly string[];
  /** True when no role asks it first. */
  readonly isFallback: boolean;
  readonly reached: ReachableModel | UnreachableModel;
}

/** Every model of these roles and their fallbacks, each model at an address once. Throws `MODEL_UNKNOWN`, `CONFIG_INVALID`. */
export function connectionsOf(
  roles: readonly Role[],
  config: CompleteConfig,
  { env, redactor }: Pick<UseCaseContext, "env" | "redactor">,
): Connection[] {
  const found = new Map<string, Connection>();
  const add = (name: ModelName, role: Role | undefined, user: Role) => {
    const address = addressOf(name, role, config);
    const reached = reachModel({ name, role, config, env, redactor });
    // Two endpoints can have one address and different keys: those are two connections.
    const key = JSON.stringify([
      placeOf({ name, baseUrl: address.baseUrl }),
      address.headers,
      address.apiKey,
      address.api,
    ]);
    const before = found.get(key);
    const uses = [...(before?.uses ?? []), role === undefined ? `${user} (fallback)` : role];
    found.set(key, { name, address, uses, reached, isFallback: (before?.isFallback ?? true) && role === undefined });
  };
  for (const role of roles) add(modelOf(role, config).name, role, role);
  for (const role of roles) {
    for (const { name } of fallbacksOf(role, config)) add(name, undefined, role);
  }
  return [...found.values()];
}
