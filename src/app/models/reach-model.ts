import { usageError } from "../../base/errors.ts";
import type { Redactor } from "../../base/redaction.ts";
import { headerReference } from "../../config/addresses.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { foundApiKey, NO_KEY, variablesOf } from "../../llm/api-keys.ts";
import type { Role } from "../../llm/model.ts";
import type { ModelName } from "../../llm/model-name.ts";
import { addressOf, type ModelAddress, type OpenAiApi } from "./model-address.ts";

/** Where a key came from: an environment variable, or nowhere because the server asks for none. */
export type KeySource = { readonly kind: "variable"; readonly variable: string } | { readonly kind: "none" };

/** A model with all that is needed to ask it. */
export interface ReachableModel {
  readonly name: ModelName;
  /** `none` where the server asks for none. */
  readonly apiKey: string;
  readonly keySource: KeySource;
  /** The vendor's own when undefined. */
  readonly baseUrl: string | undefined;
  /** Ready to be sent: a value can be a secret. */
  readonly headers: Readonly<Record<string, string>>;
  /** Every secret of this model beside its key: the header values that came from the environment. */
  readonly headerSecrets: readonly string[];
  readonly api: OpenAiApi | undefined;
}

/** An environment variable that is not set. */
export interface MissingVariable {
  /** One of these is needed. */
  readonly variables: readonly string[];
  /** The setting that names the variable; undefined for the provider's own key. */
  readonly setting: string | undefined;
}

/** What keeps a model from being asked. */
export interface UnreachableModel {
  readonly missing: readonly MissingVariable[];
}

/** A model of a role, or of no role: a fallback. */
export interface ReachRequest {
  readonly name: ModelName;
  readonly role: Role | undefined;
  readonly config: CompleteConfig;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Learns every secret that is read. */
  readonly redactor: Redactor;
}

/**
 * The model with its key and headers from the environment, or all variables that are missing. Throws `CONFIG_INVALID`
 * as `addressOf` does, and `KEY_MISSING` for a variable whose value no header can carry.
 */
export function reachModel({ name, role, config, env, redactor }: ReachRequest): ReachableModel | UnreachableModel {
  const address = addressOf(name, role, config);
  const missing: MissingVariable[] = [];
  const read = (variable: string, setting: string): string => {
    const value = env[variable]?.trim() ?? "";
    redactor.add(value);
    if (value === "") missing.push({ variables: [variable], setting });
    if (/^[\x20-\x7e]*$/.test(value)) return value;
    throw usageError(
      "KEY_MISSING",
      `the environment variable ${variable} (${setting}) holds a character that no header can carry`,
      "Copy the value into it again.",
    );
  };
  const headers: Record<string, string> = {};
  const headerSecrets: string[] = [];
  for (const [header, value] of Object.entries(address.headers)) {
    const reference = headerReference(value);
    const secret = reference && read(reference.variable, `${address.section}.headers.${header}`);
    if (secret !== undefined) headerSecrets.push(secret);
    headers[header] = secret === undefined ? value : [reference?.scheme, secret].filter(Boolean).join(" ");
  }
  const key = keyOf(name, address, { env, read });
  if (key === undefined) missing.push({ variables: variablesOf(name.provider), setting: undefined });
  if (key === undefined || missing.length > 0) return { missing };
  redactor.add(key.apiKey);
  return { name, ...key, baseUrl: address.baseUrl, headers, headerSecrets, api: address.api };
}

function keyOf(
  name: ModelName,
  address: ModelAddress,
  { env, read }: Pick<ReachRequest, "env"> & { readonly read: (variable: string, setting: string) => string },
): Pick<ReachableModel, "apiKey" | "keySource"> | undefined {
  if (address.apiKey === NO_KEY) return { apiKey: NO_KEY, keySource: { kind: "none" } };
  if (address.apiKey !== undefined) {
    const variable = address.apiKey.slice("env:".length);
    return { apiKey: read(variable, `${address.section}.api_key`), keySource: { kind: "variable", variable } };
  }
  const found = foundApiKey(name.provider, env);
  return found && { apiKey: found.key, keySource: { kind: "variable", variable: found.variable } };
}
