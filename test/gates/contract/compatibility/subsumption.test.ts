import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schemaDocument } from "../../../../src/gates/contract/compatibility/schema-document.ts";
import { differencesBetween } from "../../../../src/gates/contract/compatibility/subsumption.ts";
import { viewOf } from "../../../../src/gates/contract/compatibility/view.ts";

type Schema = boolean | Record<string, unknown>;

const root = (schema: Schema) => (typeof schema === "boolean" ? { $defs: {}, allOf: [schema] } : schema);

function differences(from: Schema, to: Schema) {
  const view = (schema: Schema) => viewOf(schemaDocument(root(schema)), [{ schema: root(schema), pointer: "" }]);
  return differencesBetween(view(from), view(to));
}

/** Keywords with few values each, so that two schemas and a value of chance have much to do with each other. */
const keywords = (schema: fc.Arbitrary<Schema>) => {
  const map = (keys: string[]) => fc.dictionary(fc.constantFrom(...keys), schema, { maxKeys: 2 });
  const list = fc.array(schema, { minLength: 1, maxLength: 3 });
  return {
    type: fc.oneof(
      fc.constantFrom(...TYPES),
      fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 }),
    ),
    const: fc.constantFrom(...SMALL),
    enum: fc.uniqueArray(fc.constantFrom(...SMALL), {
      minLength: 1,
      maxLength: 4,
      selector: (each) => JSON.stringify(each),
    }),
    minimum: fc.constantFrom(-1, 0, 0.5, 1),
    maximum: fc.constantFrom(0, 1, 1.5, 2),
    exclusiveMinimum: fc.constantFrom(-1, 0, 1),
    exclusiveMaximum: fc.constantFrom(0, 1, 2),
    multipleOf: fc.constantFrom(1, 2, 0.5),
    minLength: fc.constantFrom(0, 1, 2),
    maxLength: fc.constantFrom(0, 1, 2),
    pattern: fc.constantFrom("^a", "b$"),
    minItems: fc.constantFrom(0, 1, 2),
    maxItems: fc.constantFrom(0, 1, 2),
    uniqueItems: fc.boolean(),
    items: schema,
    prefixItems: list,
    contains: schema,
    minContains: fc.constantFrom(0, 1, 2),
    maxContains: fc.constantFrom(1, 2),
    minProperties: fc.constantFrom(0, 1, 2),
    maxProperties: fc.constantFrom(0, 1, 2),
    required: fc.uniqueArray(fc.constantFrom("a", "b", "__proto__"), { maxLength: 2 }),
    properties: map(["a", "b", "__proto__"]),
    patternProperties: map(["^a", "b"]),
    additionalProperties: schema,
    propertyNames: schema,
    dependentRequired: fc.dictionary(
      fc.constantFrom("a", "b"),
      fc.uniqueArray(fc.constantFrom("a", "b"), { maxLength: 2 }),
    ),
    dependentSchemas: map(["a", "b"]),
    unevaluatedProperties: schema,
    unevaluatedItems: schema,
    allOf: list,
    anyOf: list,
    oneOf: list,
    not: schema,
    if: schema,
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: schema,
    else: schema,
    $ref: fc.constantFrom("#", "#/$defs/x", "#x"),
    title: fc.constantFrom("one", "two"),
  };
};
const TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"];
const SMALL = [null, true, false, 0, 1, 2, 0.5, "", "a", "ab", "ba", [], [1], {}, { a: 1 }];

const schemas = fc.letrec<{ schema: Schema; object: Record<string, unknown>; leaf: Schema }>((tie) => ({
  leaf: fc.oneof(
    fc.boolean(),
    fc.constantFrom(...TYPES).map((type) => ({ type })),
  ),
  object: fc
    .uniqueArray(
      fc.oneof(...Object.entries(keywords(tie("schema"))).map(([name, value]) => fc.tuple(fc.constant(name), value))),
      {
        maxLength: 4,
        selector: ([name]) => name,
      },
    )
    .map((entries) => Object.fromEntries(entries)),
  schema: fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie("leaf"), tie("object")),
}));

