import type { SyntaxNode } from "../syntax-tree.ts";

const SAID = new WeakMap<SyntaxNode, Map<string, boolean>>();

/**
 * True when a text of the program matches an expression of ast-grep, so that a value that is put together in the file can.
 * Documentation, which no value is made of, does not count. Asked once a file and an expression.
 */
export function saysText(root: SyntaxNode, expression: string): boolean {
  const ofFile = SAID.get(root) ?? new Map<string, boolean>();
  SAID.set(root, ofFile);
  const documentation = { inside: { kind: "string", inside: { kind: "expression_statement" } } };
  const known =
    ofFile.get(expression) ??
    root.find({ rule: { kind: "string_content", regex: expression, not: documentation } }) !== null;
  ofFile.set(expression, known);
  return known;
}
