import type { AttestationInput, CapCode, RequirementCode, Tier2Elements } from "./structure.ts";

/** Minimum of Tier 1 and of total capital, in percent of risk-weighted assets (accord, paragraph 44). */
const MINIMUM_PERCENT = { tier1_ratio: 4n, total_capital_ratio: 8n } as const satisfies Record<RequirementCode, bigint>;

/** General loan-loss reserves count up to 1.25 % of risk-weighted assets (annex 1). */
const GENERAL_RESERVES_BASIS_POINTS = 125n;

/** Subordinated term debt counts up to this part of Tier 1 (annex 1). */
const TIER1_PARTS_OF_SUBORDINATED_DEBT = 2n;

/** Weights and factors are percentages, so a weighted amount is exact in ten-thousandths of a minor unit. */
const TEN_THOUSANDTHS = 10_000n;
const PERCENT = 100n;
const BASIS_POINTS = 10_000n;

/** {@link import("./structure.ts").Requirement}, exact. */
export interface AssessedRequirement {
  readonly code: RequirementCode;
  readonly capital: bigint;
  readonly required: bigint;
  readonly shortfall: bigint;
  readonly ratioBasisPoints: bigint | undefined;
  readonly passed: boolean;
}

/** {@link import("./structure.ts").Cap}, exact. */
export interface AssessedCap {
  readonly code: CapCode;
  readonly offered: bigint;
  readonly limit: bigint;
  readonly counted: bigint;
  readonly excess: bigint;
  readonly passed: boolean;
}

/** All figures of one institution, in minor units. */
export interface Assessment {
  readonly adequate: boolean;
  readonly riskWeightedAssets: bigint;
  readonly tier1: bigint;
  readonly tier2: bigint;
  readonly total: bigint;
  readonly requirements: readonly AssessedRequirement[];
  readonly caps: readonly AssessedCap[];
}

/** Applies the accord to an institution's figures. Pure and exact: no figure passes through floating point. */
export function assess(input: AttestationInput): Assessment {
  const weighted = weightedTenThousandths(input);
  const tier1 =
    BigInt(input.tier1.paid_up_capital) + BigInt(input.tier1.disclosed_reserves) - BigInt(input.deductions.goodwill);
  const caps = assessCaps(input.tier2, tier1, weighted);
  const tier2 = caps.tier2.counted;
  const total = tier1 + tier2 - BigInt(input.deductions.unconsolidated_investments);
  const requirements = [
    assessRequirement("tier1_ratio", tier1, weighted),
    assessRequirement("total_capital_ratio", total, weighted),
  ];
  return {
    adequate: requirements.every(({ passed }) => passed),
    riskWeightedAssets: dividedRoundingUp(weighted, TEN_THOUSANDTHS),
    tier1,
    tier2,
    total,
    requirements,
    caps: [caps.generalReserves, caps.subordinatedDebt, caps.tier2],
  };
}

/** Risk-weighted assets in ten-thousandths of a minor unit. */
export function weightedTenThousandths({ assets, off_balance_sheet }: AttestationInput): bigint {
  const onBalance = assets.map((asset) => weightedAmount(asset.amount, 100, asset.risk_weight));
  const offBalance = off_balance_sheet.map((item) =>
    weightedAmount(item.amount, item.conversion_factor, item.risk_weight),
  );
  return [...onBalance, ...offBalance].reduce((sum, weighted) => sum + weighted, 0n);
}

function weightedAmount(amount: number, conversionFactor: number, riskWeight: number): bigint {
  return BigInt(amount) * BigInt(conversionFactor) * BigInt(riskWeight);
}

function assessCaps(elements: Tier2Elements, tier1: bigint, weighted: bigint) {
  // Without core capital there is nothing that supplementary capital could supplement.
  const core = tier1 < 0n ? 0n : tier1;
  const generalReserves = capped(
    "general_loan_loss_reserves",
    BigInt(elements.general_loan_loss_reserves),
    (weighted * GENERAL_RESERVES_BASIS_POINTS) / (TEN_THOUSANDTHS * BASIS_POINTS),
  );
  const subordinatedDebt = capped(
    "subordinated_term_debt",
    BigInt(elements.subordinated_term_debt),
    core / TIER1_PARTS_OF_SUBORDINATED_DEBT,
  );
  const offered =
    BigInt(elements.undisclosed_reserves) +
    BigInt(elements.revaluation_reserves) +
    BigInt(elements.hybrid_instruments) +
    generalReserves.counted +
    subordinatedDebt.counted;
  return { generalReserves, subordinatedDebt, tier2: capped("tier2", offered, core) };
}

/** `limit` is rounded down: an integer is within it exactly when it is within the unrounded limit. */
function capped(code: CapCode, offered: bigint, limit: bigint): AssessedCap {
  const passed = offered <= limit;
  const counted = passed ? offered : limit;
  return { code, offered, limit, counted, excess: offered - counted, passed };
}

function assessRequirement(code: RequirementCode, capital: bigint, weighted: bigint): AssessedRequirement {
  const demanded = weighted * MINIMUM_PERCENT[code];
  // Decided on the unrounded products: a ratio of 7.9999 % must not pass because it is shown as 8.00 %.
  const passed = capital * TEN_THOUSANDTHS * PERCENT >= demanded;
  const required = dividedRoundingUp(demanded, TEN_THOUSANDTHS * PERCENT);
  return {
    code,
    capital,
    required,
    shortfall: passed ? 0n : required - capital,
    ratioBasisPoints:
      weighted === 0n ? undefined : dividedRoundingDown(capital * TEN_THOUSANDTHS * BASIS_POINTS, weighted),
    passed,
  };
}

/** For a dividend that is not negative. */
function dividedRoundingUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

/** Towards minus infinity, where BigInt's own division goes towards zero. The divisor is positive. */
function dividedRoundingDown(dividend: bigint, divisor: bigint): bigint {
  const remainder = ((dividend % divisor) + divisor) % divisor;
  return (dividend - remainder) / divisor;
}
