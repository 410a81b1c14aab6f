import { describe, expect, test } from "vitest";
import { isCatastrophic } from "../../../src/gates/rules/catastrophic-pattern.ts";

describe("isCatastrophic", () => {
  test.each(["^(a+)+$", "(\\w+\\s?)*x", "^(a|a)*$", "([a-z]+)*\\d", "(a*)*b"])("finds that %s can hang", (pattern) => {
    expect(isCatastrophic(pattern)).toBe(true);
  });

  test.each(["^(ab+)+$", "^[a-z]+(-[a-z]+)*$", "\\s*,\\s*", "(a|b)*c", "(a+)", "(?=a+)+b", "[(a+)+]$", ""])(
    "lets %s pass",
    (pattern) => {
      expect(isCatastrophic(pattern)).toBe(false);
    },
  );

  test("answers at once for a pattern that is written to cost time", () => {
    expect(isCatastrophic("(".repeat(100_000))).toBe(false);
  });
});
