import type { UseCaseContext } from "../app/use-case.ts";
import type { Annotation } from "./commands.ts";
import type { RunnerEvent } from "./event.ts";
import type { RawInputs } from "./inputs.ts";

/** The actions that a runner can start. */
export const ACTION_NAMES = ["generate", "verify", "upload-context", "onboarding-check", "ledger", "report"] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

/** What an action gets beside its inputs. */
export interface ActionContext extends UseCaseContext {
  readonly event: RunnerEvent;
}

/** The value of a step output; undefined is not written at all, so that it reads as empty. */
export type OutputValue = string | number | boolean | undefined;

/** One action, declared: how its inputs are read, what it does, and what a workflow sees of the result. */
export interface ActionDefinition<Inputs, Result> {
  readonly name: ActionName;
  /** Checks the inputs; all problems in one usage error. Runs before anything else is loaded, so keep its imports light. */
  readonly readInputs: (raw: RawInputs) => Inputs;
  readonly execute: (inputs: Inputs, context: ActionContext) => Promise<Result>;
  readonly outputs: (result: Result, context: ActionContext) => Readonly<Record<string, OutputValue>>;
  /** Markdown for the job summary. Text from outside must be escaped in it. */
  readonly summary?: (result: Result, context: ActionContext) => string | Promise<string>;
  readonly annotations?: (
    result: Result,
    context: ActionContext,
  ) => readonly Annotation[] | Promise<readonly Annotation[]>;
  /** Why the step is red, in one sentence that says what to do; undefined when it is green. */
  readonly failed: (result: Result) => string | undefined;
}

/** An action whose types of inputs and result are its own affair. */
export type AnyAction = ActionDefinition<never, never>;

/** Fixes the types of a definition; the value is what was given. */
export function defineAction<Inputs, Result>(
  definition: ActionDefinition<Inputs, Result>,
): ActionDefinition<Inputs, Result> {
  return definition;
}
