import type { Block } from "../../block/block.ts";
import { STRYKER_LIMITS } from "../../sandbox/limits.ts";
import type { Sandbox, SandboxLimits, SandboxResult } from "../../sandbox/sandbox.ts";
import type { MutantSelection, Shard } from "../../sandbox/stryker-job.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { firstLine } from "../coverage/test-outcome.ts";
import type { Gate, GateOutcome, GateSubject } from "../gate.ts";
import type { CannotMutate } from "../language/language.ts";
import { languageOf } from "../language/languages.ts";
import { createSourceParser } from "../rules/source.ts";
import { thresholdOf } from "../threshold.ts";
import { withCarriedOver } from "./carry-over.ts";
import { type EarlierRuns, keepRun, keyOfRun, readEarlierRun } from "./earlier-run.ts";
import { judge, nothingToMutate, undecided } from "./judge.ts";
import type { MutationReport } from "./mutation-report.ts";
import { decideScope, type MutationScope, type ScopeDecision } from "./mutation-scope.ts";
import { type MutmutFiles, mutmutReport } from "./mutmut/mutmut-report.ts";
import { parseMutationReport, reportSpeaksOf } from "./parse-report.ts";
import { type EarlierRun, reusableResults } from "./reuse.ts";
import { runMutants } from "./run-mutants.ts";
import { partialOutcome } from "./shard-report.ts";

/** The parts that run the mutants, and their bounds. */
export interface MutationParts {
  readonly sandbox: Sandbox;
  readonly toolchain: Toolchain;
  readonly limits?: SandboxLimits;
  /** Which mutants of a block are asked about; all when absent. */
  readonly scope?: MutationScope | undefined;
  /** Results of earlier runs; none are read or kept when absent. */
  readonly earlierRuns?: EarlierRuns | undefined;
  /** What another tool wrote; for blocks that it speaks of, it takes the place of a run. */
  readonly report?: ForeignReport | undefined;
  /** Only this part of the mutants; the outcome is none over the block then. */
  readonly shard?: Shard | undefined;
}

/** A report that the repository's own run wrote. */
export interface ForeignReport {
  /** A document in the mutation-testing report schema, or the files that mutmut left. */
  readonly content: string | MutmutFiles;
  /** A block's folder, relative to what the report's paths are relative to. */
  readonly pathOf: (block: Block) => string;
}

/**
 * The mutation gate: do the block's tests notice when its code is changed? The share of changes (mutants) that a test
 * noticed decides. Survivors are findings with their place and what was changed. Mutants that a comment keeps out count
 * against the block, and a run without any valid mutant decides nothing.
 */
export function createMutationGate(parts: MutationParts): Gate {
  return {
    name: "mutation",
    check: async (subject, signal) => {
      const threshold = thresholdOf(subject, "mutation");
      const foreign = await judgeForeign(parts, subject.block, threshold);
      if (foreign !== undefined) return foreign;
      const decision = decideScope(parts.scope ?? "all", subject.block, subject.base);
      if (decision.kind === "nothing") return nothingToMutate(decision.reason);
      return tryMutants(parts, { ...subject, threshold, decision }, signal);
    },
  };
}

/** Undefined where there is no report, or it is about other blocks: a repository has them in several languages. */
async function judgeForeign(
  { report: foreign, toolchain }: MutationParts,
  block: Block,
  threshold: number,
): Promise<GateOutcome | undefined> {
  if (foreign === undefined) return undefined;
  const { content, pathOf } = foreign;
  const report =
    typeof content === "string"
      ? reportFrom(content, block, pathOf(block))
      : await mutmutReport(content, { block, blockPath: pathOf(block), toolchain });
  if (report === undefined) return undefined;
  return judge(report, { block, threshold, tool: report.framework?.name ?? "another tool" });
}

function reportFrom(text: string, block: Block, blockPath: string): MutationReport | undefined {
  return reportSpeaksOf(text, block, blockPath) ? parseMutationReport(text, block, blockPath) : undefined;
}

type Asked = Pick<GateSubject, "block"> & { readonly threshold: number; readonly decision: ScopeDecision };

async function tryMutants(parts: MutationParts, asked: Asked, signal: AbortSignal): Promise<GateOutcome> {
  const { sandbox, toolchain, limits = STRYKER_LIMITS, shard } = parts;
  const { block, threshold, decision } = asked;
  const selection: MutantSelection = {
    ...(decision.kind === "lines" ? { lines: decision.lines } : {}),
    ...(shard === undefined ? {} : { shard }),
  };
  const language = languageOf(block);
  const earlier = await earlierResults(parts, { block, selection });
  const request = { block, toolchain, limits, selection, earlier: earlier.text };
  const run = await runMutants(language, request, { sandbox, signal });
  if ("reason" in run) return cannotMutate(run, block);
  const { ended, body, newThreads } = run;
  if (ended.timedOut || ended.exitCode !== 0 || body === undefined) return unreported(ended, block);
  const fresh = JSON.parse(body) as MutationReport;
  const noticed = noticedIn(fresh);
  if (noticed !== undefined) return noticing(noticed, block);
  const report = earlier.run === undefined ? fresh : withCarriedOver(fresh, earlier.run);
  const judgement = {
    block,
    threshold,
    scope: decision.kind === "lines" ? "diff" : undefined,
    details: {
      ...earlier.details,
      ...(decision.kind === "all" && decision.reason ? { scopeNote: decision.reason } : {}),
      ...(newThreads === undefined ? {} : { newThreads }),
    },
  };
  const outcome = shard === undefined ? judge(report, judgement) : partialOutcome(report, judgement, shard);
  const { earlierRuns } = parts;
  if (earlierRuns !== undefined && earlier.key !== undefined && isComplete(report)) {
    const obstacle = await keepRun(earlierRuns, earlier.key, block, report);
    if (obstacle !== undefined) return { ...outcome, details: { ...outcome.details, notKept: obstacle } };
  }
  return outcome;
}

