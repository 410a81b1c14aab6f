import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputRefusedError, parseInput } from "../input.ts";
import { MAX_AMOUNT } from "../structure.ts";
import { arbitraryInput, asset, day, inputWith, RUNS } from "./arbitrary-input.ts";

function examples(kind: string): { file: string; input: unknown }[] {
  const folder = new URL(`../examples/${kind}/`, import.meta.url);
  return readdirSync(folder).map((file) => ({ file, ...JSON.parse(readFileSync(new URL(file, folder), "utf8")) }));
}

function problemsOf(value: unknown): readonly string[] {
  try {
    parseInput(value);
    return [];
  } catch (error) {
    if (!(error instanceof InputRefusedError)) throw error;
    return error.problems.map(({ pointer, message }) => `${pointer} ${message}`);
  }
}

const NO_TEXT = "is not a text of 1 to 120 characters without control characters";
const NO_AMOUNT = "is not an integer from 0 to 100000000000000";
const NO_DATE = "is not a calendar date (YYYY-MM-DD) of the years 1900 to 2099";

describe("parseInput", () => {
  it.each(examples("accepted"))("accepts $file", ({ input }) => {
    expect(parseInput(input)).toEqual(input);
  });

  it.each(examples("refused"))("refuses $file", ({ input }) => {
    expect(() => parseInput(input)).toThrow(InputRefusedError);
  });

  it.each([null, [], "text", 7, undefined])("refuses %j as a whole", (value) => {
    expect(problemsOf(value)).toEqual([" is not an object"]);
  });

  it("names every missing property", () => {
    expect(problemsOf({ tier1: {}, tier2: {}, deductions: {} })).toEqual([
      "/institution is missing",
      "/currency is missing",
      "/as_of is missing",
      "/assets is missing",
      "/off_balance_sheet is missing",
      "/tier1/paid_up_capital is missing",
      "/tier1/disclosed_reserves is missing",
      "/tier2/undisclosed_reserves is missing",
      "/tier2/revaluation_reserves is missing",
      "/tier2/general_loan_loss_reserves is missing",
      "/tier2/hybrid_instruments is missing",
      "/tier2/subordinated_term_debt is missing",
      "/deductions/goodwill is missing",
      "/deductions/unconsolidated_investments is missing",
    ]);
  });

  it("lists all problems in its message", () => {
    const refused = new InputRefusedError([
      { pointer: "", message: "is wrong" },
      { pointer: "/a", message: "is missing" },
    ]);
    expect(refused.message).toBe("The input breaks the contract:\ninput is wrong\ninput/a is missing");
    expect(refused.name).toBe("InputRefusedError");
  });

  it("escapes an unknown name in its pointer", () => {
    expect(problemsOf({ ...inputWith(), "a/b~c": 1 })).toEqual(["/a~1b~0c is not a known property"]);
  });

  it("does not take an inherited property for one of the input", () => {
    expect(problemsOf(Object.create(inputWith()))).toContain("/institution is missing");
    expect(problemsOf({ ...inputWith(), toString: 1 })).toEqual(["/toString is not a known property"]);
  });

  it("refuses more than 40 lines without reading them", () => {
    const lines = (count: number) => Array.from({ length: count }, () => asset(1, 100));
    expect(problemsOf(inputWith({ assets: lines(40) }))).toEqual([]);
    expect(problemsOf({ ...inputWith(), assets: Array(41) })).toEqual(["/assets has more than 40 lines"]);
    expect(problemsOf({ ...inputWith(), assets: {} })).toEqual(["/assets is not a list"]);
  });

  it("reads the holes of a list", () => {
    expect(problemsOf({ ...inputWith(), assets: Array(1) })).toEqual(["/assets/0 is not an object"]);
  });

  it.each([
    [0, []],
    [MAX_AMOUNT, []],
    [MAX_AMOUNT + 1, [`/assets/0/amount ${NO_AMOUNT}`]],
    [-1, [`/assets/0/amount ${NO_AMOUNT}`]],
    [0.5, [`/assets/0/amount ${NO_AMOUNT}`]],
    [Number.NaN, [`/assets/0/amount ${NO_AMOUNT}`]],
    ["1", [`/assets/0/amount ${NO_AMOUNT}`]],
    [1n, [`/assets/0/amount ${NO_AMOUNT}`]],
  ])("takes the amount %s for what it is", (amount, problems) => {
    expect(problemsOf({ ...inputWith(), assets: [{ ...asset(0, 100), amount }] })).toEqual(problems);
  });

  it("takes losses among the disclosed reserves only, down to the largest amount", () => {
    const tier1 = { paid_up_capital: -1, disclosed_reserves: -MAX_AMOUNT };
    expect(problemsOf(inputWith({ tier1 }))).toEqual([`/tier1/paid_up_capital ${NO_AMOUNT}`]);
    expect(problemsOf(inputWith({ tier1: { paid_up_capital: 0, disclosed_reserves: -MAX_AMOUNT - 1 } }))).toEqual([
      "/tier1/disclosed_reserves is not an integer from -100000000000000 to 100000000000000",
    ]);
  });

  it("takes only the weights and factors of the accord", () => {
    const line = { label: "Claims", amount: 1, risk_weight: 35, conversion_factor: 10 };
    expect(problemsOf({ ...inputWith(), off_balance_sheet: [line] })).toEqual([
      "/off_balance_sheet/0/risk_weight is not one of 0, 10, 20, 50, 100",
      "/off_balance_sheet/0/conversion_factor is not one of 0, 20, 50, 100",
    ]);
  });

  it.each(["", "a\u0000", "a\nb", "\u0085", "\u202eBank", "\u2066", "\ud800", "🏦".repeat(121), 7])(
    "refuses the name %j",
    (institution) => {
      expect(problemsOf({ ...inputWith(), institution })).toEqual([`/institution ${NO_TEXT}`]);
    },
  );

  it("counts a name in characters, not in UTF-16 units", () => {
    expect(problemsOf(inputWith({ institution: "🏦".repeat(120) }))).toEqual([]);
  });

  it.each(["usd", "USDX", "US", " USD", "USD\n", 840, ["USD"]])("refuses the currency %j", (currency) => {
    expect(problemsOf({ ...inputWith(), currency })).toEqual(["/currency is not an ISO 4217 currency code"]);
  });

  it.each([
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "2025-1-1",
    "1899-12-31",
    "2100-01-01",
    "2119-12-31",
    "2025-12-31T00:00",
    "+2025-12-31",
    20251231,
    ["2025-12-31"],
  ])("refuses the date %j", (as_of) => {
    expect(problemsOf({ ...inputWith(), as_of })).toEqual([`/as_of ${NO_DATE}`]);
  });
});

describe("the laws of reading", () => {
  it("returns any valid input as it was, as a copy", () => {
    fc.assert(
      fc.property(arbitraryInput(), (input) => {
        const parsed = parseInput(input);
        expect(parsed).toEqual(input);
        expect(parsed).not.toBe(input);
      }),
      RUNS,
    );
  });

  it("reads back what JSON wrote", () => {
    fc.assert(
      fc.property(arbitraryInput(), (input) => {
        expect(parseInput(JSON.parse(JSON.stringify(input)))).toEqual(input);
      }),
      RUNS,
    );
  });

  it("refuses anything that is not an input with an InputRefusedError and nothing else", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(problemsOf(value)).not.toEqual([]);
      }),
      RUNS,
    );
  });

  it("accepts every day of the calendar", () => {
    fc.assert(
      fc.property(day, (as_of) => {
        expect(problemsOf(inputWith({ as_of }))).toEqual([]);
      }),
      RUNS,
    );
    expect(problemsOf(inputWith({ as_of: "2000-02-29" }))).toEqual([]);
  });
});
