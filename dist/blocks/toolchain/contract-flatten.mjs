/** A schema as a short list of alternatives without references, `allOf`, `anyOf`, `oneOf` and conditions. */

const MOST_ALTERNATIVES = 16;
const MOST_REFERENCES = 60;
const TYPES = ["object", "array", "string", "integer", "number", "boolean", "null"];
const SMALLEST = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const LARGEST = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];

/** Keywords by which an untyped schema shows what it is about. */
const HINTS = {
  object: ["properties", "required", "additionalProperties", "patternProperties", "minProperties", "propertyNames"],
  array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"],
  string: ["minLength", "maxLength", "pattern", "format"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
};

/** Returns a function that gives the alternatives of a schema of this contract. */
export function flattener(contract) {
  const anchors = anchorsOf(contract);
  const own = typeof contract.$id === "string" ? contract.$id.replace(/#$/, "") : "";

  function resolve(reference) {
    const hash = reference.indexOf("#");
    if (hash > 0 && reference.slice(0, hash) !== own) return undefined;
    const fragment = hash < 0 ? "" : decodeURIComponent(reference.slice(hash + 1));
    if (fragment !== "" && !fragment.startsWith("/")) return anchors.get(fragment);
    let schema = contract;
    for (const token of fragment.split("/").slice(1)) {
      schema = schema?.[token.replaceAll("~1", "/").replaceAll("~0", "~")];
    }
    return schema;
  }

  /** The conjunctions that a schema is one of: each a list of plain schemas. */
  function alternatives(schema, followed) {
    if (schema === false) return [];
    if (typeof schema !== "object" || schema === null) return [[]];
    const { $ref, $dynamicRef, allOf, anyOf, oneOf, if: condition, then: yes, else: no, ...plain } = schema;
    let found = [[plain]];
    const both = (others) => {
      found = found.flatMap((mine) => others.map((theirs) => [...mine, ...theirs])).slice(0, MOST_ALTERNATIVES);
    };
    for (const reference of [$ref, $dynamicRef]) {
      if (typeof reference === "string") {
        both(followed > MOST_REFERENCES ? [] : alternatives(resolve(reference), followed + 1));
      }
    }
    for (const each of allOf ?? []) both(alternatives(each, followed + 1));
    for (const choice of [anyOf, oneOf]) {
      if (Array.isArray(choice)) both(some(choice).flatMap((each) => alternatives(each, followed + 1)));
    }
    if (condition !== undefined) {
      both([
        ...alternatives({ allOf: [condition, yes ?? true] }, followed + 1),
        ...alternatives(no ?? true, followed + 1),
      ]);
    }
    return found;
  }

  const known = new WeakMap();
  return (schema) => {
    if (typeof schema !== "object" || schema === null) return alternatives(schema, 0).map(flatFrom);
    if (!known.has(schema)) known.set(schema, alternatives(schema, 0).map(flatFrom));
    return known.get(schema);
  };
}

/** Of a giant choice some branches, at even distances. */
function some(choice) {
  const step = Math.max(1, choice.length / MOST_ALTERNATIVES);
  return Array.from(
    { length: Math.min(choice.length, MOST_ALTERNATIVES) },
    (_, index) => choice[Math.floor(index * step)],
  );
}

function flatFrom(schemas) {
  const flat = { patterns: schemas.flatMap(({ pattern }) => (typeof pattern === "string" ? [pattern] : [])) };
  for (const schema of schemas) {
    for (const [keyword, value] of Object.entries(schema)) {
      if (SMALLEST.includes(keyword)) flat[keyword] = Math.min(value, flat[keyword] ?? value);
      else if (LARGEST.includes(keyword)) flat[keyword] = Math.max(value, flat[keyword] ?? value);
      else if (["multipleOf", "format", "uniqueItems", "contains"].includes(keyword)) flat[keyword] = value;
    }
  }
  const properties = schemas.map((schema) => new Map(Object.entries(schema.properties ?? {})));
  const names = [
    ...new Set([...properties.flatMap((map) => [...map.keys()]), ...schemas.flatMap(({ required = [] }) => required)]),
  ];
  const rests = schemas.map(({ additionalProperties }) => additionalProperties).filter((each) => each !== undefined);
  return {
    ...flat,
    values: valuesIn(schemas),
    types: typesIn(schemas),
    required: new Set(schemas.flatMap(({ required = [] }) => required)),
    names,
    property: remembered((name) => together(properties.flatMap((map) => (map.has(name) ? [map.get(name)] : [])))),
    rest: rests.includes(false) ? false : rests[0],
    patternProperties: schemas.flatMap(({ patternProperties = {} }) => Object.entries(patternProperties)),
    prefixLength: Math.max(0, ...schemas.map(({ prefixItems = [] }) => prefixItems.length)),
    itemAt: remembered((index) =>
      together(
        schemas.flatMap(({ prefixItems = [], items }) => {
          if (index < prefixItems.length) return [prefixItems[index]];
          return items === undefined ? [] : [items];
        }),
      ),
    ),
  };
}

function valuesIn(schemas) {
  const lists = schemas.flatMap((schema) => {
    if (Object.hasOwn(schema, "const")) return [[schema.const]];
    return Array.isArray(schema.enum) ? [schema.enum] : [];
  });
  const [first, ...others] = lists.map((list) => list.map((value) => JSON.stringify(value)));
  const texts = first?.filter((text) => others.every((list) => list.includes(text)));
  return texts?.map((text) => JSON.parse(text));
}

function typesIn(schemas) {
  const named = schemas.flatMap(({ type }) => (type === undefined ? [] : [[type].flat()]));
  const lists = named.map((list) => (list.includes("number") ? [...list, "integer"] : list));
  const common = TYPES.filter((type) => lists.length > 0 && lists.every((list) => list.includes(type)));
  if (lists.length > 0) return common.includes("number") ? common.filter((type) => type !== "integer") : common;
  const hinted = Object.keys(HINTS).filter((type) =>
    schemas.some((schema) => HINTS[type].some((word) => Object.hasOwn(schema, word))),
  );
  // What may be anything is not looked into: it would have no end.
  return hinted.length > 0 ? hinted : ["string", "integer", "boolean", "null"];
}

/** Walks with a list instead of by recursion: the depth of a contract is not ours to trust. */
function anchorsOf(contract) {
  const anchors = new Map();
  const open = [contract];
  for (let seen = 0; open.length > 0 && seen < 200_000; seen += 1) {
    const schema = open.pop();
    for (const [key, value] of Object.entries(schema)) {
      if ((key === "$anchor" || key === "$dynamicAnchor") && typeof value === "string") anchors.set(value, schema);
      if (typeof value === "object" && value !== null) open.push(value);
    }
  }
  return anchors;
}

function together(schemas) {
  return schemas.length === 1 ? schemas[0] : { allOf: schemas };
}

/** The same object for the same question, so that what was made of it can be found again. */
function remembered(ask) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, ask(key));
    return known.get(key);
  };
}
