import { usageError } from "../../base/errors.ts";
import { nearest } from "../../base/nearest.ts";
import {
  KEY_VARIABLES,
  KEYED_PROVIDERS,
  type KeyedProvider,
  keyInEnvironment,
  readCredentials,
  storeCredential,
} from "../../config/credentials.ts";
import { maskKey } from "../../config/mask-key.ts";
import type { UseCaseContext } from "../use-case.ts";

/** A key to store. */
export interface SetApiKeyInputs {
  /** `anthropic`, `openai` or `google`. */
  readonly provider: string;
  /** The key itself, or `-` for the first line of standard input. */
  readonly key: string;
  /** Reads all of standard input; called for `-` alone. */
  readonly readStdin: () => Promise<string>;
}

/** A key that was stored. */
export interface SetApiKey {
  readonly provider: KeyedProvider;
  readonly path: string;
  readonly masked: string;
  readonly warnings: readonly string[];
}

/**
 * Stores a provider's key for this user, outside the repository. Throws `INPUT_INVALID` for an unknown provider and for
 * what cannot be a key; `CONFIG_UNREADABLE` when the present file can be read by others.
 */
export async function setApiKey(inputs: SetApiKeyInputs, context: UseCaseContext): Promise<SetApiKey> {
  const provider = providerFrom(inputs.provider);
  const fromStdin = inputs.key === "-";
  const key = (fromStdin ? ((await inputs.readStdin()).split("\n")[0] ?? "") : inputs.key).trim();
  context.redactor.add(key);
  const { [provider]: previous } = await readCredentials(context.env);
  const before = previous?.origin === "file" ? previous.key : undefined;
  const path = await storeCredential(context.env, provider, key);
  const warnings: string[] = [];
  if (!fromStdin) {
    warnings.push(
      "a key on the command line stays in the shell's history; give - and pass it on standard input instead",
    );
  }
  const present = keyInEnvironment(context.env, provider);
  if (present !== undefined && present !== key && present !== before) {
    warnings.push(`${KEY_VARIABLES[provider].join(" or ")} is set to another key and goes before this one`);
  }
  return { provider, path, masked: maskKey(key), warnings };
}

function providerFrom(name: string): KeyedProvider {
  const provider = KEYED_PROVIDERS.find((candidate) => candidate === name.toLowerCase());
  if (provider !== undefined) return provider;
  const suggestion = nearest(name, KEYED_PROVIDERS, 1)[0];
  throw usageError(
    "INPUT_INVALID",
    `there is no provider ${JSON.stringify(name)} that has a key`,
    suggestion === undefined ? `Give one of ${KEYED_PROVIDERS.join(", ")}.` : `Did you mean ${suggestion}?`,
  );
}
