import type { Clock } from "../../base/clock.ts";
import type { Redactor } from "../../base/redaction.ts";
import type { Model, Role } from "../../llm/model.ts";
import { createAnthropicModel } from "../../llm/providers/anthropic.ts";
import { createGoogleModel } from "../../llm/providers/google.ts";
import { createOpenAiModel } from "../../llm/providers/openai.ts";
import { stackPolicies } from "../../llm/stack.ts";
import type { ChosenModel } from "./choose-models.ts";

/** What every model of a flow shares. */
export interface ModelWorld {
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly callDeadlineMs: number;
}

/** The chosen models as models, inside their policies. Roles that share a model share the object. */
export function connectModels(chosen: Readonly<Record<Role, ChosenModel>>, world: ModelWorld): Record<Role, Model> {
  const connected = new Map<string, Model>();
  const connect = (choice: ChosenModel): Model => {
    const key = `${choice.name.provider}/${choice.name.name}`;
    const model = connected.get(key) ?? connectModel(choice, world);
    connected.set(key, model);
    return model;
  };
  return {
    architect: connect(chosen.architect),
    implementation: connect(chosen.implementation),
    context: connect(chosen.context),
  };
}

/** One provider's model, inside all policies. */
export function connectModel(choice: ChosenModel, world: ModelWorld): Model {
  return stackPolicies(providerModel(choice), {
    clock: world.clock,
    random: Math.random,
    redactor: world.redactor,
    timeoutMs: world.callDeadlineMs,
  });
}

function providerModel({ name, apiKey, baseUrl }: ChosenModel): Model {
  const options = { name: name.name, apiKey, ...(baseUrl === undefined ? {} : { baseUrl }) };
  switch (name.provider) {
    case "anthropic":
      return createAnthropicModel(options);
    case "openai":
      return createOpenAiModel(options);
    case "google":
      return createGoogleModel(options);
    default:
      throw new TypeError(`${name.provider} is not reached through a network`);
  }
}
