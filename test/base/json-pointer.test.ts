import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasValueAt, pointerTokens, withValueAt } from "../../src/base/json-pointer.ts";

/** Every value in a document, with the tokens that lead to it. */
function places(document: unknown, tokens: readonly string[] = []): { tokens: readonly string[]; value: unknown }[] {
  const members = typeof document === "object" && document !== null ? Object.entries(document) : [];
  return [{ tokens, value: document }, ...members.flatMap(([name, member]) => places(member, [...tokens, name]))];
}

describe("JSON pointers", () => {
  it("are read with their escapes", () => {
    expect(pointerTokens("/a~1b/~01/0/")).toEqual(["a/b", "~1", "0", ""]);
    expect(pointerTokens("")).toEqual([]);
  });

  it("replace exactly one value, and leave the document that they were given as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(), (document, choice) => {
        const before = structuredClone(document);
        const all = places(document);
        const { tokens } = all[choice % all.length] ?? { tokens: [] };
        expect(hasValueAt(document, tokens)).toBe(true);
        const changed = withValueAt(document, tokens, "changed");
        const key = JSON.stringify(tokens);
        const expected = all
          .filter((place) => !JSON.stringify(place.tokens).startsWith(`${key.slice(0, -1)},`) || tokens.length === 0)
          .map((place) => JSON.stringify(place.tokens));
        for (const place of places(changed)) {
          expect(expected).toContain(JSON.stringify(place.tokens));
          if (JSON.stringify(place.tokens) === key) expect(place.value).toBe("changed");
        }
        expect(document).toEqual(before);
      }),
    );
  });

  it("see only own members, and set __proto__ as one", () => {
    expect(hasValueAt({}, ["toString"])).toBe(false);
    expect(hasValueAt([1], ["length"])).toBe(true);
    expect(hasValueAt("text", ["length"])).toBe(false);
    const document = JSON.parse('{"__proto__":{"a":1},"b":2}');
    const changed = withValueAt(document, ["__proto__", "a"], 3);
    expect(JSON.stringify(changed)).toBe('{"__proto__":{"a":3},"b":2}');
    expect(Object.getPrototypeOf(changed)).toBe(Object.prototype);
  });

  it("leave a document alone that has no value there", () => {
    expect(withValueAt({ a: [1] }, ["a", "1"], 2)).toEqual({ a: [1] });
    expect(withValueAt({ a: 1 }, ["a", "b"], 2)).toEqual({ a: 1 });
  });
});
