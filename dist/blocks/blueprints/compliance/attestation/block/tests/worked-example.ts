import type { Assessment } from "../logic.ts";
import { type AttestationRecord, PARAMETERS } from "../structure.ts";
import { asset, inputWith } from "./arbitrary-input.ts";

/**
 * One institution, worked out by hand: claims of 1,001 at 50 %, Tier 1 of 30, subordinated debt of 40 of which half of
 * Tier 1 counts, investments of 5. Each face is tested against its own part, without running the others.
 */
export const input = inputWith({
  assets: [asset(1_001, 50)],
  tier1: { paid_up_capital: 30, disclosed_reserves: 0 },
  tier2: { ...inputWith().tier2, subordinated_term_debt: 40 },
  deductions: { goodwill: 0, unconsolidated_investments: 5 },
});

export const assessment: Assessment = {
  adequate: false,
  riskWeightedAssets: 501n,
  tier1: 30n,
  tier2: 15n,
  total: 40n,
  requirements: [
    { code: "tier1_ratio", capital: 30n, required: 21n, shortfall: 0n, ratioBasisPoints: 599n, passed: true },
    { code: "total_capital_ratio", capital: 40n, required: 41n, shortfall: 1n, ratioBasisPoints: 799n, passed: false },
  ],
  caps: [
    { code: "general_loan_loss_reserves", offered: 0n, limit: 6n, counted: 0n, excess: 0n, passed: true },
    { code: "subordinated_term_debt", offered: 40n, limit: 15n, counted: 15n, excess: 25n, passed: false },
    { code: "tier2", offered: 15n, limit: 30n, counted: 15n, excess: 0n, passed: true },
  ],
};

export const record: AttestationRecord = {
  ...PARAMETERS,
  institution: "First Example Bank",
  currency: "USD",
  as_of: "2025-12-31",
  retain_until: `${2025 + PARAMETERS.retention_years}-12-31`,
  verdict: "inadequate",
  risk_weighted_assets: 501,
  tier1_capital: 30,
  tier2_capital: 15,
  total_capital: 40,
  requirements: [
    { code: "tier1_ratio", capital: 30, required: 21, shortfall: 0, ratio_basis_points: 599, passed: true },
    { code: "total_capital_ratio", capital: 40, required: 41, shortfall: 1, ratio_basis_points: 799, passed: false },
  ],
  caps: [
    { code: "general_loan_loss_reserves", offered: 0, limit: 6, counted: 0, excess: 0, passed: true },
    { code: "subordinated_term_debt", offered: 40, limit: 15, counted: 15, excess: 25, passed: false },
    { code: "tier2", offered: 15, limit: 30, counted: 15, excess: 0, passed: true },
  ],
  input_digest: "sha256-of-the-input",
  digest: "sha256-of-the-record",
};
