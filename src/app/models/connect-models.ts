import type { Clock } from "../../base/clock.ts";
import type { BlocksError } from "../../base/errors.ts";
import type { Progress } from "../../base/progress.ts";
import type { Redactor } from "../../base/redaction.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { Spending } from "../../ledger/spending.ts";
import { createFolderAnswerCache } from "../../llm/answer-cache-folder.ts";
import { type Model, ROLES, type Role } from "../../llm/model.ts";
import type { BudgetOptions } from "../../llm/policies/budget.ts";
import { createPricer } from "../../llm/pricing.ts";
import { createAnthropicModel } from "../../llm/providers/anthropic.ts";
import { createGoogleModel } from "../../llm/providers/google.ts";
import { createOpenAiModel } from "../../llm/providers/openai.ts";
import { stackPolicies } from "../../llm/stack.ts";
import { type ChosenModel, placeOf } from "./choose-models.ts";
import { modelText } from "./configured-models.ts";
import type { ModelHub } from "./model-hub.ts";
import { type ObserveCall, observedModel } from "./observed-model.ts";
import type { ReachableModel } from "./reach-model.ts";
import { sealKeyOf } from "./seal-key.ts";

/** The flow that pays for what is asked. */
export interface PayingFlow {
  readonly id: string;
  /** From 1. */
  readonly run: number;
  readonly spending: Spending;
  /**
   * Absolute path of the folder in which answers are kept. None are when absent. They are sealed with the secrets of the
   * model and its fallbacks alone, so that a use case that has only one of a flow's models reads what the flow kept.
   */
  readonly answersFolder?: string;
}

/** What every model of a flow shares. */
export interface ModelWorld {
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly config: CompleteConfig;
  readonly hub: ModelHub;
  /** Told when another model answers in the place of the one that was asked. */
  readonly progress: Progress;
  /** Requests for one call of one model; the stack's default when absent. */
  readonly maxAttempts?: number;
  /** Told of every call, with its retries and fallbacks as one. */
  readonly observe?: ObserveCall;
  /** Without it there is neither a budget nor an answer cache. */
  readonly flow?: PayingFlow;
}

/** The models of a flow, and the names of all that may answer a role: `provider/model`, fallbacks included, in order. */
export interface ConnectedModels {
  readonly models: Record<Role, Model>;
  readonly names: Record<Role, readonly string[]>;
}

/** The chosen models as models, inside their policies. Roles that share a model and its fallbacks share the object. */
export function connectModels(chosen: Readonly<Record<Role, ChosenModel>>, world: ModelWorld): ConnectedModels {
  const connected = new Map<string, Model>();
  const connect = (choice: ChosenModel): Model => {
    const key = JSON.stringify(
      [choice, ...choice.fallbacks].map(({ apiKey, headers, api, ...model }) => [placeOf(model), apiKey, headers, api]),
    );
    const model = connected.get(key) ?? connectModel(choice, world);
    connected.set(key, model);
    return model;
  };
  const byRole = <T>(value: (choice: ChosenModel) => T) =>
    Object.fromEntries(ROLES.map((role) => [role, value(chosen[role])])) as Record<Role, T>;
  return { models: byRole(connect), names: byRole(namesOf) };
}

/** One model with its fallbacks, inside all policies. */
export function connectModel(choice: ChosenModel, world: ModelWorld): Model {
  const { clock, redactor, config, hub, progress, flow } = world;
  const places = new Map<Model, ReachableModel>();
  for (const candidate of [choice, ...choice.fallbacks]) places.set(providerModel(candidate), candidate);
  const baseUrlOf = (model: Model) => places.get(model)?.baseUrl;
  const sealKey = sealKeyOf([choice]);
  const budget = flow && budgetOf(flow, world);
  const model = stackPolicies([...places.keys()], {
    clock,
    random: Math.random,
    redactor,
    timeoutMs: config.flow.call_deadline_seconds * 1000,
    idleTimeoutMs: config.flow.idle_deadline_seconds * 1000,
    ...(world.maxAttempts === undefined ? {} : { maxAttempts: world.maxAttempts }),
    ...(flow?.answersFolder === undefined
      ? {}
      : {
          answers: createFolderAnswerCache({
            folder: flow.answersFolder,
            flow: flow.id,
            ...(sealKey === undefined ? {} : { sealKey }),
          }),
        }),
    breakerOf: (provider, model) => hub.breakerOf(provider, baseUrlOf(model)),
    limiterOf: (provider, model) => hub.limiterOf(provider, baseUrlOf(model)),
    budgetOf: () => budget,
    onFallback: (from, to, error) => progress({ kind: "note", text: fallbackNote(from, to, error) }),
  });
  return world.observe === undefined ? model : observedModel(model, world.observe);
}

/** `provider/model` of a model and its fallbacks, in order. */
export function namesOf(choice: ChosenModel): readonly string[] {
  return [choice, ...choice.fallbacks].map(({ name }) => modelText(name));
}

function budgetOf({ id, run, spending }: PayingFlow, { config, clock }: ModelWorld): BudgetOptions {
  // There is always a cap: the configuration has one for a flow and one for a day.
  return { spending, pricer: createPricer({ prices: config.prices, clock }), flow: id, run, capped: true };
}

function fallbackNote(from: Model, to: Model, error: BlocksError): string {
  return `${modelText(from)} failed (${error.message}): ${modelText(to)} answers in its place`;
}

function providerModel({ name, apiKey, baseUrl, headers, api }: ReachableModel): Model {
  const options = { name: name.name, apiKey, headers, ...(baseUrl === undefined ? {} : { baseUrl }) };
  switch (name.provider) {
    case "anthropic":
      return createAnthropicModel(options);
    case "openai":
      return createOpenAiModel({ ...options, ...(api === undefined ? {} : { api }) });
    case "google":
      return createGoogleModel(options);
    default:
      throw new TypeError(`${name.provider} is not reached through a network`);
  }
}
