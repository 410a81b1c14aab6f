import type { CheckedCache } from "../../base/checked-cache.ts";
import { type Digest, digestOfJson } from "../../base/digest.ts";
import type { Block } from "../../block/block.ts";
import type { SandboxJob } from "../../sandbox/sandbox.ts";
import type { MutantSelection } from "../../sandbox/stryker-job.ts";
import type { MutationReport } from "./mutation-report.ts";
import type { EarlierRun } from "./reuse.ts";

/** Where results of earlier runs are kept. */
export interface EarlierRuns {
  readonly cache: CheckedCache;
  /** Digest of what they depend on beside the block: tools, their configuration, Node.js, Blocks, and which block it is. */
  readonly keyOf: (block: Block) => Digest;
}

/** Variables that only say where something lies, or that are this run's own. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  "BLOCKS_MODULES",
  "BLOCKS_CONFIGURATIONS",
  "BLOCKS_MUTANTS",
  "BLOCKS_INCREMENTAL",
]);

/** The name of an earlier run of the same block under the same conditions. A part of a run is kept apart from a whole. */
export function keyOfRun(
  runs: EarlierRuns,
  given: { readonly block: Block; readonly job: SandboxJob; readonly selection: MutantSelection },
): Digest {
  const { env } = given.job.start("/");
  const environment = Object.entries(env).filter(([name]) => !WITHOUT_EFFECT.has(name));
  const { lines, shard } = given.selection;
  return digestOfJson({
    kind: "mutation-run",
    conditions: runs.keyOf(given.block),
    environment: Object.fromEntries(environment),
    part: { changedLines: lines !== undefined, shard: shard ?? null },
  });
}

/** What is kept under a key, or why it does not count. */
export async function readEarlierRun(
  runs: EarlierRuns,
  key: Digest,
): Promise<{ readonly run?: EarlierRun; readonly problem?: string }> {
  const { content, problem } = await runs.cache.read(key);
  if (content === undefined) return problem === undefined ? {} : { problem };
  try {
    return { run: JSON.parse(content) as EarlierRun };
  } catch {
    return { problem: "it is not JSON" };
  }
}

/** Keeps a run for the next one. Returns why it is not kept, or undefined when it is. */
export async function keepRun(
  runs: EarlierRuns,
  key: Digest,
  block: Block,
  report: MutationReport,
): Promise<string | undefined> {
  const files = Object.fromEntries(block.files.map(({ path, content }) => [path, content]));
  return runs.cache.write(key, JSON.stringify({ files, report } satisfies EarlierRun));
}
