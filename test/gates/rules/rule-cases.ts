import { describe, expect, test } from "vitest";
import { type ReadyRule, readRules } from "../../../src/gates/rules/rule.ts";
import { runRules } from "../../../src/gates/rules/run-rules.ts";
import { parseSources } from "../../../src/gates/rules/source.ts";
import type { Rule } from "../../../src/generated/types.ts";
import { blockOf, toolchain } from "../security/security-fixtures.ts";

const EXAMPLE_PATHS = { typescript: "logic.ts", javascript: "logic.js", python: "logic.py" };

/** Runs the positive and negative cases that stand in the rules of a gate. */
export async function testRuleCases(gate: Rule["gate"]): Promise<void> {
  const rules = await readRules(toolchain, gate);
  // A rule of Python has a twin for calls under another name, of the same name and the same cases.
  const named = new Map(rules.map((rule) => [rule.name, rules.filter(({ name }) => name === rule.name)]));
  describe.each([...named].map(([name, [rule, ...twins]]) => [name, rule as ReadyRule, twins] as const))(
    "rule %s",
    (name, rule, twins) => {
      const { flagged, allowed } = rule.detection.cases;

      test("has cases for both answers, and a name that begins with its code", () => {
        expect(flagged.length).toBeGreaterThan(0);
        expect(allowed.length).toBeGreaterThan(0);
        expect(name.startsWith(`${rule.weakness.code}-`)).toBe(true);
      });

      test.each(flagged)("finds %j", async (source) => {
        expect(await hitsIn(source)).not.toHaveLength(0);
      });

      test.each(allowed)("lets pass %j", async (source) => {
        expect(await hitsIn(source)).toHaveLength(0);
      });

      async function hitsIn(source: (typeof flagged)[number]) {
        const file =
          typeof source === "string"
            ? { path: EXAMPLE_PATHS[rule.detection.languages?.[0] ?? "typescript"], source }
            : source;
        const sources = await parseSources(blockOf({ [file.path]: file.source.replaceAll("¦", "") }), toolchain);
        expect(sources.files.filter(({ hasErrors }) => hasErrors)).toEqual([]);
        return runRules([rule, ...twins], sources, new AbortController().signal);
      }
    },
  );
}
