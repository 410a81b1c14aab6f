import type { BlockFile } from "../../block/block.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { ReadyRule } from "../rules/rule.ts";
import { type Hit, runRules, undecidedFiles } from "../rules/run-rules.ts";
import { parseFiles } from "../rules/source.ts";
import { findCredentialsByRules } from "./credentials.ts";

/** What the security rules find in files, each for itself. */
export interface Weaknesses {
  readonly credentials: readonly Hit[];
  readonly others: readonly Hit[];
  /** Paths of files of which the rules cannot say all that they should. */
  readonly undecided: readonly string[];
}

/** What files are inspected with. */
export interface InspectionParts {
  readonly toolchain: Toolchain;
  /** Those of the security gate, read once for all files. */
  readonly rules: readonly ReadyRule[];
}

/**
 * Applies the security rules and the search for credentials to files, in this thread. No rule looks from one file into
 * another, so that files can be inspected apart. Throws `TOOLCHAIN_MISSING`, and the signal's reason.
 */
export async function findWeaknesses(
  files: readonly BlockFile[],
  { toolchain, rules }: InspectionParts,
  signal: AbortSignal,
): Promise<Weaknesses> {
  const sources = await parseFiles(files, toolchain);
  const credentials = await findCredentialsByRules(sources, { toolchain, rules }, signal);
  const others = runRules(
    rules.filter(({ detection }) => detection.secret === undefined),
    sources,
    signal,
  );
  return { credentials, others, undecided: undecidedFiles(rules, sources) };
}
