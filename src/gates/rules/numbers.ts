import type { SyntaxNode } from "./syntax-tree.ts";

/** True for a list that holds numbers, by its literal, its declared type, or how it was made. */
export function isNumberList(list: SyntaxNode, root: SyntaxNode): boolean {
  if (list.is("array")) {
    const elements = list.namedChildren().filter((one) => !one.is("comment"));
    return elements.length > 1 && elements.every((one) => /^-?\d[\d_]*(\.\d+)?$/.test(one.text()));
  }
  if (/\.map\((Number|parseFloat|\(?(\w+)\)? => (Number\(\2\)|\2\.length))\)$/.test(list.text())) return true;
  if (!list.is("identifier")) return false;
  const declared = declarationsOf(list.text(), root);
  return declared.length === 1 && declared.every((one) => isDeclaredOfNumbers(one, root));
}

function declarationsOf(name: string, root: SyntaxNode): SyntaxNode[] {
  const kinds = ["variable_declarator", "required_parameter", "optional_parameter"];
  return root
    .findAll({ rule: { any: kinds.map((kind) => ({ kind })) } })
    .filter((one) => (one.field("name") ?? one.field("pattern"))?.text() === name);
}

function isDeclaredOfNumbers(declared: SyntaxNode, root: SyntaxNode): boolean {
  const type = declared.field("type")?.text();
  if (type !== undefined) return /^:\s*(readonly\s+)?(number\[\]|(Readonly)?Array<number>)$/.test(type);
  const value = declared.field("value");
  return value !== null && !value.is("identifier") && isNumberList(value, root);
}

/** True for a number that is written with more digits than a number has. */
export function losesPrecision(node: SyntaxNode): boolean {
  const text = node.text().replaceAll("_", "");
  if (!/^\d{16,}$/.test(text)) return false;
  return BigInt(Number(text)) !== BigInt(text);
}

const MONEY = /price|amount|total|sum|balance|cost|tax|fee|rate|discount|money|salary|interest/i;

/** True for an equality of money that was computed with fractions. */
export function isFractionEquality(node: SyntaxNode): boolean {
  const sides = [node.field("left"), node.field("right")].flatMap((side) => side ?? []);
  const computes = (side: SyntaxNode) =>
    side.is("binary_expression") && /[*/]|\d\.\d/.test(side.text()) && !/Math\.|round|["'`]/.test(side.text());
  const isFraction = (side: SyntaxNode) =>
    /^-?\d*\.\d*[1-9]\d*$/.test(side.text()) && !/^-?\d*\.(5|25|75|125)0*$/.test(side.text());
  const isMoney = sides.some((side) => MONEY.test(side.text()));
  return sides.length === 2 && isMoney && (sides.some(isFraction) || sides.some(computes)) && !/%/.test(node.text());
}
