import type { SyntaxNode } from "./syntax-tree.ts";

const FUNCTIONS =
  /^(function_declaration|function_expression|arrow_function|method_definition|generator_function(_declaration)?)$/;

/** Callbacks whose first parameter is theirs to change: the accumulator of a reduction. */
const REDUCES = /\.(reduce|reduceRight)$/;

/** True when an identifier is a parameter of a function around it, and that function may not change it. */
export function isForeignParameter(identifier: SyntaxNode): boolean {
  const name = identifier.text();
  for (const scope of identifier.ancestors()) {
    if (declaresLocally(scope, name)) return false;
    if (!FUNCTIONS.test(String(scope.kind()))) continue;
    const parameters = parametersOf(scope);
    const index = parameters.findIndex((parameter) => namesIn(parameter).includes(name));
    if (index >= 0) return !(index === 0 && isReducer(scope));
  }
  return false;
}

/** The parameters of a function, in order. */
function parametersOf(scope: SyntaxNode): readonly SyntaxNode[] {
  const single = scope.field("parameter");
  if (single !== null) return [single];
  return scope.field("parameters")?.namedChildren() ?? [];
}

/** Function bodies are their own world for `return`, `break` and promises. */
export function isFunction(node: SyntaxNode): boolean {
  return FUNCTIONS.test(String(node.kind()));
}

/** The nearest function around a node, or the whole file. */
export function enclosingFunction(node: SyntaxNode): SyntaxNode {
  const ancestors = node.ancestors();
  return ancestors.find(isFunction) ?? ancestors.at(-1) ?? node;
}

function declaresLocally(scope: SyntaxNode, name: string): boolean {
  if (!scope.is("statement_block") && !scope.is("program")) return false;
  return scope
    .namedChildren()
    .filter((child) => child.is("lexical_declaration") || child.is("variable_declaration"))
    .flatMap((declaration) => declaration.namedChildren())
    .some((declarator) => {
      const pattern = declarator.field("name");
      return pattern !== null && namesIn(pattern).includes(name);
    });
}

function namesIn(pattern: SyntaxNode): string[] {
  // The type annotation and the default value of a parameter name other things.
  const target = pattern.field("pattern") ?? pattern;
  const kinds = ["identifier", "shorthand_property_identifier_pattern"];
  return kinds.flatMap((kind) =>
    (target.is(kind) ? [target] : target.findAll({ rule: { kind } })).map((found) => found.text()),
  );
}

function isReducer(scope: SyntaxNode): boolean {
  const call = scope.parent()?.parent();
  return call?.is("call_expression") === true && REDUCES.test(call.field("function")?.text() ?? "");
}
