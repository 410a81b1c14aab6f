import { rm } from "node:fs/promises";
import { relative } from "node:path";
import type { Clock } from "../../base/clock.ts";
import { usageError } from "../../base/errors.ts";
import type { Progress } from "../../base/progress.ts";
import type { Redactor } from "../../base/redaction.ts";
import type { Block } from "../../block/block.ts";
import {
  GATE_NAMES,
  type Gate,
  type GateArtifact,
  type GateName,
  type GateResult,
  type GateSubject,
} from "../../gates/gate.ts";
import { runGates } from "../../gates/run-gates.ts";
import { blockVerdict, exitVerdict, type GateMode, worstOf } from "../../gates/verdict.ts";
import type { BlockVerdict, GateReport, ReportedSource, Verdict } from "../../generated/types.ts";
import type { RuleTexts } from "../../report/explanation.ts";
import type { Shard } from "../../sandbox/stryker-job.ts";
import type { ReadBaseVersion } from "./base-version.ts";
import { filesOfEarlierRun } from "./earlier-files.ts";
import { writeArtifacts, writeReport } from "./report-file.ts";
import { type FileFormat, writeFormats } from "./report-formats.ts";
import { readSubject, unreadableResults } from "./unreadable-block.ts";

/** What the gates said, and where it is written down. */
export interface VerifyOutcome {
  readonly report: GateReport;
  /** Absolute path. */
  readonly reportPath: string;
  /** Absolute paths of the same report in other formats, of those that were asked for. */
  readonly formatPaths: Readonly<Partial<Record<FileFormat, string>>>;
  /**
   * The verdict by which the job ends: the report's, but `pass` in advisory mode, and for a part of the mutants that was
   * tried to its end: such a job has done what it was for, and the merge decides.
   */
  readonly exitVerdict: Verdict;
}

/** What {@link verify} works with. */
export interface VerifyParts {
  /** Absolute, as are the folders. */
  readonly workspace: string;
  readonly folders: readonly string[];
  readonly asked: readonly GateName[];
  /** The part of the mutants that is tried; all of them when absent. */
  readonly shard: Shard | undefined;
  readonly gates: readonly Gate[];
  readonly mode: GateMode;
  readonly thresholds: GateSubject["thresholds"];
  /** Looks up what a block was at the base commit. */
  readonly baseVersionOf: ReadBaseVersion;
  readonly sandbox: GateReport["sandbox"];
  readonly reportDirectory: string;
  /** Formats that the report is written in beside JSON. */
  readonly formats: readonly FileFormat[];
  /** What the rules' catalogue says of the codes. */
  readonly ruleTexts: () => Promise<RuleTexts>;
  /** The sources that a page shows beside the results, without credentials; undefined where they cannot be masked. */
  readonly sources: (
    block: Block,
    results: readonly GateResult[],
    signal: AbortSignal,
  ) => Promise<ReportedSource[] | undefined>;
  readonly version: string;
  /** True where the results are sent as telemetry: whoever seals them later does not count them again. */
  readonly measured?: boolean;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly redactor: Redactor;
}

/**
 * Asks the gates about every block and writes the report, in JSON and in the formats that were asked for, and the files that
 * gates hand over with it. Of these, what an earlier run on the same blocks and gates left and this one did not write again
 * is removed. Nothing else is touched.
 * Throws `BLOCK_INVALID` when a block changed while it was checked, and the signal's reason.
 */
export async function verify(parts: VerifyParts, signal: AbortSignal): Promise<VerifyOutcome> {
  const startedAt = parts.clock.now().toISOString();
  const startedMs = parts.clock.monotonicMs();
  const asked = GATE_NAMES.filter((gate) => parts.asked.includes(gate));
  const blocks: BlockVerdict[] = [];
  const artifacts: GateArtifact[] = [];
  const keep = (artifact: GateArtifact) => void artifacts.push(artifact);
  for (const folder of parts.folders) blocks.push(await verdictOn(folder, { ...parts, asked, keep }, signal));
  const report: GateReport = {
    schemaVersion: 1,
    kind: "gate-report",
    version: parts.version,
    mode: parts.mode,
    verdict: worstOf(blocks.map(({ verdict }) => verdict)),
    sandbox: parts.sandbox,
    blocks,
    timing: {
      startedAt,
      durationMs: parts.clock.monotonicMs() - startedMs,
      ...(parts.measured === true ? { measured: true } : {}),
    },
  };
  const { reportDirectory: directory, redactor, formats, ruleTexts, shard } = parts;
  const earlier = await filesOfEarlierRun({ report, asked, directory, shard });
  const written = await writeReport({ report, asked, directory, redactor });
  const formatPaths = await writeFormats({ report: written.report, asked, directory, formats, ruleTexts });
  const artifactPaths = await writeArtifacts({ artifacts, directory, redactor });
  const current = [written.path, ...Object.values(formatPaths), ...artifactPaths];
  for (const path of earlier.filter((path) => !current.includes(path))) await rm(path, { force: true });
  const results = blocks.flatMap(({ gates }) => gates);
  const partsDone = results.length > 0 && results.every(isTriedPart);
  const ending = partsDone ? "pass" : exitVerdict(report.verdict, report.mode);
  return { report, reportPath: written.path, formatPaths, exitVerdict: ending };
}

/** Only the mutation gate's result of a shard that tried all of its mutants names the shard. */
function isTriedPart({ shard }: GateResult): boolean {
  return shard !== undefined;
}

async function verdictOn(
  folder: string,
  parts: VerifyParts & { readonly keep: (artifact: GateArtifact) => void },
  signal: AbortSignal,
): Promise<BlockVerdict> {
  const { asked, mode, gates, clock, progress, keep } = parts;
  const path = relative(parts.workspace, folder).replaceAll("\\", "/") || ".";
  const block = await readSubject(folder);
  if (!("manifest" in block)) {
    const results = unreadableResults(block, asked);
    return {
      name: block.name,
      path,
      digest: block.digest,
      verdict: blockVerdict(asked, results, mode),
      gates: results,
    };
  }
  const subject = { block, thresholds: parts.thresholds, base: await parts.baseVersionOf(block) };
  const results = await runGates({ subject, asked, gates, clock, progress, keep }, signal);
  const sources = await parts.sources(block, results, signal);
  await assertUnchanged(folder, path, block.digest);
  return {
    name: block.manifest.name,
    path,
    digest: block.digest,
    verdict: blockVerdict(asked, results, mode),
    gates: results,
    ...(sources === undefined ? {} : { sources }),
  };
}

/** The gates read the folder at several times: of a block that changed between them no verdict would be true. */
async function assertUnchanged(folder: string, path: string, digest: string): Promise<void> {
  if ((await readSubject(folder)).digest === digest) return;
  throw usageError(
    "BLOCK_INVALID",
    `the block in ${path} changed while it was verified`,
    "Run blocks verify again when nothing else writes to it.",
  );
}
