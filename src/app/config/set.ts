import { type EditedConfig, editConfig } from "../../config/edit-config.ts";
import { variableOf } from "../../config/environment.ts";
import type { UseCaseContext } from "../use-case.ts";

/** A setting that was changed, and what to know about it. */
export interface SetConfig extends EditedConfig {
  readonly warnings: readonly string[];
}

/**
 * Changes one setting in `.blocks/config.yml`; `key` is dotted or in kebab-case.
 * Throws `INPUT_INVALID`, `CONFIG_INVALID`, `CONFIG_UNREADABLE`; then nothing was written.
 */
export async function setConfig(
  inputs: { readonly key: string; readonly value: string },
  context: UseCaseContext,
): Promise<SetConfig> {
  const edited = await editConfig({ workspace: context.workspace, ...inputs });
  const variable = variableOf(edited.key);
  const overridden = variable !== undefined && (context.env[variable]?.trim() ?? "") !== "";
  const warnings = overridden ? [`${variable} is set in the environment and goes before ${edited.path}`] : [];
  return { ...edited, warnings };
}
