import { describe, expect, test } from "vitest";
import { compatibilityChecks } from "../../../src/gates/contract/compatibility.ts";
import { type Change, tinyBlock } from "../tiny-block.ts";

const CONTRACT = "contract.schema.json";
const replace = (from: string, to: string) => (content: string) => content.replace(from, to);
const version = (now: string) => ({ "block.json": replace('"version": "1.0.0"', `"version": "${now}"`) });

/** What comes of a change of the tiny block, whose base version is as it was but for `before`. */
async function compareAfter(changes: Readonly<Record<string, Change>>, before: Readonly<Record<string, Change>> = {}) {
  const [block, base] = await Promise.all([tinyBlock(changes), tinyBlock(before)]);
  const { checks, details } = compatibilityChecks(block, { revision: "a".repeat(40), files: base.files });
  const findings = checks.flatMap((check) => check.findings);
  return { outcomes: checks.map(({ outcome }) => outcome), findings, details };
}

describe("compatibility with the base version", () => {
  test("is not asked of a new block", async () => {
    expect(compatibilityChecks(await tinyBlock(), undefined)).toEqual({ checks: [] });
  });

  test("finds nothing in a block that did not change, nor in one of which only words changed", async () => {
    for (const changes of [{}, { [CONTRACT]: replace("Discount on an order", "Another title") }]) {
      expect(await compareAfter(changes)).toMatchObject({
        outcomes: ["passed", "passed"],
        findings: [],
        details: { change: "none" },
      });
    }
  });

  const breaking: [string, Change, string, number][] = [
    [
      "narrowed input",
      replace('"maximum": 100', '"maximum": 50'),
      "/$defs/input/properties/percent/maximum: was 100, is 50",
      12,
    ],
    [
      "changed type",
      replace('"percent": { "type": "integer"', '"percent": { "type": "string"'),
      'was "integer", is "string"',
      12,
    ],
    ["narrowed input", replace('"maximum": 100', '"maximum": 100, "multipleOf": 5'), "was absent, is 5", 12],
    [
      'newly required property "note"',
      (text) =>
        text.replace('"percent"],', '"percent", "note"],').replace('"percent": {', '"note": {},\n        "percent": {'),
      "",
      9,
    ],
    [
      "changed type",
      (text) => text.replaceAll('"payableCents": { "$ref": "#/$defs/cents" }', '"payableCents": { "type": "string" }'),
      'is "string"',
      22,
    ],
    ['no longer required property "payableCents"', replace(', "payableCents"]', "]"), "", 18],
    [
      'removed property "payableCents"',
      (text) => text.replace(', "payableCents"]', "]").replace(/,\s*"payableCents": \{[^}]*\}/, ""),
      "",
      16,
    ],
    [
      'widened output, the old contract allows no property "note"',
      replace('"discountCents": {', '"note": {},\n        "discountCents": {'),
      "",
      21,
    ],
    ["widened output", (text) => text.replaceAll('"minimum": 0 },', '"minimum": -1 },'), "was 0, is -1", 6],
  ];
  test.each(breaking)("demands a major version for a %s", async (rule, change, values, line) => {
    for (const [now, isEnough] of [
      ["1.0.0", false],
      ["1.9.0", false],
      ["2.0.0", true],
    ] as const) {
      const { outcomes, findings } = await compareAfter({
        [CONTRACT]: change,
        ...(now === "1.0.0" ? {} : version(now)),
      });
      expect(outcomes, now).toEqual(["passed", isEnough ? "passed" : "failed"]);
      if (isEnough) continue;
      const found = findings.find(({ message }) => message.startsWith(rule));
      expect(found, JSON.stringify(findings)).toMatchObject({
        code: "CONTRACT-INCOMPATIBLE",
        severity: "HIGH",
        path: CONTRACT,
      });
      expect(found?.message).toContain(values);
      expect(found?.message).toContain("needs version 2.0.0 or higher");
      expect(Math.abs((found?.line ?? 0) - line), `line ${found?.line}`).toBeLessThanOrEqual(1);
    }
  });

  test("demands a major version for a property that an input no longer has", async () => {
    const without = (text: string) => text.replace(', "percent"],', "],").replace(/,\s*"percent": \{[^}]*\}/, "");
    const { findings } = await compareAfter({ [CONTRACT]: without });
    expect(findings).toEqual([expect.objectContaining({ code: "CONTRACT-INCOMPATIBLE" })]);
    expect(findings[0]?.message).toMatch(/^removed property "percent" at /);
    const open = (text: string) => text.replaceAll('"additionalProperties": false,', "");
    const inOpenObject = await compareAfter({ [CONTRACT]: (text) => open(without(text)) }, { [CONTRACT]: open });
    expect(inOpenObject.findings[0]?.message).toMatch(/^removed property "percent" at /);
  });

  test("says of what it cannot compare that it cannot, and demands a major version", async () => {
    const change = replace('"percent": { "type"', '"percent": { "unevaluatedItems": false, "type"');
    expect((await compareAfter({ [CONTRACT]: change })).outcomes).toEqual(["passed", "passed"]);
    const { findings } = await compareAfter({
      [CONTRACT]: replace('"percent": { "type": "integer"', '"percent": { "$dynamicRef": "#x", "type": "integer"'),
    });
    expect(findings[0]?.message).toMatch(/^cannot be compared \(\$dynamicRef\) at .*needs version 2\.0\.0/);
    const unreadable = await compareAfter({}, { [CONTRACT]: "no JSON" });
    expect(unreadable.findings[0]?.message).toMatch(/^cannot be compared/);
  });

  test("demands a minor version for an addition", async () => {
    const change = replace('"percent": {', '"note": { "type": "string" },\n        "percent": {');
    for (const [now, isEnough] of [
      ["1.0.1", false],
      ["1.1.0", true],
    ] as const) {
      const { outcomes, findings } = await compareAfter({ [CONTRACT]: change, ...version(now) });
      expect(outcomes).toEqual(["passed", isEnough ? "passed" : "failed"]);
      if (!isEnough) expect(findings[0]).toMatchObject({ code: "CONTRACT-VERSION-ADDITION", line: 13 });
    }
    const promisesMore = await compareAfter({ [CONTRACT]: replace('"maximum": 100', '"maximum": 200') });
    expect(promisesMore.findings[0]?.message).toContain("was 100, is 200; needs version 1.1.0");
  });

  test("lets a minor version break while the major version is 0, and a patch add", async () => {
    const zero = { "block.json": replace('"1.0.0"', '"0.3.1"') };
    const at = (now: string) => ({ "block.json": replace('"1.0.0"', `"${now}"`) });
    const narrowed = { [CONTRACT]: replace('"maximum": 100', '"maximum": 50') };
    expect((await compareAfter({ ...narrowed, ...at("0.3.2") }, zero)).findings[0]?.message).toContain(
      "needs version 0.4.0",
    );
    expect((await compareAfter({ ...narrowed, ...at("0.4.0") }, zero)).findings).toEqual([]);
    const wider = { [CONTRACT]: replace('"maximum": 100', '"maximum": 150') };
    expect((await compareAfter({ ...wider, ...at("0.3.1") }, zero)).findings[0]?.message).toContain(
      "needs version 0.3.2",
    );
  });

  test("refuses a version that is lower than the base's, on its line", async () => {
    const { findings } = await compareAfter(version("0.9.9"));
    expect(findings).toEqual([
      expect.objectContaining({ code: "CONTRACT-VERSION-LOWERED", path: "block.json", line: 6 }),
    ]);
    const large = await compareAfter(version("1.0.99999999999999999999"), version("1.0.100000000000000000000"));
    expect(large.findings).toHaveLength(1);
  });

  test("takes another name of the block as a breaking change", async () => {
    const { findings } = await compareAfter({ "block.json": replace('"pricing-discount"', '"pricing-rebate"') });
    expect(findings[0]?.message).toContain('was "pricing-discount", is "pricing-rebate"; needs version 2.0.0');
  });

  test("has nothing to compare with where the base's manifest has no version, and says so", async () => {
    const { outcomes, findings } = await compareAfter({}, { "block.json": "{" }).catch(() =>
      compareAfter({}, { "block.json": "{}" }),
    );
    expect(outcomes).toEqual(["passed"]);
    expect(findings).toEqual([expect.objectContaining({ code: "CONTRACT-BASE-UNREADABLE", severity: "LOW" })]);
  });
});
