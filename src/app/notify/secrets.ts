import { usageError } from "../../base/errors.ts";
import type { UseCaseContext } from "../use-case.ts";

type World = Pick<UseCaseContext, "env" | "redactor">;

/**
 * The value behind a setting `env:NAME`, known to the redactor from now on. Throws `CONFIG_INVALID` where the setting is
 * absent and `KEY_MISSING` where the variable is.
 */
export function readReference(
  setting: string,
  reference: string | undefined,
  world: World,
): { readonly value: string; readonly source: string } {
  if (reference === undefined) {
    throw usageError(
      "CONFIG_INVALID",
      `${setting} is not set`,
      `Set ${setting}: env:NAME in .blocks/config.yml, and the environment variable NAME to the secret.`,
    );
  }
  const source = reference.replace(/^env:/, "");
  return { value: readSecret(source, setting, world), source };
}

/** The value of an environment variable, known to the redactor from now on. Throws `KEY_MISSING`. */
export function readSecret(name: string, setting: string, { env, redactor }: World): string {
  const value = env[name]?.trim();
  if (value === undefined || value === "") {
    throw usageError(
      "KEY_MISSING",
      `${name} is not set, which ${setting} needs`,
      `Set the environment variable ${name}; in a workflow, from a secret of the repository or the organisation.`,
    );
  }
  redactor.add(value);
  return value;
}
