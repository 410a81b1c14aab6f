import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStrictJson, StrictJsonError } from "../../src/llm/strict-json.ts";

describe("the strict JSON reader", () => {
  it("reads whatever JSON.stringify writes as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes("__proto__"));
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['{"a":1,"a":2}', "a"],
    ['{"a":1,"b":[{"c":1}],"a" : 2}', "a"],
    ['{"x":{"verdict":"fail","verdict":"pass"}}', "verdict"],
    ['{"a":1,"\\u0061":2}', "a"],
    ['{"a\\"b":1,"a\\"b":2}', 'a\\"b'],
  ])("T36 refuses %s, a name twice in one object", (text, name) => {
    expect(() => parseStrictJson(text)).toThrow(`the name "${name}" twice`);
  });

  it.each(['{"a":{"b":1},"b":{"a":2}}', '[{"a":1},{"a":2}]', '{"a":"a","b":"a:"}', '{"a":"\\\\","b":"{\\"b\\":1}"}'])(
    "accepts %s, the same name in different objects or in a value",
    (text) => {
      expect(parseStrictJson(text)).toEqual(JSON.parse(text));
    },
  );

  it.each(['{"__proto__":{"admin":true}}', '{"a":[{"\\u005f_proto__":1}]}'])("T36 refuses %s", (text) => {
    expect(() => parseStrictJson(text)).toThrow("__proto__");
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
  });

  it.each(["", "{", "{'a':1}", '{"a":1,}', "NaN", '{"a":1} {"b":2}', '{"a":1}\n```'])("T36 refuses %j", (text) => {
    expect(() => parseStrictJson(text)).toThrow(StrictJsonError);
  });

  it("T36 refuses nesting that is deeper than any schema of ours", () => {
    expect(parseStrictJson("[".repeat(64) + "]".repeat(64))).toBeInstanceOf(Array);
    expect(() => parseStrictJson("[".repeat(65) + "]".repeat(65))).toThrow("deeper than 64");
    expect(() => parseStrictJson("[".repeat(200_000) + "]".repeat(200_000))).toThrow(StrictJsonError);
  });

  it("T36 reads one string of eight million characters", () => {
    const long = '\\"x'.repeat(2_700_000);
    expect(parseStrictJson(`{"content":"${long}"}`)).toHaveProperty("content");
  });
});
