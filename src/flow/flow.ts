import type { Clock } from "../base/clock.ts";
import type { Progress } from "../base/progress.ts";
import type { Validator } from "../base/validation.ts";
import type { BlockFile } from "../block/block.ts";
import type { ContextAnswer, FlowRecord, PlanAnswer } from "../generated/types.ts";
import { validateContextAnswer } from "../generated/validators/answer-context.js";
import { validateDocumentationAnswer } from "../generated/validators/answer-documentation.js";
import { validateImplementationAnswer } from "../generated/validators/answer-implementation.js";
import { validatePlanAnswer } from "../generated/validators/answer-plan.js";
import type { Role } from "../llm/model.ts";
import { assembleBlock } from "./assemble.ts";
import type { BlueprintMaterial, ContextMaterial, FlowRequest } from "./material.ts";
import type { FlowPorts, Inspection } from "./ports.ts";
import { contextPrompt } from "./prompts/context.ts";
import { documentPrompt } from "./prompts/document.ts";
import { implementPrompt } from "./prompts/implement.ts";
import { planPrompt } from "./prompts/plan.ts";
import type { Prompt } from "./prompts/prompt.ts";
import { repairPrompt } from "./prompts/repair.ts";
import { FlowRecorder } from "./recorder.ts";

/** What a flow is given. */
export interface FlowMaterial {
  readonly request: FlowRequest;
  readonly blueprint: BlueprintMaterial;
  readonly context: ContextMaterial;
}

/** Bounds of a flow. */
export interface FlowBounds {
  readonly repairRounds: number;
  /** Of one answer. */
  readonly maxOutputTokens: number;
}

/** What a flow made. */
export interface FlowResult {
  readonly files: readonly BlockFile[];
  readonly recorder: FlowRecorder;
  readonly repairRounds: number;
  readonly steps: FlowRecord["timing"]["steps"];
  /** What the fast gates still found after the last round; the gates decide later. */
  readonly inspection: Inspection | undefined;
}

/**
 * Runs context → plan → implement → repair → document and returns the block with everything that led to it.
 * Review is a gate: it is done by another vendor's model, in a job of its own, on the finished block.
 */
export class Flow {
  readonly #ports: FlowPorts;
  readonly #bounds: FlowBounds;
  readonly #clock: Clock;
  readonly #progress: Progress;
  readonly #recorder = new FlowRecorder();
  readonly #steps: FlowRecord["timing"]["steps"] = [];

  constructor(options: { ports: FlowPorts; bounds: FlowBounds; clock: Clock; progress: Progress }) {
    this.#ports = options.ports;
    this.#bounds = options.bounds;
    this.#clock = options.clock;
    this.#progress = options.progress;
  }

