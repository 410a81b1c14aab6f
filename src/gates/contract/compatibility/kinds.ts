import { isNode, type SchemaNode } from "./schema-document.ts";

/** The kinds of JSON values, as bits: whole numbers and fractions apart, because JSON Schema tells them apart. */
export const KIND = { null: 1, boolean: 2, integer: 4, fraction: 8, string: 16, array: 32, object: 64 } as const;

/** All of them. */
export const EVERY_KIND = 127;
/** Both kinds of numbers. */
export const NUMBERS = KIND.integer | KIND.fraction;

const TYPES: Readonly<Record<string, number>> = { ...KIND, number: NUMBERS, fraction: 0 };

/** The kind of a value. */
export function kindOf(value: unknown): number {
  if (value === null) return KIND.null;
  if (Array.isArray(value)) return KIND.array;
  if (typeof value === "number") return Number.isInteger(value) ? KIND.integer : KIND.fraction;
  return (KIND as Readonly<Record<string, number>>)[typeof value] ?? 0;
}

/** The kinds that the keyword `type` lets through. */
export function kindsOfType(type: unknown): number {
  const names = Array.isArray(type) ? type : [type];
  return names.reduce((kinds: number, name) => kinds | (typeof name === "string" ? (TYPES[name] ?? 0) : 0), 0);
}

/** The kinds that one schema lets through, references and branches left aside. */
export function kindsOfNode(node: SchemaNode): number {
  let kinds = Object.hasOwn(node, "type") ? kindsOfType(node["type"]) : EVERY_KIND;
  const values = valuesOfNode(node);
  if (values !== undefined) kinds &= values.reduce((found: number, value) => found | kindOf(value), 0);
  if (Number.isInteger(node["multipleOf"])) kinds &= ~KIND.fraction;
  return kinds;
}

/** The values that a schema lists with `const` or `enum`, or undefined for one that lists none. */
export function valuesOfNode(node: SchemaNode): readonly unknown[] | undefined {
  if (Object.hasOwn(node, "const")) return [node["const"]];
  return Array.isArray(node["enum"]) ? node["enum"] : undefined;
}

/** Each kind of a set by itself, as the schema that lets through that kind alone. */
export function schemasOfKinds(kinds: number): SchemaNode[] {
  return Object.entries(KIND)
    .filter(([, bit]) => (kinds & bit) !== 0)
    .map(([name, bit]) => (bit === KIND.fraction ? { type: "number" } : { type: name }));
}

/** Names in words, for messages. */
export function isStringList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

/** The members of a keyword that maps names to schemas. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isNode(value) ? Object.entries(value) : [];
}
