import type { Clock } from "../base/clock.ts";
import { blocksErrorFrom } from "../base/errors.ts";
import type { Progress } from "../base/progress.ts";
import { type Block, FACES } from "../block/block.ts";
import {
  GATE_NAMES,
  type Gate,
  type GateArtifact,
  type GateName,
  type GateOutcome,
  type GateResult,
  type GateSubject,
} from "./gate.ts";

/** A run of gates on one block. */
export interface GateRun {
  readonly subject: GateSubject;
  readonly asked: readonly GateName[];
  /** Has to hold each asked gate; one that is missing could not decide. */
  readonly gates: readonly Gate[];
  readonly clock: Clock;
  readonly progress: Progress;
  /** Receives the files that gates hand over beside their results. */
  readonly keep?: (artifact: GateArtifact) => void;
}

/** Gates that run the block, in the order in which one builds on the other. */
const RUNNING: readonly GateName[] = ["contract", "coverage", "mutation"];

/** Findings of the contract gate after which no other gate can run the block. */
const UNRUNNABLE: readonly string[] = [
  "CONTRACT-FACE-MISSING",
  "CONTRACT-FACE-EMPTY",
  "CONTRACT-FACE-EXPORTS-NOTHING",
  "CONTRACT-FILE-MISSING",
  "CONTRACT-ENTRY-UNUSABLE",
];

const OUTCOMES = { pass: "passed", fail: "failed", error: "error" } as const;

/**
 * Asks the gates and returns a result for each, in the gates' own order. Gates that run the block follow each other,
 * because each of them already uses both cores of a small machine; those that only read it run beside them.
 * A gate that throws could not decide: `error`, with the reason and the remedy. A gate that cannot decide because of
 * what another one found says so in one line, so that the gate which leads to the cause stands out.
 * Rejects only with the signal's reason.
 */
export async function runGates(run: GateRun, signal: AbortSignal): Promise<GateResult[]> {
  const asked = GATE_NAMES.filter((name) => run.asked.includes(name));
  const lanes = [
    asked.filter((name) => RUNNING.includes(name)),
    ...asked.filter((name) => !RUNNING.includes(name)).map((name) => [name]),
  ];
  const results = (await Promise.all(lanes.map((lane) => runLane(run, lane, signal)))).flat();
  return results.sort((a, b) => asked.indexOf(a.gate) - asked.indexOf(b.gate));
}

async function runLane(run: GateRun, lane: readonly GateName[], signal: AbortSignal): Promise<GateResult[]> {
  const results: GateResult[] = [];
  for (const name of lane) {
    const { name: block } = run.subject.block.manifest;
    const step = { step: `${block}:${name}`, title: `${block}: ${name} gate` };
    const startedMs = run.clock.monotonicMs();
    run.progress({ kind: "step-started", ...step });
    const { artifacts = [], ...outcome } = await outcomeOf(run, name, results, signal);
    for (const artifact of artifacts) run.keep?.(artifact);
    const durationMs = run.clock.monotonicMs() - startedMs;
    results.push({ gate: name, ...outcome, durationMs });
    const { verdict, summary: detail } = outcome;
    run.progress({ kind: "step-ended", ...step, outcome: OUTCOMES[verdict], detail, durationMs });
  }
  return results;
}

async function outcomeOf(
  run: GateRun,
  name: GateName,
  before: readonly GateResult[],
  signal: AbortSignal,
): Promise<GateOutcome> {
  signal.throwIfAborted();
  const obstacle = RUNNING.includes(name) ? obstacleTo(name, run.subject.block, before) : undefined;
  if (obstacle !== undefined) return undecided(obstacle);
  const gate = run.gates.find((candidate) => candidate.name === name);
  if (gate === undefined) return undecided(`the ${name} gate is not available`);
  try {
    return await gate.check(run.subject, signal);
  } catch (error) {
    signal.throwIfAborted();
    return thrownOutcome(name, error);
  }
}

/** Why a gate need not be asked, because of the block's files or of what an earlier gate found. */
function obstacleTo(name: GateName, block: Block, before: readonly GateResult[]): string | undefined {
  if (name === "contract") return undefined;
  const contract = before.find(({ gate }) => gate === "contract");
  const cause = contract?.findings.find(({ code }) => UNRUNNABLE.includes(code))?.message ?? missingFile(block);
  if (cause !== undefined) return `the contract gate comes first (${cause})`;
  const coverage = before.find(({ gate }) => gate === "coverage");
  if (name !== "mutation" || coverage === undefined) return undefined;
  if (coverage.verdict === "error") return "the coverage gate comes first: it could not run the tests";
  const failing = coverage.findings.filter(({ code }) => code === "COVERAGE-TEST-FAILED").length;
  return failing === 0 ? undefined : `the tests have to pass first (${failing} failed, see the coverage gate)`;
}

function missingFile({ manifest, files }: Block): string | undefined {
  const needed = [...FACES.map((face) => manifest.faces[face]), manifest.entry.module, ...manifest.tests];
  const path = needed.find((needed) => !files.some((file) => file.path === needed));
  return path === undefined ? undefined : `${path} does not exist`;
}

function undecided(reason: string): GateOutcome {
  return { verdict: "error", summary: reason, findings: [] };
}

function thrownOutcome(name: GateName, thrown: unknown): GateOutcome {
  const { message, hint, code } = blocksErrorFrom(thrown);
  return {
    verdict: "error",
    summary: message,
    findings: [
      {
        code: `${name.toUpperCase()}-UNDECIDED`,
        severity: "HIGH",
        message,
        remedy: hint ?? "Put this right and run the gate again.",
      },
    ],
    details: { errorCode: code },
  };
}