  async run(material: FlowMaterial, signal: AbortSignal): Promise<FlowResult> {
    const { request, blueprint } = material;
    const context = await this.#step("context", "Read the repository", () => this.#readContext(material, signal));
    const plan = await this.#step("plan", "Plan the block", () =>
      this.#ask("architect", planPrompt(request, blueprint, context), "answer-plan", validatePlanAnswer, signal),
    );
    this.#recorder.addJson("plan.json", plan);
    const written = await this.#step("implement", "Write the six faces and the tests", () =>
      this.#implement({ material, context, plan }, signal),
    );
    const repaired = await this.#repair({ request, plan, written }, signal);
    const files = await this.#step("document", "Write the README", () => this.#document(plan, repaired.files, signal));
    return {
      files,
      recorder: this.#recorder,
      repairRounds: repaired.rounds,
      steps: this.#steps,
      inspection: repaired.inspection,
    };
  }

  async #readContext(material: FlowMaterial, signal: AbortSignal): Promise<ContextAnswer> {
    this.#recorder.addJson("context.json", {
      sizeBytes: material.context.sizeBytes,
      files: material.context.files.map((file) => file.path),
      skipped: material.context.skipped,
    });
    const prompt = contextPrompt(material.request, material.context);
    return this.#ask("context", prompt, "answer-context", validateContextAnswer, signal);
  }

  async #implement(
    given: { material: FlowMaterial; context: ContextAnswer; plan: PlanAnswer },
    signal: AbortSignal,
  ): Promise<BlockFile[]> {
    const prompt = implementPrompt({ ...given.material, context: given.context, plan: given.plan });
    const answer = await this.#ask(
      "implementation",
      prompt,
      "answer-implementation",
      validateImplementationAnswer,
      signal,
    );
    return answer.files;
  }

  /** Hands findings back until there are none, or the rounds are used up. The better candidate is kept. */
  async #repair(
    given: { request: FlowRequest; plan: PlanAnswer; written: readonly BlockFile[] },
    signal: AbortSignal,
  ): Promise<{ files: BlockFile[]; rounds: number; inspection: Inspection | undefined }> {
    let files = assembleBlock(given);
    // The blueprint model gives the same answer whatever it is told: a finding of the gates is news for its author.
    if (this.#ports.models.implementation.provider === "offline") return { files, rounds: 0, inspection: undefined };
    let inspection = await this.#step("inspect", "Run the fast gates", () => this.#ports.inspect(files, signal));
    let rounds = 0;
    while (inspection.findings.length > 0 && rounds < this.#bounds.repairRounds) {
      rounds += 1;
      const before = files;
      const found = inspection;
      const candidate = await this.#step(
        "repair",
        `Repair, round ${rounds}: ${found.findings.length} findings`,
        async () => {
          const prompt = repairPrompt(given.plan, before, found.findings);
          const answer = await this.#ask(
            "implementation",
            prompt,
            "answer-implementation",
            validateImplementationAnswer,
            signal,
          );
          return assembleBlock({ ...given, written: mergeFiles(before, answer.files) });
        },
      );
      const after = await this.#step("inspect", "Run the fast gates", () => this.#ports.inspect(candidate, signal));
      if (isBetter(after, inspection)) {
        files = candidate;
        inspection = after;
      }
    }
    return { files, rounds, inspection };
  }

  async #document(plan: PlanAnswer, files: readonly BlockFile[], signal: AbortSignal): Promise<BlockFile[]> {
    const prompt = documentPrompt(plan, files);
    const answer = await this.#ask(
      "implementation",
      prompt,
      "answer-documentation",
      validateDocumentationAnswer,
      signal,
    );
    return mergeFiles(files, [{ path: "README.md", content: answer.readme }]);
  }

  async #ask<T>(
    role: Role,
    prompt: Prompt,
    schemaName: string,
    validator: Validator<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const request = {
      role,
      task: prompt.task,
      system: prompt.system,
      prompt: prompt.prompt,
      schema: { name: schemaName.replace("answer-", ""), json: await this.#ports.answerSchema(schemaName) },
      maxOutputTokens: this.#bounds.maxOutputTokens,
    };
    const { value, answer } = await this.#ports.ask(this.#ports.models[role], { request, validator }, signal);
    this.#recorder.addCall({ role, prompt, answer, value, cost: await this.#ports.price(answer) });
    return value;
  }

  async #step<T>(step: string, title: string, work: () => Promise<T>): Promise<T> {
    const startedMs = this.#clock.monotonicMs();
    this.#progress({ kind: "step-started", step, title });
    let outcome: "passed" | "error" = "error";
    try {
      const result = await work();
      outcome = "passed";
      return result;
    } finally {
      const durationMs = this.#clock.monotonicMs() - startedMs;
      this.#steps.push({ step, durationMs });
      this.#progress({ kind: "step-ended", step, title, outcome, durationMs });
    }
  }
}

function mergeFiles(before: readonly BlockFile[], changes: readonly BlockFile[]): BlockFile[] {
  const merged = new Map(before.map((file) => [file.path, file]));
  for (const file of changes) merged.set(file.path, file);
  return [...merged.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Fewer open questions first, then fewer findings: a candidate that cannot be judged is never the better one. */
function isBetter(candidate: Inspection, best: Inspection): boolean {
  if (candidate.undecided.length !== best.undecided.length) return candidate.undecided.length < best.undecided.length;
  return candidate.findings.length < best.findings.length;
}
