import parameters from "./parameters.json" with { type: "json" };

/** What this block was generated for. */
export interface AttestationParameters {
  readonly regulation: string;
  /** ISO 3166-1 alpha-2 code of the supervising country. */
  readonly jurisdiction: string;
  readonly attestation_type: string;
  /** How many years a record has to be kept. */
  readonly retention_years: number;
}

export const PARAMETERS: AttestationParameters = parameters;

/** Risk weights in percent (accord of July 1988, annex 2). */
export const RISK_WEIGHTS = [0, 10, 20, 50, 100] as const;
export type RiskWeight = (typeof RISK_WEIGHTS)[number];

/** Credit conversion factors in percent (annex 3). */
export const CONVERSION_FACTORS = [0, 20, 50, 100] as const;
export type ConversionFactor = (typeof CONVERSION_FACTORS)[number];

/** Lines in each list of exposures. */
export const MAX_LINES = 40;

/**
 * Largest amount, in minor units of the currency. With {@link MAX_LINES} lines in both lists no sum can exceed
 * 8 × 10^15, so every amount of a record is still an exact JSON integer.
 */
export const MAX_AMOUNT = 100_000_000_000_000;

/** Ratios are reported between plus and minus this many basis points (10,000 %). */
export const MAX_BASIS_POINTS = 1_000_000;

/** Claims of one category on the balance sheet. */
export interface Asset {
  readonly label: string;
  readonly amount: number;
  readonly risk_weight: RiskWeight;
}

/** Commitments of one category off the balance sheet. */
export interface OffBalanceSheetItem extends Asset {
  readonly conversion_factor: ConversionFactor;
}

/** Core capital before deductions. Losses make the disclosed reserves negative. */
export interface Tier1Elements {
  readonly paid_up_capital: number;
  readonly disclosed_reserves: number;
}

/** Supplementary capital before any limit. */
export interface Tier2Elements {
  readonly undisclosed_reserves: number;
  readonly revaluation_reserves: number;
  readonly general_loan_loss_reserves: number;
  readonly hybrid_instruments: number;
  readonly subordinated_term_debt: number;
}

/** What is taken off: goodwill from Tier 1, investments from total capital. */
export interface Deductions {
  readonly goodwill: number;
  readonly unconsolidated_investments: number;
}

/** The figures of one institution at one date. All amounts are integers in minor units of the currency. */
export interface AttestationInput {
  readonly institution: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Reporting date, `YYYY-MM-DD`. */
  readonly as_of: string;
  readonly assets: readonly Asset[];
  readonly off_balance_sheet: readonly OffBalanceSheetItem[];
  readonly tier1: Tier1Elements;
  readonly tier2: Tier2Elements;
  readonly deductions: Deductions;
}

export type RequirementCode = "tier1_ratio" | "total_capital_ratio";
export type CapCode = "general_loan_loss_reserves" | "subordinated_term_debt" | "tier2";

/** A minimum that the institution has to reach. */
export interface Requirement {
  readonly code: RequirementCode;
  readonly capital: number;
  /** The least capital that passes. */
  readonly required: number;
  readonly shortfall: number;
  /** Capital over risk-weighted assets, rounded down; null without risk-weighted assets. Decides nothing. */
  readonly ratio_basis_points: number | null;
  readonly passed: boolean;
}

/** A limit on what counts as capital. */
export interface Cap {
  readonly code: CapCode;
  readonly offered: number;
  readonly limit: number;
  readonly counted: number;
  /** The part of the offered amount that is not counted. */
  readonly excess: number;
  readonly passed: boolean;
}

/** What is attested, before it is sealed. */
export interface AttestationStatement extends AttestationParameters {
  readonly institution: string;
  readonly currency: string;
  readonly as_of: string;
  readonly retain_until: string;
  readonly verdict: "adequate" | "inadequate";
  /** Rounded up to a whole minor unit. */
  readonly risk_weighted_assets: number;
  readonly tier1_capital: number;
  readonly tier2_capital: number;
  readonly total_capital: number;
  readonly requirements: readonly Requirement[];
  readonly caps: readonly Cap[];
  /** SHA-256 over the canonical JSON of the input that was attested. */
  readonly input_digest: string;
}

/** A sealed statement. */
export interface AttestationRecord extends AttestationStatement {
  /** SHA-256 over the canonical JSON of everything else in the record. */
  readonly digest: string;
}
