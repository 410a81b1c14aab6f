import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { type Problem, problemsFromErrors, type ValidatorError } from "../base/validation.ts";

/** More values than this are not listed in a message. */
const MAX_LISTED_VALUES = 12;

/** A flow asks for the same schema several times, and to compile one takes longer than all else that is done with it. */
const COMPILED = new Map<string, ValidateFunction | string>();

/** The validator of a blueprint's parameters, or the reason why their schema is none. Never loads a remote schema. */
export function compileParameters(schema: Readonly<Record<string, unknown>>): ValidateFunction | string {
  const key = JSON.stringify(schema);
  const compiled = COMPILED.get(key) ?? compile(schema);
  COMPILED.set(key, compiled);
  return compiled;
}

function compile(schema: Readonly<Record<string, unknown>>): ValidateFunction | string {
  try {
    // Own properties only: what a prototype holds is not what the user wrote.
    return new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, ownProperties: true }).compile(schema);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Everything that is wrong with parameters. The value itself is not changed. */
export function parameterProblems(validate: ValidateFunction, parameters: unknown): Problem[] {
  if (validate(parameters)) return [];
  return problemsFromErrors((validate.errors ?? []).map((error) => shortened(error as ValidatorError, parameters)));
}

/** A list of 249 countries in a message helps nobody. */
function shortened(error: ValidatorError, parameters: unknown): ValidatorError {
  const allowed = error.params["allowedValues"];
  if (error.keyword !== "enum" || !Array.isArray(allowed) || allowed.length <= MAX_LISTED_VALUES) return error;
  const given = JSON.stringify(valueAt(parameters, error.instancePath))?.slice(0, 40);
  const examples = allowed.slice(0, 3).map((value) => JSON.stringify(value));
  return {
    ...error,
    keyword: "listed",
    message: `must be one of ${allowed.length} values such as ${examples.join(", ")}, not ${given}`,
  };
}

function valueAt(document: unknown, instancePath: string): unknown {
  const name = instancePath.slice(1);
  return typeof document === "object" && document !== null
    ? Object.getOwnPropertyDescriptor(document, name)?.value
    : undefined;
}
