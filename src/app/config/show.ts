import { CONFIG_PATH, type Origin } from "../../config/config.ts";
import {
  credentialsPath,
  KEY_VARIABLES,
  KEYED_PROVIDERS,
  type KeyedProvider,
  readCredentials,
} from "../../config/credentials.ts";
import { variableOf } from "../../config/environment.ts";
import { loadConfig } from "../../config/load-config.ts";
import { maskKey } from "../../config/mask-key.ts";
import { SETTING_KEYS, type SettingKey } from "../../config/settings.ts";
import { valueAt } from "../../config/value-path.ts";
import type { UseCaseContext } from "../use-case.ts";

/** One setting in force. */
interface ShownSetting {
  readonly key: SettingKey;
  /** Undefined for a setting without value and default. */
  readonly value: unknown;
  readonly origin: Origin;
  /** The variable that can override it. */
  readonly variable: string | undefined;
}

/** One provider's key, never in full. */
interface ShownCredential {
  readonly provider: KeyedProvider;
  readonly variable: string;
  /** Undefined where there is no key. */
  readonly masked: string | undefined;
  readonly origin: "environment" | "file" | undefined;
}

/** The configuration in force, for people and as JSON. */
export interface ShownConfig {
  readonly file: { readonly path: string; readonly present: boolean };
  readonly settings: readonly ShownSetting[];
  readonly credentials: readonly ShownCredential[];
  /** Where stored keys are; undefined where no folder is known. */
  readonly credentialsPath: string | undefined;
  readonly notices: readonly string[];
}

/** The configuration in force, where each value came from, and which keys there are. Throws what `loadConfig` throws. */
export async function showConfig(context: UseCaseContext): Promise<ShownConfig> {
  const { config, sources } = await loadConfig(context);
  const credentials = await readCredentials(context.env);
  return {
    file: { path: CONFIG_PATH, present: sources.file.present },
    settings: SETTING_KEYS.map((key) => ({
      key,
      value: valueAt(config, key.split(".")),
      origin: sources.origins[key],
      variable: variableOf(key),
    })),
    credentials: KEYED_PROVIDERS.map((provider) => {
      const credential = credentials[provider];
      context.redactor.add(credential?.key);
      return {
        provider,
        variable: KEY_VARIABLES[provider][0],
        masked: credential === undefined ? undefined : maskKey(credential.key),
        origin: credential?.origin,
      };
    }),
    credentialsPath: credentialsPath(context.env),
    notices: sources.notices,
  };
}
