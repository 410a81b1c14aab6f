import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenLines } from "../../src/report/syntax.ts";

function kinds(path: string, content: string): string[][] {
  return tokenLines(path, content).map((line) => line.map(({ kind, text }) => `${kind}:${text}`));
}

describe("tokenLines", () => {
  test("loses and adds nothing, whatever the text is", () => {
    const parts = fc.array(
      fc.constantFrom("/*", "*/", "//", "`", "'", '"', "\\", "/", "\n", "\r\n", "${", '"""', "#", "a", "1", " "),
      {
        maxLength: 60,
      },
    );
    const source = fc.oneof(
      fc.string({ unit: "binary" }),
      parts.map((list) => list.join("")),
    );
    fc.assert(
      fc.property(fc.constantFrom("a.ts", "a.py", "a.json", "a.md"), source, (path, content) => {
        const lines = tokenLines(path, content).map((line) => line.map(({ text }) => text).join(""));
        expect(lines).toEqual(content.split(/\r?\n/));
      }),
    );
  });

  test("tells comments, strings, keywords, types and numbers of TypeScript apart, over several lines too", () => {
    expect(kinds("a.ts", 'const a: Row = "x"; // 1\n/* two\nlines */ return 2n;')).toEqual([
      ["keyword:const", "plain: a: ", "type:Row", "plain: = ", 'string:"x"', "plain:; ", "comment:// 1"],
      ["comment:/* two"],
      ["comment:lines */", "plain: ", "keyword:return", "plain: ", "number:2n", "plain:;"],
    ]);
  });

  test("takes a quote in a regular expression for no string, and a division for no regular expression", () => {
    expect(kinds("a.ts", "const q = /[\"'`/]/g; f(x)")[0]).toContain("string:/[\"'`/]/g");
    expect(kinds("a.ts", "a / b / c")[0]).toEqual(["plain:a / b / c"]);
    expect(kinds("a.ts", "f(a) / b; return /x/;")[0]).toContain("string:/x/");
  });

  test("a keyword after a point is the name of a member", () => {
    expect(kinds("a.ts", "Array.from(map.get(x))")[0]).toEqual(["type:Array", "plain:.from(map.get(x))"]);
  });

  test("knows Python's comments and triple quotes", () => {
    expect(kinds("a.py", 'def f():  # why\n    """two\n    lines"""\n')).toEqual([
      ["keyword:def", "plain: f():  ", "comment:# why"],
      ["plain:    ", 'string:"""two'],
      ['string:    lines"""'],
      [],
    ]);
  });

  test("is linear on texts that make careless expressions slow", () => {
    for (const evil of [
      "/*".repeat(20_000),
      '"\\'.repeat(20_000),
      "/[".repeat(20_000),
      "`${".repeat(20_000),
      "'''".repeat(20_001),
    ]) {
      for (const path of ["a.ts", "a.py"]) expect(tokenLines(path, evil).flat().length).toBeGreaterThan(0);
    }
  }, 20_000);
});
