import { expect, it } from "vitest";
import { readRules } from "../../../src/gates/rules/rule.ts";
import { runRules } from "../../../src/gates/rules/run-rules.ts";
import { parseSources } from "../../../src/gates/rules/source.ts";
import { blockOf, correctButHardToParse, toolchain } from "../security/security-fixtures.ts";

it("finds endless recursion in a file of TypeScript that is read without its types", async () => {
  const source = `${correctButHardToParse}\nfunction count(items: string[]): number {\n  return count(items);\n}\n`;
  const sources = await parseSources(blockOf({ "logic.ts": source }), toolchain);
  expect(sources.files[0]?.withoutTypes).toBe(true);
  const hits = runRules(await readRules(toolchain, "review"), sources, new AbortController().signal);
  expect(hits.map(({ about }) => about.code)).toContain("LOGIC-004");
});
