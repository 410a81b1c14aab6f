import { canonicalJson } from "../base/digest.ts";
import { BlocksError, usageError } from "../base/errors.ts";
import type { FlowRecording, RecordedBlueprint, SettledStep } from "../generated/types.ts";
import { parametersOf } from "./choose.ts";
import type { DoneStep } from "./engine.ts";
import { type BlueprintMaterial, type FlowMaterial, type FlowRequest, isNamed } from "./material.ts";
import type { FlowPorts } from "./ports.ts";

/** The file in a flow's folder that a replay begins with. */
export const RECORDING_FILE = "recording.json";

/** What a recording is made of, once the flow has ended. */
export interface RecordedFlow {
  readonly identity: string;
  readonly maxOutputTokens: number;
  readonly modelNames: FlowPorts["modelNames"];
  readonly material: FlowMaterial;
  /** All steps of the flow, in order. */
  readonly steps: readonly DoneStep[];
}

/**
 * Everything that a replay needs and that stands nowhere else in the flow's folder. It is made from the steps as they
 * are in the end, so that it is the same however often the flow was taken up.
 */
export function recordingFrom({ identity, maxOutputTokens, modelNames, material, steps }: RecordedFlow): FlowRecording {
  const choices = choicesIn(steps);
  const asked = isNamed(material.request) ? [material.request] : choices.filter(({ known }) => known);
  const exampleShown = choices.some(({ known }) => !known);
  return {
    schemaVersion: 1,
    kind: "flow-recording",
    identity,
    maxOutputTokens,
    models: modelNames as unknown as FlowRecording["models"],
    material: {
      context: material.context as unknown as FlowRecording["material"]["context"],
      catalog: isNamed(material.request) ? [] : (material.catalog as FlowRecording["material"]["catalog"]),
      blueprints: unique(asked.flatMap((request) => recordedBlueprint(material, request))),
      ...(exampleShown ? { example: plain(material.exampleBlueprint) } : {}),
    },
    steps: steps.filter(isSettled).map(({ step, output, lost }) => ({ step, output, lost }) as unknown as SettledStep),
  };
}

/** The material of a recorded flow. What the flow did not ask for is not there: asking for it is `EVIDENCE_INCOMPLETE`. */
export function materialFrom({ material }: FlowRecording, request: FlowRequest): FlowMaterial {
  const known = new Map(material.blueprints.map((one) => [nameOf(one), one]));
  return {
    request,
    context: material.context as unknown as FlowMaterial["context"],
    catalog: material.catalog,
    blueprintFor: (family, type, parameters) => {
      const found = known.get(nameOf({ family, type, parameters }));
      if (found?.blueprint !== undefined) return found.blueprint;
      if (found?.problem === undefined) throw notRecorded(`the blueprint ${family}/${type} for these parameters`);
      throw usageError(found.problem.code, found.problem.message);
    },
    get exampleBlueprint(): BlueprintMaterial {
      if (material.example === undefined) throw notRecorded("the example of quality");
      return material.example;
    },
  };
}

/** True for a step whose outcome stands in no model's answer. */
function isSettled({ step, output }: DoneStep): boolean {
  if (step === "review" || step.startsWith("inspect-")) return true;
  return step.startsWith("repair-") && typeof output === "object" && output !== null && "stopped" in output;
}

interface Choice extends Pick<RecordedBlueprint, "family" | "type" | "parameters"> {
  /** True for a blueprint of the catalog. */
  readonly known: boolean;
}

/** What the architect answered, refused choices included: each was looked up, and its problems were handed back. */
function choicesIn(steps: readonly DoneStep[]): Choice[] {
  const answers = steps.filter(({ step }) => step === "choose").flatMap(({ calls }) => calls);
  return answers.flatMap(({ answerText }) => {
    const answer = JSON.parse(answerText);
    const { family, type, blueprint } = answer;
    const parameters = parametersOf(answer);
    return parameters === undefined ? [] : [{ family, type, parameters, known: blueprint }];
  });
}

function recordedBlueprint(
  { blueprintFor, request }: FlowMaterial,
  asked: Pick<RecordedBlueprint, "family" | "type" | "parameters">,
): RecordedBlueprint[] {
  const { family, type } = asked;
  const parameters = { ...asked.parameters, ...request.parameters };
  try {
    return [{ family, type, parameters, blueprint: plain(blueprintFor(family, type, parameters)) }];
  } catch (error) {
    if (!(error instanceof BlocksError)) throw error;
    const { code, message } = error;
    // Anything else has ended the flow, or is found out before the blueprint is looked for.
    if (code !== "FAMILY_UNKNOWN" && code !== "PARAMETERS_INVALID") return [];
    return [{ family, type, parameters, problem: { code, message } }];
  }
}

function unique(blueprints: readonly RecordedBlueprint[]): RecordedBlueprint[] {
  return [...new Map(blueprints.map((one) => [nameOf(one), one])).values()];
}

function nameOf({ family, type, parameters }: Pick<BlueprintQuery, "family" | "type" | "parameters">): string {
  return canonicalJson([family, type, parameters]);
}

interface BlueprintQuery {
  readonly family: string;
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Exactly what the schema knows: a blueprint's files have digests and more beside path and content. */
function plain(blueprint: BlueprintMaterial): NonNullable<RecordedBlueprint["blueprint"]> {
  const { family, type, version, title, description, properties, checklist, files, reference } = blueprint;
  return {
    family,
    type,
    version,
    title,
    description,
    properties: [...properties],
    checklist: [...checklist],
    files: files.map(({ path, content }) => ({ path, content })),
    reference,
  };
}

function notRecorded(what: string): BlocksError {
  return usageError(
    "EVIDENCE_INCOMPLETE",
    `the bundle does not hold ${what}`,
    "The flow asked for another one: its choice, its request or Blocks itself is not the recorded one.",
  );
}
