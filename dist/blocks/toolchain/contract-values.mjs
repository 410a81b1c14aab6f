/**
 * Candidates for values of a schema: its boundaries, values of chance, and near misses that break one keyword each.
 * Nothing here is exact; whoever uses a candidate has to ask a validator first.
 */
import { flattener } from "./contract-flatten.mjs";
import { badLeaves, leaves, randomLeaf } from "./contract-leaves.mjs";

const DEEPEST = 7;
const MOST_ITEMS = 200;
const MOST_OF_ONE = 24;
/** Schemas that are looked into before only the simplest values are made: a circle has many ways round. */
const MOST_VISITS = 4_000;
const SIMPLEST = [null, "", 0, [], {}];
const ABSENT = Symbol("absent");

/** The candidates of a contract's `$defs.input`. `seed` makes them the same each time. */
export function valuesFrom(contract, fc, seed) {
  const flat = flattener(contract);
  const make = new Maker(flat, fc, seed);
  const input = contract.$defs.input;
  return {
    edges: () => make.fresh().edges(input, 0),
    misses: () => make.fresh().misses(input, 0),
    random: (count) => fc.sample(make.fresh().arbitrary(input, 0), { numRuns: count, seed }),
    spread,
  };
}

/** All of a short list; of a long one its beginning and places at even distances, so that no property is left out. */
export function spread(list, most) {
  if (list.length <= most) return list;
  const first = list.slice(0, Math.ceil(most / 4));
  const step = list.length / most;
  return [...first, ...Array.from({ length: most }, (_, index) => list[Math.floor(index * step)]), ...list];
}

class Maker {
  constructor(flat, fc, seed) {
    Object.assign(this, { flat, fc, seed });
    this.known = new WeakMap();
    this.samples = new Map();
    this.visits = 0;
  }

  fresh() {
    this.visits = 0;
    return this;
  }

  /** The boundary values, the most ordinary one first. */
  edges(schema, depth) {
    if (typeof schema !== "object" || schema === null) return schema === false ? [] : ["text", 1, true, null, [], {}];
    const known = this.known.get(schema);
    if (known !== undefined) return known;
    if (this.#isTooFar(depth)) return SIMPLEST;
    const found = this.flat(schema).flatMap((each) => this.#edgesOf(each, depth));
    this.known.set(schema, found);
    return found;
  }

  #isTooFar(depth) {
    this.visits += 1;
    return depth > DEEPEST || this.visits > MOST_VISITS;
  }

  #edgesOf(flat, depth) {
    if (flat.values !== undefined) return flat.values.slice(0, MOST_OF_ONE);
    return flat.types.flatMap((type) => {
      if (type === "object") return this.#objects(flat, depth);
      if (type === "array") return this.#arrays(flat, depth);
      return leaves(type, flat, this);
    });
  }

