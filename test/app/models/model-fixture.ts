import type { ModelChoice } from "../../../src/app/models/choose-models.ts";
import type { ProgressEvent } from "../../../src/base/progress.ts";
import { Redactor } from "../../../src/base/redaction.ts";
import type { CompleteConfig } from "../../../src/config/config.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import { createWorkspace } from "../../config/workspace.ts";

/** Keys of all three vendors. */
export const ALL_KEYS = {
  ANTHROPIC_API_KEY: "sk-ant-canary-0123456789",
  OPENAI_API_KEY: "sk-proj-canary-0123456789",
  GOOGLE_API_KEY: "AIza-canary-0123456789",
};

/** The configuration of a real file. */
export async function configOf(text = ""): Promise<CompleteConfig> {
  const workspace = await createWorkspace({ ".blocks/config.yml": `version: 1\n${text}\n` });
  return (await loadConfig({ workspace, env: {} })).config;
}

/** What `chooseModels` is given on a laptop, and what it said. */
export async function choiceOf(
  text: string,
  env: Readonly<Record<string, string>>,
  changes: Partial<ModelChoice> = {},
): Promise<ModelChoice & { readonly notes: string[] }> {
  const notes: string[] = [];
  const progress = (event: ProgressEvent) => {
    if (event.kind === "note") notes.push(event.text);
  };
  const config = await configOf(text);
  return { config, offline: undefined, door: "terminal", env, redactor: new Redactor(), progress, notes, ...changes };
}
