import fc from "fast-check";
import { type AttestationInput, CONVERSION_FACTORS, MAX_AMOUNT, RISK_WEIGHTS } from "../structure.ts";

/** Few runs keep mutation testing fast: every mutant goes through them. */
export const RUNS = { numRuns: 30 };

/** More lines would say no more about the laws; the longest lists are among the examples. */
const LINES = 4;

/** The smallest input that is accepted, with the given members in place of its own. */
export function inputWith(members: Partial<AttestationInput> = {}): AttestationInput {
  return {
    institution: "First Example Bank",
    currency: "USD",
    as_of: "2025-12-31",
    assets: [],
    off_balance_sheet: [],
    tier1: { paid_up_capital: 0, disclosed_reserves: 0 },
    tier2: {
      undisclosed_reserves: 0,
      revaluation_reserves: 0,
      general_loan_loss_reserves: 0,
      hybrid_instruments: 0,
      subordinated_term_debt: 0,
    },
    deductions: { goodwill: 0, unconsolidated_investments: 0 },
    ...members,
  };
}

/** One line of assets. */
export function asset(amount: number, risk_weight: 0 | 10 | 20 | 50 | 100) {
  return { label: "Claims", amount, risk_weight };
}

/** Any input that the contract accepts; with a `unit`, one whose amounts are all small multiples of it. */
export function arbitraryInput(unit?: number): fc.Arbitrary<AttestationInput> {
  const amountUpTo = (most: number) =>
    unit === undefined
      ? fc.oneof({ weight: 4, arbitrary: fc.nat(most) }, { weight: 1, arbitrary: fc.nat(MAX_AMOUNT) })
      : fc.nat(most).map((count) => count * unit);
  // Capital of about a tenth of the claims: both verdicts and both sides of every limit are then common.
  const capital = amountUpTo(1_000);
  const claim = { label: name, amount: amountUpTo(10_000), risk_weight: fc.constantFrom(...RISK_WEIGHTS) };
  return fc.record({
    institution: name,
    currency: fc.constantFrom("USD", "EUR", "JPY"),
    as_of: day,
    assets: fc.array(fc.record(claim), { maxLength: LINES }),
    off_balance_sheet: fc.array(fc.record({ ...claim, conversion_factor: fc.constantFrom(...CONVERSION_FACTORS) }), {
      maxLength: LINES,
    }),
    tier1: fc.record({
      paid_up_capital: capital,
      disclosed_reserves: fc.tuple(capital, fc.boolean()).map(([amount, loss]) => (loss ? 0 - amount : amount)),
    }),
    tier2: fc.record({
      undisclosed_reserves: capital,
      revaluation_reserves: capital,
      general_loan_loss_reserves: capital,
      hybrid_instruments: capital,
      subordinated_term_debt: capital,
    }),
    deductions: fc.record({ goodwill: capital, unconsolidated_investments: capital }),
  });
}

const name = fc.constantFrom("Bank", "Müller & Söhne", '<b title="x">', "銀行 🏦");

/** A day of the years 1900 to 2099. */
export const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
