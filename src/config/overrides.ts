import { validateConfig } from "../generated/validators/config.js";
import { valueProblems } from "./document-problems.ts";
import { SETTING_VARIABLES } from "./environment.ts";
import { SETTING_KEYS, type SettingKey, settingValueFrom } from "./settings.ts";
import { withValueAt } from "./value-path.ts";

/** One value that goes before the file's. */
export interface Override {
  readonly key: SettingKey;
  readonly value: unknown;
  readonly origin: "input" | "environment";
  /** The variable, or the input, as messages call it. */
  readonly name: string;
}

/** The overrides that a caller's inputs make. */
export function inputOverrides(inputs: Readonly<Partial<Record<SettingKey, unknown>>>): Override[] {
  return SETTING_KEYS.filter((key) => inputs[key] !== undefined).map((key) => ({
    key,
    value: inputs[key],
    origin: "input",
    name: `the input for ${key}`,
  }));
}

/** The overrides that the environment makes. */
export function environmentOverrides(env: Readonly<Record<string, string | undefined>>): Override[] {
  const overrides: Override[] = [];
  for (const [name, key] of SETTING_VARIABLES) {
    const text = env[name]?.trim();
    // A workflow that hands on an unset variable (`${{ vars.X }}`) sets a blank one.
    if (text === undefined || text === "") continue;
    overrides.push({ key, value: settingValueFrom(key, text), origin: "environment", name });
  }
  return overrides;
}

/** What the schema refuses of them, each sentence beginning with the name of the variable or input. */
export function overrideProblems(overrides: readonly Override[]): string[] {
  return overrides.flatMap(({ key, value, name }) => {
    const alone = withValueAt({ version: 1 }, key.split("."), value);
    return valueProblems(alone, validateConfig, SETTING_KEYS).map(({ message }) => `${name}: ${key} ${message}`);
  });
}