  #first(schema, depth) {
    return this.edges(schema, depth)[0] ?? null;
  }

  #objects(flat, depth) {
    const optional = flat.names.filter((name) => !flat.required.has(name));
    const edgesOf = new Map(flat.names.map((name) => [name, this.edges(flat.property(name), depth + 1)]));
    const first = new Map([...edgesOf].map(([name, [value = null]]) => [name, value]));
    const full = padded(flat, this, depth, objectOf([...first]));
    const least = padded(flat, this, depth, objectOf([...first].filter(([name]) => flat.required.has(name))));
    const found = [full, least];
    for (const name of optional) found.push(without(full, name));
    for (const name of flat.names) {
      const edges = edgesOf.get(name).slice(1, MOST_OF_ONE);
      for (const value of edges) found.push(withMember(full, name, value));
    }
    if (flat.rest !== false && depth < 3) {
      for (const name of ["further", "__proto__", "ключ 😀"]) {
        found.push(withMember(full, name, this.#first(flat.rest ?? true, depth + 1)));
      }
    }
    for (const [pattern, schema] of flat.patternProperties) {
      for (const name of this.matching(pattern).slice(0, 2)) {
        found.push(withMember(full, name, this.#first(schema, depth + 1)));
      }
    }
    return found;
  }

  #arrays(flat, depth) {
    const { minItems: min = 0, maxItems: max = Number.POSITIVE_INFINITY } = flat;
    const itemAt = (index) => flat.itemAt(index);
    // Each schema of an item is looked into once, however long the list.
    const made = new Map();
    const firstOf = (schema) => {
      if (!made.has(schema)) made.set(schema, this.#first(schema, depth + 1));
      return made.get(schema);
    };
    const build = (length, edges) =>
      Array.from({ length: Math.min(length, MOST_ITEMS) }, (_, index) => edges?.[index] ?? firstOf(itemAt(index)));
    const edges = this.edges(itemAt(flat.prefixLength), depth + 1);
    const found = [build(Math.min(Math.max(min, flat.prefixLength, 1), max))];
    found.push(build(min), build(Math.min(Math.max(min, 2), max), edges));
    for (const value of edges.slice(1, MOST_OF_ONE)) {
      if (max >= 1) found.push([value, ...build(Math.max(min, 1)).slice(1)]);
    }
    for (let index = 0; index < Math.min(flat.prefixLength, 10); index += 1) {
      const ordinary = build(Math.max(min, flat.prefixLength));
      for (const value of this.edges(itemAt(index), depth + 1).slice(1, 8)) found.push(ordinary.with(index, value));
    }
    if (max <= MOST_ITEMS && max > 1) found.push(build(max, flat.uniqueItems ? edges : undefined));
    if (flat.contains !== undefined && max > 0)
      found.push([this.#first(flat.contains, depth + 1), ...build(min).slice(1)]);
    return found;
  }

  /** Values that break one keyword each. Members that are not described are left alone: a tolerant reader is honest. */
  misses(schema, depth) {
    if (this.#isTooFar(depth)) return [];
    const [flat] = this.flat(schema);
    if (flat === undefined) return [];
    const wrong = badLeaves(flat, this);
    if (flat.values !== undefined) return wrong;
    if (flat.types.includes("object")) wrong.push(...this.#objectMisses(flat, depth));
    if (flat.types.includes("array")) wrong.push(...this.#arrayMisses(flat, depth));
    return wrong;
  }

  #objectMisses(flat, depth) {
    const full = objectOf(flat.names.map((name) => [name, this.#first(flat.property(name), depth + 1)]));
    return [
      ...[...flat.required].map((name) => without(full, name)),
      ...flat.names.flatMap((name) =>
        this.misses(flat.property(name), depth + 1)
          .slice(0, MOST_OF_ONE)
          .map((value) => withMember(full, name, value)),
      ),
    ];
  }

  #arrayMisses(flat, depth) {
    const { minItems: min = 0, maxItems: max = Number.POSITIVE_INFINITY } = flat;
    const item = this.#first(flat.itemAt(0), depth + 1);
    const length = Math.max(min, flat.prefixLength, 1);
    const ordinary = Array.from({ length: Math.min(length, MOST_ITEMS) }, (_, index) =>
      index < flat.prefixLength ? this.#first(flat.itemAt(index), depth + 1) : item,
    );
    return [
      ...(max < MOST_ITEMS ? [Array.from({ length: max + 1 }, () => item)] : []),
      ...(min > 0 ? [ordinary.slice(0, min - 1)] : []),
      ...(max > 0 ? this.misses(flat.itemAt(0), depth + 1).slice(0, MOST_OF_ONE) : []).map((value) =>
        ordinary.with(0, value),
      ),
    ];
  }

  /** Values of chance, boundaries among them. */
  arbitrary(schema, depth) {
    const { fc } = this;
    if (this.#isTooFar(depth)) return fc.constantFrom(...SIMPLEST);
    const kinds = this.flat(schema).flatMap((flat) => {
      if (flat.values !== undefined) return flat.values.length === 0 ? [] : [fc.constantFrom(...flat.values)];
      return flat.types.map((type) => {
        if (type === "object") return this.#randomObject(flat, depth);
        if (type === "array") return this.#randomArray(flat, depth);
        return fc.oneof(randomLeaf(type, flat, this), fc.constantFrom(...leaves(type, flat, this), null));
      });
    });
    return kinds.length === 0 ? fc.constant(null) : fc.oneof(...kinds);
  }

  #randomObject(flat, depth) {
    const { fc } = this;
    const members = flat.names.map((name) => {
      const value = this.arbitrary(flat.property(name), depth + 1).map((each) => [name, each]);
      return flat.required.has(name) ? value : fc.oneof(value, fc.constant(ABSENT));
    });
    return fc
      .tuple(...members)
      .map((entries) => padded(flat, this, depth, objectOf(entries.filter((entry) => entry !== ABSENT))));
  }

  #randomArray(flat, depth) {
    const { fc } = this;
    const { minItems: min = 0, maxItems: max = Number.POSITIVE_INFINITY } = flat;
    const most = Math.min(max, Math.max(min, flat.prefixLength, depth > 2 ? 2 : 5), MOST_ITEMS);
    if (flat.prefixLength > 0) {
      const length = Math.min(Math.max(min, flat.prefixLength), most);
      return fc.tuple(...Array.from({ length }, (_, index) => this.arbitrary(flat.itemAt(index), depth + 1)));
    }
    const items = fc.array(this.arbitrary(flat.itemAt(0), depth + 1), {
      minLength: Math.min(min, most),
      maxLength: most,
    });
    if (flat.contains === undefined) return items;
    return items.map((list) => [this.#first(flat.contains, depth + 1), ...list].slice(0, most));
  }

  /** Strings that match a pattern, as far as the library can make any. */
  matching(pattern) {
    if (!this.samples.has(pattern)) this.samples.set(pattern, this.#sample(pattern));
    return this.samples.get(pattern);
  }

  #sample(pattern) {
    try {
      return this.fc.sample(this.fc.stringMatching(new RegExp(pattern, "u")), { numRuns: 6, seed: this.seed });
    } catch {
      // Not every construct of a regular expression can be turned round; other strings are tried then.
      return [];
    }
  }
}

/** With members of any name until the fewest that are allowed are there. */
function padded(flat, make, depth, object) {
  const { minProperties: min = 0 } = flat;
  const entries = Object.entries(object);
  for (let number = 1; entries.length < Math.min(min, MOST_ITEMS); number += 1) {
    entries.push([`key${number}`, make.edges(flat.rest ?? true, depth + 1)[0] ?? null]);
  }
  return objectOf(entries);
}

/** Own members, whatever their names: `__proto__` is one like any other. */
function objectOf(entries) {
  return Object.fromEntries(entries);
}

function withMember(object, name, value) {
  return objectOf([...Object.entries(object).filter(([each]) => each !== name), [name, value]]);
}

function without(object, name) {
  return objectOf(Object.entries(object).filter(([each]) => each !== name));
}
