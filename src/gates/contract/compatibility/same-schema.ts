import { isDeepStrictEqual } from "node:util";
import { isNode, type SchemaDocument } from "./schema-document.ts";

/** Keywords that say nothing of whether a value fits. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  "$anchor",
  "$comment",
  "$defs",
  "$dynamicAnchor",
  "$id",
  "$schema",
  "$vocabulary",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  "default",
  "definitions",
  "deprecated",
  "description",
  "examples",
  "readOnly",
  "title",
  "writeOnly",
]);

const SCHEMAS: ReadonlySet<string> = new Set([
  ...["additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"],
  ...["unevaluatedItems", "unevaluatedProperties"],
]);
const LISTS: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const MAPS: ReadonlySet<string> = new Set(["dependentSchemas", "patternProperties", "properties"]);
const SETS: ReadonlySet<string> = new Set(["enum", "required", "type"]);
const DEEPEST = 60;

/** Two schemas of two documents that are to be compared. */
export interface SchemaPair {
  readonly a: unknown;
  readonly b: unknown;
  readonly documents: readonly [SchemaDocument, SchemaDocument];
}

/**
 * True when two schemas say the same in the same words: annotations are left aside and references followed, so that
 * what they lead to counts and not their names. False when that cannot be said, above all after `spend` returned false.
 */
export function isSameSchema(pair: SchemaPair, spend: () => boolean): boolean {
  return new Sameness(pair.documents, spend).same(pair.a, pair.b, 0);
}

class Sameness {
  readonly #documents: SchemaPair["documents"];
  readonly #spend: () => boolean;
  /** References that are being compared: a circle in both is the same circle. */
  readonly #open = new Set<string>();

  constructor(documents: SchemaPair["documents"], spend: () => boolean) {
    this.#documents = documents;
    this.#spend = spend;
  }

  same(a: unknown, b: unknown, depth: number): boolean {
    if (!this.#spend() || depth > DEEPEST) return false;
    if (!isNode(a) || !isNode(b)) return a === b;
    const keys = Object.keys(a).filter((key) => !ANNOTATIONS.has(key));
    const others = Object.keys(b).filter((key) => !ANNOTATIONS.has(key));
    if (keys.length !== others.length) return false;
    return keys.every((key) => Object.hasOwn(b, key) && this.#sameKeyword(key, a[key], b[key], depth + 1));
  }

  #sameKeyword(key: string, a: unknown, b: unknown, depth: number): boolean {
    if (key === "$ref") return this.#sameTarget(a, b, depth);
    // What a dynamic reference leads to depends on who asks.
    if (key === "$dynamicRef") return false;
    if (SCHEMAS.has(key)) return this.same(a, b, depth);
    if (LISTS.has(key)) return this.#sameList(a, b, depth);
    if (MAPS.has(key)) return this.#sameMap(a, b, depth);
    return isDeepStrictEqual(SETS.has(key) ? sorted(a) : a, SETS.has(key) ? sorted(b) : b);
  }

  #sameTarget(a: unknown, b: unknown, depth: number): boolean {
    const targets = [a, b].map((name, index) =>
      typeof name === "string" ? this.#documents[index]?.resolve(name) : undefined,
    );
    const [left, right] = targets;
    if (left === undefined || right === undefined) return false;
    const pair = `${left.pointer}\n${right.pointer}`;
    if (this.#open.has(pair)) return true;
    this.#open.add(pair);
    const same = this.same(left.schema, right.schema, depth);
    this.#open.delete(pair);
    return same;
  }

  #sameList(a: unknown, b: unknown, depth: number): boolean {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((each, index) => this.same(each, b[index], depth));
  }

  #sameMap(a: unknown, b: unknown, depth: number): boolean {
    if (!isNode(a) || !isNode(b) || Object.keys(a).length !== Object.keys(b).length) return false;
    return Object.entries(a).every(([key, each]) => Object.hasOwn(b, key) && this.same(each, b[key], depth));
  }
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value;
}
