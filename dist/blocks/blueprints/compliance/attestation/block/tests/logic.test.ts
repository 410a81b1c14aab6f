import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assessment, assess, weightedTenThousandths } from "../logic.ts";
import type { AttestationInput, ConversionFactor, RiskWeight } from "../structure.ts";
import { arbitraryInput, asset, inputWith, RUNS } from "./arbitrary-input.ts";

const NO_TIER2 = inputWith().tier2;

function tier1Of(amount: number): AttestationInput["tier1"] {
  return { paid_up_capital: amount, disclosed_reserves: 0 };
}

function requirement(assessment: Assessment, index: 0 | 1) {
  const found = assessment.requirements[index];
  if (found === undefined) throw new Error(`there is no requirement ${index}`);
  return found;
}

function holds(law: (input: AttestationInput) => void): void {
  fc.assert(fc.property(arbitraryInput(), law), RUNS);
}

describe("risk-weighted assets", () => {
  it.each([
    [0, 0n],
    [10, 100_000n],
    [20, 200_000n],
    [50, 500_000n],
    [100, 1_000_000n],
  ] as const)("weights an asset with %i %%", (weight, weighted) => {
    expect(weightedTenThousandths(inputWith({ assets: [asset(100, weight)] }))).toBe(weighted);
  });

  it.each([
    [0, 100, 0n],
    [20, 10, 20_000n],
    [50, 50, 250_000n],
    [100, 20, 200_000n],
    [100, 100, 1_000_000n],
  ] as const)("converts an item with %i %% and weights it with %i %%", (factor, weight, weighted) => {
    const item = { ...asset(100, weight), conversion_factor: factor };
    expect(weightedTenThousandths(inputWith({ off_balance_sheet: [item] }))).toBe(weighted);
  });

  it("sums up both lists and rounds up once, at the end", () => {
    const item = { ...asset(1, 10), conversion_factor: 20 as ConversionFactor };
    const { riskWeightedAssets } = assess(
      inputWith({ assets: [asset(1, 10), asset(1, 10)], off_balance_sheet: [item] }),
    );
    expect(riskWeightedAssets).toBe(1n);
    expect(assess(inputWith({ assets: [asset(300, 100)], off_balance_sheet: [item] })).riskWeightedAssets).toBe(301n);
    expect(assess(inputWith({ assets: [asset(300, 100)] })).riskWeightedAssets).toBe(300n);
  });
});

describe("capital", () => {
  it("adds up every element and takes off every deduction", () => {
    const assessment = assess(
      inputWith({
        assets: [asset(100_000, 100)],
        tier1: { paid_up_capital: 5_000, disclosed_reserves: 700 },
        tier2: {
          undisclosed_reserves: 1,
          revaluation_reserves: 20,
          general_loan_loss_reserves: 300,
          hybrid_instruments: 400,
          subordinated_term_debt: 1_000,
        },
        deductions: { goodwill: 200, unconsolidated_investments: 50 },
      }),
    );
    expect([assessment.tier1, assessment.tier2, assessment.total]).toEqual([5_500n, 1_721n, 7_171n]);
    expect(requirement(assessment, 0).capital).toBe(5_500n);
    expect(requirement(assessment, 1).capital).toBe(7_171n);
    expect(assessment.caps.every(({ passed, excess }) => passed && excess === 0n)).toBe(true);
  });

  it("counts general reserves up to 1.25 % of risk-weighted assets", () => {
    const of = (reserves: number) =>
      assess(
        inputWith({
          assets: [asset(10_000, 100)],
          tier1: tier1Of(1_000),
          tier2: { ...NO_TIER2, general_loan_loss_reserves: reserves },
        }),
      ).caps[0];
    const code = "general_loan_loss_reserves";
    expect(of(125)).toEqual({ code, offered: 125n, limit: 125n, counted: 125n, excess: 0n, passed: true });
    expect(of(126)).toEqual({ code, offered: 126n, limit: 125n, counted: 125n, excess: 1n, passed: false });
  });

  it("counts subordinated term debt up to half of Tier 1 after goodwill", () => {
    const of = (debt: number) =>
      assess(
        inputWith({
          tier1: tier1Of(1_101),
          tier2: { ...NO_TIER2, subordinated_term_debt: debt },
          deductions: { goodwill: 100, unconsolidated_investments: 0 },
        }),
      ).caps[1];
    const code = "subordinated_term_debt";
    expect(of(500)).toEqual({ code, offered: 500n, limit: 500n, counted: 500n, excess: 0n, passed: true });
    expect(of(502)).toEqual({ code, offered: 502n, limit: 500n, counted: 500n, excess: 2n, passed: false });
  });

  it("counts Tier 2 up to Tier 1, and only what its parts let through", () => {
    const assessment = assess(
      inputWith({
        assets: [asset(1_000, 100)],
        tier1: tier1Of(100),
        tier2: {
          undisclosed_reserves: 30,
          revaluation_reserves: 0,
          general_loan_loss_reserves: 500,
          hybrid_instruments: 10,
          subordinated_term_debt: 500,
        },
      }),
    );
    const code = "tier2";
    expect(assessment.caps[2]).toEqual({ code, offered: 102n, limit: 100n, counted: 100n, excess: 2n, passed: false });
    expect(assessment.tier2).toBe(100n);
    expect(assessment.total).toBe(200n);
  });

  it("counts no Tier 2 without core capital", () => {
    const assessment = assess(
      inputWith({
        tier1: { paid_up_capital: 10, disclosed_reserves: -12 },
        tier2: { ...NO_TIER2, hybrid_instruments: 7, subordinated_term_debt: 7 },
      }),
    );
    expect(assessment.caps.map(({ limit }) => limit)).toEqual([0n, 0n, 0n]);
    expect([assessment.tier1, assessment.tier2, assessment.total]).toEqual([-2n, 0n, -2n]);
  });
});

