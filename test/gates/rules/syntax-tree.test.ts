import { createRequire } from "node:module";
import { join } from "node:path";
import type * as AstGrep from "@ast-grep/napi";
import type { SgNode } from "@ast-grep/napi";
import { describe, expect, it } from "vitest";
import { type SyntaxNode, syntaxTree } from "../../../src/gates/rules/syntax-tree.ts";
import { toolchain } from "../security/security-fixtures.ts";
import { caseSources } from "./rule-sources.ts";

const { parse, Lang }: typeof AstGrep = createRequire(join(toolchain.folder, "package.json"))("@ast-grep/napi");
const FIELDS = ["name", "value", "left", "right", "function", "arguments", "body", "operator", "property", "none"];
const ODD = "\n\n// a comment before\nconst tab = `ü 😀`;\nf(;\nexport class A { #b = 1; }\n";
const sources = [...(await caseSources()).slice(0, 150), ODD, "", " "];

/** Every node of a tree as ast-grep has it, each with its way up. */
function* nativeNodes(
  node: SgNode,
  above: readonly number[] = [],
): Generator<{ node: SgNode; above: readonly number[] }> {
  yield { node, above };
  for (const child of node.children()) yield* nativeNodes(child, [node.id(), ...above]);
}

const idOf = (node: Pick<SyntaxNode, "id"> | null) => node?.id() ?? null;

function answersOf(node: SyntaxNode) {
  return {
    kind: node.kind(),
    text: node.text(),
    range: node.range(),
    isNamed: node.isNamed(),
    children: node.children().map(idOf),
    named: node.namedChildren().map(idOf),
    second: idOf(node.child(1)),
    fields: FIELDS.map((field) => idOf(node.field(field))),
    before: node.prevAll().map(idOf),
    after: node.nextAll().map(idOf),
  };
}

describe("a node of a syntax tree", () => {
  it("answers every question as ast-grep does, however it was reached and when asked again", () => {
    for (const source of sources) {
      const parsed = parse(Lang.Tsx, source).root();
      const tree = syntaxTree(parsed, source);
      const found = new Map(tree.findAll({ rule: { regex: "" } }).map((node) => [node.id(), node]));
      for (const { node, above } of nativeNodes(parsed)) {
        const ours = found.get(node.id());
        if (ours === undefined) continue;
        const native = answersOf(node as unknown as SyntaxNode);
        expect(ours.ancestors().map(idOf)).toEqual(above);
        expect(idOf(ours.parent())).toBe(above[0] ?? null);
        expect(answersOf(ours)).toEqual(native);
        expect(answersOf(ours)).toEqual(native);
        expect(ours.children().every((child) => child.parent()?.id() === node.id())).toBe(true);
      }
    }
  });

  it("has all nodes of a kind, of those that are looked for together and of others", () => {
    const kinds = ["ERROR", "call_expression", "new_expression", "assignment_expression", "pair", "string"];
    for (const source of sources) {
      const parsed = parse(Lang.Tsx, source).root();
      for (const kind of kinds) {
        const native = parsed.findAll({ rule: { kind } }).map((node) => node.id());
        expect(syntaxTree(parsed, source).allOf(kind).map(idOf)).toEqual(native);
      }
    }
  });

  it("finds the smallest child at an offset", () => {
    const source = "first(second, third);";
    const call = syntaxTree(parse(Lang.Tsx, source).root(), source).childAt(0);
    expect(call?.text()).toBe(source);
    expect(call?.childAt(source.indexOf("third"))?.text()).toBe("first(second, third)");
    expect(call?.childAt(source.length)).toBeUndefined();
  });
});
