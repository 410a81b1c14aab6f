import { usageError } from "../../base/errors.ts";
import type {
  ContextAnswer,
  DocumentationAnswer,
  ImplementationAnswer,
  PlanAnswer,
  ReviewAnswer,
} from "../../generated/types.ts";
import type { Model, ModelAnswer, TaskName } from "../model.ts";

/** A blueprint whose parameters are filled in, as plain data. */
export interface OfflineBlueprint {
  readonly title: string;
  readonly description: string;
  readonly properties: readonly string[];
  readonly risks: readonly string[];
  /** Every file of the block but its manifest and README. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly readme: string;
  /** The contract as JSON text. */
  readonly contract: string;
  /** All six faces. */
  readonly faces: readonly {
    readonly face: PlanAnswer["faces"][number]["face"];
    readonly purpose: string;
    readonly exports: readonly string[];
  }[];
}

/** What the offline model answers from. */
export interface OfflineOptions {
  readonly blueprint: OfflineBlueprint;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The answer to each task. A review reports nothing of its own: whether a block passes is for the gates to say. */
interface OfflineAnswers {
  readonly context: ContextAnswer;
  readonly plan: PlanAnswer;
  readonly implement: ImplementationAnswer;
  readonly repair: ImplementationAnswer;
  readonly review: ReviewAnswer;
  readonly document: DocumentationAnswer;
}

/**
 * The offline blueprint model: answers every task from a blueprint and its parameters, without a network, without cost,
 * and always the same. What it is asked does not change what it answers. Throws the signal's reason, and `FAMILY_UNKNOWN`
 * where it is to choose a blueprint for a request in words.
 */
export function createOfflineModel({ blueprint, parameters }: OfflineOptions): Model {
  return {
    provider: "offline",
    name: "blueprint",
    generate: async (request, signal) => {
      signal.throwIfAborted();
      return answerWith(answerTo(request.task, blueprint, parameters));
    },
  };
}

function answerWith(value: OfflineAnswers[keyof OfflineAnswers]): ModelAnswer {
  return {
    provider: "offline",
    model: "blueprint",
    text: JSON.stringify(value),
    finishReason: "stop",
    rawFinishReason: undefined,
    usage: { inputTokens: 0, outputTokens: 0 },
    attempts: 1,
  };
}

function answerTo(
  task: TaskName,
  blueprint: OfflineBlueprint,
  parameters: OfflineOptions["parameters"],
): OfflineAnswers[keyof OfflineAnswers] {
  switch (task) {
    case "choose":
      throw usageError(
        "FAMILY_UNKNOWN",
        "the blueprint model reads no request in words, so it cannot choose a blueprint for one",
        "Name the family and the type of the block, or configure a language model for the architect role.",
      );
    case "context":
      return contextFrom(blueprint, parameters);
    case "plan":
      return planFrom(blueprint);
    case "implement":
      return filesFrom(blueprint, "The reference block of the blueprint with the parameters filled in.");
    case "repair":
      return filesFrom(blueprint, "The reference block again: no model wrote it, so there is none to correct it.");
    case "review":
      return { findings: [] };
    case "document":
      return { readme: blueprint.readme };
    default:
      throw new TypeError(`there is no task ${String(task satisfies never)}`);
  }
}

function contextFrom(
  { title, description }: OfflineBlueprint,
  parameters: OfflineOptions["parameters"],
): ContextAnswer {
  const summary = `${title}. ${description}\nParameters: ${JSON.stringify(parameters)}\nThe repository was not read: no language model was called.`;
  return { summary, conventions: [], relevantFiles: [] };
}

function planFrom({ title, description, faces, contract, properties, risks }: OfflineBlueprint): PlanAnswer {
  return {
    title,
    description,
    // The schema, which every answer is checked against, asks for six faces and a first law; the type cannot count.
    faces: faces.map(({ face, purpose, exports }) => ({ face, purpose, exports: [...exports] })) as PlanAnswer["faces"],
    contract,
    properties: [...properties] as PlanAnswer["properties"],
    risks: [...risks],
  };
}

function filesFrom({ files }: OfflineBlueprint, notes: string): ImplementationAnswer {
  return {
    files: files.map(({ path, content }) => ({ path, content })) as ImplementationAnswer["files"],
    notes,
  };
}
