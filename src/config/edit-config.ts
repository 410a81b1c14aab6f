import { join } from "node:path";
import { writeFileAtomically } from "../base/files.ts";
import { mayHoldSecret } from "./addresses.ts";
import { CONFIG_PATH } from "./config.ts";
import { readDecidingFile } from "./deciding-file.ts";
import { configInvalid } from "./document-problems.ts";
import { configFileProblems } from "./load-config.ts";
import { type SettingKey, settingKeyFrom, settingValueFrom } from "./settings.ts";
import { valueAt } from "./value-path.ts";
import { withSetting } from "./yaml-edit.ts";
import { readYaml } from "./yaml-source.ts";

/** One setting to change. */
export interface ConfigEdit {
  readonly workspace: string;
  /** Dotted (`context.max_size_kb`) or in kebab-case (`context-max-size-kb`). */
  readonly key: string;
  /** As typed; items of a list are separated by commas. */
  readonly value: string;
}

/** What was changed. */
export interface EditedConfig {
  /** Relative to the workspace. */
  readonly path: string;
  readonly key: SettingKey;
  /** The file's own value before; undefined when it had none. */
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Changes one setting in `.blocks/config.yml`, keeping comments and layout. The file is made where there is none, and
 * written only when the whole of it is valid. Throws `INPUT_INVALID` for an unknown key or a map, `CONFIG_INVALID`.
 */
export async function editConfig({ workspace, key: name, value: typed }: ConfigEdit): Promise<EditedConfig> {
  const key = settingKeyFrom(name);
  const path = key.split(".");
  const file = await readDecidingFile({ workspace, path: CONFIG_PATH });
  const text = file.text ?? "version: 1\n";
  refuseInvalid("the configuration", text);
  const after = settingValueFrom(key, typed.trim());
  const before = valueAt(readYaml(text).value, path);
  const edited = withSetting(text, path, after);
  refuseInvalid(mayHoldSecret(path) ? `the value for ${key}` : `the value ${JSON.stringify(typed)}`, edited);
  if (edited !== file.text) await writeFileAtomically(join(workspace, CONFIG_PATH), edited);
  return { path: CONFIG_PATH, key, before, after };
}

function refuseInvalid(what: string, text: string): void {
  const problems = configFileProblems(CONFIG_PATH, text);
  if (problems.length > 0) throw configInvalid(what, problems);
}
