import { type BlocksError, usageError } from "../../base/errors.ts";
import type { Progress } from "../../base/progress.ts";
import type { Redactor } from "../../base/redaction.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { ROLES, type Role } from "../../llm/model.ts";
import { endOfLife } from "../../llm/model-name.ts";
import { type ConfiguredModel, fallbacksOf, modelOf, modelText } from "./configured-models.ts";
import { hostOf } from "./model-address.ts";
import { type MissingVariable, type ReachableModel, reachModel, type UnreachableModel } from "./reach-model.ts";

/** The model behind a role, and those that answer in its place, in order. */
export interface ChosenModel extends ReachableModel {
  readonly fallbacks: readonly ReachableModel[];
}

/** Either every role has a model, or the blueprint answers them all. */
export type ChosenModels =
  | { readonly offline: true }
  | ({ readonly offline: false } & Readonly<Record<Role, ChosenModel>>);

/** What decides who answers. */
export interface ModelChoice {
  readonly config: CompleteConfig;
  readonly offline: boolean | undefined;
  readonly door: "runner" | "terminal";
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Learns every key that is read. */
  readonly redactor: Redactor;
  readonly progress: Progress;
}

/**
 * Decides who answers. Without any key a laptop falls back to the blueprint model and says so; CI never does, there it
 * has to be asked for. A missing key of the context role alone is no obstacle: the architect reads in its place. A
 * fallback without its key is left out, with a note.
 * Throws `KEY_MISSING` naming every missing variable, `MODEL_UNKNOWN` and `CONFIG_INVALID`.
 */
export function chooseModels(given: ModelChoice): ChosenModels {
  if (given.offline ?? given.config.offline) return { offline: true };
  const note = noteOnce(given.progress);
  const named = byRole((role) => modelOf(role, given.config));
  const reached = byRole((role) => reachModel({ ...given, name: named[role].name, role }));
  if (needsNoModel(reached, given)) {
    note("no API key is configured: the blueprint answers, no LLM is called (blocks config set-api-key)");
    return { offline: true };
  }
  if (lacksOwnKeyOnly(reached.context) && "apiKey" in reached.architect) {
    note(`no key for ${named.context.name.provider}: the architect's model reads the repository`);
    reached.context = reached.architect;
  }
  const models = allReached(reached, named);
  const chosen = byRole((role) => withFallbacks(models[role], role, { ...given, progress: noteText(note) }));
  for (const model of ROLES.flatMap((role) => [chosen[role], ...chosen[role].fallbacks])) {
    for (const text of noticesOf(model)) note(text);
  }
  return { offline: false, ...chosen };
}

/** The model with those that answer in its place: without itself, and without what has no key. */
export function withFallbacks(
  model: ReachableModel,
  role: Role,
  given: Pick<ModelChoice, "config" | "env" | "redactor" | "progress">,
): ChosenModel {
  const fallbacks = fallbacksOf(role, given.config).flatMap(({ name, setting }) => {
    const reached = reachModel({ ...given, name, role: undefined });
    if ("apiKey" in reached) return placeOf(reached) === placeOf(model) ? [] : [reached];
    const variables = reached.missing.map(({ variables }) => variables.join(" or ")).join(", ");
    given.progress({ kind: "note", text: `${setting} leaves out ${modelText(name)}: ${variables} is not set` });
    return [];
  });
  return { ...model, fallbacks };
}

/** A model and where it is asked: what makes two models the same. */
export function placeOf({ name, baseUrl }: Pick<ReachableModel, "name" | "baseUrl">): string {
  return baseUrl === undefined ? modelText(name) : `${modelText(name)} at ${baseUrl}`;
}

/** A laptop where nobody has given any key, nor said where else models are. */
function needsNoModel(
  reached: Readonly<Record<Role, ReachableModel | UnreachableModel>>,
  { offline, door }: ModelChoice,
): boolean {
  return offline === undefined && door === "terminal" && ROLES.every((role) => lacksOwnKeyOnly(reached[role]));
}

/** True when nothing but the provider's own key is missing: a variable that the owner named is a mistake to report. */
function lacksOwnKeyOnly(reached: ReachableModel | UnreachableModel): boolean {
  return "missing" in reached && reached.missing.every(({ setting }) => setting === undefined);
}

function allReached(
  reached: Readonly<Record<Role, ReachableModel | UnreachableModel>>,
  named: Readonly<Record<Role, ConfiguredModel>>,
): Record<Role, ReachableModel> {
  const lines = ROLES.flatMap((role) => {
    const found = reached[role];
    return "missing" in found ? found.missing.map((missing) => missingLine(role, named[role], missing)) : [];
  });
  if (lines.length > 0) throw missingKeys(lines);
  return reached as Record<Role, ReachableModel>;
}

function missingLine(role: Role, { name }: ConfiguredModel, { variables, setting }: MissingVariable): string {
  const where = setting === undefined ? "" : `, which ${setting} names`;
  return `  - ${role} (${modelText(name)}): ${variables.join(" or ")}${where}`;
}

function missingKeys(lines: readonly string[]): BlocksError {
  return usageError(
    "KEY_MISSING",
    `API keys are missing:\n${lines.join("\n")}`,
    "In CI: add them as secrets and pass them to the workflow. On a laptop: blocks config set-api-key <provider>, or export the variable. Or ask for the blueprint model: offline: true (--offline).",
  );
}

/** What the owner should know about a model that will be asked. */
function noticesOf(model: ReachableModel): string[] {
  const notices = [endOfLife(modelText(model.name)) ?? []].flat();
  const host = hostOf(model);
  if (host === undefined || model.keySource.kind === "none") return notices;
  const clear = model.baseUrl?.startsWith("http:") && !isLoopback(host) ? ", unencrypted" : "";
  return [
    ...notices,
    `${modelText(model.name)}: requests and the key of ${model.keySource.variable} go to ${host}${clear}`,
  ];
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/.test(host);
}

function byRole<T>(value: (role: Role) => T): Record<Role, T> {
  return { architect: value("architect"), implementation: value("implementation"), context: value("context") };
}

/** Notes that are the same for several roles are given once. */
function noteOnce(progress: Progress): (text: string) => void {
  const given = new Set<string>();
  return (text) => {
    if (given.has(text)) return;
    given.add(text);
    progress({ kind: "note", text });
  };
}

function noteText(note: (text: string) => void): Progress {
  return (event) => {
    if (event.kind === "note") note(event.text);
  };
}
