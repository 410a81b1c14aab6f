import type { SyntaxNode } from "../syntax-tree.ts";

/** The argument of a call for a parameter, by place or by name. */
export function argumentOf(call: SyntaxNode, index: number, ...names: readonly string[]): SyntaxNode | undefined {
  const list = call.field("arguments");
  if (list?.is("generator_expression")) return index === 0 ? list : undefined;
  const all = (list?.namedChildren() ?? []).filter((one) => !one.is("comment"));
  const named = all.find((one) => one.is("keyword_argument") && names.includes(one.field("name")?.text() ?? ""));
  if (named !== undefined) return named.field("value") ?? undefined;
  const positional = all.filter((one) => !one.is("keyword_argument") && !one.is("dictionary_splat"));
  return index < 0 ? undefined : positional[index];
}

/** The arguments of a call without comments. */
export function argumentsIn(call: SyntaxNode): SyntaxNode[] {
  return (call.field("arguments")?.namedChildren() ?? []).filter((one) => !one.is("comment"));
}
