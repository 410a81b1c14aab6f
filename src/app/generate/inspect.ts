import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "../../base/clock.ts";
import type { Block, BlockFile } from "../../block/block.ts";
import { readBlock } from "../../block/read-block.ts";
import { writeBlock } from "../../block/write-block.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { InspectedGate, Inspection } from "../../flow/ports.ts";
import type { Gate } from "../../gates/gate.ts";
import type { Finding } from "../../generated/types.ts";

/** The gates that judge a candidate inside of a flow. */
export interface InspectionParts {
  /** In this order: what takes long comes last, and is asked only when nothing before it failed. */
  readonly fast: readonly Gate[];
  /** Finds surviving mutants; absent where it is not wanted. */
  readonly mutation: Gate | undefined;
  readonly thresholds: CompleteConfig["gates"];
  readonly clock: Clock;
}

/** Mutants of a block take half a minute; with less time than this left nobody would hear the answer. */
const LEAST_TIME_FOR_MUTANTS_MS = 30_000;
/** What is kept of the time that is left, for the repair that the answer is for. */
const SHARE_FOR_MUTANTS = 0.6;

/**
 * Runs gates on a candidate that is not in the repository yet: it is written to a scratch folder, by the same rules as
 * into the repository. A gate that throws could not decide, which is kept apart from what it found.
 */
export async function inspectCandidate(
  parts: InspectionParts,
  files: readonly BlockFile[],
  options: { readonly timeLeftMs: number; readonly signal: AbortSignal },
): Promise<Inspection> {
  const { signal, timeLeftMs } = options;
  return withCandidate(files, async (block) => {
    const results: Judged[] = [];
    for (const gate of parts.fast) results.push(await judge(gate, { block, parts }, signal));
    const { mutation } = parts;
    const sound = results.every(({ gate }) => gate.verdict === "pass");
    if (mutation !== undefined && sound && timeLeftMs >= LEAST_TIME_FOR_MUTANTS_MS) {
      const judged = await judgeInTime(mutation, { block, parts }, { signal, timeMs: timeLeftMs * SHARE_FOR_MUTANTS });
      if (judged !== undefined) results.push(judged);
    }
    const survivors = results.find(({ survivors: count }) => count !== undefined)?.survivors;
    return {
      findings: results.flatMap(({ findings }) => findings),
      undecided: results.flatMap(({ undecided }) => undecided ?? []),
      gates: results.map(({ gate }) => gate),
      ...(survivors === undefined ? {} : { survivors }),
    };
  });
}

/** Lets `work` have a candidate as a block in a folder of its own. Throws what makes a block unwritable. */
export async function withCandidate<T>(files: readonly BlockFile[], work: (block: Block) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), "blocks-candidate-"));
  try {
    const target = { workspace: scratch, outputFolder: scratch, name: "candidate", files, allow: [] };
    const { folder } = await writeBlock(target);
    return await work(await readBlock(folder));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Judged {
  readonly gate: InspectedGate;
  readonly findings: readonly Finding[];
  readonly undecided?: string;
  readonly survivors?: number;
}

interface Candidate {
  readonly block: Block;
  readonly parts: InspectionParts;
}

async function judge(gate: Gate, { block, parts }: Candidate, signal: AbortSignal): Promise<Judged> {
  try {
    const result = await gate.check({ block, thresholds: parts.thresholds }, signal);
    const { verdict, figure, findings, summary } = result;
    return {
      gate: { gate: gate.name, verdict, ...(figure === undefined ? {} : { figure: figure.value }) },
      findings: verdict === "fail" ? findings : [],
      ...(verdict === "error" ? { undecided: `${gate.name}: ${summary}` } : {}),
      ...(gate.name === "mutation" && verdict !== "error" ? { survivors: survivorsIn(findings) } : {}),
    };
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return { gate: { gate: gate.name, verdict: "error" }, findings: [], undecided: `${gate.name}: ${reason}` };
  }
}

/** The gate's answer, or undefined where it did not come in time: the gate decides after the flow in any case. */
async function judgeInTime(
  gate: Gate,
  candidate: Candidate,
  { signal, timeMs }: { readonly signal: AbortSignal; readonly timeMs: number },
): Promise<Judged | undefined> {
  const ended = new AbortController();
  const late = new AbortController();
  candidate.parts.clock.sleep(timeMs, AbortSignal.any([signal, ended.signal])).then(
    () => late.abort(new Error("out of time")),
    () => undefined,
  );
  try {
    return await judge(gate, candidate, AbortSignal.any([signal, late.signal]));
  } catch (error) {
    signal.throwIfAborted();
    if (late.signal.aborted) return undefined;
    throw error;
  } finally {
    ended.abort();
  }
}

function survivorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ code }) => SURVIVOR_CODES.has(code)).length;
}

const SURVIVOR_CODES: ReadonlySet<string> = new Set(["MUTATION-SURVIVED", "MUTATION-NOT-COVERED"]);
