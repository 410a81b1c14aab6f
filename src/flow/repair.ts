import { digestOfJson } from "../base/digest.ts";
import { BlocksError } from "../base/errors.ts";
import type { BlockFile } from "../block/block.ts";
import type { Finding, RepairRound } from "../generated/types.ts";
import { validateImplementationAnswer } from "../generated/validators/answer-implementation.js";
import { assembleBlock, mergeFiles } from "./assemble.ts";
import { type Candidate, countOfFindings, isBetter, roundFrom } from "./candidate.ts";
import type { DoneStep } from "./engine.ts";
import type { BlockMaterial, Implemented } from "./implement.ts";
import { outputLimit } from "./output-limits.ts";
import type { FlowPorts, Inspection } from "./ports.ts";
import { repairPrompt } from "./prompts/repair.ts";
import type { Question } from "./questions.ts";
import { sumOverCalls } from "./recorder.ts";
import type { Workbench } from "./workbench.ts";

/** What ends the repair of a block beside its being good. */
export interface RepairBounds {
  /** Repairs, at most. */
  readonly repairRounds: number;
  /** Of the whole flow, from its start; infinite where there is none. */
  readonly deadlineMs: number;
}

/** What a repair works with. */
export interface RepairParts {
  readonly bench: Workbench;
  readonly ports: Pick<FlowPorts, "inspect" | "inspectionKey">;
  readonly bounds: RepairBounds;
  readonly material: BlockMaterial;
  readonly implemented: Implemented;
  readonly signal: AbortSignal;
}

/**
 * A repair's files, or why there was none. That it was not made is an output too: a process that takes the flow up goes
 * the same way, whatever time and money it has itself.
 */
type RepairOutput = { readonly files: readonly BlockFile[] } | { readonly stopped: string };

/** The candidates of one block, the best of them, and how it came to be. */
export class Repair {
  readonly #parts: RepairParts;
  readonly #first: readonly BlockFile[];
  readonly #rounds: RepairRound[] = [];
  readonly #steps: DoneStep[] = [];
  /** What each repair was asked to mend, in order. */
  readonly #asked: (readonly Finding[])[] = [];
  #best: Candidate;
  #stopped: string | undefined;
  /** Of the last repair. Until there was one, the slowest part of the block stands for it. */
  #repairMs: number;
  #inspectionMs: number;

  private constructor(parts: RepairParts, first: readonly BlockFile[], step: DoneStep<Inspection>) {
    this.#parts = parts;
    this.#first = first;
    this.#best = { files: first, inspection: step.output };
    this.#repairMs = Math.max(0, ...parts.implemented.steps.map(({ durationMs }) => durationMs));
    this.#inspectionMs = step.durationMs;
    this.#steps.push(step);
    this.#rounds.push(roundFrom({ round: 0, inspection: step.output, kept: true, costUsd: undefined }));
  }

  /** Has the first candidate inspected. */
  static async begin(parts: RepairParts): Promise<Repair> {
    const first = assembleBlock({ ...parts.material, written: parts.implemented.written });
    return new Repair(parts, first, await inspect(parts, 0, first));
  }

  get best(): Candidate {
    return this.#best;
  }

  /** The candidates in order, the first one included. */
  get rounds(): readonly RepairRound[] {
    return this.#rounds;
  }

  /** The steps until now, in order. */
  get steps(): readonly DoneStep[] {
    return this.#steps;
  }

  /** Why no more repair was made, where time or money was the reason. */
  get stopped(): string | undefined {
    return this.#stopped;
  }

  /** How many repairs were made. */
  get repairs(): number {
    return this.#rounds.length - 1;
  }

