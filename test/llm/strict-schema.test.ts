import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anthropicSchema,
  googleSchema,
  type JsonSchema,
  openAiStrictSchema,
  withoutAddedNulls,
} from "../../src/llm/providers/strict-schema.ts";
import { answerSchema } from "./requests.ts";

const ANSWER_SCHEMAS = ["choice", "context", "plan", "implementation", "review", "documentation"].map(
  (task) => `answer-${task}`,
);

/** Every keyword that stands anywhere in a schema; names of properties are none. */
function keywordsIn(schema: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return;
    for (const [keyword, value] of Object.entries(part)) {
      found.add(keyword);
      if (keyword === "properties" || keyword === "$defs") Object.values(value).forEach(visit);
      else if (keyword === "anyOf") value.forEach(visit);
      else if (keyword === "items") visit(value);
    }
  };
  visit(schema);
  return found;
}

/** Every object schema within a schema. */
function objectsIn(schema: JsonSchema): JsonSchema[] {
  const parts = [
    schema["items"],
    ...Object.values((schema["properties"] ?? {}) as object),
    ...((schema["anyOf"] ?? []) as []),
  ];
  const inner = parts.flatMap((part) => (typeof part === "object" && part !== null ? objectsIn(part) : []));
  return schema["type"] === "object" ? [schema, ...inner] : inner;
}

/** The value as a model writes it under a strict schema: null in place of every property that is absent. */
function withNulls(value: unknown, strict: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => withNulls(item, (strict["items"] ?? {}) as JsonSchema));
  if (typeof value !== "object" || value === null) return value;
  const properties = (strict["properties"] ?? {}) as Record<string, JsonSchema>;
  const required = (strict["required"] ?? []) as string[];
  const absent = required.filter((name) => !(name in value)).map((name) => [name, null]);
  const present = Object.entries(value).map(([name, member]) => [name, withNulls(member, properties[name] ?? {})]);
  return Object.fromEntries([...present, ...absent]);
}

describe.each(ANSWER_SCHEMAS)("%s for the vendors", (name) => {
  const schema = answerSchema(name);

  it("keeps to OpenAI's strict subset: all properties required, no others allowed", () => {
    const strict = openAiStrictSchema(schema);
    for (const object of objectsIn(strict)) {
      expect(object["additionalProperties"]).toBe(false);
      expect(object["required"]).toEqual(Object.keys(object["properties"] as object));
    }
    const known = "type title description enum properties required additionalProperties items minItems maxItems anyOf";
    expect([...keywordsIn(strict)].filter((keyword) => !known.split(" ").includes(keyword))).toEqual([]);
  });

  it("keeps to Anthropic's subset", () => {
    const known = "type title description enum properties required additionalProperties items minItems";
    expect([...keywordsIn(anthropicSchema(schema))].filter((keyword) => !known.split(" ").includes(keyword))).toEqual(
      [],
    );
  });

  it("keeps to Google's subset", () => {
    const known = "type title description enum properties required additionalProperties items minItems maxItems";
    expect([...keywordsIn(googleSchema(schema))].filter((keyword) => !known.split(" ").includes(keyword))).toEqual([]);
  });

  it("accepts under every vendor's schema what ours accepts, its title included", () => {
    const ajv = new Ajv2020({ strict: false });
    const { examples } = JSON.parse(JSON.stringify(examplesOf(name)));
    for (const adapted of [openAiStrictSchema(schema), anthropicSchema(schema), googleSchema(schema)]) {
      expect(adapted["title"]).toBe(schema["title"]);
      for (const example of examples) {
        const answered = withNulls(example, adapted);
        expect(ajv.validate(adapted, answered)).toBe(true);
        expect(withoutAddedNulls(answered, schema)).toEqual(example);
      }
    }
  });
});

