import type { SyntaxNode } from "../syntax-tree.ts";
import { argumentsIn } from "./python-arguments.ts";
import { constantOf } from "./python-decided.ts";
import { enclosing } from "./python-extents.ts";
import { reachingAt } from "./python-names.ts";
import { type PythonBinding, type PythonScopes, qualifiedName } from "./python-scope.ts";

/** What a container holds at a place of it: a node, or nothing that came from anywhere. */
export type Held = SyntaxNode | "nothing";

/** A longer list would only be written to cost us time. */
const MOST_ELEMENTS = 64;

/**
 * What the container of a name holds under a constant key or at a constant index, where the name stands. Undefined when
 * the file does not say it: the container is from elsewhere, a key is not constant, or a branch may have changed it.
 */
export function heldAt(holder: SyntaxNode, key: SyntaxNode, scopes: PythonScopes): Held | undefined {
  const at = constantOf(key, scopes);
  if (at === undefined || !holder.is("identifier")) return undefined;
  const changes = changesOf(holder, scopes);
  const [base, ...others] = changes ?? [];
  if (base?.value === undefined) return undefined;
  if (base.value.is("list") || base.value.is("tuple")) return inList(holder, base, others, at, scopes);
  return inDictionary(base, others, at, scopes);
}

/** What a reader of settings, or a store of the same kind, was told under the same constant keys before it is asked. */
export function settingAt(call: SyntaxNode, scopes: PythonScopes): Held | undefined {
  const holder = call.field("function")?.field("object");
  const keys = argumentsIn(call).map((one) => constantOf(one, scopes));
  if (!holder?.is("identifier") || keys.length !== 2 || keys.includes(undefined)) return undefined;
  const base = changesOf(holder, scopes)?.[0];
  if (base?.value?.is("call") !== true || !SETTINGS.test(qualifiedName(base.value.field("function"), scopes)))
    return undefined;
  const told = scopes.callsOf("set").filter((one) => isOn(one, holder, base));
  const same = told.filter((one) => keys.every((key, index) => keyAt(one, index, scopes) === key));
  if (told.some((one) => keyAt(one, 0, scopes) === undefined || keyAt(one, 1, scopes) === undefined)) return undefined;
  const last = same.at(-1);
  return last === undefined ? undefined : argumentsIn(last)[2];
}

const SETTINGS = /(^|\.)(Raw|Safe)?ConfigParser$/;

/** All that can have been put into a list before a place, in the order of the file, whatever the branches say. */
export function putInto(holder: SyntaxNode, scopes: PythonScopes): readonly SyntaxNode[] | undefined {
  const [base, ...others] = changesOf(holder, scopes) ?? [];
  if (base?.value === undefined || !(base.value.is("list") || base.value.is("tuple"))) return undefined;
  const added = others.flatMap(({ value }) => (value?.is("argument_list") ? value.namedChildren() : (value ?? [])));
  return [...base.value.namedChildren(), ...added];
}

/** The assignment that a container of a name has where it stands, and then all that changes it. */
function changesOf(holder: SyntaxNode, scopes: PythonScopes): readonly PythonBinding[] | undefined {
  const bindings = scopes.bindings.get(scopes.scopeOf(holder).id)?.get(holder.text());
  if (bindings === undefined) return undefined;
  const { reaching, isReplaced } = reachingAt(bindings, holder.range().start.index);
  return isReplaced && reaching[0]?.adds === false ? reaching : undefined;
}

function inList(
  holder: SyntaxNode,
  base: PythonBinding,
  others: readonly PythonBinding[],
  at: string | number | boolean,
  scopes: PythonScopes,
): Held | undefined {
  const elements = base.value?.namedChildren() ?? [];
  if (typeof at !== "number" || elements.some((one) => one.is("list_splat"))) return undefined;
  const taken = ["pop", "remove", "clear", "sort", "reverse"].flatMap((name) =>
    scopes.callsOf(name).filter((one) => isOn(one, holder, base)),
  );
  const added = others.map((one) => one.value?.parent());
  const changes = [...added, ...taken].sort((a, b) => (a?.range().start.index ?? 0) - (b?.range().start.index ?? 0));
  const held = [...elements];
  for (const change of changes) {
    if (!change?.is("call") || !isInBlock(change, base) || held.length > MOST_ELEMENTS) return undefined;
    const method = change.field("function")?.field("attribute")?.text();
    const [first, second] = argumentsIn(change);
    const index = first === undefined ? -1 : constantOf(first, scopes);
    if (method === "append" && first !== undefined) held.push(first);
    else if (method === "insert" && typeof index === "number" && second !== undefined) held.splice(index, 0, second);
    else if (method === "pop" && typeof index === "number") held.splice(index, 1);
    else return undefined;
  }
  return held.at(at) ?? "nothing";
}

function inDictionary(
  base: PythonBinding,
  others: readonly PythonBinding[],
  at: string | number | boolean,
  scopes: PythonScopes,
): Held | undefined {
  const { value } = base;
  const isEmptyMade =
    value?.is("call") === true && /^(dict|OrderedDict|collections\.OrderedDict)\(\s*\)$/.test(value.text());
  if (value === undefined || (!value.is("dictionary") && !isEmptyMade)) return undefined;
  let held: Held = "nothing";
  for (const pair of value.is("dictionary") ? value.namedChildren() : []) {
    const key = pair.field("key");
    const constant = key === null ? undefined : constantOf(key, scopes);
    if (constant === undefined) return undefined;
    if (constant === at) held = pair.field("value") ?? "nothing";
  }
  for (const other of others) {
    const place = other.value?.parent()?.field("left");
    const key = place?.is("subscript") ? place.field("subscript") : undefined;
    const constant = key === null || key === undefined ? undefined : constantOf(key, scopes);
    if (constant === undefined || other.value === undefined || !other.value.parent()?.is("assignment"))
      return undefined;
    if (constant !== at) continue;
    if (other.from !== base.from || other.to !== base.to) return undefined;
    held = other.value;
  }
  return held;
}

function keyAt(call: SyntaxNode, index: number, scopes: PythonScopes): string | number | boolean | undefined {
  const given = argumentsIn(call)[index];
  return given === undefined ? undefined : constantOf(given, scopes);
}

/** True for a call of a method of the same container between its assignment and where it is asked. */
function isOn(call: SyntaxNode, holder: SyntaxNode, base: PythonBinding): boolean {
  const { start } = call.range();
  return (
    start.index >= base.at &&
    start.index < holder.range().start.index &&
    call.field("function")?.field("object")?.text() === holder.text()
  );
}

function isInBlock(node: SyntaxNode, { from, to }: PythonBinding): boolean {
  const range = enclosing(node, /^(block|module)$/)?.range();
  return range?.start.index === from && range.end.index === to;
}
