import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  costText,
  countOf,
  countText,
  durationText,
  percentText,
  upperUsdText,
  usdText,
} from "../../src/report/figures.ts";

describe("figures", () => {
  test.each([
    [0, "0%"],
    [100, "100%"],
    [92.5, "92.5%"],
    [68.75, "68.75%"],
    [89.999, "89.99%"],
    [33.333333, "33.33%"],
    [29, "29%"],
    [undefined, "unknown"],
  ])("the share %s reads %s", (value, text) => {
    expect(percentText(value)).toBe(text);
  });

  test.each([
    [0, "$0"],
    [1.6, "$1.60"],
    [12.345, "$12.35"],
    [999.99, "$999.99"],
    [52_000, "$52,000.00"],
    [1_234_567.891, "$1,234,567.89"],
    [0.0042, "$0.0042"],
    [0.00001, "< $0.0001"],
    [undefined, "unknown"],
  ])("the cost %s reads %s", (value, text) => {
    expect(usdText(value)).toBe(text);
  });

  test.each([
    [0, "0 ms"],
    [850, "850 ms"],
    [999.6, "1.0 s"],
    [4200, "4.2 s"],
    [9_960, "10 s"],
    [59_400, "59 s"],
    [59_600, "1 min 0 s"],
    [72_400, "1 min 12 s"],
    [7_500_000, "2 h 5 min"],
    [7_199_000, "2 h 0 min"],
    [undefined, "unknown"],
  ])("the duration %s ms reads %s", (value, text) => {
    expect(durationText(value)).toBe(text);
  });

  test.each([
    [{ costUsd: 0.414 }, "$0.41"],
    [{ costUsd: 0.414, estimated: true }, "≤ $0.42"],
    [{ costUsd: 0.07, estimated: true }, "≤ $0.07"],
    [{ costUsd: 0.00421, estimated: true }, "≤ $0.0043"],
    [{ costUsd: 0, estimated: true }, "≤ $0"],
    [{ estimated: true }, "unknown"],
  ])("the cost %j reads %s", (cost, text) => {
    expect(costText(cost)).toBe(text);
  });

  test("a bound is never shown lower than it is, and at most one unit higher", () => {
    const cost = fc.double({ min: 0, max: 10_000, noNaN: true });
    fc.assert(
      fc.property(cost, (value) => {
        const shown = Number(upperUsdText(value).replace(/[<$, ]/g, ""));
        expect(shown).toBeGreaterThanOrEqual(value - 1e-8);
        expect(shown).toBeLessThanOrEqual(value + (value >= 0.0099 ? 0.0101 : 0.00011));
      }),
    );
  });

  test("an unknown number is never shown as zero", () => {
    expect(countText(undefined)).toBe("unknown");
    expect([0, 999, 1000, 1234567].map(countText)).toEqual(["0", "999", "1,000", "1,234,567"]);
  });

  test("counts have their singular", () => {
    expect([countOf(0, "finding"), countOf(1, "finding"), countOf(2, "finding")]).toEqual([
      "0 findings",
      "1 finding",
      "2 findings",
    ]);
  });
});
