import { describe, expect, test } from "vitest";
import { isExponentialInPython } from "../../../src/gates/rules/python-expression.ts";

describe("isExponentialInPython", () => {
  test.each<[pattern: string, flags?: string]>([
    ["^(a+)+$"],
    ["(?P<word>\\w+\\s?)*x"],
    ["\\A(a|a)*\\Z"],
    ["(?i)^([a-z]+)*\\d"],
    ["(a*)*b"],
    ["^(?#one)(x+x+)+y"],
    ["^( a+ )+ $  # all of it", "re.VERBOSE"],
  ])("finds that %s can hang", (pattern, flags) => {
    expect(isExponentialInPython(pattern, flags)).toBe(true);
  });

  test.each([
    "^(ab+)+$",
    "^[a-z]+(-[a-z]+)*$",
    "(?P<quote>['\"])[^'\"]*(?P=quote)",
    "\\s*,\\s*",
    "(a|b)*c",
    "(?=a+)+b",
    "[(a+)+]$",
    "",
    "(?>a+)+b",
    "(a++)+b",
  ])("lets %s pass", (pattern) => {
    expect(isExponentialInPython(pattern)).toBe(false);
  });

  test("keeps the blanks in a set of a verbose expression", () => {
    expect(isExponentialInPython("^( [ ]+ ,? )+ $", "re.X")).toBe(true);
    expect(isExponentialInPython("^( [ ]+ , )+ $", "re.X")).toBe(false);
  });

  test("answers at once for a pattern that is written to cost time", () => {
    expect(isExponentialInPython("(".repeat(100_000))).toBe(false);
  });
});