const leafValue = fc.constantFrom(...SMALL, -1, 1.5, 3, "b", "abb");
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leafValue,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c", "ab", "__proto__"), tie("value"), { maxKeys: 3 }),
  ),
})).value;

/** The schema with definitions that its references lead to. */
const withDefinitions = (schema: Record<string, unknown>, x: Schema): Record<string, unknown> =>
  asJson({
    ...schema,
    $defs: { x: typeof x === "boolean" ? { $anchor: "x", allOf: [x] } : { ...x, $anchor: "x" } },
  });

/** Without the objects that have no prototype, which JSON does not bring about. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

/** A schema, and one that was made from it by changing a few of its keywords anywhere. */
const pair = fc
  .tuple(schemas.object, schemas.object, schemas.schema, schemas.schema, fc.nat(5))
  .map(([a, b, x, y, way]) => {
    const other = [{ ...a, ...b }, { ...b, ...a }, b, a, { anyOf: [a, b] }, { allOf: [a, b] }][way] as Record<
      string,
      unknown
    >;
    return [withDefinitions(a, x), withDefinitions(other, way === 3 ? y : x)] as const;
  });

function validator(schema: Schema): ((value: unknown) => boolean) | undefined {
  try {
    const validate = new Ajv2020({
      strict: false,
      logger: false,
      meta: false,
      validateSchema: false,
      addUsedSchema: false,
    }).compile(schema);
    return (given) => validate(given) as boolean;
  } catch {
    // A schema that Ajv refuses says nothing about our comparison.
    return undefined;
  }
}

function verdictOf(validate: (value: unknown) => boolean, given: unknown): boolean | undefined {
  try {
    return validate(given);
  } catch {
    // A reference that leads back to itself on the same value has no answer.
    return undefined;
  }
}

