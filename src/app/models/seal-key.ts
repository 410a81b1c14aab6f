import { createHash } from "node:crypto";
import { NO_KEY } from "../../llm/api-keys.ts";
import { ROLES, type Role } from "../../llm/model.ts";
import type { ChosenModel } from "./choose-models.ts";

/** Keeps this use of the keys apart from every other one. */
const DOMAIN = "blocks/seal-key/1";

/**
 * A key for the HMAC over what is kept between runs of these models: see {@link sealKeyOf}. Undefined when no model is
 * asked with a secret.
 */
export function sealKeyFrom(chosen: Readonly<Record<Role, ChosenModel>>): string | undefined {
  return sealKeyOf(ROLES.map((role) => chosen[role]));
}

/**
 * A key for an HMAC, 64 hexadecimal digits, derived from all secrets with which these models and their fallbacks are
 * asked: who does not have them can forge nothing. The order of the models is of no account.
 */
export function sealKeyOf(models: readonly ChosenModel[]): string | undefined {
  const secrets = new Set(
    models
      .flatMap((model) => [model, ...model.fallbacks])
      .flatMap(({ apiKey, headerSecrets }) => [...(apiKey === NO_KEY ? [] : [apiKey]), ...headerSecrets]),
  );
  if (secrets.size === 0) return undefined;
  // JSON keeps ["ab"] and ["a", "b"] apart.
  return createHash("sha256")
    .update(`${DOMAIN}\n${JSON.stringify([...secrets].sort())}`)
    .digest("hex");
}
