import fc from "fast-check";
import { expect, test } from "vitest";
import { lineFinder, lineOfJsonError, lineOfPointer } from "../../../src/gates/contract/json-lines.ts";

const text = '{\n\t"a": [\n\t\t1,\n\t\t{ "b/c": null,\n "d~": "x" }\n\t],\n"5": {"x": 2}}';

test("finds the line of a value, and of the nearest parent of one that is missing", () => {
  const lineOf = lineFinder(text);
  const pointers = ["", "/a", "/a/1", "/a/1/b~1c", "/a/1/d~0", "/a/1/none", "/a/7", "/5/x", "/none/y"];
  expect(pointers.map(lineOf)).toEqual([1, 2, 4, 4, 5, 4, 2, 7, 1]);
});

test("finds every member's line, whatever its name and value are", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (members) => {
      const names = Object.keys(members);
      const lines = names.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(members[name])}`);
      const lineOf = lineFinder(`{\n${lines.join(",\n")}\n}`);
      return names.every((name, index) => {
        const pointer = `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
        return lineOf(pointer) === index + 2;
      });
    }),
  );
});

test("finds the line on which a text stops being JSON", () => {
  for (const [broken, line] of [
    ['{\n"a": }', 2],
    ['{\n"a": 1', 2],
    ['{\n"a": 1,\n"b" 2\n}', 3],
  ] as const) {
    let error: unknown;
    try {
      JSON.parse(broken);
    } catch (thrown) {
      error = thrown;
    }
    expect(lineOfJsonError(broken, error), broken).toBe(line);
  }
});

test("T46 gives up on a text that is too large or too deep, and does not throw", () => {
  expect(lineOfPointer(`[${'"x",'.repeat(100_000)}1]`, "/0")).toBeUndefined();
  expect(() => lineOfPointer(`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "/0")).not.toThrow();
});
