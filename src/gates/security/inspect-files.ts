import type { BlockFile } from "../../block/block.ts";
import type { Finding } from "../../generated/types.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { readRules } from "../rules/rule.ts";
import { findingsFrom } from "../rules/run-rules.ts";
import { distinctFiles } from "./copies.ts";
import { maskerFor } from "./credentials.ts";
import { checkDependencies } from "./dependencies/check-dependencies.ts";
import { inspectInThreads } from "./inspect-in-threads.ts";

/** What our own rules say about files. */
export interface Inspection {
  /** By path and line; quotes hold no credential. */
  readonly findings: readonly Finding[];
  /** Takes the found credentials out of any text about these files. */
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
  /** Told how many characters were inspected, whenever some more were. */
  readonly onInspected?: (characters: number) => void;
}

/** Applies the security rules, the search for credentials and the checks of dependencies. Throws `TOOLCHAIN_MISSING`. */
export async function inspectFiles(
  files: readonly BlockFile[],
  toolchain: Toolchain,
  signal: AbortSignal,
  { dependencies = true, onInspected }: InspectionScope = {},
): Promise<Inspection> {
  const rules = await readRules(toolchain, "security");
  const distinct = distinctFiles(files, rules);
  const found = await inspectInThreads(distinct.files, { toolchain, rules }, signal, onInspected);
  if (distinct.files.length < files.length) onInspected?.(charactersOf(files) - charactersOf(distinct.files));
  const { credentials, others, undecided } = distinct.withCopies(found);
  const mask = maskerFor(credentials);
  const hits = [...credentials, ...others, ...(dependencies ? checkDependencies(files) : [])];
  return { findings: findingsFrom(hits, mask), mask, undecided, rules: new Set(rules.map(({ name }) => name)).size };
}

function charactersOf(files: readonly BlockFile[]): number {
  return files.reduce((sum, { content }) => sum + content.length, 0);
}
