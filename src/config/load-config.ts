import { headRevision, isRepository } from "../base/git.ts";
import { validateConfig } from "../generated/validators/config.js";
import { addressProblems } from "./addresses.ts";
import { CONFIG_PATH, type CompleteConfig, type Origin } from "./config.ts";
import { type DecidingFile, readBoundedText, readDecidingFile } from "./deciding-file.ts";
import { configInvalid, parseYamlFile } from "./document-problems.ts";
import { guardAgainstLowering } from "./lowering.ts";
import { environmentOverrides, inputOverrides, type Override, overrideProblems } from "./overrides.ts";
import { SETTING_KEYS, type SettingKey } from "./settings.ts";
import { suppressionDateProblems } from "./suppression-dates.ts";
import { valueAt, withValueAt } from "./value-path.ts";

/** Where the configuration is taken from. */
export interface ConfigRequest {
  readonly workspace: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** On a pull request: the base commit, from which the file is read. */
  readonly baseRevision?: string | undefined;
  /**
   * In CI: the file is read from the commit that is checked out, and not from the work tree, into which earlier steps
   * may have written. Without a commit the work tree is all that there is.
   */
  readonly committed?: boolean | undefined;
  /** Settings that the caller's own inputs override. */
  readonly inputs?: Readonly<Partial<Record<SettingKey, unknown>>>;
}

/** Where each value came from. */
interface ConfigSources {
  readonly file: { readonly path: string; readonly revision: string | undefined; readonly present: boolean };
  readonly origins: Readonly<Record<SettingKey, Origin>>;
  /** What the reader of a report should know: overrides that were not followed, a change without effect. */
  readonly notices: readonly string[];
}

/** The configuration in force. */
export interface LoadedConfig {
  readonly config: CompleteConfig;
  readonly sources: ConfigSources;
}

/**
 * The configuration in force. Precedence: input > environment > file > default. Without a file there are the defaults.
 *
 * With `baseRevision` the file comes from that commit, and neither environment nor inputs can lower a gate or the
 * sandbox level, raise a budget, weaken the breaker or change an address from what that file (or the default) says: the
 * workflow that sets them is part of the change under test. Such an override is left out and named in the notices.
 *
 * Throws `CONFIG_INVALID` with every problem of file, environment and inputs; `CONFIG_UNREADABLE`; `GIT_FAILED`.
 */
export async function loadConfig(request: ConfigRequest): Promise<LoadedConfig> {
  const revision = request.baseRevision ?? (request.committed ? await checkedOutCommit(request.workspace) : undefined);
  const file = await readDecidingFile({ workspace: request.workspace, path: CONFIG_PATH, baseRevision: revision });
  const parsed = parseConfigFile(file);
  const overrides = [...inputOverrides(request.inputs ?? {}), ...environmentOverrides(request.env)];
  const problems = [...(parsed.problems ?? []), ...overrideProblems(overrides)];
  if (problems.length > 0) throw configInvalid("the configuration", problems);

  const { followed, notices } = guardAgainstLowering(overrides, completeConfig(parsed.raw), request.baseRevision);
  let merged = parsed.raw;
  for (const { key, value } of [...followed].reverse()) merged = withValueAt(merged, key.split("."), value);
  return {
    config: completeConfig(merged),
    sources: {
      file: { path: CONFIG_PATH, revision, present: file.text !== undefined },
      origins: originsOf(parsed.raw, followed),
      notices: [...notices, ...(await changeNotices(request.workspace, revision, file))],
    },
  };
}

/** The problems of a configuration file's text, each as `name:line:column: sentence`; none when it is valid. */
export function configFileProblems(name: string, text: string): readonly string[] {
  return parseConfigFile({ name, text }).problems ?? [];
}

function parseConfigFile({ name, text }: DecidingFile): { raw: unknown; problems?: readonly string[] } {
  if (text === undefined) return { raw: { version: 1 } };
  const parsed = parseYamlFile({
    name,
    text,
    validate: validateConfig,
    knownKeys: SETTING_KEYS,
    check: (value) => [...addressProblems(value), ...suppressionDateProblems(value)],
  });
  return "raw" in parsed ? { raw: parsed.raw } : { raw: undefined, problems: parsed };
}

function completeConfig(raw: unknown): CompleteConfig {
  const value: unknown = structuredClone(raw);
  if (!validateConfig(value)) throw new Error("valid parts make an invalid configuration");
  // The validator has filled every section and value that has a default.
  return value as CompleteConfig;
}

function originsOf(raw: unknown, followed: readonly Override[]): Record<SettingKey, Origin> {
  const origins = SETTING_KEYS.map((key): [SettingKey, Origin] => {
    const override = followed.find((candidate) => candidate.key === key);
    if (override !== undefined) return [key, override.origin];
    return [key, valueAt(raw, key.split(".")) === undefined ? "default" : "file"];
  });
  return Object.fromEntries(origins) as Record<SettingKey, Origin>;
}

/** Says that the work tree has another configuration than the commit that decides. */
async function changeNotices(workspace: string, revision: string | undefined, file: DecidingFile): Promise<string[]> {
  if (revision === undefined) return [];
  const present = await readBoundedText(`${workspace}/${CONFIG_PATH}`, CONFIG_PATH).catch(() => null);
  if (present === file.text) return [];
  return [`${CONFIG_PATH} differs from commit ${revision.slice(0, 12)}: what that commit says decides`];
}

async function checkedOutCommit(workspace: string): Promise<string | undefined> {
  if (!(await isRepository(workspace))) return undefined;
  // A repository before its first commit has nothing but its work tree.
  return headRevision(workspace).catch(() => undefined);
}
