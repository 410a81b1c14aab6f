import { createRequire } from "node:module";
import { join } from "node:path";
import type * as AstGrep from "@ast-grep/napi";
import type { NapiConfig } from "@ast-grep/napi";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainMatches, plainRuleFrom } from "../../../src/gates/rules/plain-rule.ts";
import { readRules } from "../../../src/gates/rules/rule.ts";
import { writtenKeyOf } from "../../../src/gates/rules/sinks/keys.ts";
import { type SyntaxNode, syntaxTree } from "../../../src/gates/rules/syntax-tree.ts";
import { toolchain } from "../security/security-fixtures.ts";
import { caseSources } from "./rule-sources.ts";

const { parse, Lang }: typeof AstGrep = createRequire(join(toolchain.folder, "package.json"))("@ast-grep/napi");
const sources = fc.array(fc.constantFrom(...(await caseSources())), { maxLength: 6 }).map((parts) => parts.join("\n"));
const treeOf = (source: string) => syntaxTree(parse(Lang.Tsx, source).root(), source);
const idsOf = (nodes: readonly SyntaxNode[]) => [...new Set(nodes.map((node) => node.id()))].sort((a, b) => a - b);

describe("a rule that is matched without ast-grep", () => {
  it("matches what ast-grep matches, for every such rule of the two gates", async () => {
    const rules = (
      await Promise.all((["security", "review"] as const).map((gate) => readRules(toolchain, gate)))
    ).flat();
    const plain = rules.flatMap(({ name, matcher, detection }) =>
      matcher.kind === "syntax" && matcher.plain !== undefined && detection.languages?.includes("python") !== true
        ? [{ name, plain: matcher.plain, config: matcher.config }]
        : [],
    );
    expect(plain.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(sources, (source) => {
        const root = treeOf(source);
        for (const { name, plain: rule, config } of plain) {
          expect([name, idsOf(plainMatches(root, rule))]).toEqual([name, idsOf(root.findAll(config))]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each<NapiConfig["rule"]>([
    { kind: "call_expression", has: { field: "function", kind: "identifier" } },
    { kind: "call_expression", all: [{ has: { field: "function", regex: "e" } }, { not: { regex: "\\(\\)$" } }] },
    { kind: "call_expression", not: { inside: { kind: "expression_statement" } } },
    { kind: "arguments", has: { kind: "string" }, regex: "," },
  ])("matches %j as ast-grep does", (rule) => {
    const plain = plainRuleFrom(rule);
    fc.assert(
      fc.property(sources, (source) => {
        const root = treeOf(source);
        expect(plain && idsOf(plainMatches(root, plain))).toEqual(idsOf(root.findAll({ rule })));
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    { kind: "call_expression", inside: { kind: "class_body", stopBy: "end" } },
    { kind: "call_expression", has: { pattern: "eval($A)" } },
    { kind: "call_expression", nthChild: 1 },
    { pattern: "eval($A)" },
    { kind: "call_expression", regex: "(?-i)a" },
    { kind: "call_expression", not: { has: { kind: "string" }, regex: "a" } },
  ])("leaves %j to ast-grep", (rule) => {
    expect(plainRuleFrom(rule)).toBeUndefined();
  });
});

describe("a key that is written", () => {
  const patterns = [
    "$TARGET[$KEY] = $VALUE",
    "Reflect.set($TARGET, $KEY, $VALUE)",
    "Object.defineProperty($TARGET, $KEY, $VALUE)",
  ];
  const texts = fc
    .array(
      fc
        .constantFrom(
          "a[k] = v;",
          "a.b[c.d] = 1;",
          "a[k] += v;",
          "a[k] /* c */ = v;",
          "a[/* c */ k] = v;",
          "(a)[k, l] = v;",
          "a?.[k] = v;",
          "a.b = c;",
        )
        .chain((text) => fc.constantFrom(text, `f(() => { ${text} });`)),
      { maxLength: 3 },
    )
    .chain((parts) =>
      fc
        .constantFrom(
          "Reflect.set(a, k, v);",
          "Reflect\n  .set(a, k, v,);",
          "Reflect.set(a, k);",
          "Object.defineProperty(a, k, { value });",
          "Object.defineProperty(a, /* c */ k, v);",
          "Reflect /* c */ .set(a, k, v);",
          "Reflect?.set(a, k, v);",
          "Reflect.setAll(a, k, v);",
          "Reflect.set`a`;",
          "Object.set(a, k, v);",
          "set(a, k, v);",
          "",
        )
        .map((last) => [...parts, last].join("\n")),
    );

  it("is read as the patterns of ast-grep find it", () => {
    fc.assert(
      fc.property(texts, (source) => {
        const root = treeOf(source);
        const found = root.findAll({ rule: { any: patterns.map((pattern) => ({ pattern })) } });
        const expected = found.map((node) => [node.getMatch("TARGET")?.text(), node.getMatch("KEY")?.text()]);
        const calls = root.allOf("call_expression").filter((call) => /^(Reflect|Object)/.test(call.text()));
        const nodes = [...root.allOf("assignment_expression"), ...calls];
        const read = nodes.flatMap((node) => writtenKeyOf(node) ?? []);
        expect(read.map(({ target, key }) => [target.text(), key.text()]).sort()).toEqual(expected.sort());
      }),
    );
  });
});
