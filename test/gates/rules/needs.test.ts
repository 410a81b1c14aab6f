import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Needs } from "../../../src/gates/rules/needs.ts";
import { readRules } from "../../../src/gates/rules/rule.ts";
import { toolchain } from "../security/security-fixtures.ts";

const gates = ["security", "review"] as const;
const rules = (await Promise.all(gates.map((gate) => readRules(toolchain, gate)))).flat();
const patterns = rules.flatMap(({ detection }) => detection.needs ?? []);

/** Texts of whole and broken words out of the patterns themselves, so that many match and many nearly do. */
const pieces = [...new Set(patterns.flatMap((pattern) => pattern.match(/\w+/g) ?? []))];
const texts = fc
  .array(
    fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(" ", ".", "(", "_", "-", "\n", "]=", "'", "x", "SHA", "ſ")),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(""));

describe("what a file must hold for a rule", () => {
  it("is met by the same files as by the expression that the rule states", () => {
    const stated = patterns.map((pattern) => ({ needs: new Needs(pattern), expression: new RegExp(pattern) }));
    fc.assert(
      fc.property(texts, (content) => {
        for (const { needs, expression } of stated) {
          expect([expression.source, needs.areMetBy({ content })]).toEqual([
            expression.source,
            expression.test(content),
          ]);
        }
      }),
    );
  });

  it.each([
    ["a|\\bb\\b", "x b", true],
    ["a|\\bb\\b", "xb", false],
    ["(?i:md5|sha-?1)", "MD5", true],
    ["(?i:md5|sha-?1)", "SHA-1", true],
    ["a b|cd", "a b", true],
    ["[|]x|cd", "|x", true],
    ["ex(ec|it)|cd", "xexit", true],
  ])("of %s decides about %s", (pattern, content, isMet) => {
    expect(new Needs(pattern).areMetBy({ content })).toBe(isMet);
  });
});
