import type { SgNode } from "@ast-grep/napi";
import { operands, substitutionsOf } from "./composition.ts";
import { literalText } from "./literal.ts";
import type { SourceFile } from "./source.ts";
import { isOutside } from "./taint.ts";

/** Names that say that their value is markup already. */
const MARKUP_NAME = /html|markup|escaped|sanitized|safe/i;

/** True for markup in which a value from outside stands as it came. */
export function isRawMarkup(markup: SgNode, source: Pick<SourceFile, "root">): boolean {
  const { root } = source;
  if (root === undefined) return false;
  const parts = markup.is("template_string") ? substitutionsOf(markup) : operands(markup);
  return parts.some((part) => isOutside(part, root));
}

/** True for what a browser is given as markup and that is neither written here nor the result of a function. */
export function isUnescaped(markup: SgNode, root: SgNode): boolean {
  if (literalText(markup) !== undefined || markup.is("number")) return false;
  if (markup.is("template_string")) return substitutionsOf(markup).some((part) => isUnescaped(part, root));
  if (markup.is("binary_expression")) return operands(markup).some((part) => isUnescaped(part, root));
  if (markup.is("ternary_expression")) {
    return [markup.field("consequence"), markup.field("alternative")].some(
      (branch) => branch !== null && isUnescaped(branch, root),
    );
  }
  if (markup.is("identifier")) return !MARKUP_NAME.test(markup.text()) && !isResult(markup.text(), root);
  if (markup.is("member_expression") || markup.is("subscript_expression")) return true;
  // What a function returns is taken to be escaped, unless data only passes through it.
  return isOutside(markup, root);
}

/** True for a name that is declared in this file from a call or a literal. */
function isResult(name: string, root: SgNode): boolean {
  const values = root
    .findAll({ rule: { kind: "variable_declarator" } })
    .filter((declarator) => declarator.field("name")?.text() === name)
    .flatMap((declarator) => declarator.field("value") ?? []);
  return values.length > 0 && values.every((value) => !isUnescaped(value, root));
}
