import type { SgNode } from "@ast-grep/napi";
import { type PythonBinding, type PythonScopes, scopeAround } from "./python-scope.ts";

/** The expression itself, or every value that its name can have been given. */
export function definitionsOf(node: SgNode, scopes: PythonScopes): readonly SgNode[] {
  if (node.is("attribute") && /^self\.\w+$/.test(node.text()))
    return scopes.attributes.get(node.text().slice("self.".length)) ?? [];
  if (!node.is("identifier")) return [node];
  for (let scope = scopeAround(node); ; scope = scopeAround(scope)) {
    const bindings = scopes.bindings.get(scope.id())?.get(node.text());
    if (bindings !== undefined) {
      const at = isWithin(node, scope) ? node.range().start.index : Number.POSITIVE_INFINITY;
      return reachingAt(bindings, at).reaching.flatMap(({ value }) => value ?? []);
    }
    if (scope.is("module")) return [];
  }
}

/** The bindings whose value a name can have at an offset, and whether they replace what was before the function. */
export function reachingAt(
  bindings: readonly PythonBinding[],
  at: number,
): { readonly reaching: readonly PythonBinding[]; readonly isReplaced: boolean } {
  const before = bindings.filter((one) => one.at <= at);
  const last = before.findLast(
    (one) => !one.adds && (at === Number.POSITIVE_INFINITY || (one.from <= at && at < one.to)),
  );
  if (last === undefined || at === Number.POSITIVE_INFINITY)
    return { reaching: before.length > 0 ? before : bindings, isReplaced: false };
  return { reaching: before.filter((one) => one.at >= last.at), isReplaced: true };
}

/** True when a node stands in a function or module itself, not in a function within it. */
export function isWithin(inner: SgNode, outer: SgNode): boolean {
  return scopeAround(inner).id() === outer.id();
}
