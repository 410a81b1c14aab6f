import type { Block } from "../../block/block.ts";
import type { ShardReport } from "../../generated/types.ts";
import type { Shard } from "../../sandbox/stryker-job.ts";
import type { GateOutcome } from "../gate.ts";
import { type Judgement, judge } from "./judge.ts";
import { countMutants, type MutationReport } from "./mutation-report.ts";

/** A shard's outcome: its report as a file, and `error` as the verdict, because a part decides nothing over the block. */
export function partialOutcome(report: MutationReport, judgement: Judgement, shard: Shard): GateOutcome {
  const whole = judge(report, judgement);
  const { block, scope } = judgement;
  const own = Object.values(report.files).flatMap(({ mutants }) => mutants.filter((one) => one.selected !== false));
  const { Killed, Timeout, Survived, NoCoverage, Pending } = countMutants(own);
  const content: ShardReport = {
    schemaVersion: 1,
    kind: "mutation-shard",
    shard,
    block: { name: block.manifest.name, digest: block.digest },
    ...(scope === undefined ? {} : { scope }),
    report: { schemaVersion: "2", thresholds: { high: 100, low: 0 }, ...withoutRuns(report) },
  };
  return {
    verdict: "error",
    summary:
      `part ${shard.index} of ${shard.total}: ${own.length} mutants tried (${Killed} killed, ${Timeout} timed out, ` +
      `${Survived} survived, ${NoCoverage} without coverage${Pending > 0 ? `, ${Pending} not tried` : ""}); decided when all parts are merged`,
    findings: Pending > 0 ? whole.findings : [],
    ...(Pending > 0 ? {} : { shard }),
    ...(whole.mutants === undefined ? {} : { mutants: whole.mutants }),
    details: { ...whole.details },
    artifacts: [{ name: shardName(block, shard), content: `${JSON.stringify(content)}\n` }],
  };
}

/** The name of a shard's file. */
export function shardName(
  { manifest }: { readonly manifest: Pick<Block["manifest"], "name"> },
  { index, total }: Shard,
): string {
  return `mutation-${manifest.name}-shard-${index}-of-${total}.json`;
}

/** What differs between equal runs stays out. */
function withoutRuns(report: MutationReport): MutationReport {
  const files = Object.entries(report.files).map(([path, file]) => {
    const mutants = file.mutants.map(
      ({ executed: _executed, duration: _duration, reused: _reused, ...mutant }) => mutant,
    );
    return [path, { ...file, mutants }] as const;
  });
  return { ...report, files: Object.fromEntries(files) };
}
