import { incomparable, sideOf } from "./compare-members.ts";
import type { Comparison, Difference } from "./difference.ts";
import { schemasOfKinds } from "./kinds.ts";
import { below, type SchemaNode } from "./schema-document.ts";
import { kindsOfView, type View, valuesOfView, viewAnd, viewOf } from "./view.ts";

/** Listed values that are looked at one by one; more of them are taken together. */
const MOST_VALUES = 50;
/** Branches of a choice beyond which it is not taken apart. */
const MOST_BRANCHES = 500;

/** A choice that everything on the narrower side has to make. */
interface Choice {
  readonly to: View;
  readonly node: SchemaNode;
  readonly pointer: string;
  readonly keyword: "anyOf" | "oneOf";
}

/** Compares a view with an `anyOf` or a `oneOf`: whole, branch by branch, and by the kinds and values that it has. */
export function compareBranches(from: View, choice: Choice, comparison: Comparison): Difference[] {
  const { to, node, pointer, keyword } = choice;
  const place = { pointer: below(pointer, keyword), value: node[keyword] };
  const list = Array.isArray(node[keyword]) ? (node[keyword] as readonly unknown[]) : [];
  if (from.members.some((member) => isSameChoice(member.node, node, keyword, comparison))) return [];
  if (list.length > MOST_BRANCHES) return [incomparable(keyword, from, to)];
  const branches = list.map((schema, index) =>
    viewOf(to.document, [{ schema, pointer: below(pointer, keyword, index) }], below(pointer, keyword, index)),
  );
  const accepts = (view: View): boolean => fitsOne(view, branches, keyword, comparison);
  if (accepts(from)) return [];
  const parts = withoutBranches(from);
  const open = parts?.filter((part) => !accepts(part) && !partsOf(part).every(accepts));
  if (open === undefined) {
    const bySort = partsOf(from);
    if (bySort.length > 1 && bySort.every(accepts)) return [];
    return [{ kind: "keyword", name: keyword, from: sideOf(from, keyword), to: place }];
  }
  return open.flatMap((part) => {
    const twin = parts?.length === branches.length ? branches[parts.indexOf(part)] : undefined;
    // The branch of the same number says best what became narrower; without one, the branch is gone.
    const narrower = twin === undefined ? [] : comparison.withoutHistory(() => comparison.compare(part, twin));
    return narrower.length > 0
      ? narrower
      : [{ kind: "branch" as const, name: keyword, from: branchPlace(part), to: place }];
  });
}

/** A view for each branch of its first choice, without the choice; undefined for one that has none. */
export function withoutBranches(view: View): View[] | undefined {
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const index = view.members.findIndex(({ node }) => Array.isArray(node[keyword]));
    const member = view.members[index];
    if (member === undefined) continue;
    const list = member.node[keyword] as readonly unknown[];
    if (list.length > MOST_BRANCHES) return undefined;
    // What is unevaluated depends on the branches: without them nothing may be concluded from it.
    const { [keyword]: _, unevaluatedProperties: _p, unevaluatedItems: _i, ...node } = member.node;
    const place = { ...member, node, key: `${member.key ?? member.pointer} without ${keyword}` };
    const members = view.members.with(index, place);
    return list.map((schema, number) =>
      viewAnd({ ...view, members }, { schema, pointer: below(member.pointer, keyword, number) }),
    );
  }
  return undefined;
}

function branchPlace(part: View) {
  const pointer = part.members.map((member) => member.pointer).findLast((each) => /\/(?:anyOf|oneOf)\/\d+$/.test(each));
  const value = part.members.find((member) => member.pointer === pointer)?.node;
  return { pointer: pointer ?? part.pointer, ...(value === undefined ? {} : { value }) };
}

function fitsOne(view: View, branches: readonly View[], keyword: "anyOf" | "oneOf", comparison: Comparison): boolean {
  if (view.isImpossible) return true;
  return branches.some(
    (branch, index) =>
      comparison.covers(view, branch) &&
      (keyword === "anyOf" ||
        branches.every((other, number) => number === index || comparison.isDisjoint(view, other))),
  );
}

/** A view by its values or, where they cannot be listed, by the kinds of its values. */
function partsOf(view: View): View[] {
  const values = valuesOfView(view);
  const schemas: SchemaNode[] =
    values !== undefined && values.length <= MOST_VALUES
      ? values.map((value) => ({ const: value }))
      : schemasOfKinds(kindsOfView(view));
  if (schemas.length < 2) return [view];
  return schemas.map((schema) => viewAnd(view, { schema, pointer: view.pointer, key: JSON.stringify(schema) }));
}

/** True when every branch of one has the same branch in the other, in whatever order. */
function isSameChoice(a: SchemaNode, b: SchemaNode, keyword: "anyOf" | "oneOf", comparison: Comparison): boolean {
  const [mine, theirs] = [a[keyword], b[keyword]];
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return false;
  // Of a `oneOf`, a further branch could take a value away from the one that it fitted alone.
  if (keyword === "oneOf" && mine.length !== theirs.length) return false;
  const left = new Set(theirs.keys());
  return mine.every((schema, index) => {
    const order = left.has(index) ? [index, ...left] : [...left];
    const twin = order.find((number) => comparison.isSame(schema, theirs[number]));
    return twin !== undefined && left.delete(twin);
  });
}
