import type { SgNode } from "@ast-grep/napi";
import { literalText } from "./literal.ts";

/** True for a text that is put together at run time from more than literals and constants of its file. */
export function isComposed(text: SgNode, root: SgNode): boolean {
  if (text.is("template_string")) return dynamicParts(text, root).length > 0;
  if (text.is("binary_expression"))
    return literalText(text) === undefined && operands(text).some((one) => isDynamic(one, root));
  return false;
}

function dynamicParts(template: SgNode, root: SgNode): SgNode[] {
  return substitutionsOf(template).filter((part) => isDynamic(part, root));
}

/** The expressions in a template. */
export function substitutionsOf(template: SgNode): SgNode[] {
  return template
    .namedChildren()
    .filter((child) => child.is("template_substitution"))
    .flatMap((child) => child.namedChildren().slice(0, 1));
}

/** What a chain of binary expressions joins. */
export function operands(expression: SgNode): SgNode[] {
  return [expression.field("left"), expression.field("right")].flatMap((side) =>
    side === null ? [] : side.is("binary_expression") ? operands(side) : [side],
  );
}

/** Anything but a literal, a number, a constant of this file, and a list of placeholders. */
function isDynamic(part: SgNode, root: SgNode): boolean {
  if (literalText(part) !== undefined || part.is("number")) return false;
  if (part.is("identifier")) return !isConstant(part.text(), root);
  if (part.is("template_string")) return dynamicParts(part, root).length > 0;
  // `ids.map(() => "?").join(", ")` and `"?, ".repeat(n)` only repeat a placeholder.
  return !/^[\w.]+\.map\(\(\w*(, ?\w+)?\) => (["'`]\?["'`]|`\$\$\{\w+( \+ 1)?\}`)\)\.join\(/.test(part.text());
}

function isConstant(name: string, root: SgNode): boolean {
  const declarations = root
    .findAll({ rule: { kind: "lexical_declaration", regex: "^const\\b" } })
    .flatMap((declaration) => declaration.namedChildren())
    .filter((declarator) => declarator.field("name")?.text() === name);
  return (
    declarations.length > 0 &&
    declarations.every((declarator) => {
      const value = declarator.field("value");
      return value !== null && literalText(value) !== undefined;
    })
  );
}
