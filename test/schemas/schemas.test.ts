import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

const folder = new URL("../../schemas/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".schema.json"));

describe.each(files)("schemas/%s", (file) => {
  const schema = JSON.parse(readFileSync(new URL(file, folder), "utf8"));

  it("is strict JSON Schema 2020-12 with a name, a title and a description", () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(schema).toMatchObject({ $id: `urn:blocks:schema:${file.replace(".schema.json", "")}:1` });
    expect(schema.title).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(schema.description).toMatch(/\.$/);
  });

  it("accepts each of its own examples", () => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    expect(schema.examples.length).toBeGreaterThan(0);
    for (const example of schema.examples) {
      validate(structuredClone(example));
      expect(validate.errors).toBe(null);
    }
  });
});
