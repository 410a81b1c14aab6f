import { type EditedConfig, editConfig } from "../../config/edit-config.ts";
import { variableOf } from "../../config/environment.ts";
import { namesModels, settingKeyFrom, settingValueFrom } from "../../config/settings.ts";
import { endOfLife, parseModelName } from "../../llm/model-name.ts";
import type { UseCaseContext } from "../use-case.ts";

/** A setting that was changed, and what to know about it. */
export interface SetConfig extends EditedConfig {
  readonly warnings: readonly string[];
}

/**
 * Changes one setting in `.blocks/config.yml`; `key` is dotted or in kebab-case. Models that their vendors retire are
 * taken, with a warning. Throws `INPUT_INVALID`, `MODEL_UNKNOWN`, `CONFIG_INVALID`, `CONFIG_UNREADABLE`; then nothing
 * was written.
 */
export async function setConfig(
  inputs: { readonly key: string; readonly value: string },
  context: UseCaseContext,
): Promise<SetConfig> {
  const models = modelsIn(inputs);
  const edited = await editConfig({ workspace: context.workspace, ...inputs });
  const variable = variableOf(edited.key);
  const overridden = variable !== undefined && (context.env[variable]?.trim() ?? "") !== "";
  const warnings = [
    ...(overridden ? [`${variable} is set in the environment and goes before ${edited.path}`] : []),
    ...models.flatMap((model) => endOfLife(model) ?? []),
  ];
  return { ...edited, warnings };
}

/** The models that a new value names, each looked at before anything is written. */
function modelsIn({ key: name, value }: { readonly key: string; readonly value: string }): string[] {
  const key = settingKeyFrom(name);
  if (!namesModels(key)) return [];
  const typed = settingValueFrom(key, value.trim());
  return [typed].flat().map((model) => {
    const { provider, name: bare } = parseModelName(String(model));
    return `${provider}/${bare}`;
  });
}
