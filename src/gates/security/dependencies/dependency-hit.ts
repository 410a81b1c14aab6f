import type { BlockFile } from "../../../block/block.ts";
import type { Hit } from "../../rules/run-rules.ts";
import { nearestWellKnown } from "./well-known-names.ts";

/** The worlds of packages that a block can take from. */
export type Ecosystem = "npm" | "python";

/** What a block's tests may import; everything else it has to bring itself. */
export const ALLOWED_DEPENDENCIES: Readonly<Record<Ecosystem, readonly string[]>> = {
  npm: ["vitest", "fast-check"],
  python: ["pytest", "hypothesis", "pytest-cov", "jsonschema"],
};

/** Code that runs, or a command that appears, wherever the block is installed: `rules/SEC-011-…`. */
export const INSTALL_SCRIPT: Hit["about"] = {
  code: "SEC-011",
  severity: "HIGH",
  cwe: "CWE-829",
  message: "Code runs on every machine that installs this package.",
  remedy: "Take it out: a block needs nothing to be run at installation.",
};

/** Anything that is fetched from elsewhere: `rules/SEC-012-…`. */
export const DEPENDENCY: Hit["about"] = {
  code: "SEC-012",
  severity: "HIGH",
  cwe: "CWE-1357",
  message: "The block brings a dependency that nobody has approved.",
  remedy:
    "Write the block without it; its tests may use vitest and fast-check, or pytest, pytest-cov, hypothesis and jsonschema.",
};

/** A hit at an offset of a manifest, with other words where a message is given. */
export function hitAt(file: BlockFile, about: Hit["about"], start: number, message?: string): Hit {
  const at = Math.max(0, start);
  return { about: message === undefined ? about : { ...about, message }, file, start: at, end: at + 1, secrets: [] };
}

/** A dependency that is not allowed; a name that is one letter away from a well-known one is called so. */
export function unknownDependency(file: BlockFile, name: string, ecosystem: Ecosystem, start: number): Hit {
  const meant = nearestWellKnown(name, ecosystem);
  const message =
    meant === undefined
      ? undefined
      : `The dependency's name is one letter away from ${meant}, which it is not: packages with such names steal.`;
  return hitAt(file, DEPENDENCY, start, message);
}
