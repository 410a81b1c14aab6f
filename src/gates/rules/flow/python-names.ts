import type { SgNode } from "@ast-grep/napi";
import type { PythonExtent } from "./python-extents.ts";
import type { PythonBinding, PythonScopes } from "./python-scope.ts";

/** The expression itself, or every value that its name can have been given. */
export function definitionsOf(node: SgNode, scopes: PythonScopes): readonly SgNode[] {
  if (node.is("attribute") && /^self\.\w+$/.test(node.text()))
    return scopes.attributes.get(node.text().slice("self.".length)) ?? [];
  if (!node.is("identifier")) return [node];
  const name = node.text();
  const own = scopes.scopeOf(node);
  for (let scope: PythonExtent | undefined = own; scope !== undefined; scope = scope.around) {
    const bindings = scopes.bindings.get(scope.id)?.get(name);
    if (bindings === undefined) continue;
    const at = scope === own ? node.range().start.index : Number.POSITIVE_INFINITY;
    return reachingAt(bindings, at).reaching.flatMap(({ value }) => value ?? []);
  }
  return [];
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
