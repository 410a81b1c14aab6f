import type { SyntaxNode } from "../syntax-tree.ts";
import { isReached } from "./python-decided.ts";
import type { PythonExtent } from "./python-extents.ts";
import { givenTo } from "./python-functions.ts";
import type { PythonBinding, PythonScopes } from "./python-scope.ts";

/** The expression itself, or every value that its name can have been given. */
export function definitionsOf(node: SyntaxNode, scopes: PythonScopes): readonly SyntaxNode[] {
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

/** More links would only be written to cost us time. */
const MOST_LINKS = 5;

/** What stands for a value in the end: followed through names, and through parameters to what the calls in the file give. */
export function literalsFrom(node: SyntaxNode, scopes: PythonScopes, links = 0): readonly SyntaxNode[] {
  if (!node.is("identifier")) return [node];
  if (links > MOST_LINKS) return [];
  const definitions = definitionsOf(node, scopes).filter((one) => one.id() !== node.id());
  if (definitions.length > 0) return definitions.flatMap((one) => literalsFrom(one, scopes, links + 1));
  const name = node.text();
  const scope = scopes.scopeOf(node);
  const parameter = scope.parameters.find((one) => one.name === name);
  if (parameter === undefined || !scope.node.is("function_definition")) return [];
  const given = givenTo(scope.node, name, scopes) ?? [];
  const initial = parameter.node.field("value");
  return [...given, initial].flatMap((one) =>
    one === undefined || one === null ? [] : literalsFrom(one, scopes, links + 1),
  );
}

/** The bindings whose value a name can have at a place, and whether they replace what was before the function. */
export interface Reach {
  readonly reaching: readonly PythonBinding[];
  readonly isReplaced: boolean;
}

/** What reaches an offset, by the order of the statements and the blocks they stand in. */
export function reachingAt(bindings: readonly PythonBinding[], at: number): Reach {
  const before = bindings.filter((one) => one.at <= at);
  const last = before.findLast(
    (one) => !one.adds && (at === Number.POSITIVE_INFINITY || (one.from <= at && at < one.to)),
  );
  if (last === undefined || at === Number.POSITIVE_INFINITY)
    return { reaching: before.length > 0 ? before : bindings, isReplaced: false };
  return { reaching: before.filter((one) => one.at >= last.at), isReplaced: true };
}

/** What of it is left at an offset without the branches that constants decide; the same object when they decide none. */
export function liveAmong(reach: Reach, at: number, scopes: PythonScopes): Reach {
  const { reaching } = reach;
  const isReachedAt = reaching.map(({ value }) => (value === undefined ? undefined : isReached(value, scopes)));
  // What is assigned further down, as in a loop, replaces nothing.
  const last = reaching.findLastIndex((one, index) => !one.adds && one.at <= at && isReachedAt[index] === true);
  const live = reaching.filter((_, index) => index >= last && isReachedAt[index] !== false);
  if (live.length === reaching.length && (last === -1 || reach.isReplaced)) return reach;
  return { reaching: live, isReplaced: reach.isReplaced || last !== -1 };
}
