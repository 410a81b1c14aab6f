import { blocksErrorFrom } from "../../base/errors.ts";
import type { Progress } from "../../base/progress.ts";
import type { Block, BlockFile } from "../../block/block.ts";
import type { GateResult } from "../../gates/gate.ts";
import { parseSources } from "../../gates/rules/source.ts";
import { findCredentials, maskerFor } from "../../gates/security/credentials.ts";
import type { ReportedSource } from "../../generated/types.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";

/** Nobody reads a larger file in a page, and a report has to stay within what its readers take. */
const LARGEST_FILE = 300_000;
const MOST_CHARACTERS = 2_000_000;

/**
 * The files of a block that its results speak of: with a finding, measured lines or mutants. Credentials in them are
 * masked; where they cannot be looked for, there are no sources, since nobody knows what they would give away.
 * Rejects only with the signal's reason.
 */
export async function shownSources(
  given: {
    readonly block: Block;
    readonly results: readonly GateResult[];
    /** Undefined where no tool was needed. */
    readonly toolchain: Toolchain | undefined;
    readonly progress: Progress;
  },
  signal: AbortSignal,
): Promise<ReportedSource[] | undefined> {
  const { block, results, toolchain, progress } = given;
  const files = filesSpokenOf(block, results);
  if (toolchain === undefined || files.length === 0) return undefined;
  try {
    const sources = await parseSources({ ...block, files }, toolchain);
    const mask = maskerFor(await findCredentials(sources, toolchain, signal));
    return files.map(({ path, content }) => ({ path, content: mask(content) }));
  } catch (error) {
    signal.throwIfAborted();
    const { message } = blocksErrorFrom(error);
    progress({ kind: "note", text: `the report holds no sources of ${block.manifest.name}: ${message}` });
    return undefined;
  }
}

/** In the block's order, as long as they fit. */
function filesSpokenOf(block: Block, results: readonly GateResult[]): BlockFile[] {
  const paths = new Set(
    results.flatMap(({ findings, suppressed = [], lines = [], mutants = [] }) =>
      [...findings, ...suppressed.map(({ finding }) => finding), ...lines, ...mutants].map(({ path }) => path),
    ),
  );
  let room = MOST_CHARACTERS;
  return block.files.filter(({ path, content }) => {
    if (!paths.has(path) || content.length > LARGEST_FILE || content.length > room) return false;
    room -= content.length;
    return true;
  });
}
