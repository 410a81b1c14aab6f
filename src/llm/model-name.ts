import { usageError } from "../base/errors.ts";
import { PROVIDERS, type ProviderName } from "./model.ts";

/** A model and who serves it. */
export interface ModelName {
  readonly provider: ProviderName;
  /** As the provider knows it. */
  readonly name: string;
}

/** How the vendors' model names begin, for names that are written without their provider. */
const PREFIXES: readonly (readonly [RegExp, ProviderName])[] = [
  [/^claude-/, "anthropic"],
  [/^(gpt-|chatgpt-|ft:gpt-|o\d)/, "openai"],
  [/^gemini-/, "google"],
];

/** What can stand in a URL's path without changing it: no slash, no dot alone. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

/** Compatible servers call a model by its repository: `meta-llama/Llama-3.3-70B-Instruct`. No part begins with a dot. */
const REPOSITORY_NAME = /^(?=.{1,128}$)@?[A-Za-z0-9][A-Za-z0-9._:-]*(?:\/[A-Za-z0-9][A-Za-z0-9._:-]*){0,3}$/;

/** The one model of the offline provider. */
const OFFLINE_NAME = "blueprint";

/**
 * Reads `openai/gpt-5.5`, or a bare name whose vendor its beginning tells. `offline` is the blueprint model.
 * Throws `MODEL_UNKNOWN` when the vendor cannot be told or the name cannot be one.
 */
export function parseModelName(text: string): ModelName {
  const trimmed = text.trim();
  if (trimmed === "offline") return { provider: "offline", name: OFFLINE_NAME };
  const slash = trimmed.indexOf("/");
  const name = trimmed.slice(slash + 1);
  const provider =
    slash === -1
      ? PREFIXES.find(([prefix]) => prefix.test(name))?.[1]
      : PROVIDERS.find((candidate) => candidate === trimmed.slice(0, slash));
  const pattern = provider === "openai" && slash !== -1 ? REPOSITORY_NAME : NAME;
  if (provider !== undefined && pattern.test(name)) return { provider, name };
  throw usageError(
    "MODEL_UNKNOWN",
    `the model ${JSON.stringify(text.slice(0, 200))} is not one whose provider is known`,
    "Write provider and name, such as anthropic/claude-sonnet-5, openai/gpt-5.5 or google/gemini-3.8-flash. A model behind an OpenAI-compatible server is openai/<name>.",
  );
}

/** The end of a model's life. */
export interface EndOfLife {
  /** The day on which the vendor stops serving it, ISO 8601. */
  readonly endsOn: string;
  /** What to use in its place, with its provider. */
  readonly successor: string;
}

/**
 * Models that users still name and that their vendors retire.
 * @see https://platform.claude.com/docs/en/about-claude/model-deprecations
 * @see https://developers.openai.com/api/docs/deprecations
 * @see https://cloud.google.com/vertex-ai/generative-ai/docs/deprecations/gemini-1.0-pro
 */
const ENDINGS: readonly (EndOfLife & { readonly names: RegExp })[] = [
  {
    names: /^claude-sonnet-4-5(-20250929)?$/,
    endsOn: "2026-11-30",
    successor: "anthropic/claude-sonnet-5",
  },
  { names: /^gpt-4-turbo(-2024-04-09)?$/, endsOn: "2026-10-23", successor: "openai/gpt-5.5" },
  { names: /^gemini-(1\.0-)?pro$/, endsOn: "2025-04-09", successor: "google/gemini-3.8-flash" },
];

/** When the vendor retires a model, or undefined where that is not known. */
export function endOfLifeOf(name: string): EndOfLife | undefined {
  const bare = bareName(name);
  const ending = ENDINGS.find(({ names }) => names.test(bare));
  return ending && { endsOn: ending.endsOn, successor: ending.successor };
}

/** What to tell the owner of a configuration that names a retiring model, or undefined. The name is accepted. */
export function endOfLife(name: string): string | undefined {
  const ending = endOfLifeOf(name);
  if (ending === undefined) return undefined;
  return `${bareName(name)} is retired by its vendor with ${ending.endsOn}; use ${ending.successor} instead.`;
}

function bareName(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}
