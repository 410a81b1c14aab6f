import type { Digest } from "../base/digest.ts";
import { digestOf } from "../base/digest.ts";
import { prettyJson } from "../base/files.ts";
import type { ModelCall } from "../generated/types.ts";
import type { CallCost, ModelAnswer, Role } from "../llm/model.ts";
import type { Prompt } from "./prompts/prompt.ts";

/** One call as it happened. */
export interface RecordedCall {
  readonly role: Role;
  readonly prompt: Prompt;
  readonly answer: ModelAnswer;
  readonly value: unknown;
  readonly cost: CallCost | undefined;
}

/** Keeps everything that went into a flow and came out of it, as the files of its folder. */
export class FlowRecorder {
  readonly #members = new Map<string, string>();
  readonly #calls: ModelCall[] = [];

  /** Adds a file to the flow's folder. */
  add(path: string, content: string): void {
    this.#members.set(path, content);
  }

  /** Adds a JSON file to the flow's folder. */
  addJson(path: string, value: unknown): void {
    this.add(path, prettyJson(value));
  }

  /** Adds a model call: its prompt, its answer, its tokens and its cost. */
  addCall(call: RecordedCall): void {
    const number = String(this.#calls.length + 1).padStart(2, "0");
    const promptText = `${call.prompt.system}\n\n${call.prompt.prompt}\n`;
    const answerText = prettyJson(call.value);
    this.add(`prompts/${number}-${call.prompt.task}.txt`, promptText);
    this.add(`answers/${number}-${call.prompt.task}.json`, answerText);
    this.#calls.push(modelCallFrom(call, { prompt: digestOf(promptText), answer: digestOf(answerText) }));
  }

  get calls(): readonly ModelCall[] {
    return this.#calls;
  }

  get members(): ReadonlyMap<string, string> {
    return this.#members;
  }
}

function modelCallFrom(call: RecordedCall, digests: { prompt: Digest; answer: Digest }): ModelCall {
  const { answer } = call;
  return {
    role: call.role,
    task: call.prompt.task,
    provider: answer.provider,
    model: answer.model,
    attempts: answer.attempts,
    finishReason: answer.finishReason,
    usage: { ...answer.usage },
    ...(call.cost === undefined ? {} : { costUsd: call.cost.costUsd, pricedAs: call.cost.pricedAs }),
    ...digests,
  };
}

/** The sum of a figure over all calls, or undefined as soon as one call does not know it. */
export function sumOverCalls(
  calls: readonly ModelCall[],
  figure: (call: ModelCall) => number | undefined,
): number | undefined {
  let sum = 0;
  for (const call of calls) {
    const value = figure(call);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
