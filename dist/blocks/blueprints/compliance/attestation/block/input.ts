import { type AttestationInput, CONVERSION_FACTORS, MAX_AMOUNT, MAX_LINES, RISK_WEIGHTS } from "./structure.ts";

/** One thing that is wrong with an input: where, as a JSON pointer, and what. */
export interface InputProblem {
  readonly pointer: string;
  readonly message: string;
}

/** An input that breaks the contract, with all of its problems. */
export class InputRefusedError extends Error {
  override readonly name = "InputRefusedError";
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    const lines = problems.map(({ pointer, message }) => `input${pointer} ${message}`);
    super(`The input breaks the contract:\n${lines.join("\n")}`);
    this.problems = problems;
  }
}

type Check = (value: unknown, pointer: string) => readonly InputProblem[];

/** Longest text, in Unicode code points. */
const MAX_TEXT_LENGTH = 120;

/**
 * The input as a typed copy: what the caller does to its own object afterwards changes nothing here.
 * Throws an {@link InputRefusedError} that lists every problem.
 */
export function parseInput(value: unknown): AttestationInput {
  const problems = inputCheck()(value, "");
  if (problems.length > 0) throw new InputRefusedError(problems);
  return structuredClone(value as AttestationInput);
}

function inputCheck(): Check {
  const name = textThat(isName, `is not a text of 1 to ${MAX_TEXT_LENGTH} characters without control characters`);
  const amount = integerBetween(0, MAX_AMOUNT);
  const asset = { label: name, amount, risk_weight: oneOf(RISK_WEIGHTS) };
  return recordOf({
    institution: name,
    currency: textThat((text) => /^[A-Z]{3}$/.test(text), "is not an ISO 4217 currency code"),
    as_of: textThat(isReportingDate, "is not a calendar date (YYYY-MM-DD) of the years 1900 to 2099"),
    assets: listOf(recordOf(asset)),
    off_balance_sheet: listOf(recordOf({ ...asset, conversion_factor: oneOf(CONVERSION_FACTORS) })),
    tier1: recordOf({ paid_up_capital: amount, disclosed_reserves: integerBetween(-MAX_AMOUNT, MAX_AMOUNT) }),
    tier2: recordOf({
      undisclosed_reserves: amount,
      revaluation_reserves: amount,
      general_loan_loss_reserves: amount,
      hybrid_instruments: amount,
      subordinated_term_debt: amount,
    }),
    deductions: recordOf({ goodwill: amount, unconsolidated_investments: amount }),
  });
}

function recordOf(checks: Readonly<Record<string, Check>>): Check {
  return (value, pointer) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return problem(pointer, "is not an object");
    const members = new Map<string, unknown>(Object.entries(value));
    const unknown = [...members.keys()]
      .filter((name) => !Object.hasOwn(checks, name))
      .flatMap((name) => problem(`${pointer}/${pointerToken(name)}`, "is not a known property"));
    const known = Object.entries(checks).flatMap(([name, check]) => {
      const place = `${pointer}/${name}`;
      return members.has(name) ? check(members.get(name), place) : problem(place, "is missing");
    });
    return [...known, ...unknown];
  };
}

function listOf(check: Check): Check {
  return (value, pointer) => {
    if (!Array.isArray(value)) return problem(pointer, "is not a list");
    if (value.length > MAX_LINES) return problem(pointer, `has more than ${MAX_LINES} lines`);
    return Array.from(value).flatMap((line, index) => check(line, `${pointer}/${index}`));
  };
}

function integerBetween(least: number, most: number): Check {
  return (value, pointer) =>
    isInteger(value) && value >= least && value <= most
      ? []
      : problem(pointer, `is not an integer from ${least} to ${most}`);
}

function oneOf(allowed: readonly unknown[]): Check {
  return (value, pointer) => (allowed.includes(value) ? [] : problem(pointer, `is not one of ${allowed.join(", ")}`));
}

function textThat(accepts: (text: string) => boolean, message: string): Check {
  return (value, pointer) => (typeof value === "string" && accepts(value) ? [] : problem(pointer, message));
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

function isName(text: string): boolean {
  // Control and direction characters and half surrogate pairs can forge a line of a log or turn its order around.
  return /^[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+$/u.test(text) && [...text].length <= MAX_TEXT_LENGTH;
}

function isReportingDate(text: string): boolean {
  // Date takes 31 April for 1 May: only a real day, written in this one form, comes back as it went in.
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString() === `${text}T00:00:00.000Z` && /^(?:19|20)/.test(text);
}

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-3 */
function pointerToken(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function problem(pointer: string, message: string): readonly InputProblem[] {
  return [{ pointer, message }];
}
