import type { Prompt } from "../../src/flow/prompts/prompt.ts";

/** A prompt as the committed files hold it: its version first, then every part under its name. */
export function renderingOf(prompt: Pick<Prompt, "version" | "system" | "prefix" | "prompt">): string {
  const parts = [
    ["system", prompt.system],
    ...prompt.prefix.map((part, index) => [`prefix ${index + 1}`, part]),
    ["prompt", prompt.prompt],
  ];
  return [`version ${prompt.version}`, ...parts.map(([name, text]) => `######## ${name}\n${text}`)]
    .join("\n")
    .concat("\n");
}

/**
 * What is wrong with a prompt whose rendering is not the committed one; undefined when they are equal. A changed text
 * with an unchanged version is never to be written: a checkpoint or a cached answer would pass for one of the new text.
 */
export function regressionOf(name: string, rendered: string, committed: string | undefined): string | undefined {
  if (committed === rendered) return undefined;
  const update = "run UPDATE_PROMPTS=1 vitest run test/flow/prompts.test.ts";
  if (committed === undefined) return `there is no rendered form of the prompt ${name} yet: ${update}`;
  const isSameVersion = versionOf(committed) === versionOf(rendered);
  if (!isSameVersion) return `the prompt ${name} has another version than its rendered form: ${update}`;
  return `the prompt ${name} has changed and its version has not: raise the version of ${name} and ${update}`;
}

/** True when a rendering may take the place of the committed one. */
export function mayReplace(rendered: string, committed: string | undefined): boolean {
  return committed === undefined || versionOf(committed) !== versionOf(rendered);
}

function versionOf(rendered: string): string | undefined {
  return /^version \d+$/m.exec(rendered)?.[0];
}
