/** One thing that a validator found wrong, as Ajv reports it. */
export interface ValidatorError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * A precompiled validator of one of our schemas. It fills in the schema's defaults, so what it was given is changed.
 * The errors of a call are on the function until its next call.
 */
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: readonly ValidatorError[] | null;
}

/** A problem in a document: where (a JSON pointer, `""` for the whole) and what, as a sentence without a full stop. */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/** The problems that a validator left after a call that returned false, one per place and keyword. */
export function problemsOf(validator: Validator<unknown>): Problem[] {
  return problemsFromErrors(validator.errors ?? []);
}

/** Ajv's errors as sentences that name what is wrong and what would be right. */
export function problemsFromErrors(errors: readonly ValidatorError[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const error of errors) {
    const problem = { pointer: pointerOf(error), message: sentenceOf(error) };
    const key = `${problem.pointer}\n${problem.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    problems.push(problem);
  }
  return problems;
}

function pointerOf(error: ValidatorError): string {
  if (error.keyword === "required") return `${error.instancePath}/${String(error.params["missingProperty"])}`;
  if (error.keyword === "additionalProperties")
    return `${error.instancePath}/${String(error.params["additionalProperty"])}`;
  return error.instancePath;
}

function sentenceOf(error: ValidatorError): string {
  switch (error.keyword) {
    case "required":
      return "is missing";
    case "additionalProperties":
      return "is not a known property";
    case "enum":
      return `must be one of ${listOf(error.params["allowedValues"])}`;
    case "const":
      return `must be ${JSON.stringify(error.params["allowedValue"])}`;
    default:
      return error.message ?? `breaks the rule "${error.keyword}"`;
  }
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(", ") : String(values);
}
