import type { Finding } from "../../generated/types.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { readRules } from "../rules/rule.ts";
import { findingsFrom, runRules, undecidedFiles } from "../rules/run-rules.ts";
import type { Sources } from "../rules/source.ts";
import { findCredentials, maskerFor } from "./credentials.ts";
import { checkDependencies } from "./dependencies/check-dependencies.ts";

/** What our own rules say about sources. */
export interface Inspection {
  /** By path and line; quotes hold no credential. */
  readonly findings: readonly Finding[];
  /** Takes the found credentials out of any text about these sources. */
  readonly mask: (text: string) => string;
  /** Paths of files of which the rules cannot say all that they should. */
  readonly undecided: readonly string[];
  /** How many rules were applied. */
  readonly rules: number;
}

/** How much of the security rules is applied. */
export interface InspectionScope {
  /** False for a repository: what may be installed is a question about blocks only. */
  readonly dependencies?: boolean;
}

/** Applies the security rules, the search for credentials and the checks of dependencies. Throws `TOOLCHAIN_MISSING`. */
export async function inspectSources(
  sources: Sources,
  toolchain: Toolchain,
  signal: AbortSignal,
  { dependencies = true }: InspectionScope = {},
): Promise<Inspection> {
  const rules = await readRules(toolchain, "security");
  const credentials = await findCredentials(sources, toolchain, signal);
  const others = rules.filter(({ detection }) => detection.secret === undefined);
  const hits = [
    ...credentials,
    ...runRules(others, sources, signal),
    ...(dependencies ? checkDependencies(sources) : []),
  ];
  const mask = maskerFor(credentials);
  return { findings: findingsFrom(hits, mask), mask, undecided: undecidedFiles(rules, sources), rules: rules.length };
}
