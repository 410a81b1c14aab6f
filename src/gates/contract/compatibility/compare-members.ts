import type { Comparison, Difference, DifferenceSide } from "./difference.ts";
import { entriesOf } from "./kinds.ts";
import { below, isNode, type PlacedSchema } from "./schema-document.ts";
import { boundOf, type Member, type View, viewOf } from "./view.ts";

/** The most places of an array that are compared one by one. */
const MOST_PLACES = 200;

/** The two sides of a comparison of objects or arrays. */
interface Sides {
  readonly from: View;
  readonly to: View;
  readonly comparison: Comparison;
}

/** Compares what the views say of the properties of an object, name by name and for all other names. */
export function compareProperties({ from, to, comparison }: Sides): Difference[] {
  const patterns = { from: patternsOf(from), to: patternsOf(to) };
  if (!to.members.some(isAboutProperties)) return [];
  if (patterns.from.length + patterns.to.length > 0) {
    const isSimple = [from, to].every(({ members }) => members.filter(isAboutProperties).length === 1);
    // Whether a name matches a pattern could only be said by running it, so the patterns have to be the same ones.
    if (!isSimple || !isSameList(patterns.from, patterns.to)) return [incomparable("patternProperties", from, to)];
  }
  const names = new Set([...namesOf(from), ...namesOf(to)]);
  return [
    ...patterns.to.flatMap((pattern) => comparison.compareWithin(patternView(from, pattern), patternView(to, pattern))),
    ...[...names].flatMap((name) => compareProperty({ from, to, comparison }, name)),
    ...comparison.compareWithin(restView(from), restView(to)),
  ];
}

function compareProperty({ from, to, comparison }: Sides, name: string): Difference[] {
  const [inner, outer] = [propertyView(from, name, "known"), propertyView(to, name, "demanded")];
  if (inner.isImpossible) return [];
  if (!outer.isImpossible) return comparison.compareWithin(inner, outer);
  const isRemoved = comparison.older === "from" && namesOf(from).has(name);
  return [
    {
      kind: isRemoved ? "removed-property" : "forbidden-property",
      name,
      from: place(inner, from),
      to: place(outer, to),
    },
  ];
}

/** Properties that the older side describes anywhere and the newer one nowhere. */
export function removedProperties({ from, to, comparison }: Sides, found: readonly Difference[]): Difference[] {
  const [older, newer] = comparison.older === "to" ? [to, from] : [from, to];
  if (comparison.older === undefined || patternsOf(newer).length > 0) return [];
  const described = declaredNames(newer);
  return [...namesOf(older)]
    .filter((name) => !found.some((each) => each.kind === "removed-property" && each.name === name))
    .filter((name) => !described.has(name) && !propertyView(older, name, "known").isImpossible)
    .map((name) => {
      const gone = { pointer: propertyView(older, name, "known").pointer };
      const [inner, outer] =
        comparison.older === "to" ? [{ pointer: from.pointer }, gone] : [gone, { pointer: to.pointer }];
      return { kind: "removed-property" as const, name, from: inner, to: outer };
    });
}

/** Compares what the views say of the items of an array, place by place and for all later ones. */
export function compareItems({ from, to, comparison }: Sides): Difference[] {
  if (!to.members.some(({ node }) => node["items"] !== undefined || node["prefixItems"] !== undefined)) return [];
  const most = boundOf(from, "maxItems", Math.min) ?? Number.POSITIVE_INFINITY;
  const listed = Math.max(...[...from.members, ...to.members].map(({ node }) => prefixOf(node).length));
  if (listed > MOST_PLACES) return [incomparable("prefixItems", from, to)];
  const differences: Difference[] = [];
  for (let index = 0; index < Math.min(listed, most); index += 1) {
    differences.push(...comparison.compareWithin(itemView(from, index), itemView(to, index)));
  }
  return most > listed
    ? [...differences, ...comparison.compareWithin(itemView(from, listed), itemView(to, listed))]
    : differences;
}

