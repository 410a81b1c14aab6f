import type { DoneStep, Engine, Step } from "./engine.ts";
import type { Question, Questions } from "./questions.ts";

/** What the steps of one flow work with. */
export interface Workbench {
  readonly engine: Engine;
  readonly questions: Questions;
  /** Of one answer, whatever its task. */
  readonly maxOutputTokens: number;
  /** Of the fences in all prompts of the flow. */
  readonly nonce: string;
}

/** A step that is one question. */
export interface QuestionStep<T> extends Pick<Step<T>, "step" | "title" | "accept"> {
  readonly question: Question<T>;
}

/** Does a step that is one question, or takes it up. Throws what {@link Engine.step} throws. */
export async function askStep<T>(bench: Workbench, given: QuestionStep<T>, signal: AbortSignal): Promise<DoneStep<T>> {
  const { question, ...step } = given;
  return bench.engine.step({
    ...step,
    key: await bench.questions.keyOf(step.step, question),
    work: (watch) => bench.questions.ask(step.step, question, watch, signal),
  });
}
