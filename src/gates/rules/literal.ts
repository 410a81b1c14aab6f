import type { SyntaxNode } from "./syntax-tree.ts";

/** Wrappers that do not change the value of what they hold. */
const TRANSPARENT = new Set([
  "parenthesized_expression",
  "as_expression",
  "satisfies_expression",
  "non_null_expression",
]);

/**
 * The text of an expression that is known without running it: a string, a template without expressions, or a
 * concatenation of these. Undefined for anything else.
 */
export function literalText(node: SyntaxNode): string | undefined {
  if (node.is("string") || node.is("template_string")) return stringText(node);
  if (TRANSPARENT.has(String(node.kind()))) {
    const inner = node.namedChildren()[0];
    return inner === undefined ? undefined : literalText(inner);
  }
  if (node.is("binary_expression") && operatorOf(node) === "+") {
    const [left, right] = sides(node);
    const start = left && literalText(left);
    const end = right && literalText(right);
    return start === undefined || end === undefined ? undefined : start + end;
  }
  return undefined;
}

/** The literal that an expression falls back to: `a ?? "b"` and `a || "b"` are known to be able to be `b`. */
export function fallbackText(node: SyntaxNode): string | undefined {
  if (node.is("binary_expression") && ["??", "||"].includes(operatorOf(node) ?? "")) {
    const right = sides(node)[1];
    return right === undefined ? undefined : literalText(right);
  }
  return literalText(node);
}

/** The operator of a binary expression. */
function operatorOf(node: SyntaxNode): string | undefined {
  return node.field("operator")?.text();
}

/** A literal, `+` and another literal, with brackets or comments between them; what follows a type assertion too. */
const JOINED =
  /(?:["'`]|\*\/|\bconst|\w>)[\s)!]{0,100}\+[\s(]{0,100}(?:["'`]|\/[*/]|<)|["'`][\s)]{0,100}(?:as|satisfies)\b[^\n]{0,100}\+/;

/** False when the text alone says that it joins no two literals: most sources do not, and a walk over their tree is dear. */
export function joinsLiterals(content: string): boolean {
  return JOINED.test(content);
}

/** Concatenations of literals that are not part of a larger one: what is split in the source and whole at run time. */
export function splitLiterals(root: SyntaxNode): readonly { readonly node: SyntaxNode; readonly text: string }[] {
  return root.allOf("binary_expression").flatMap((node) => {
    // Most begin with a name, and that is seen without asking for their parts.
    node.range();
    if (!BEGINS_AS_LITERAL.test(node.text())) return [];
    const parent = node.parent();
    if (parent?.is("binary_expression") && literalText(parent) !== undefined) return [];
    const text = literalText(node);
    return text === undefined ? [] : [{ node, text }];
  });
}

/** Nothing but brackets stands before the first quote of a literal. */
const BEGINS_AS_LITERAL = /^["'`(]/;

function sides(node: SyntaxNode): readonly (SyntaxNode | undefined)[] {
  return [node.field("left") ?? undefined, node.field("right") ?? undefined];
}

function stringText(node: SyntaxNode): string | undefined {
  if (node.namedChildren().some((child) => child.is("template_substitution"))) return undefined;
  return node.text().slice(1, -1);
}
