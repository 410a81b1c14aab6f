import { describe, expect, test } from "vitest";
import { countOf, countText, durationText, percentText, usdText } from "../../src/report/figures.ts";

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
    [0, "0 USD"],
    [1.6, "1.60 USD"],
    [12.345, "12.35 USD"],
    [0.0042, "0.0042 USD"],
    [0.00001, "< 0.0001 USD"],
    [undefined, "unknown"],
  ])("the cost %s reads %s", (value, text) => {
    expect(usdText(value)).toBe(text);
  });

  test.each([
    [0, "0ms"],
    [850, "850ms"],
    [999.6, "1.0s"],
    [4200, "4.2s"],
    [9_960, "10s"],
    [59_400, "59s"],
    [59_600, "1m 0s"],
    [72_400, "1m 12s"],
    [7_500_000, "2h 5m"],
    [7_199_000, "2h 0m"],
    [undefined, "unknown"],
  ])("the duration %s ms reads %s", (value, text) => {
    expect(durationText(value)).toBe(text);
  });

  test("an unknown number is never shown as zero", () => {
    expect(countText(undefined)).toBe("unknown");
    expect(countText(1234567)).toBe("1,234,567");
  });

  test("counts have their singular", () => {
    expect([countOf(0, "finding"), countOf(1, "finding"), countOf(2, "finding")]).toEqual([
      "0 findings",
      "1 finding",
      "2 findings",
    ]);
  });
});