describe("the adaptation of a schema", () => {
  it("tells the model in words what the subset cannot say", () => {
    const strict = openAiStrictSchema({
      type: "string",
      description: "A line.",
      maxLength: 9,
      pattern: "^a",
      default: "a",
    });
    expect(strict).toEqual({ type: "string", description: 'A line. Must also satisfy: maxLength 9, pattern "^a".' });
  });

  it("makes an optional property one that may be null, and takes the null away from the answer", () => {
    const schema = {
      type: "object",
      required: ["id"],
      properties: { id: { type: "string" }, note: { type: "string" }, gone: { type: ["string", "null"] } },
    };
    expect(openAiStrictSchema(schema)).toMatchObject({
      required: ["id", "note", "gone"],
      properties: { note: { anyOf: [{ type: "string" }, { type: "null" }] }, gone: { type: ["string", "null"] } },
    });
    expect(withoutAddedNulls({ id: "a", note: null, gone: null }, schema)).toEqual({ id: "a", gone: null });
    const list = { type: "array", items: schema };
    expect(withoutAddedNulls([{ id: "a", note: null }], list)).toEqual([{ id: "a" }]);
  });

  it("asks Anthropic for at most one item, and tells the rest in words", () => {
    const one = { type: "array", minItems: 1 };
    expect(anthropicSchema(one)).toEqual(one);
    expect(anthropicSchema({ type: "array", minItems: 6 })).toEqual({
      type: "array",
      description: "Must also satisfy: minItems 6.",
    });
  });

  it("gives an enumeration its type and turns a constant into one", () => {
    expect(openAiStrictSchema({ enum: ["a", "b"] })).toEqual({ enum: ["a", "b"], type: "string" });
    expect(googleSchema({ const: 1 })).toEqual({ enum: [1], type: "number" });
  });

  it("leaves nothing beside a reference but the definitions", () => {
    const schema = { $ref: "#/$defs/a", description: "x", $defs: { a: { type: "string", maxLength: 1 } } };
    expect(openAiStrictSchema(schema)).toEqual({
      $ref: "#/$defs/a",
      $defs: { a: { type: "string", description: "Must also satisfy: maxLength 1." } },
    });
  });

  const schemas = fc.letrec<{ schema: JsonSchema }>((tie) => ({
    schema: fc.oneof(
      { depthSize: "small" },
      fc.record({ type: fc.constant("string"), maxLength: fc.nat() }, { requiredKeys: ["type"] }),
      fc.record({ type: fc.constant("integer"), minimum: fc.integer() }, { requiredKeys: ["type"] }),
      fc.record({ enum: fc.uniqueArray(fc.string(), { minLength: 1 }) }),
      fc.record({ type: fc.constant("array"), items: tie("schema"), minItems: fc.nat(3) }),
      fc.record({
        type: fc.constant("object"),
        properties: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie("schema"), { maxKeys: 4 }),
        required: fc.constant([] as string[]),
      }),
    ),
  })).schema;

  it("changes nothing when it is applied to its own result", () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        const once = openAiStrictSchema(schema);
        expect(openAiStrictSchema(once)).toEqual(once);
      }),
    );
  });

  it("does not change the schema that it was given", () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        const before = JSON.stringify(schema);
        for (const adapt of [openAiStrictSchema, anthropicSchema, googleSchema]) adapt(schema);
        expect(JSON.stringify(schema)).toBe(before);
      }),
    );
  });
});

function examplesOf(name: string): { examples: unknown[] } {
  const valid: Record<string, unknown> = {
    "answer-choice": {
      blueprint: true,
      family: "compliance",
      type: "attestation",
      title: "t",
      description: "d",
      parameters: "{}",
      reason: "r",
    },
    "answer-context": { summary: "s", conventions: ["c"], relevantFiles: [{ path: "p", reason: "r" }] },
    "answer-plan": {
      title: "t",
      description: "d",
      faces: ["structure", "input", "logic", "output", "integration", "ui"].map((face) => ({
        face,
        purpose: "p",
        exports: ["e"],
      })),
      contract: "{}",
      properties: ["p"],
      risks: [],
    },
    "answer-implementation": { files: [{ path: "a.ts", content: "" }], notes: "" },
    "answer-review": {
      findings: [{ severity: "LOW", kind: "test-gap", path: "a", quote: "q", message: "m", remedy: "r" }],
    },
    "answer-documentation": { readme: "" },
  };
  return { examples: [valid[name]] };
}
