import { usageError } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { Role } from "../../llm/model.ts";
import type { ModelName } from "../../llm/model-name.ts";
import { modelText } from "./configured-models.ts";

/** Which of OpenAI's two formats a server speaks. */
export type OpenAiApi = "responses" | "chat-completions";

/** Where a model is asked, as the configuration says it: no environment variable is read yet. */
export interface ModelAddress {
  /** The vendor's own when undefined. */
  readonly baseUrl: string | undefined;
  /** Values may be `env:NAME`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly api: OpenAiApi | undefined;
  /** `env:NAME`, `none`, or undefined for the provider's own key. */
  readonly apiKey: string | undefined;
  /** The section that says so, for messages: `endpoints.architect` or `providers.openai`. */
  readonly section: string;
}

/**
 * The address of a role's model: the role's endpoint, and what that leaves open from its provider. Without a role (a
 * fallback) it is the provider's. An endpoint with a base URL is another server: nothing that was meant for the
 * provider's server goes there but the provider's key, and that only where the endpoint names no key.
 * Throws `CONFIG_INVALID` for OpenAI's formats at another provider.
 */
export function addressOf(name: ModelName, role: Role | undefined, config: CompleteConfig): ModelAddress {
  if (name.provider === "offline") throw new TypeError("the blueprint model has no address");
  const provider: CompleteConfig["providers"]["openai"] = config.providers[name.provider];
  const own = { baseUrl: provider.base_url, headers: provider.headers ?? {}, api: provider.api };
  const endpoint = role === undefined ? {} : config.endpoints[role];
  if (role === undefined || Object.keys(endpoint).length === 0) {
    return { ...own, apiKey: undefined, section: `providers.${name.provider}` };
  }
  if (endpoint.api !== undefined && name.provider !== "openai") throw formatOfAnother(name, role);
  const base = endpoint.base_url === undefined ? own : { baseUrl: endpoint.base_url, headers: {}, api: undefined };
  return {
    baseUrl: base.baseUrl,
    headers: mergedHeaders(base.headers, endpoint.headers ?? {}),
    api: endpoint.api ?? base.api,
    apiKey: endpoint.api_key,
    section: `endpoints.${role}`,
  };
}

/** The host of an address; undefined for the vendor's own. */
export function hostOf({ baseUrl }: { readonly baseUrl: string | undefined }): string | undefined {
  return baseUrl === undefined ? undefined : new URL(baseUrl).host;
}

/** `provider/model`, and the host where it is not the vendor's own. */
export function placedName(name: ModelName, address: { readonly baseUrl: string | undefined }): string {
  const host = hostOf(address);
  return host === undefined ? modelText(name) : `${modelText(name)} at ${host}`;
}

/** Headers by their names in lower case, since they have no other; the second ones win. */
function mergedHeaders(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
): Record<string, string> {
  const entries = [...Object.entries(first), ...Object.entries(second)];
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

function formatOfAnother(name: ModelName, role: Role): Error {
  return usageError(
    "CONFIG_INVALID",
    `endpoints.${role}.api is set, but ${role} is ${name.provider}/${name.name}: only models of openai have a choice of formats`,
    `For an OpenAI-compatible server write models.${role}: openai/${name.name}. Else take endpoints.${role}.api away.`,
  );
}
