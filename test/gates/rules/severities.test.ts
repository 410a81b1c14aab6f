import { describe, expect, test } from "vitest";
import { readRules } from "../../../src/gates/rules/rule.ts";
import { toolchain } from "../security/security-fixtures.ts";
import { baseScoreOf } from "./cvss-base-score.ts";

describe("the base score of a vector", () => {
  test.each([
    ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8],
    ["CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1],
    ["CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H", 7.8],
    ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0],
  ])("%s is %d, as in the examples of its authors", (vector, score) => {
    expect(baseScoreOf(vector)).toBe(score);
  });

  test("is refused for a vector without one of the metrics", () => {
    expect(() => baseScoreOf("CVSS:3.1/AV:N/PR:N/S:U")).toThrow("has no");
  });
});

/** The least score of each severity, as docs/gates/security.md says it. */
const LEAST = { BLOCKER: 9, HIGH: 7, MEDIUM: 4, LOW: 0 } as const;

const rules = await readRules(toolchain, "security");
const weaknesses = [...new Map(rules.map(({ weakness }) => [weakness.code, weakness])).values()];

describe.each(weaknesses.map((weakness) => [weakness.code, weakness] as const))("%s", (_code, weakness) => {
  test("is as severe as the base score of its vector allows", () => {
    const score = baseScoreOf(weakness.cvss ?? "");
    expect(score).toBeGreaterThanOrEqual(LEAST[weakness.severity]);
    if (weakness.severity === "MEDIUM") expect(score).toBeLessThan(LEAST.HIGH);
  });

  test("has no detection that weighs more than the weakness", () => {
    const own = rules.filter(({ weakness: one }) => one.code === weakness.code);
    for (const { about } of own) expect(LEAST[about.severity]).toBeLessThanOrEqual(LEAST[weakness.severity]);
  });
});
