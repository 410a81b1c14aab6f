import { usageError } from "../../base/errors.ts";
import type { Block } from "../../block/block.ts";
import type { Shard } from "../../sandbox/stryker-job.ts";
import { type Mutant, type MutationReport, mutantsInOrder } from "./mutation-report.ts";

/** What one shard found out. */
export interface ShardResult {
  readonly shard: Shard;
  readonly block: { readonly name: string; readonly digest: string };
  /** What of the block was asked about; the same in every shard. */
  readonly scope?: string | undefined;
  /** All mutants of the block; those of other shards are `Pending` and not selected. */
  readonly report: MutationReport;
}

/**
 * The report of a whole run from those of its shards, in any order: the same mutants, statuses, ids and order as one run
 * without shards. Throws `REPORT_INVALID`, and never leaves a mutant out: when a shard is missing, twice there or of
 * another run, when the shards do not list the same mutants, and when one of them did not try a mutant of its own.
 */
export function mergeShards(
  shards: readonly ShardResult[],
  block: Block,
): { readonly report: MutationReport; readonly scope: string | undefined } {
  const [first] = shards;
  if (first === undefined) throw refused("there is none", "Name the reports of all shards.");
  assertOneRun(shards, first, block);
  const listed = shards.map(({ report }) => mutantsInOrder(report));
  const places = listed.map((list) => JSON.stringify(list.map(({ path, mutant }) => [path, identityOf(mutant)])));
  if (new Set(places).size !== 1)
    throw refused("they do not list the same mutants", "Run all shards on the same commit.");
  const files = Object.entries(first.report.files).map(([path, file]) => {
    const mutants = listed[0]
      ?.map((each, at) => ({ path: each.path, at }))
      .filter((each) => each.path === path)
      .map(({ at }) =>
        oneOf(
          listed.map((list) => list[at]?.mutant as Mutant),
          first.scope,
        ),
      );
    return [path, { ...file, mutants: mutants ?? [] }] as const;
  });
  return { report: { ...first.report, files: Object.fromEntries(files) }, scope: first.scope };
}

function assertOneRun(shards: readonly ShardResult[], { shard: { total }, scope }: ShardResult, block: Block): void {
  const { name } = block.manifest;
  for (const { block: of, shard, scope: asked } of shards) {
    if (of.name !== name) throw refused(`one is of the block ${of.name}`, `Merge the shards of ${name} alone.`);
    const label = `shard ${shard.index} of ${shard.total}`;
    if (of.digest !== block.digest) {
      throw refused(`${label} tried another version of ${name}`, "Check out the commit that the shards ran on.");
    }
    if (shard.total !== total) throw refused(`${label} is of another division into ${total}`, "Run all shards again.");
    if (asked !== scope) throw refused(`${label} had another scope`, "Run all shards with one configuration.");
  }
  const indexes = shards.map(({ shard }) => shard.index);
  const wanted = Array.from({ length: total }, (_, at) => at + 1);
  const missing = wanted.filter((index) => !indexes.includes(index));
  if (missing.length > 0)
    throw refused(`shard ${missing.join(", ")} of ${total} is missing`, "Run it and merge again.");
  const twice = indexes.filter((index, at) => indexes.indexOf(index) !== at || !wanted.includes(index));
  if (twice.length > 0) throw refused(`shard ${twice.join(", ")} of ${total} is there twice`, "Name each report once.");
}

function identityOf({ id, mutatorName, replacement, location }: Mutant): unknown[] {
  const { start, end } = location;
  return [id, mutatorName, replacement ?? null, start.line, start.column, end.line, end.column];
}

/** One mutant as its own shard reports it, or as all do where none was to try it. */
function oneOf(mutants: readonly Mutant[], scope: string | undefined): Mutant {
  const own = mutants.filter(({ selected }) => selected !== false);
  const [mutant = mutants[0]] = own;
  if (mutant === undefined) throw new TypeError("a merge of no shards");
  const agreed = own.every(({ status }) => status === "Ignored") || own.length <= 1;
  if (!agreed) throw refused(`mutant ${mutant.id} was tried by ${own.length} shards`, "Run all shards again.");
  if (own.length === 0 && scope !== undefined) return mutant;
  if (own.length === 0) throw refused(`mutant ${mutant.id} belongs to no shard`, "Run all shards again.");
  if (mutant.status === "Pending") throw refused(`mutant ${mutant.id} was not tried`, "Run its shard again.");
  return mutant;
}

function refused(reason: string, hint: string) {
  return usageError("REPORT_INVALID", `the shards cannot be merged: ${reason}`, hint);
}