describe("requirements", () => {
  it("passes at exactly 4 % and fails one minor unit below", () => {
    const of = (capital: number) => assess(inputWith({ assets: [asset(1_000, 100)], tier1: tier1Of(capital) }));
    expect(requirement(of(40), 0)).toEqual({
      code: "tier1_ratio",
      capital: 40n,
      required: 40n,
      shortfall: 0n,
      ratioBasisPoints: 400n,
      passed: true,
    });
    expect(requirement(of(39), 0)).toMatchObject({ shortfall: 1n, ratioBasisPoints: 390n, passed: false });
  });

  it("passes at exactly 8 % and fails one minor unit below", () => {
    const of = (capital: number) => assess(inputWith({ assets: [asset(1_000, 100)], tier1: tier1Of(capital) }));
    expect(requirement(of(80), 1)).toMatchObject({ code: "total_capital_ratio", required: 80n, passed: true });
    expect(requirement(of(79), 1)).toMatchObject({ shortfall: 1n, passed: false });
    expect(of(80).adequate).toBe(true);
    expect(of(79).adequate).toBe(false);
  });

  it("is inadequate when only Tier 1 is short", () => {
    // Total capital can reach 8 % only when Tier 1 reaches 4 %, so a short Tier 1 makes both fail.
    const assessment = assess(
      inputWith({ assets: [asset(1_000, 100)], tier1: tier1Of(39), tier2: { ...NO_TIER2, hybrid_instruments: 100 } }),
    );
    expect(assessment.requirements.map(({ passed }) => passed)).toEqual([false, false]);
    expect(assessment.adequate).toBe(false);
  });

  it("is inadequate when only total capital is short", () => {
    const assessment = assess(inputWith({ assets: [asset(1_000, 100)], tier1: tier1Of(50) }));
    expect(assessment.requirements.map(({ passed }) => passed)).toEqual([true, false]);
    expect(assessment.adequate).toBe(false);
  });

  it("does not round a ratio up to the minimum", () => {
    const assessment = assess(inputWith({ assets: [asset(1_000_000, 100)], tier1: tier1Of(79_999) }));
    expect(requirement(assessment, 1)).toMatchObject({ ratioBasisPoints: 799n, required: 80_000n, passed: false });
  });

  it("requires a whole minor unit for any fraction of one", () => {
    const assessment = assess(inputWith({ assets: [asset(1, 10)], tier1: tier1Of(0) }));
    expect(requirement(assessment, 0)).toMatchObject({ required: 1n, shortfall: 1n, passed: false });
  });

  it("requires nothing and has no ratio without risk-weighted assets", () => {
    const assessment = assess(inputWith({ assets: [asset(1_000, 0)] }));
    expect(requirement(assessment, 0)).toMatchObject({ required: 0n, ratioBasisPoints: undefined, passed: true });
    expect(assessment.adequate).toBe(true);
    const insolvent = assess(inputWith({ tier1: { paid_up_capital: 0, disclosed_reserves: -1 } }));
    expect(requirement(insolvent, 0)).toMatchObject({ required: 0n, shortfall: 1n, passed: false });
  });

  it("rounds a negative ratio away from zero", () => {
    const tier1 = { paid_up_capital: 0, disclosed_reserves: -1 };
    const ratio = (amount: number) =>
      requirement(assess(inputWith({ assets: [asset(amount, 100)], tier1 })), 0).ratioBasisPoints;
    expect(ratio(3)).toBe(-3_334n);
    expect(ratio(2)).toBe(-5_000n);
  });
});