/** A difference for what cannot be compared. */
export function incomparable(name: string, from: View, to: View): Difference {
  return { kind: "incomparable", name, from: sideOf(from, name), to: sideOf(to, name) };
}

/** The side of a difference that a keyword of a view is. */
export function sideOf(view: View, keyword: string): DifferenceSide {
  const member = view.members.find(({ node }) => Object.hasOwn(node, keyword));
  return member === undefined
    ? { pointer: view.pointer }
    : { pointer: below(member.pointer, keyword), value: member.node[keyword] };
}

function place(view: View, parent: View): DifferenceSide {
  return { pointer: view.pointer || parent.pointer };
}

/**
 * What a view says of a property of that name. Where a pattern may match it, what is known is less and what is demanded
 * is more: the rest beside the patterns may hold for it.
 */
export function propertyView(view: View, name: string, as: "known" | "demanded"): View {
  const schemas = view.members.flatMap((member): PlacedSchema[] => {
    const properties = propertiesOf(member);
    if (Object.hasOwn(properties, name))
      return [{ schema: own(properties, name), pointer: below(member.pointer, "properties", name) }];
    return as === "known" && hasPatterns(member) ? [] : restOf(member);
  });
  return viewOf(view.document, schemas, view.pointer);
}

function restOf(member: Member): PlacedSchema[] {
  if (member.node["additionalProperties"] === undefined) return [];
  return [{ schema: member.node["additionalProperties"], pointer: below(member.pointer, "additionalProperties") }];
}

/** What a view says of names that it does not mention and that match none of its patterns. */
function restView(view: View): View {
  return viewOf(
    view.document,
    view.members.flatMap((member) => restOf(member)),
    view.pointer,
  );
}

function patternView(view: View, pattern: string): View {
  const schemas = view.members.flatMap((member) =>
    entriesOf(member.node["patternProperties"])
      .filter(([each]) => each === pattern)
      .map(([, schema]) => ({ schema, pointer: below(member.pointer, "patternProperties", pattern) })),
  );
  return viewOf(view.document, schemas, view.pointer);
}

function itemView(view: View, index: number): View {
  const schemas = view.members.flatMap(({ node, pointer }): PlacedSchema[] => {
    const prefix = prefixOf(node);
    if (index < prefix.length) return [{ schema: prefix[index], pointer: below(pointer, "prefixItems", index) }];
    return node["items"] === undefined ? [] : [{ schema: node["items"], pointer: below(pointer, "items") }];
  });
  return viewOf(view.document, schemas, view.pointer);
}

function prefixOf(node: Member["node"]): readonly unknown[] {
  return Array.isArray(node["prefixItems"]) ? node["prefixItems"] : [];
}

function propertiesOf({ node }: Member): object {
  return isNode(node["properties"]) ? node["properties"] : {};
}

function own(value: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function isAboutProperties({ node }: Member): boolean {
  return ["properties", "patternProperties", "additionalProperties"].some((keyword) => node[keyword] !== undefined);
}

function hasPatterns({ node }: Member): boolean {
  return entriesOf(node["patternProperties"]).length > 0;
}

function patternsOf({ members }: View): string[] {
  return members.flatMap(({ node }) => entriesOf(node["patternProperties"]).map(([pattern]) => pattern)).sort();
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function namesOf(view: View): Set<string> {
  return new Set(view.members.flatMap((member) => Object.keys(propertiesOf(member))));
}

/** Names that a view describes, those of its branches included. */
function declaredNames(view: View, depth = 0): Set<string> {
  const names = namesOf(view);
  if (depth > 4) return names;
  for (const { node, pointer } of view.members) {
    const branches = [node["anyOf"], node["oneOf"]].flatMap((list) => (Array.isArray(list) ? list : []));
    const conditional = [
      node["if"],
      node["then"],
      node["else"],
      ...entriesOf(node["dependentSchemas"]).map(([, each]) => each),
    ];
    for (const schema of [...branches, ...conditional].filter(isNode).slice(0, MOST_PLACES)) {
      for (const name of declaredNames(viewOf(view.document, [{ schema, pointer }]), depth + 1)) names.add(name);
    }
  }
  return names;
}