  /**
   * Hands the gates' findings back until there are none, or rounds, money or time are used up. A repair that is no
   * better than the best candidate is rolled back: the next one starts from the best again.
   */
  async untilGood(): Promise<void> {
    while (this.#best.inspection.findings.length > 0 && this.#mayGoOn()) await this.#round([]);
  }

  /** One more repair for what a review found, within the same bounds. */
  async afterReview(blockers: readonly Finding[]): Promise<void> {
    if (blockers.length > 0 && this.#mayGoOn()) await this.#round(blockers);
  }

  #mayGoOn(): boolean {
    return this.#stopped === undefined && this.repairs < this.#parts.bounds.repairRounds;
  }

  async #round(blockers: readonly Finding[]): Promise<void> {
    const round = this.repairs + 1;
    const findings = [...this.#best.inspection.findings, ...blockers];
    const step = await this.#repair(round, findings);
    this.#steps.push(step);
    this.#asked.push(findings);
    if ("stopped" in step.output) {
      this.#stopped = step.output.stopped;
      this.#parts.bench.engine.note(this.#stopped);
      return;
    }
    const written = mergeFiles(this.#best.files, step.output.files);
    const files = assembleBlock({ ...this.#parts.material, written });
    const inspection = await this.#inspect(round, files);
    const kept = isBetter(inspection, this.#best.inspection, blockers);
    const costUsd = sumOverCalls(
      step.calls.map(({ call }) => call),
      (call) => call.costUsd,
    );
    this.#rounds.push(roundFrom({ round, inspection, kept, costUsd }));
    this.#repairMs = step.durationMs;
    if (kept) this.#best = { files, inspection };
  }

  async #inspect(round: number, files: readonly BlockFile[]): Promise<Inspection> {
    // A repair that changed nothing is judged already.
    if (digestOfJson(files) === digestOfJson(this.#best.files)) return this.#best.inspection;
    const step = await inspect(this.#parts, round, files);
    this.#steps.push(step);
    this.#inspectionMs = step.durationMs;
    return step.output;
  }

  async #repair(round: number, findings: readonly Finding[]): Promise<DoneStep<RepairOutput>> {
    const { bench, material, bounds, signal } = this.#parts;
    const { engine, questions } = bench;
    const step = `repair-${round}`;
    const question: Question<{ readonly files: readonly BlockFile[] }> = {
      role: "implementation",
      prompt: repairPrompt({
        ...material,
        first: this.#first,
        current: this.#best.files,
        findings,
        earlier: this.#asked,
        round,
        nonce: bench.nonce,
      }),
      schema: "answer-implementation",
      validator: validateImplementationAnswer,
      maxOutputTokens: outputLimit("repair", bench.maxOutputTokens),
    };
    return engine.step<RepairOutput>({
      step,
      title: `Repair, round ${round}: ${countOfFindings(findings)}`,
      key: await questions.keyOf(step, question),
      work: async (watch) => {
        const leftMs = bounds.deadlineMs - engine.elapsedMs();
        const neededMs = this.#repairMs + this.#inspectionMs;
        if (leftMs < neededMs) return { stopped: outOfTime(round, leftMs, neededMs) };
        try {
          return { files: (await questions.ask(step, question, watch, signal)).files };
        } catch (error) {
          if (!(error instanceof BlocksError) || error.code !== "BUDGET_EXCEEDED") throw error;
          return { stopped: `no repair in round ${round}, the best block so far is kept: ${error.message}` };
        }
      },
      detail: (output) => ("stopped" in output ? "not made" : undefined),
    });
  }
}

function outOfTime(round: number, leftMs: number, neededMs: number): string {
  const seconds = (ms: number) => `${(Math.max(0, ms) / 1000).toFixed(1)} s`;
  return `no repair in round ${round}, the best block so far is kept: ${seconds(leftMs)} are left, and repair and inspection took ${seconds(neededMs)}`;
}

async function inspect(
  { bench, ports, bounds, signal }: RepairParts,
  round: number,
  files: readonly BlockFile[],
): Promise<DoneStep<Inspection>> {
  const { engine, questions } = bench;
  const step = `inspect-${round}`;
  return engine.step({
    step,
    title: "Run the fast gates",
    key: questions.keyFor(step, { files: digestOfJson(files), inspection: ports.inspectionKey }),
    work: () => ports.inspect(files, { timeLeftMs: bounds.deadlineMs - engine.elapsedMs(), signal }),
    detail: ({ findings, undecided }) =>
      `${countOfFindings(findings)}${undecided.length === 0 ? "" : `, ${undecided.length} undecided`}`,
  });
}
