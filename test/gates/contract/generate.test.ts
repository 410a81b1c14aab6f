import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
// @ts-expect-error: the toolchain's scripts are plain JavaScript
import { spread, valuesFrom } from "../../../toolchain/contract-values.mjs";

type Schema = Record<string, unknown>;

/** What is made from a definition, and how much of it the definition accepts. */
function madeFrom(input: Schema, definitions: Schema = {}) {
  const contract = { $defs: { input, ...definitions } };
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  const accepts = ajv.compile({ ...contract, $ref: "#/$defs/input" });
  const values = valuesFrom(contract, fc, 1);
  const [edges, misses, random] = [values.edges(), values.misses(), values.random(60)] as unknown[][];
  return {
    edges: edges?.filter((each) => accepts(each)) ?? [],
    misses: misses?.filter((each) => !accepts(each)) ?? [],
    random: random?.filter((each) => accepts(each)) ?? [],
  };
}

const kinds: [string, Schema, Schema?][] = [
  ["text of a pattern", { type: "string", pattern: "^[A-Z]{3}-\\d{2}$" }],
  ["text without control characters", { type: "string", minLength: 1, maxLength: 12, pattern: "^[^\\p{Cc}]+$" }],
  ["dates", { type: "string", format: "date" }],
  ["multiples", { type: "integer", minimum: 7, maximum: 40, multipleOf: 7 }],
  ["open ranges", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }],
  [
    "lists of different items",
    { type: "array", items: { type: "integer" }, uniqueItems: true, minItems: 1, maxItems: 4 },
  ],
  ["tuples", { type: "array", prefixItems: [{ type: "string" }, { type: "boolean" }], items: false, minItems: 2 }],
  ["lists that contain something", { type: "array", contains: { const: 7 }, maxItems: 3 }],
  [
    "names of a pattern",
    { type: "object", patternProperties: { "^x-": { type: "null" } }, additionalProperties: false },
  ],
  ["a least number of members", { type: "object", minProperties: 2, additionalProperties: { type: "integer" } }],
  [
    "a condition",
    { type: "object", properties: { a: { type: "boolean" } }, if: { required: ["a"] }, else: { maxProperties: 0 } },
  ],
  [
    "a tagged union",
    {
      oneOf: ["x", "y"].map((tag) => ({
        type: "object",
        required: ["tag", tag],
        properties: { tag: { const: tag }, [tag]: { type: "integer" } },
      })),
    },
  ],
  [
    "a tree",
    { $ref: "#/$defs/tree" },
    {
      tree: {
        type: "object",
        properties: { left: { $ref: "#/$defs/tree" }, value: { type: "integer" } },
        required: ["value"],
      },
    },
  ],
  [
    "a dynamic reference",
    { type: "array", items: { $dynamicRef: "#leaf" } },
    { leaf: { $dynamicAnchor: "leaf", type: "string" } },
  ],
  [
    "joined schemas",
    {
      allOf: [
        { type: "object", required: ["a"], properties: { a: { minimum: 3 } } },
        { properties: { a: { type: "integer", maximum: 5 } } },
      ],
    },
  ],
];

describe("inputs made from a contract", () => {
  test.each(kinds)("are accepted, by chance and at the boundaries, for %s", (_, schema, definitions) => {
    const { edges, random } = madeFrom(schema, definitions);
    expect(edges.length).toBeGreaterThan(0);
    expect(random.length).toBeGreaterThan(0);
  });

  test("hold the boundaries of every keyword, an optional member present and absent, and each of an enum", () => {
    const { edges } = madeFrom({
      type: "object",
      required: ["n", "s", "l"],
      properties: {
        n: { type: "integer", minimum: -3, maximum: 12 },
        s: { type: "string", maxLength: 5 },
        l: { type: "array", maxItems: 3, items: { enum: ["a", "b", "c"] } },
        o: { type: "boolean" },
      },
      additionalProperties: false,
    });
    const of = (name: string) => new Set(edges.map((each) => JSON.stringify((each as Schema)[name])));
    for (const text of ["-3", "12"]) expect(of("n")).toContain(text);
    for (const text of ['""', '"aaaaa"', '"😀"']) expect(of("s")).toContain(text);
    for (const text of ["[]", '["a","a","a"]', '["b"]', '["c"]']) expect(of("l")).toContain(text);
    expect([...of("o")].sort()).toEqual(["false", "true", undefined].sort());
  });

  test("are the same each time", () => {
    const [, schema] = kinds[11] as (typeof kinds)[number];
    expect(madeFrom(schema)).toEqual(madeFrom(schema));
  });

  test("have near misses that break one thing each", () => {
    const { misses } = madeFrom({
      type: "object",
      required: ["n"],
      properties: { n: { type: "integer", minimum: 1, maximum: 9 }, s: { type: "string", pattern: "^a+$" } },
    });
    const texts = misses.map((each) => JSON.stringify(each));
    for (const n of [0, 10, 1.5]) expect(misses).toContainEqual(expect.objectContaining({ n }));
    expect(texts.some((text) => !text.includes('"n"'))).toBe(true);
  });

  test("T46 stay few for 100,000 branches and for a circle without an end", () => {
    // Ajv alone would take minutes over these: only the making is looked at.
    const input = { anyOf: Array.from({ length: 100_000 }, (_, number) => ({ const: number })) };
    expect(valuesFrom({ $defs: { input } }, fc, 1).edges().length).toBeLessThan(100);
    const contract = { $defs: { input: { $ref: "#/$defs/a" }, a: { allOf: [{ $ref: "#/$defs/a" }] } } };
    expect(valuesFrom(contract, fc, 1).edges()).toEqual([]);
  });

  test("are taken from the whole length of a long list", () => {
    const some = spread(
      Array.from({ length: 1000 }, (_, index) => index),
      20,
    ).slice(0, 25);
    expect(some).toContain(0);
    expect(Math.max(...some)).toBeGreaterThan(900);
  });
});
