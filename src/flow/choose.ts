import { BlocksError, usageError } from "../base/errors.ts";
import type { ChoiceAnswer } from "../generated/types.ts";
import { validateChoiceAnswer } from "../generated/validators/answer-choice.js";
import { blockNameFor, unusable } from "./assemble.ts";
import type { DoneStep } from "./engine.ts";
import type { BlueprintMaterial, FlowMaterial, NamedRequest } from "./material.ts";
import { outputLimit } from "./output-limits.ts";
import { choosePrompt } from "./prompts/choose.ts";
import type { Question } from "./questions.ts";
import type { Workbench } from "./workbench.ts";

/** A request that is named, and what its block is written after. */
export interface Resolved {
  readonly request: NamedRequest;
  readonly blueprint: BlueprintMaterial;
}

/** The limits of a manifest, which are below those of an answer. @see schemas/block.schema.json */
const MAX_NAME_CHARACTERS = 40;
const MAX_BLOCK_NAME_CHARACTERS = 80;

/**
 * Has the architect choose family, type and parameters for a request in words. A choice that cannot be followed is
 * handed back once with its problems; one that still cannot is `PARAMETERS_INVALID` where the request does not say what
 * the blueprint needs, and else `MODEL_ANSWER_INVALID`.
 */
export async function choose(
  bench: Workbench,
  material: FlowMaterial,
  signal: AbortSignal,
): Promise<DoneStep<ChoiceAnswer>> {
  const { engine, questions } = bench;
  const step = "choose";
  const first = questionWith(bench, material, []);
  return engine.step({
    step,
    title: "Choose a blueprint",
    key: await questions.keyOf(step, first),
    work: async (watch) => {
      const choice = await questions.ask(step, first, watch, signal);
      const problem = problemOf(choice, material);
      if (problem === undefined) return choice;
      return questions.ask(step, questionWith(bench, material, problem.message.split("\n")), watch, signal);
    },
    accept: (choice) => {
      const problem = problemOf(choice, material);
      if (problem !== undefined)
        throw problem.code === "PARAMETERS_INVALID" ? underspecified(choice, problem) : problem;
    },
    detail: ({ family, type, blueprint }) => `${family}/${type}${blueprint ? "" : ", a new family"}`,
  });
}

/**
 * What a choice comes to. Parameters that the request states itself win over what the architect made of its words.
 * Throws `MODEL_ANSWER_INVALID`, and what the blueprint says of the parameters.
 */
export function resolveChoice(choice: ChoiceAnswer, material: FlowMaterial): Resolved {
  const { family, type } = choice;
  const { text, parameters: stated } = material.request;
  const known = material.catalog.some((item) => item.family === family && item.type === type);
  if (choice.blueprint && !known) throw unusable(`the list has no blueprint ${family}/${type}`);
  if (!choice.blueprint) {
    if (known) throw unusable(`${family}/${type} is a blueprint of the list: choose it, or find other names`);
    const request = { family, type, parameters: stated, text };
    if (!isNameShortEnough(request)) throw unusable(`the names ${family} and ${type} are too long`);
    return { request, blueprint: material.exampleBlueprint };
  }
  const chosen = parametersOf(choice);
  if (chosen === undefined) throw unusable("the parameters are not the text of a JSON object");
  const parameters = { ...chosen, ...stated };
  return { request: { family, type, parameters, text }, blueprint: material.blueprintFor(family, type, parameters) };
}

function problemOf(choice: ChoiceAnswer, material: FlowMaterial): BlocksError | undefined {
  try {
    resolveChoice(choice, material);
    return undefined;
  } catch (error) {
    const isOfTheChoice =
      error instanceof BlocksError && (error.code === "PARAMETERS_INVALID" || error.code === "MODEL_ANSWER_INVALID");
    if (isOfTheChoice) return error;
    throw error;
  }
}

function underspecified({ family, type }: ChoiceAnswer, problem: BlocksError): BlocksError {
  return usageError(
    "PARAMETERS_INVALID",
    `the request does not say what ${family}/${type} has to know: ${problem.message}`,
    "State it in the request, or name --family, --block-type and --config.",
    problem,
  );
}

function questionWith(bench: Workbench, material: FlowMaterial, problems: readonly string[]): Question<ChoiceAnswer> {
  const { nonce, maxOutputTokens } = bench;
  const text = material.request.text;
  if (text === undefined) {
    throw usageError(
      "INPUT_INVALID",
      "the request has neither family and type nor words to choose them by",
      "Name --family and --block-type, or describe what is needed.",
    );
  }
  return {
    role: "architect",
    prompt: choosePrompt({ text, catalog: material.catalog, nonce, problems }),
    schema: "answer-choice",
    validator: validateChoiceAnswer,
    maxOutputTokens: outputLimit("choose", maxOutputTokens),
  };
}

/** The parameters of a choice, or undefined where they are not the text of a JSON object. */
export function parametersOf(choice: Pick<ChoiceAnswer, "parameters">): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(choice.parameters);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Like any other text that is no object.
  }
  return undefined;
}

function isNameShortEnough(request: NamedRequest): boolean {
  const { family, type } = request;
  return (
    family.length <= MAX_NAME_CHARACTERS &&
    type.length <= MAX_NAME_CHARACTERS &&
    blockNameFor(request).length <= MAX_BLOCK_NAME_CHARACTERS
  );
}
