import { resolveInWorkspace } from "../../base/workspace-path.ts";
import { loadConfig } from "../../config/load-config.ts";
import type { ContextReport } from "../../generated/types.ts";
import { parseFeatureRequest } from "../generate/feature-request.ts";
import { readContext } from "../generate/material.ts";
import { readParameters, readWorkspaceText } from "../generate/read-parameters.ts";
import type { BlockRequest } from "../generate/read-request.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { ShowContextInputs } from "./inputs.ts";

/** Wires `context show`: chooses the context of a request as a flow would. Nothing is sent or written. */
export function composeShowContext(
  inputs: ShowContextInputs,
  context: UseCaseContext,
): { run(): Promise<ContextReport> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: ShowContextInputs, context: UseCaseContext): Promise<ContextReport> {
  const { workspace, env, baseRevision, redactor, progress, signal } = context;
  const { config, sources } = await loadConfig({ workspace, env, baseRevision });
  for (const text of sources.notices) progress({ kind: "note", text });
  const request = await requestOf(inputs, workspace);
  const outputFolder = await resolveInWorkspace(workspace, inputs.output, "output");
  const { report } = await readContext({ request, config, workspace, outputFolder, redactor }, signal);
  return report;
}

/** The same words that `generate` would read, with the parameters as they are: no blueprint has to know them. */
async function requestOf(inputs: ShowContextInputs, workspace: string): Promise<BlockRequest> {
  const written =
    inputs.request === undefined
      ? undefined
      : parseFeatureRequest(await readWorkspaceText(workspace, inputs.request, "input"), inputs.request);
  const config = inputs.config ?? written?.config;
  return {
    family: inputs.family ?? written?.family,
    type: inputs.type ?? written?.type,
    parameters: config === undefined ? (written?.parameters ?? {}) : await readParameters(workspace, config),
    text: written?.text ?? inputs.text,
  };
}
