import type { CompleteConfig } from "./config.ts";
import type { Override } from "./overrides.ts";
import type { SettingKey } from "./settings.ts";
import { valueAt } from "./value-path.ts";

const MODES = ["advisory", "standard", "strict"];
const SANDBOX_LEVELS = ["process", "namespaces"];

/** How strict a value of a guarded setting is; larger is stricter. */
const STRICTNESS: Partial<Record<SettingKey, (value: unknown) => number>> = {
  "gates.mode": (value) => MODES.indexOf(String(value)),
  "gates.contract": Number,
  "gates.coverage": Number,
  "gates.mutation": Number,
  "sandbox.accept": (value) => SANDBOX_LEVELS.indexOf(String(value)),
};

/** The overrides that may take effect, and a sentence for each that may not. */
export interface GuardedOverrides {
  readonly followed: readonly Override[];
  readonly notices: readonly string[];
}

/**
 * On a pull request: leaves out every override that would make a gate or the sandbox weaker than `base` has it.
 * Without a base commit all overrides are followed.
 */
export function guardAgainstLowering(
  overrides: readonly Override[],
  base: CompleteConfig,
  baseRevision: string | undefined,
): GuardedOverrides {
  if (baseRevision === undefined) return { followed: overrides, notices: [] };
  const followed: Override[] = [];
  const notices: string[] = [];
  for (const override of overrides) {
    const strictness = STRICTNESS[override.key];
    const atBase = valueAt(base, override.key.split("."));
    if (strictness === undefined || strictness(override.value) >= strictness(atBase)) {
      followed.push(override);
      continue;
    }
    notices.push(
      `${override.name} (${String(override.value)}) was not followed: on a pull request ${override.key} can be made stricter than ${String(atBase)}, not weaker`,
    );
  }
  return { followed, notices };
}
