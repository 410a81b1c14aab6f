import { describe, expect, test } from "vitest";
import { neededWords } from "../../../src/gates/rules/needed-words.ts";

describe("the words that a rule needs", () => {
  test.each([
    ["a call by its name", { pattern: "createHmac($A, $B)" }, ["createHmac"]],
    ["one of several", { any: [{ pattern: "eval($A)" }, { pattern: "new Function($$$A)" }] }, ["eval", "Function"]],
    ["a part that must be there", { kind: "call_expression", has: { pattern: "innerHTML" } }, ["innerHTML"]],
    [
      "words in an expression",
      { kind: "identifier", regex: "^((fs|cp)\\.)?(readFile|rename)$" },
      ["readFile", "rename"],
    ],
    ["a word among classes", { kind: "pair", regex: "^[\"']?strictSSL[\"']?\\s*:\\s*(false|0)$" }, ["strictSSL"]],
  ])("%s", (_what, rule, words) => {
    expect(neededWords(rule)).toEqual(words);
  });

  test("what a metavariable has to be counts too", () => {
    const constraints = { CALLEE: { regex: "^(open|unlink)$" } };
    expect(neededWords({ pattern: "$CALLEE($$$DATA)" }, { constraints })).toEqual(["open", "unlink"]);
  });

  test("a utility rule is followed, one that refers to itself too", () => {
    expect(neededWords({ matches: "sink" }, { utils: { sink: { pattern: "document.write($A)" } } })).toEqual([
      "document",
    ]);
    expect(neededWords({ matches: "loop" }, { utils: { loop: { matches: "loop" } } })).toBeUndefined();
  });

  test.each([
    ["a kind alone", { kind: "string" }],
    ["an alternative that needs nothing", { any: [{ pattern: "eval($A)" }, { kind: "string" }] }],
    ["what must not be there", { not: { pattern: "eval($A)" } }],
    ["an expression that ignores case", { kind: "identifier", regex: "(?i)^query$" }],
    ["alternatives at the top", { kind: "identifier", regex: "query|execute" }],
    ["an optional word", { kind: "identifier", regex: "^(query)?$" }],
    ["a word of the language", { pattern: "async () => $A" }],
    ["a word whose last letter is optional", { kind: "identifier", regex: "^abc?$" }],
  ])("nothing can be said of %s", (_what, rule) => {
    expect(neededWords(rule)).toBeUndefined();
  });
});
