import { isDeepStrictEqual } from "node:util";
import type { CompleteConfig } from "./config.ts";
import type { Override } from "./overrides.ts";
import type { SettingKey } from "./settings.ts";
import { valueAt } from "./value-path.ts";

const MODES = ["advisory", "standard", "strict"];
/** By how long each of them keeps a bundle. */
const STORES = ["folder", "github-artifact", "s3"];
const SANDBOX_LEVELS = ["process", "namespaces"];

/** The less there is allowed, the stricter; without a bound it is the least strict. */
const lessIsStricter = (value: unknown) => (value === undefined ? Number.NEGATIVE_INFINITY : -Number(value));

/** How strict a value of a guarded setting is; larger is stricter. */
const STRICTNESS: Partial<Record<SettingKey, (value: unknown) => number>> = {
  "gates.mode": (value) => MODES.indexOf(String(value)),
  "gates.contract": Number,
  "gates.coverage": Number,
  "gates.mutation": Number,
  "sandbox.accept": (value) => SANDBOX_LEVELS.indexOf(String(value)),
  "store.type": (value) => STORES.indexOf(String(value)),
  "store.retention_years": Number,
  "budget.flow_usd": lessIsStricter,
  "budget.day_usd": lessIsStricter,
  "budget.repository_day_usd": lessIsStricter,
  "budget.month_usd": lessIsStricter,
  "budget.repository_month_usd": lessIsStricter,
  "breaker.enabled": Number,
  "breaker.threshold": lessIsStricter,
  "breaker.pause_threshold": lessIsStricter,
  "breaker.failures": lessIsStricter,
  "breaker.cooldown_seconds": Number,
};

/**
 * Sections that have no stricter and weaker: where keys and figures are sent, what may be used of a provider, what a cap
 * counts and where, and what the gates take into account.
 */
const FIXED_SECTIONS = [
  ...["fallback", "providers", "endpoints", "prices", "coverage", "mutation", "security", "review"],
  ...["ledger", "telemetry", "metrics", "alerts"],
];

/** Settings that have no stricter and weaker in a section that has: where evidence is sent, and as whom. */
const FIXED_SETTINGS: readonly SettingKey[] = [
  "store.bucket",
  "store.prefix",
  "store.region",
  "store.endpoint",
  "store.force_path_style",
  "store.role_arn",
];

/** The overrides that may take effect, and a sentence for each that may not. */
export interface GuardedOverrides {
  readonly followed: readonly Override[];
  readonly notices: readonly string[];
}

/**
 * On a pull request: leaves out every override that would make a gate, the sandbox, a budget, the breaker or the store
 * weaker than `base` has it, and every one that would send requests, keys or evidence to another place. Without a base commit all overrides
 * are followed.
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
    const refusal = refusalOf(override, valueAt(base, override.key.split(".")));
    if (refusal === undefined) followed.push(override);
    else notices.push(`${override.name} (${String(override.value)}) was not followed: on a pull request ${refusal}`);
  }
  return { followed, notices };
}

/** Why an override may not take effect; undefined when it may. */
function refusalOf({ key, value }: Override, atBase: unknown): string | undefined {
  if (FIXED_SECTIONS.includes(key.split(".")[0] ?? "") || FIXED_SETTINGS.includes(key)) {
    return isDeepStrictEqual(value, atBase) ? undefined : `${key} stays as the base commit has it`;
  }
  const strictness = STRICTNESS[key];
  if (strictness === undefined || strictness(value) >= strictness(atBase)) return undefined;
  return `${key} can be made stricter than ${String(atBase)}, not weaker`;
}