describe("the laws of the accord", () => {
  it("does not depend on the order of lines", () => {
    holds((input) => {
      const turned = {
        ...input,
        assets: input.assets.toReversed(),
        off_balance_sheet: input.off_balance_sheet.toReversed(),
      };
      expect(assess(turned)).toEqual(assess(input));
    });
  });

  it("does not depend on how a claim is split into lines", () => {
    const weight = fc.constantFrom<RiskWeight>(0, 10, 20, 50, 100);
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), weight, (first, second, risk_weight) => {
        const whole = assess(inputWith({ assets: [asset(first + second, risk_weight)] }));
        expect(assess(inputWith({ assets: [asset(first, risk_weight), asset(second, risk_weight)] }))).toEqual(whole);
      }),
      RUNS,
    );
  });

  it("never counts more than a limit, and accounts for all that was offered", () => {
    holds((input) => {
      const { caps, tier1, tier2 } = assess(input);
      const core = tier1 < 0n ? 0n : tier1;
      expect(tier2 <= core).toBe(true);
      const [generalReserves, subordinatedDebt] = caps;
      expect((subordinatedDebt?.counted ?? -1n) * 2n <= core).toBe(true);
      expect((generalReserves?.counted ?? -1n) * 100_000_000n <= weightedTenThousandths(input) * 125n).toBe(true);
      for (const { offered, limit, counted, excess, passed } of caps) {
        expect(counted + excess).toBe(offered);
        expect(counted <= limit && excess >= 0n).toBe(true);
        expect(passed).toBe(excess === 0n);
      }
    });
  });

  it("names the least capital that passes", () => {
    holds((input) => {
      const weighted = weightedTenThousandths(input);
      const percent = [4n, 8n];
      assess(input).requirements.forEach(({ capital, required, shortfall, passed }, index) => {
        const demanded = weighted * (percent[index] ?? 0n);
        expect(required * 1_000_000n >= demanded && (required - 1n) * 1_000_000n < demanded).toBe(true);
        expect(passed).toBe(capital >= required);
        expect(shortfall).toBe(passed ? 0n : required - capital);
      });
    });
  });

  it("is never worse with more core capital", () => {
    holds((input) => {
      const { paid_up_capital, disclosed_reserves } = input.tier1;
      const richer = { ...input, tier1: { paid_up_capital: paid_up_capital + 1_000, disclosed_reserves } };
      expect(assess(richer).total > assess(input).total).toBe(true);
      expect(Number(assess(richer).adequate)).toBeGreaterThanOrEqual(Number(assess(input).adequate));
    });
  });

  it("is never better with more claims, goodwill or investments", () => {
    holds((input) => {
      const { goodwill, unconsolidated_investments } = input.deductions;
      for (const worse of [
        { ...input, assets: [...input.assets, asset(1_000, 100)] },
        { ...input, deductions: { goodwill: goodwill + 1_000, unconsolidated_investments } },
        { ...input, deductions: { goodwill, unconsolidated_investments: unconsolidated_investments + 1_000 } },
      ]) {
        expect(Number(assess(worse).adequate)).toBeLessThanOrEqual(Number(assess(input).adequate));
      }
    });
  });

  it("decides the same in another unit of money", () => {
    // Multiples of 80,000 leave no fraction anywhere, so that nothing but the unit differs.
    fc.assert(
      fc.property(arbitraryInput(80_000), fc.integer({ min: 2, max: 1_000 }), (input, factor) => {
        const scaled = scaledBy(input, factor);
        expect(assess(scaled).tier2).toBe(assess(input).tier2 * BigInt(factor));
        expect(assess(scaled).riskWeightedAssets).toBe(assess(input).riskWeightedAssets * BigInt(factor));
        expect(ratiosOf(scaled)).toEqual(ratiosOf(input));
      }),
      RUNS,
    );
  });
});

function ratiosOf(input: AttestationInput) {
  return assess(input).requirements.map(({ ratioBasisPoints, passed }) => ({ ratioBasisPoints, passed }));
}

function scaledBy(input: AttestationInput, factor: number): AttestationInput {
  const scaledMembers = <T extends object>(amounts: T) =>
    Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, amount * factor])) as T;
  return {
    ...input,
    assets: input.assets.map((line) => ({ ...line, amount: line.amount * factor })),
    off_balance_sheet: input.off_balance_sheet.map((line) => ({ ...line, amount: line.amount * factor })),
    tier1: scaledMembers(input.tier1),
    tier2: scaledMembers(input.tier2),
    deductions: scaledMembers(input.deductions),
  };
}
