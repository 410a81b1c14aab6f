import { usageError } from "../../base/errors.ts";
import { problemsOf } from "../../base/validation.ts";
import type { MutationReportDocument } from "../../generated/types.ts";
import { validateMutationReportDocument } from "../../generated/validators/mutation-report.js";
import { validateShardReport } from "../../generated/validators/shard-report.js";
import type { Gate } from "../gate.ts";
import { thresholdOf } from "../threshold.ts";
import { judge } from "./judge.ts";
import { mergeShards, type ShardResult } from "./merge-shards.ts";

/** A file that a shard wrote. */
export interface ShardFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The mutation gate over the reports of shards: the verdict, findings and files of one run without shards. What cannot
 * be merged is `error`, never a pass. Throws `REPORT_INVALID`.
 */
export function createMergeGate(files: readonly ShardFile[]): Gate {
  return {
    name: "mutation",
    check: async (subject) => {
      const { block } = subject;
      const threshold = thresholdOf(subject, "mutation");
      const shards = files.map(shardFrom).filter((shard) => shard.block.name === block.manifest.name);
      const { report, scope } = mergeShards(shards, block);
      return judge(report, { block, threshold, scope });
    },
  };
}

function shardFrom({ path, text }: ShardFile): ShardResult {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw unusable(path, `it is not JSON (${(error as Error).message})`);
  }
  if (!validateShardReport(parsed)) throw unusable(path, firstProblem(validateShardReport));
  const report: unknown = parsed.report;
  if (!validateMutationReportDocument(report)) throw unusable(path, firstProblem(validateMutationReportDocument));
  return { ...parsed, report: report satisfies MutationReportDocument };
}

function firstProblem(validator: Parameters<typeof problemsOf>[0]): string {
  const [problem] = problemsOf(validator);
  return `${problem?.pointer || "/"} ${problem?.message ?? "does not fit"}`;
}

function unusable(path: string, reason: string) {
  return usageError("REPORT_INVALID", `${path} is not the report of a shard: ${reason}`, "Name what the shards wrote.");
}
