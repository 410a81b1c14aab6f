import { blocksErrorFrom } from "../../../base/errors.ts";
import type { CompleteConfig } from "../../../config/config.ts";
import { ROLES } from "../../../llm/model.ts";
import { type Answer, type Check, failed, passed, withoutConfig } from "../check.ts";
import type { Models, RoleModel } from "../ports.ts";

/** How the keys are looked at. */
export interface ApiKeysOptions {
  readonly models: Models;
  /** True: every model is asked. */
  readonly probe: boolean;
  /** The caller's own word; the configuration's when undefined. */
  readonly offline: boolean | undefined;
}

/** Are the keys of the configured roles there, and do they answer? */
export function apiKeysCheck(options: ApiKeysOptions): Check {
  return {
    id: "api-keys",
    title: options.probe
      ? "The API keys of the configured models answer"
      : "The API keys of the configured models are present",
    decisive: true,
    answer: async ({ config }, signal) => {
      if (options.offline === true) return NOT_NEEDED;
      if ("problem" in config) return withoutConfig(config.problem);
      if (options.offline ?? config.value.offline) return NOT_NEEDED;
      return answerFor(config.value, options, signal);
    },
  };
}

const NOT_NEEDED = passed("not needed: offline, the blueprint answers");

async function answerFor(config: CompleteConfig, options: ApiKeysOptions, signal: AbortSignal): Promise<Answer> {
  const problems: string[] = [];
  const reachable = new Map<string, RoleModel>();
  for (const role of ROLES) {
    try {
      const model = options.models.of(role, config);
      if (model.missing.length === 0) reachable.set(model.name, model);
      else problems.push(`${role} (${model.name}): ${model.missing.join(", ")} is not set`);
    } catch (error) {
      problems.push(`${role}: ${blocksErrorFrom(error).message}`);
    }
  }
  if (options.probe) problems.push(...(await probeAll([...reachable.values()], signal)));
  if (problems.length > 0) {
    return failed(
      problems.join("; "),
      "In CI: add the keys as secrets and hand them to the workflow. On a laptop: `blocks config set-api-key <provider> -`. Without keys: set `offline: true`.",
    );
  }
  return passed(`${[...reachable.keys()].join(", ")}: ${options.probe ? "answered" : "present"}`);
}

async function probeAll(models: readonly RoleModel[], signal: AbortSignal): Promise<string[]> {
  const answers = await Promise.all(
    models.map(async (model) => {
      const problem = await model.probe(signal);
      return problem === undefined ? [] : [`${model.name} did not answer: ${problem}`];
    }),
  );
  return answers.flat();
}
