import { type BlocksError, usageError } from "../base/errors.ts";
import type { ProviderName } from "./model.ts";

/** Where a provider's key is found. */
export interface ApiKeySource {
  /** Environment variables, the first one that is set wins. */
  readonly variables: readonly string[];
  /** Entry of the user's own key file, as `blocks config set-api-key` writes it. */
  readonly configEntry: string;
}

/** The providers that need a key, and where each key is found. */
export const API_KEY_SOURCES: Readonly<Record<Exclude<ProviderName, "offline">, ApiKeySource>> = {
  anthropic: { variables: ["ANTHROPIC_API_KEY"], configEntry: "anthropic" },
  openai: { variables: ["OPENAI_API_KEY"], configEntry: "openai" },
  google: { variables: ["GOOGLE_API_KEY", "GEMINI_API_KEY"], configEntry: "google" },
};

/** In the place of a key: the server asks for none. */
export const NO_KEY = "none";

/** Names of the environment variables that hold the provider's key; none for the offline model. */
export function variablesOf(provider: ProviderName): readonly string[] {
  return provider === "offline" ? [] : API_KEY_SOURCES[provider].variables;
}

/**
 * The provider's key from an environment, without surrounding white space (a pasted secret often ends in a newline),
 * or undefined when none is set.
 */
export function apiKeyFor(
  provider: ProviderName,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return foundApiKey(provider, env)?.key;
}

/** The same with the variable that holds it. */
export function foundApiKey(
  provider: ProviderName,
  env: Readonly<Record<string, string | undefined>>,
): { readonly key: string; readonly variable: string } | undefined {
  for (const variable of variablesOf(provider)) {
    const key = env[variable]?.trim();
    if (key !== undefined && key !== "") return { key, variable };
  }
  return undefined;
}

/** The error for a provider without a key (`KEY_MISSING`), which names the variables and the command. */
export function keyMissing(provider: Exclude<ProviderName, "offline">): BlocksError {
  const variables = variablesOf(provider).join(" or ");
  return usageError(
    "KEY_MISSING",
    `there is no API key for ${provider}`,
    `Set ${variables}, or run \`blocks config set-api-key ${API_KEY_SOURCES[provider].configEntry}\`.`,
  );
}

/** Throws `KEY_MISSING` for a key that is empty or that no HTTP header can carry; the message does not show it. */
export function assertUsableKey(provider: Exclude<ProviderName, "offline">, apiKey: string): void {
  if (apiKey === "") throw keyMissing(provider);
  if (/^[\x21-\x7e]+$/.test(apiKey)) return;
  throw usageError(
    "KEY_MISSING",
    `the API key for ${provider} holds a character that no key has, such as a space or a line break`,
    `Copy the key into ${variablesOf(provider).join(" or ")} again.`,
  );
}
