import type { Policy } from "../generated/types.ts";
import { validatePolicy } from "../generated/validators/policy.js";
import { type DecidingFileRequest, readDecidingFile } from "./deciding-file.ts";
import { configInvalid, parseYamlFile } from "./document-problems.ts";

/** What the organisation decided about a repository, with its defaults. */
export type CompletePolicy = Required<Policy>;

/**
 * The policy file of a repository; undefined where there is none. On a pull request it is the base commit's.
 * Throws `CONFIG_INVALID` with all problems, `CONFIG_UNREADABLE`, `GIT_FAILED`, `PATH_REFUSED`.
 */
export async function loadPolicy(request: DecidingFileRequest): Promise<CompletePolicy | undefined> {
  const { name, text } = await readDecidingFile(request);
  if (text === undefined) return undefined;
  const knownKeys = ["version", "exclude", "training"];
  const parsed = parseYamlFile({ name, text, validate: validatePolicy, knownKeys });
  if (!("raw" in parsed)) throw configInvalid("the policy", parsed);
  return parsed.value as CompletePolicy;
}