describe("what is called compatible", () => {
  test("lets nothing through that Ajv accepts before and refuses after", () => {
    let compatible = 0;
    fc.assert(
      fc.property(pair, fc.array(value, { minLength: 20, maxLength: 40 }), ([from, to], values) => {
        if (differences(from, to).length > 0) return;
        const [before, after] = [validator(from), validator(to)];
        if (before === undefined || after === undefined) return;
        compatible += 1;
        for (const each of values) {
          if (verdictOf(before, each) === true) expect(verdictOf(after, each), JSON.stringify(each)).not.toBe(false);
        }
      }),
      { numRuns: Number(process.env["BLOCKS_TEST_RUNS"] ?? 250) },
    );
    expect(compatible).toBeGreaterThan(10);
  });

  test("is every schema compared with itself, as long as nothing in it depends on who asks", () => {
    fc.assert(
      fc.property(schemas.object, schemas.schema, (schema, x) => {
        const given = withDefinitions(schema, x);
        expect(differences(given, structuredClone(given))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("the comparison of two schemas", () => {
  const compatible: [string, Schema, Schema][] = [
    ["a wider range", { type: "integer", minimum: 1, maximum: 5 }, { type: "integer", minimum: 0, maximum: 9 }],
    ["whole numbers over 0 and from 1", { type: "integer", exclusiveMinimum: 0 }, { type: "integer", minimum: 1 }],
    ["an enum within a type", { enum: ["a", "bb"] }, { type: "string", minLength: 1 }],
    ["a type that becomes a choice", { type: "string" }, { anyOf: [{ type: "string" }, { type: "null" }] }],
    [
      "a list of types that becomes a choice",
      { type: ["string", "null"] },
      { anyOf: [{ type: "null" }, { type: "string" }] },
    ],
    ["a choice with one more branch", { anyOf: [{ const: 1 }] }, { anyOf: [{ const: 2 }, { const: 1 }] }],
    [
      "a tagged union with one more branch",
      { oneOf: [{ type: "object", required: ["t"], properties: { t: { const: 1 } } }] },
      {
        oneOf: [
          { type: "object", required: ["t"], properties: { t: { const: 1 } } },
          { type: "object", required: ["t"], properties: { t: { const: 2 } } },
        ],
      },
    ],
    ["a definition of another name", { $ref: "#/$defs/a", $defs: { a: { type: "null" } } }, { type: "null" }],
    [
      "an optional property that a closed object now knows",
      { type: "object", additionalProperties: false },
      { type: "object", properties: { a: {} }, additionalProperties: false },
    ],
    ["a multiple of a multiple", { type: "integer", multipleOf: 6 }, { type: "integer", multipleOf: 3 }],
    [
      "items by place within items of one kind",
      { type: "array", prefixItems: [{ const: 1 }], items: false },
      { type: "array", items: { type: "integer" } },
    ],
    [
      "a tree in a circle",
      { $ref: "#/$defs/t", $defs: { t: { type: "array", items: { $ref: "#/$defs/t" } } } },
      { $ref: "#/$defs/s", $defs: { s: { type: "array", items: { $ref: "#/$defs/s" } } } },
    ],
  ];
  test.each(compatible)("finds nothing for %s", (_, from, to) => expect(differences(from, to)).toEqual([]));

  const different: [string, Schema, Schema, string][] = [
    ["a type", { type: "string" }, { type: "integer" }, "type"],
    ["a minimum", {}, { minimum: 1 }, "minimum"],
    ["a pattern", { type: "string", pattern: "a" }, { type: "string", pattern: "b" }, "pattern"],
    ["a format", { type: "string" }, { type: "string", format: "date" }, "format"],
    ["a multiple", { type: "integer" }, { type: "integer", multipleOf: 2 }, "multipleOf"],
    ["unique items", { type: "array" }, { type: "array", uniqueItems: true }, "uniqueItems"],
    ["a condition", { type: "object" }, { type: "object", if: { required: ["a"] }, else: { required: ["b"] } }, "if"],
    ["a not", { type: "string" }, { type: "string", not: { const: "a" } }, "not"],
    ["an enum", { enum: [1, 2] }, { enum: [1] }, "enum"],
    ["what is unevaluated", {}, { unevaluatedProperties: false }, "unevaluatedProperties"],
    ["a dynamic reference", {}, { $dynamicRef: "#x" }, "$dynamicRef"],
    ["a reference to nothing", {}, { $ref: "#/nowhere" }, "$ref"],
    [
      "a name that only Object.prototype has",
      { type: "object" },
      { type: "object", required: ["constructor"] },
      "required",
    ],
    [
      "a property called __proto__",
      JSON.parse('{"properties":{"__proto__":{"type":"string"}}}'),
      JSON.parse('{"properties":{"__proto__":{"type":"null"}}}'),
      "type",
    ],
    [
      "an overlapping branch of a oneOf",
      { oneOf: [{ type: "integer" }] },
      { oneOf: [{ type: "integer" }, { minimum: 0 }] },
      "oneOf",
    ],
  ];
  test.each(different)("finds %s", (_, from, to, name) => {
    expect(differences(from, to).map((each) => each.name)).toContain(name);
  });

  test("T46 ends on a choice of 100,000 branches, on circles and on 100,000 levels, and calls them incomparable", () => {
    const wide = (type: string) => ({
      oneOf: Array.from({ length: 100_000 }, (_, number) => ({ type, const: number })),
    });
    let deep: Schema = { type: "string" };
    let other: Schema = { type: "null" };
    for (let level = 0; level < 100_000; level += 1) [deep, other] = [{ items: deep }, { items: other }];
    const circle = (type: string) => ({
      $ref: "#/$defs/a",
      $defs: {
        a: { anyOf: [{ $ref: "#/$defs/b" }, { type }] },
        b: { anyOf: [{ $ref: "#/$defs/a" }, { not: { $ref: "#/$defs/a" } }] },
      },
    });
    for (const [from, to] of [
      [wide("integer"), wide("number")],
      [deep, other],
      [circle("string"), circle("null")],
    ] as const) {
      expect(differences(from, to)).not.toEqual([]);
    }
  });
});
