import type { Block } from "../../block/block.ts";
import { sourcesOf } from "../../sandbox/block-environment.ts";
import { STRYKER_LIMITS } from "../../sandbox/limits.ts";
import type { Sandbox, SandboxLimits, SandboxResult } from "../../sandbox/sandbox.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { firstLine } from "../coverage/test-outcome.ts";
import type { Finding, Gate, GateResult } from "../gate.ts";
import type { CannotMutate } from "../language/language.ts";
import { languageOf } from "../language/languages.ts";
import { percentText, shareFigure, thresholdOf } from "../threshold.ts";
import {
  countMutants,
  killRate,
  killRateWithoutTimeouts,
  type MutantCounts,
  type MutationReport,
  survivorFindings,
} from "./mutation-report.ts";

type Outcome = Omit<GateResult, "durationMs" | "gate">;

/** The parts that run the mutants, and their bounds. */
export interface MutationParts {
  readonly sandbox: Sandbox;
  readonly toolchain: Toolchain;
  readonly limits?: SandboxLimits;
}

/**
 * The mutation gate: do the block's tests notice when its code is changed? The share of changes (mutants) that a test
 * noticed decides. Survivors are findings with their place and what was changed. Mutants that a comment keeps out count
 * against the block, and a run without any valid mutant decides nothing.
 */
export function createMutationGate(parts: MutationParts): Gate {
  const { sandbox, toolchain, limits = STRYKER_LIMITS } = parts;
  return {
    name: "mutation",
    check: async ({ block, thresholds }, signal) => {
      const threshold = thresholdOf({ block, thresholds }, "mutation");
      const mutation = languageOf(block).mutationJob({ block, toolchain, limits });
      if ("reason" in mutation) return cannotMutate(mutation, block);
      const { job, open } = mutation;
      const ended = await sandbox.run(job, signal);
      const body = open(ended.files);
      if (ended.timedOut || ended.exitCode !== 0 || body === undefined) return unreported(ended, block);
      return outcomeFrom(JSON.parse(body) as MutationReport, block, threshold);
    },
  };
}

function cannotMutate({ reason, remedy }: CannotMutate, block: Block): Outcome {
  const finding = { ...undecided(reason, block), remedy };
  return { verdict: "error", summary: `could not decide: ${reason}`, findings: [finding] };
}

function unreported(ended: SandboxResult, block: Block): Outcome {
  const words = `${ended.stdout}\n${ended.stderr}`;
  const reason = reasonFrom(ended, words);
  return {
    verdict: "error",
    summary: `could not decide: ${reason}`,
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

function reasonFrom(ended: SandboxResult, words: string): string {
  if (ended.timedOut) return "the mutants did not come to an end before the deadline";
  if (/failed tests in the initial test run/i.test(words)) return "the tests fail already without a mutant";
  if (/No tests were (?:executed|found)/i.test(words)) return "no test was found";
  const error = words.split("\n").find((line) => /\bERROR\b/.test(line));
  const how = ended.endedBy === undefined ? `ended with status ${ended.exitCode}` : `was ended by ${ended.endedBy}`;
  return `the mutation tester ${how} without a report${error === undefined ? "" : `: ${firstLine(error)}`}`;
}

function outcomeFrom(report: MutationReport, block: Block, threshold: number): Outcome {
  const files = Object.entries(report.files).map(([path, { mutants }]) => ({ path, counts: countMutants(mutants) }));
  const counts = countMutants(Object.values(report.files).flatMap(({ mutants }) => mutants));
  const value = killRate(counts);
  const doubt = doubtAbout(report, block, counts);
  const details = {
    mutants: counts,
    killRateWithoutTimeouts: killRateWithoutTimeouts(counts) ?? null,
    files: Object.fromEntries(files.map((file) => [file.path, killRate(file.counts) ?? null])),
  };
  if (value === undefined || doubt !== undefined) {
    const reason = doubt ?? "there was no mutant to try: the block holds no code that could be changed";
    return { verdict: "error", summary: `could not decide: ${reason}`, findings: [undecided(reason, block)], details };
  }
  const ignored = ignoredFindings(report);
  const weak = value < threshold ? [weakestFinding(files, value, threshold)] : [];
  return {
    verdict: ignored.length > 0 || weak.length > 0 ? "fail" : "pass",
    summary: summaryOf(value, counts),
    figure: shareFigure("mutation kill rate", value, threshold),
    findings: [...ignored, ...weak, ...survivorFindings(report, block)],
    details,
  };
}

/** What is missing in a report cannot have been killed. */
function doubtAbout(report: MutationReport, block: Block, counts: MutantCounts): string | undefined {
  if (counts.Pending > 0) return `${counts.Pending} mutants were not tried`;
  const foreign = Object.keys(report.files).filter((path) => !sourcesOf(block).includes(path));
  return foreign.length === 0 ? undefined : `the report speaks of ${foreign.join(", ")}, which was not to be changed`;
}

function undecided(message: string, block: Block): Finding {
  return {
    code: "MUTATION-UNDECIDED",
    severity: "HIGH",
    message,
    remedy: "Correct what the message names and run the gate again.",
    path: block.manifest.faces.logic,
    line: 1,
  };
}

function ignoredFindings(report: MutationReport): Finding[] {
  return Object.entries(report.files).flatMap(([path, { mutants }]) => {
    const ignored = mutants.filter(({ status }) => status === "Ignored");
    const first = ignored[0];
    if (first === undefined) return [];
    return [
      {
        code: "MUTATION-IGNORED",
        severity: "HIGH",
        message: `comments keep ${ignored.length} mutants of ${path} from being tried`,
        remedy: "Remove the comments and test the code, or remove the code.",
        path,
        line: first.location.start.line,
      },
    ];
  });
}

function weakestFinding(
  files: readonly { readonly path: string; readonly counts: MutantCounts }[],
  value: number,
  threshold: number,
): Finding {
  const missed = ({ Survived, NoCoverage }: MutantCounts) => Survived + NoCoverage;
  // The file with the most mutants that nobody noticed is where a new test helps most, whatever its own rate is.
  const [weakest] = [...files].sort((a, b) => missed(b.counts) - missed(a.counts));
  const path = weakest?.path ?? "";
  return {
    code: "MUTATION-RATE-TOO-LOW",
    severity: "HIGH",
    message:
      `the tests notice ${percentText(value)} of the changes to the code, and ${threshold} % is asked for; ` +
      `most unnoticed ones are in ${path} (${weakest === undefined ? 0 : missed(weakest.counts)})`,
    remedy: "Assert what the survivors below would break, first in this file.",
    path,
    line: 1,
  };
}

function summaryOf(value: number, counts: MutantCounts): string {
  const noticed = counts.Killed + counts.Timeout;
  const valid = noticed + counts.Survived + counts.NoCoverage;
  const timeouts = counts.Timeout === 0 ? "" : `, ${counts.Timeout} of them by a timeout`;
  return `${percentText(value)} of mutants killed (${noticed} of ${valid}${timeouts})`;
}
