import { type BlocksError, usageError } from "../base/errors.ts";
import { nearest } from "../base/nearest.ts";
import { problemsFromErrors, type Validator, type ValidatorError } from "../base/validation.ts";
import { mayHoldSecret } from "./addresses.ts";
import { valueAt } from "./value-path.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

/** One sentence after another would bury the first; a broken file has often one cause. */
const MOST_SHOWN = 20;

/** Something wrong with a value: which one, and why, as the end of a sentence that begins with its name. */
export interface ValueProblem {
  readonly path: readonly string[];
  readonly part: "key" | "value";
  readonly message: string;
}

/** A YAML file of ours, by what it is called in messages. */
export interface YamlFile<T> {
  /** Path, and the commit where it is not the work tree's. */
  readonly name: string;
  readonly text: string;
  readonly validate: Validator<T>;
  /** Dotted names that a misspelt key is compared with. */
  readonly knownKeys: readonly string[];
  /** What is wrong with a value that fits the schema. */
  readonly check?: (value: unknown) => readonly ValueProblem[];
}

/** A file that was read: the value as it stands there, and the same with the schema's defaults. */
export interface ValidFile<T> {
  readonly raw: unknown;
  readonly value: T;
}

/**
 * The content of a YAML file, or all its problems, each as `name:line:column: sentence`.
 * An empty file is an empty object.
 */
export function parseYamlFile<T>(file: YamlFile<T>): ValidFile<T> | readonly string[] {
  const source = readYaml(file.text);
  if (source.problems.length > 0) {
    return source.problems.map(({ line, column, message }) => `${file.name}:${line}:${column}: ${message}`);
  }
  const raw = source.value ?? {};
  const problems = [...valueProblems(raw, file.validate, file.knownKeys), ...(file.check?.(raw) ?? [])];
  if (problems.length > 0) return problems.map((problem) => located(file.name, source, problem));
  const value: unknown = structuredClone(raw);
  if (!file.validate(value)) throw new Error(`the validator of ${file.name} answers differently for equal values`);
  return { raw, value };
}

/** What a validator finds wrong with a value, which stays as it is. */
export function valueProblems(
  value: unknown,
  validate: Validator<unknown>,
  knownKeys: readonly string[],
): readonly ValueProblem[] {
  if (validate(structuredClone(value))) return [];
  return (validate.errors ?? []).map((error) => problemFrom(error, value, knownKeys));
}

/** All problems of a file or of the environment in one `CONFIG_INVALID`. */
export function configInvalid(what: string, problems: readonly string[]): BlocksError {
  const shown = problems.slice(0, MOST_SHOWN).map((problem) => `  ${problem}`);
  if (problems.length > MOST_SHOWN) shown.push(`  and ${problems.length - MOST_SHOWN} more`);
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  return usageError(
    "CONFIG_INVALID",
    `${what} has ${count}:\n${shown.join("\n")}`,
    "Correct what is named above. The settings and their bounds are in schemas/config.schema.json.",
  );
}

function problemFrom(error: ValidatorError, root: unknown, knownKeys: readonly string[]): ValueProblem {
  const path = error.instancePath.split("/").slice(1).map(unescapePointer);
  const sentence = problemsFromErrors([error])[0]?.message ?? "is not valid";
  const name = error.params["additionalProperty"] ?? error.params["missingProperty"];
  if (error.keyword === "additionalProperties") {
    const full = [...path, String(name)];
    return { path: full, part: "key", message: `${sentence}${suggestion(full, knownKeys)}` };
  }
  if (error.keyword === "required") return { path: [...path, String(name)], part: "value", message: sentence };
  const found = mayHoldSecret(path) ? "what stands there" : shown(valueAt(root, path));
  return { path, part: "value", message: `${sentence}, not ${found}` };
}

function suggestion(path: readonly string[], knownKeys: readonly string[]): string {
  const prefix = path
    .slice(0, -1)
    .map((name) => `${name}.`)
    .join("");
  const siblings = [
    ...new Set(
      knownKeys
        .filter((key) => key.startsWith(prefix))
        .map((key) => prefix + (key.slice(prefix.length).split(".")[0] ?? "")),
    ),
  ];
  const candidates = [...nearest(path.join("."), siblings, 1), ...nearest(path.at(-1) ?? "", knownKeys, 1)];
  return candidates[0] === undefined ? "" : `; did you mean ${candidates[0]}?`;
}

function located(name: string, source: YamlSource, { path, part, message }: ValueProblem): string {
  const { line, column } = source.locate(path, part);
  return `${name}:${line}:${column}: ${path.join(".") || "the file"} ${message}`;
}

function shown(value: unknown): string {
  if (typeof value === "string") return `the text ${JSON.stringify(value.slice(0, 60))}`;
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a section" : String(value);
}

function unescapePointer(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
