import { usageError } from "../../base/errors.ts";
import type { FlowRecord } from "../../generated/types.ts";
import { parseFeatureRequest } from "./feature-request.ts";
import type { GenerateInputs } from "./inputs.ts";
import { readParameters, readWorkspaceText } from "./read-parameters.ts";

/** What is asked for: a block of a blueprint, or, without family and type, whatever the words ask for. */
export interface BlockRequest {
  readonly family: string | undefined;
  readonly type: string | undefined;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The feature request in words. */
  readonly text: string | undefined;
}

/**
 * The request of these inputs: a named blueprint with its parameters, or a text alone. Inputs go before the text's front
 * matter. A retry without any request is that of the last flow.
 * Throws `INPUT_INVALID` where there is nothing to generate, `PATH_UNREADABLE` and `PARAMETERS_INVALID`.
 */
export async function readRequest(
  inputs: GenerateInputs,
  workspace: string,
  lastFlow: () => Promise<FlowRecord | undefined>,
): Promise<BlockRequest> {
  if (inputs.retry && inputs.request === undefined && inputs.config === undefined) {
    const last = await lastFlow();
    const same =
      inputs.family === undefined ||
      (last?.request.family === inputs.family && last?.request.type === inputs.blockType);
    if (last !== undefined && same) return requestOf(last);
    throw usageError(
      "INPUT_INVALID",
      "there is no flow to run again",
      "Name --family, --block-type and --config, or --request.",
    );
  }
  const written =
    inputs.request === undefined
      ? undefined
      : parseFeatureRequest(await readWorkspaceText(workspace, inputs.request, "request"), inputs.request);
  const text = written?.text ?? inputs.text;
  const family = inputs.family ?? written?.family;
  const type = inputs.blockType ?? written?.type;
  if (family === undefined || type === undefined) {
    if (text === undefined || text.trim() === "") throw nothingAsked();
    return { family: undefined, type: undefined, parameters: {}, text };
  }
  const config = inputs.config ?? written?.config;
  if (config === undefined && written?.parameters === undefined) {
    throw usageError(
      "INPUT_INVALID",
      `the parameters of ${family}/${type} are missing`,
      "Name a JSON file with --config, or put `config:` or `parameters:` into the request's front matter.",
    );
  }
  const parameters = config === undefined ? (written?.parameters ?? {}) : await readParameters(workspace, config);
  return { family, type, parameters, text };
}

/** The request as it was asked, before an architect had chosen anything for it. */
export function requestOf({ request }: Pick<FlowRecord, "request">): BlockRequest {
  const { text } = request;
  if (request.chosen === true) return { family: undefined, type: undefined, parameters: {}, text };
  return { family: request.family, type: request.type, parameters: request.parameters, text };
}

function nothingAsked() {
  return usageError(
    "INPUT_INVALID",
    "there is nothing to generate",
    "Name --family, --block-type and --config, or a feature request in words with --request.",
  );
}
