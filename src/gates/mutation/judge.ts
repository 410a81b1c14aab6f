import type { Block } from "../../block/block.ts";
import { sourcesOf } from "../../sandbox/block-environment.ts";
import type { Finding, GateOutcome } from "../gate.ts";
import { percentText, shareFigure } from "../threshold.ts";
import {
  countMutants,
  killRate,
  killRateWithoutTimeouts,
  type MutantCounts,
  type MutationReport,
  mutantsInOrder,
} from "./mutation-report.ts";
import { reportDocument, reportedMutants } from "./report-document.ts";
import { survivorFindings } from "./survivors.ts";

/** How a report came about, beside what is in it. */
export interface Judgement {
  readonly block: Block;
  /** In percent. */
  readonly threshold: number;
  /** What of the block was asked about, where that is not all of it. */
  readonly scope?: string | undefined;
  /** The tool, where it was none of ours. */
  readonly tool?: string | undefined;
  /** Further figures and sentences for the details. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The verdict over a block's mutants, with the survivors and the whole report as a file. */
export function judge(report: MutationReport, judgement: Judgement): GateOutcome {
  const { block, threshold, tool, scope } = judgement;
  const selected = Object.values(report.files).flatMap(({ mutants }) =>
    mutants.filter((one) => one.selected !== false),
  );
  const counts = countMutants(selected);
  const value = killRate(counts);
  const details = detailsOf(report, counts, judgement);
  const ignored = ignoredFindings(report);
  const artifacts = [{ name: artifactName(block), content: `${JSON.stringify(reportDocument(report, threshold))}\n` }];
  const doubt = doubtAbout(report, block, counts);
  if (doubt === undefined && scope !== undefined && selected.length === 0 && ignored.length === 0) {
    return {
      ...nothingToMutate(`no changed line holds code that could be mutated; scope ${scope}`, details),
      artifacts,
    };
  }
  if (value === undefined || doubt !== undefined) {
    const reason = doubt ?? "there was no mutant to try: the block holds no code that could be changed";
    return { verdict: "error", summary: reason, findings: [undecided(reason, block)], details };
  }
  const weak = value < threshold ? [weakestFinding(report, { value, threshold, asked: scope !== undefined })] : [];
  const decided = timeoutsFinding(counts, { value, threshold, block });
  const findings = [...ignored, ...weak, ...decided, ...survivorFindings(report, block)];
  return {
    verdict: ignored.length > 0 || weak.length > 0 ? "fail" : "pass",
    summary: summaryOf(counts, { value, decided: decided.length > 0, scope, tool }),
    figure: shareFigure("mutation kill rate", value, threshold),
    findings: tool === undefined ? findings : findings.map((finding) => ({ ...finding, tool })),
    mutants: reportedMutants(report),
    details,
    artifacts,
  };
}

/** The name of the file with a block's whole report. */
export function artifactName({ manifest }: { readonly manifest: Pick<Block["manifest"], "name"> }): string {
  return `mutation-${manifest.name}.json`;
}

/** The outcome where a scope asks about nothing. */
export function nothingToMutate(reason: string, details: GateOutcome["details"] = {}): GateOutcome {
  return { verdict: "pass", summary: reason, findings: [], mutants: [], details };
}

/** What keeps the gate from deciding, as a finding. */
export function undecided(
  message: string,
  block: Block,
  remedy = "Correct what the message names and run the gate again.",
): Finding {
  return { code: "MUTATION-UNDECIDED", severity: "HIGH", message, remedy, path: block.manifest.faces.logic, line: 1 };
}

function detailsOf(report: MutationReport, counts: MutantCounts, { scope, details }: Judgement) {
  const files = Object.keys(report.files)
    .sort()
    .map((path) => {
      const mutants = report.files[path]?.mutants ?? [];
      return [path, killRate(countMutants(mutants.filter((one) => one.selected !== false))) ?? null] as const;
    });
  return {
    mutants: counts,
    killRateWithoutTimeouts: killRateWithoutTimeouts(counts) ?? null,
    files: Object.fromEntries(files),
    ...(scope === undefined ? {} : { scope }),
    ...details,
  };
}

/** What is missing in a report cannot have been killed. */
function doubtAbout(report: MutationReport, block: Block, counts: MutantCounts): string | undefined {
  if (counts.Pending > 0) return `${counts.Pending} mutants were not tried${firstReason(report)}`;
  const foreign = Object.keys(report.files).filter((path) => !sourcesOf(block).includes(path));
  return foreign.length === 0 ? undefined : `the report speaks of ${foreign.join(", ")}, which was not to be changed`;
}

/** Why the first of them was not, where the tool said it. */
function firstReason(report: MutationReport): string {
  const first = mutantsInOrder(report).find(({ mutant }) => mutant.status === "Pending" && mutant.selected !== false);
  const reason = first?.mutant.statusReason;
  return reason === undefined ? "" : ` (${first?.mutant.id}: ${reason})`;
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
  report: MutationReport,
  { value, threshold, asked }: { readonly value: number; readonly threshold: number; readonly asked: boolean },
): Finding {
  // The file with the most mutants that nobody noticed is where a new test helps most, whatever its own rate is.
  const files = Object.entries(report.files).map(([path, { mutants }]) => {
    const { Survived, NoCoverage } = countMutants(mutants.filter((one) => one.selected !== false));
    return { path, missed: Survived + NoCoverage };
  });
  const weakest = files.sort((a, b) => b.missed - a.missed)[0] ?? { path: "", missed: 0 };
  return {
    code: "MUTATION-RATE-TOO-LOW",
    severity: "HIGH",
    message:
      `the tests notice ${percentText(value)} of the changes to the ${asked ? "code in scope" : "code"}, and ` +
      `${threshold} % is asked for; most unnoticed ones are in ${weakest.path} (${weakest.missed})`,
    remedy: "Assert what the survivors below would break, first in this file.",
    path: weakest.path,
    line: 1,
  };
}

/** On a slow machine a mutant can time out that no test would notice: a rate that needs those is said to. */
function timeoutsFinding(
  counts: MutantCounts,
  { value, threshold, block }: { readonly value: number; readonly threshold: number; readonly block: Block },
): Finding[] {
  const without = killRateWithoutTimeouts(counts);
  if (counts.Timeout === 0 || value < threshold || (without !== undefined && without >= threshold)) return [];
  return [
    {
      code: "MUTATION-TIMEOUTS-DECIDE",
      severity: "MEDIUM",
      message:
        `the threshold of ${threshold} % is reached only with the ${counts.Timeout} mutants that timed out; without ` +
        `them the tests notice ${without === undefined ? "nothing" : percentText(without)}`,
      remedy: "Assert results that the mutants which loop would change, so that a test fails before the time is up.",
      path: block.manifest.tests[0],
      line: 1,
    },
  ];
}

function summaryOf(
  counts: MutantCounts,
  given: {
    readonly value: number;
    readonly decided: boolean;
    readonly scope: string | undefined;
    readonly tool: string | undefined;
  },
): string {
  const { Killed, Timeout, Survived, NoCoverage } = counts;
  const noticed = Killed + Timeout;
  const without = killRateWithoutTimeouts(counts);
  const parts = [`${Killed} killed`, `${Timeout} timed out`, `${Survived} survived`, `${NoCoverage} without coverage`];
  const rest = without === undefined ? "no other mutant was noticed" : `${percentText(without)} without them`;
  return [
    `${percentText(given.value)} of mutants killed (${noticed} of ${noticed + Survived + NoCoverage}: ${parts.join(", ")})`,
    ...(Timeout === 0 ? [] : [given.decided ? `the timeouts decide: ${rest}` : rest]),
    ...(given.scope === undefined ? [] : [`scope ${given.scope}`]),
    ...(given.tool === undefined ? [] : [`by ${given.tool}`]),
  ].join("; ");
}
