import { pointerTokens } from "../../../base/json-pointer.ts";

/** A schema that is an object; what its keywords hold is not known. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** A schema and its place in its document. */
export interface PlacedSchema {
  readonly schema: unknown;
  /** JSON pointer. */
  readonly pointer: string;
  /** Tells it apart from the schema that stands there, when it is one that a comparison made. */
  readonly key?: string;
}

/** One contract, with what a reference in it leads to. */
export interface SchemaDocument {
  readonly root: SchemaNode;
  /** The schema that a reference names, or undefined for one that leads outside or to nothing. */
  resolve(reference: string): PlacedSchema | undefined;
}

/** Keywords whose values are data: what looks like a schema in them is none. */
const DATA: ReadonlySet<string> = new Set(["const", "enum", "default", "examples"]);
/** A contract with more places than this has its anchors unread: references to them then lead to nothing. */
const MOST_PLACES = 200_000;

/** Reads a contract for its references. Only references within the document are followed. */
export function schemaDocument(root: SchemaNode): SchemaDocument {
  const own = typeof root["$id"] === "string" ? root["$id"].replace(/#$/, "") : undefined;
  let index: DocumentIndex | undefined;
  return {
    root,
    resolve: (reference) => {
      index ??= indexOf(root);
      const hash = reference.indexOf("#");
      const base = hash < 0 ? reference : reference.slice(0, hash);
      // A schema with an identity of its own changes what references in it mean: then none is followed.
      if (index.hasNestedIdentity || (base !== "" && base !== own)) return undefined;
      const fragment = decoded(hash < 0 ? "" : reference.slice(hash + 1));
      if (fragment === undefined) return undefined;
      return fragment === "" || fragment.startsWith("/") ? schemaAt(root, fragment) : index.anchors.get(fragment);
    },
  };
}

/** True for a JSON object. */
export function isNode(value: unknown): value is SchemaNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A JSON pointer one step further. */
export function below(pointer: string, ...keys: readonly (string | number)[]): string {
  return pointer + keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function schemaAt(root: SchemaNode, pointer: string): PlacedSchema | undefined {
  let schema: unknown = root;
  for (const token of pointerTokens(pointer)) {
    if (typeof schema !== "object" || schema === null || !Object.hasOwn(schema, token)) return undefined;
    schema = Object.getOwnPropertyDescriptor(schema, token)?.value;
  }
  return { schema, pointer };
}

function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A broken escape names nothing.
    return undefined;
  }
}

interface DocumentIndex {
  readonly anchors: ReadonlyMap<string, PlacedSchema>;
  readonly hasNestedIdentity: boolean;
}

/** Walks with a list instead of by recursion: the depth of a contract is not ours to trust. */
function indexOf(root: SchemaNode): DocumentIndex {
  const anchors = new Map<string, PlacedSchema>();
  let hasNestedIdentity = false;
  const open: { schema: object; pointer: string; isMap: boolean }[] = [{ schema: root, pointer: "", isMap: false }];
  for (let seen = 0; open.length > 0 && seen < MOST_PLACES; seen += 1) {
    const { schema, pointer, isMap } = open.pop() as (typeof open)[number];
    for (const [key, value] of Object.entries(schema)) {
      if (!isMap && (key === "$anchor" || key === "$dynamicAnchor") && typeof value === "string")
        anchors.set(value, { schema, pointer });
      if (!isMap && key === "$id" && pointer !== "") hasNestedIdentity = true;
      if (typeof value !== "object" || value === null || (!isMap && DATA.has(key))) continue;
      // Names in these are properties, not keywords.
      const names =
        !isMap && ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"].includes(key);
      open.push({ schema: value, pointer: below(pointer, key), isMap: names });
    }
  }
  return { anchors, hasNestedIdentity };
}
