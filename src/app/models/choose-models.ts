import { type BlocksError, usageError } from "../../base/errors.ts";
import type { Progress } from "../../base/progress.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { apiKeyFor, variablesOf } from "../../llm/api-keys.ts";
import type { ProviderName, Role } from "../../llm/model.ts";
import { endOfLife, type ModelName, parseModelName } from "../../llm/model-name.ts";

/** The model behind each role, with the key that reaches it. */
export interface ChosenModel {
  readonly name: ModelName;
  readonly apiKey: string;
  readonly baseUrl: string | undefined;
}

/** Either every role has a model, or the blueprint answers them all. */
export type ChosenModels =
  | { readonly offline: true }
  | ({ readonly offline: false } & Readonly<Record<Role, ChosenModel>>);

const ROLES: readonly Role[] = ["architect", "implementation", "context"];

/**
 * Decides who answers. Without any key a laptop falls back to the blueprint model and says so; CI never does, there it
 * has to be asked for. A missing key of the context role alone is no obstacle: the architect reads in its place.
 * Throws `KEY_MISSING` naming every missing key.
 */
export function chooseModels(given: {
  readonly config: CompleteConfig;
  readonly offline: boolean | undefined;
  readonly door: "runner" | "terminal";
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress: Progress;
}): ChosenModels {
  const { config, env, progress } = given;
  if (given.offline ?? config.offline) return { offline: true };
  const names = Object.fromEntries(ROLES.map((role) => [role, parseModelName(config.models[role])])) as Record<
    Role,
    ModelName
  >;
  const missing = ROLES.filter((role) => apiKeyFor(names[role].provider, env) === undefined);
  if (missing.length === ROLES.length && given.offline === undefined && given.door === "terminal") {
    progress({
      kind: "note",
      text: "no API key is configured: the blueprint answers, no LLM is called (blocks config set-api-key)",
    });
    return { offline: true };
  }
  if (missing.includes("context") && !missing.includes("architect")) {
    progress({
      kind: "note",
      text: `no key for ${names.context.provider}: the architect's model reads the repository`,
    });
    names.context = names.architect;
    missing.splice(missing.indexOf("context"), 1);
  }
  if (missing.length > 0) throw missingKeys(missing, names);
  for (const role of ROLES) {
    const notice = endOfLife(names[role].name);
    if (notice !== undefined) progress({ kind: "note", text: notice });
  }
  const chosen = (role: Role): ChosenModel => ({
    name: names[role],
    apiKey: apiKeyFor(names[role].provider, env) ?? "",
    baseUrl: baseUrlOf(config, names[role].provider),
  });
  return {
    offline: false,
    architect: chosen("architect"),
    implementation: chosen("implementation"),
    context: chosen("context"),
  };
}

function missingKeys(missing: readonly Role[], names: Readonly<Record<Role, ModelName>>): BlocksError {
  const lines = missing.map((role) => {
    const { provider, name } = names[role];
    return `  - ${role} (${provider}/${name}): ${variablesOf(provider).join(" or ")}`;
  });
  return usageError(
    "KEY_MISSING",
    `API keys are missing:\n${lines.join("\n")}`,
    "In CI: add them as secrets and pass them to the workflow. On a laptop: blocks config set-api-key <provider>. Or ask for the blueprint model: offline: true (--offline).",
  );
}

function baseUrlOf(config: CompleteConfig, provider: ProviderName): string | undefined {
  return provider === "offline" ? undefined : config.providers[provider].base_url;
}