function isComplete({ files }: MutationReport): boolean {
  return Object.values(files).every(({ mutants }) =>
    mutants.every((one) => one.status !== "Pending" || one.selected === false),
  );
}

const NOT_TAKEN_OVER = "every mutant is tried: results of earlier runs are not taken over in this language";

interface Earlier {
  readonly key?: Parameters<typeof keepRun>[1];
  /** What is handed to the tool. */
  readonly text?: string | undefined;
  readonly run?: EarlierRun | undefined;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What of an earlier run still holds. Anything that is not as it should be is a note, and the run a cold one. */
async function earlierResults(
  { earlierRuns, toolchain, limits = STRYKER_LIMITS }: MutationParts,
  { block, selection }: { readonly block: Block; readonly selection: MutantSelection },
): Promise<Earlier> {
  const language = languageOf(block);
  if (earlierRuns === undefined) return { details: {} };
  if (!language.takesResultsOver) return { details: { earlierRun: NOT_TAKEN_OVER } };
  const bare = language.mutationJob({ block, toolchain, limits, selection });
  if ("reason" in bare) return { details: {} };
  const key = keyOfRun(earlierRuns, { block, job: bare.job, selection });
  const { run, problem } = await readEarlierRun(earlierRuns, key);
  if (problem !== undefined) {
    return { key, details: { earlierRun: `the results that an earlier run kept were ignored: ${problem}` } };
  }
  if (run === undefined) return { key, details: {} };
  const results = reusableResults(run, block, await createSourceParser(toolchain));
  const count = Object.values(results?.files ?? {}).reduce((sum, { mutants }) => sum + mutants.length, 0);
  const details = { reusedResults: count };
  return results === undefined ? { key, details } : { key, run, text: JSON.stringify(results), details };
}

function cannotMutate({ reason, remedy }: CannotMutate, block: Block): GateOutcome {
  return { verdict: "error", summary: reason, findings: [undecided(reason, block, remedy)] };
}

/** What a test said that failed now and then without a mutant, or undefined. */
function noticedIn({ files }: MutationReport): string | undefined {
  const reasons = Object.values(files).flatMap(({ mutants }) => mutants.map(({ statusReason = "" }) => statusReason));
  return reasons.map((reason) => NOTICED.exec(reason)?.[1]).find((message) => message !== undefined);
}

const NOTICED = /BLOCKS-NOTICED ([^\n]*)/;

function unreported(ended: SandboxResult, block: Block): GateOutcome {
  const words = `${ended.stdout}\n${ended.stderr}`;
  const noticed = NOTICED.exec(words)?.[1];
  if (noticed !== undefined && !ended.timedOut) return noticing(firstLine(noticed), block);
  const reason = reasonFrom(ended, words);
  return {
    verdict: "error",
    summary: reason,
    findings: [
      {
        code: ended.timedOut ? "MUTATION-TIMEOUT" : "MUTATION-NO-REPORT",
        severity: "HIGH",
        message: reason,
        remedy: "Run the coverage gate first: the tests must pass, quickly and every time, before mutants are tried.",
        path: block.manifest.tests[0],
        line: 1,
      },
    ],
  };
}

/**
 * The tests pass, and fail as soon as the mutation tester is at work, with nothing changed: then their kills prove nothing.
 * The words are unsigned; a block that forges them fails itself.
 */
function noticing(message: string, block: Block): GateOutcome {
  const summary = "the tests fail under the mutation tester although nothing was changed";
  return {
    verdict: "fail",
    summary: `${summary}: ${message}`,
    findings: [
      {
        code: "MUTATION-NOTICED",
        severity: "HIGH",
        message: `${summary}: ${message}`,
        remedy: "Make the tests do the same whoever runs them, and every time.",
        path: block.manifest.tests[0],
        line: 1,
      },
    ],
  };
}

function reasonFrom(ended: SandboxResult, words: string): string {
  if (ended.timedOut) return "the mutants did not come to an end before the deadline";
  if (/failed tests in the initial test run/i.test(words)) return "the tests fail already without a mutant";
  if (/No tests were (?:executed|found)/i.test(words)) return "no test was found";
  const error = words.split("\n").find((line) => /\bERROR\b/.test(line));
  const how = ended.endedBy === undefined ? `ended with status ${ended.exitCode}` : `was ended by ${ended.endedBy}`;
  return `the mutation tester ${how} without a report${error === undefined ? "" : `: ${firstLine(error)}`}`;
}
