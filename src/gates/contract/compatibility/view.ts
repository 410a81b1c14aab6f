import { isDeepStrictEqual } from "node:util";
import { EVERY_KIND, isStringList, KIND, kindOf, kindsOfNode, valuesOfNode } from "./kinds.ts";
import { below, isNode, type PlacedSchema, type SchemaDocument, type SchemaNode } from "./schema-document.ts";

/** One schema of a conjunction. */
export interface Member {
  readonly node: SchemaNode;
  readonly pointer: string;
  readonly key?: string;
  /** True where its reference leads outside the document or to nothing. */
  readonly isUnresolved?: boolean;
}

/** A schema with `$ref` and `allOf` taken apart: a value fits when it fits every member. */
export interface View {
  readonly document: SchemaDocument;
  /** Where it begins. */
  readonly pointer: string;
  readonly members: readonly Member[];
  /** True when a member is the schema `false`. */
  readonly isImpossible: boolean;
}

/** The conjunction of some schemas of a document. `pointer` is used where there is none. */
export function viewOf(document: SchemaDocument, schemas: readonly PlacedSchema[], pointer = ""): View {
  const members: Member[] = [];
  const seen = new Set<string>();
  let isImpossible = false;
  const open = [...schemas].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.schema === false) isImpossible = true;
    if (!isNode(next.schema) || seen.has(next.pointer)) continue;
    seen.add(next.pointer);
    const node = next.schema;
    const { $ref: reference, allOf } = node;
    const target = typeof reference === "string" ? document.resolve(reference) : undefined;
    const isUnresolved = reference !== undefined && target === undefined;
    const { pointer, key } = next;
    members.push({ node, pointer, ...(key === undefined ? {} : { key }), ...(isUnresolved ? { isUnresolved } : {}) });
    if (target !== undefined) open.push(target);
    for (const [index, schema] of (Array.isArray(allOf) ? allOf : []).entries())
      open.push({ schema, pointer: below(next.pointer, "allOf", index) });
  }
  return { document, pointer: schemas[0]?.pointer ?? pointer, members, isImpossible };
}

/** The view with one more schema that has to fit. */
export function viewAnd(view: View, more: PlacedSchema): View {
  const added = viewOf(view.document, [more]);
  return {
    ...view,
    members: [...view.members, ...added.members],
    isImpossible: view.isImpossible || added.isImpossible,
  };
}

/** The kinds of values that a view lets through, at most. */
export function kindsOfView({ members }: View): number {
  return members.reduce((kinds, { node }) => kinds & kindsOfNode(node), EVERY_KIND);
}

/** All values that a view can let through, where they can be listed. */
export function valuesOfView(view: View): readonly unknown[] | undefined {
  const kinds = kindsOfView(view);
  let values: readonly unknown[] | undefined;
  for (const { node } of view.members) {
    const listed = valuesOfNode(node);
    if (listed === undefined) continue;
    values = values?.filter((value) => listed.some((each) => isDeepStrictEqual(each, value))) ?? listed;
  }
  if (values !== undefined) return values.filter((value) => (kindOf(value) & kinds) !== 0);
  if ((kinds & ~(KIND.null | KIND.boolean)) !== 0) return undefined;
  return [null, true, false].filter((value) => (kindOf(value) & kinds) !== 0);
}

/** The names that a view requires. */
export function requiredOf({ members }: View): ReadonlySet<string> {
  return new Set(members.flatMap(({ node }) => (isStringList(node["required"]) ? node["required"] : [])));
}

/** The strictest number that members give for one of some keywords, with its place. */
export function boundOf(view: View, keyword: string, stricter: (a: number, b: number) => number): number | undefined {
  const values = view.members.map(({ node }) => node[keyword]).filter((value) => typeof value === "number");
  return values.length === 0 ? undefined : values.reduce(stricter);
}
