import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { MAX_YAML_BYTES, readYaml } from "../../src/config/yaml-source.ts";

const bomb = (levels: number) =>
  Array.from({ length: levels }, (_, i) =>
    i === 0 ? "a0: &a0 [x, x]" : `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`,
  ).join("\n");

const size = MAX_YAML_BYTES - 100;
const HOSTILE: readonly (readonly [string, string])[] = [
  ["an alias bomb", `${bomb(40)}\n`],
  ["a merge-key bomb", `a: &a {b: 1}\nc:\n${"  <<: *a\n".repeat(size / 12)}`],
  ["many merged maps", `a: &a {b: 1}\nc:\n  <<: [${"*a, ".repeat(size / 5)}*a]\n`],
  ["duplicate keys", "a: 1\nb: 2\na: 3\n"],
  ["very many duplicate keys", "a: 1\n".repeat(size / 6)],
  ["very many keys", Array.from({ length: size / 12 }, (_, i) => `key${i}: 1`).join("\n")],
  ["a local tag", "a: !evil x\n"],
  ["a JavaScript tag", 'a: !!js/function "function(){}"\n'],
  ["a standard tag", "a: !!str 1\n"],
  ["deep flow sequences", "[".repeat(size)],
  ["deep flow maps", "{a: ".repeat(size / 4)],
  ["deep block sequences on one line", `${"- ".repeat(size / 2)}x`],
  ["deep explicit keys", "? ".repeat(size / 2)],
  ["deep block maps", Array.from({ length: 600 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ["closing brackets", "]".repeat(size)],
  ["commas", `[${",".repeat(size)}`],
  ["directives", "%\n".repeat(size / 2)],
  ["anchors", `a: ${"&a ".repeat(size / 3)}`],
  ["as many commas as fit", `[${",".repeat(1_990)}`],
  ["as many directives as fit", "%\n".repeat(1_990)],
  ["as many anchors as fit", `a: ${"&a ".repeat(1_990)}`],
  ["as many equal keys as fit", "a: 1\n".repeat(1_400)],
  ["a map as key", "? {a: 1}\n: 2\n"],
  ["two documents", "a: 1\n---\nb: 2\n"],
  ["a file that is too large", `# ${"x".repeat(MAX_YAML_BYTES)}`],
];

describe("T45 YAML that is made to hurt", () => {
  it.each(HOSTILE)("refuses %s in less than 100 ms of this process", (_name, text) => {
    // The least of several: what else the machine does, and what is compiled at first, is not the text's doing.
    let leastMs = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 10 && leastMs >= 100; attempt++) {
      const before = process.cpuUsage();
      const source = readYaml(text);
      const used = process.cpuUsage(before);
      leastMs = Math.min(leastMs, (used.user + used.system) / 1000);
      expect(source.problems.length).toBeGreaterThan(0);
      expect(source.value).toBeUndefined();
    }
    expect(leastMs).toBeLessThan(100);
  });

  it.each([
    ["an alias bomb", bomb(40)],
    ["many aliases", `a: &a {b: 1}\nc: [${"*a, ".repeat(200)}*a]\n`],
    ["an alias of itself", "a: &a [*a]\n"],
  ])("bounds %s where aliases are allowed", (_name, text) => {
    const source = readYaml(text, { aliases: true });
    expect(source.problems).toHaveLength(_name === "an alias of itself" ? 0 : 1);
  });

  it.each([
    ["flow sequences", `${"[".repeat(40)}${"]".repeat(40)}`],
    ["flow maps", `${"{a: ".repeat(40)}1${"}".repeat(40)}`],
    ["sequences on one line", `${"- ".repeat(40)}x`],
  ])("refuses 40 nested %s and takes 20", (_name, text) => {
    expect(readYaml(text).problems).toEqual([{ line: 1, column: 1, message: "the nesting is deeper than 32" }]);
    const shorter = text
      .replace("[".repeat(20), "")
      .replace("]".repeat(20), "")
      .replace("{a: ".repeat(20), "")
      .replace("}".repeat(20), "")
      .replace("- ".repeat(20), "");
    expect(readYaml(shorter).problems).toEqual([]);
  });

  it("says where", () => {
    expect(readYaml("a: 1\nb:\n  c: 2\n  c: 3\n").problems).toEqual([
      { line: 4, column: 3, message: 'the key "c" stands here a second time' },
    ]);
    expect(readYaml("a: &x 1\nb: *x\n").problems).toEqual([
      { line: 2, column: 4, message: "the alias *x is not supported; repeat the value" },
    ]);
    expect(readYaml("a: !evil x\n").problems[0]).toMatchObject({ line: 1, message: "the tag !evil is not supported" });
  });

  it("counts brackets, commas, anchors and directives", () => {
    const message = "there are more than 2000 brackets and commas";
    for (const text of [
      `[${",".repeat(2_100)}`,
      "%\n".repeat(2_100),
      `[${"[],".repeat(700)}`,
      `a: ${"&a ".repeat(2_100)}`,
    ]) {
      expect(readYaml(text).problems).toEqual([expect.objectContaining({ message })]);
    }
  });

  it("takes marks inside of texts for text", () => {
    const value = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`k${index}`, "*, & ! [%]"]));
    expect(readYaml(stringify(value)).value).toEqual(value);
    expect(readYaml(Array.from({ length: 1_000 }, () => "- a!,&*%").join("\n")).problems).toEqual([]);
  });

  it("takes << as a word like any other", () => {
    expect(readYaml("<<: { a: 1 }\n").value).toEqual({ "<<": { a: 1 } });
  });
});

describe("readYaml", () => {
  it("reads back what was written", () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value, { maxKeys: 6 }), (object) => {
        const source = readYaml(stringify(object, { aliasDuplicateObjects: false }));
        expect(source.problems).toEqual([]);
        expect(JSON.stringify(source.value)).toBe(JSON.stringify(object));
      }),
      { numRuns: 100 },
    );
  });

  it("never throws", () => {
    const piece = fc.constantFrom(
      "a",
      ":",
      " ",
      "\n",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "&a",
      "*a",
      "!t",
      "?",
      "|",
      ">",
      "'",
      '"',
      "#",
      "%",
      "\t",
      "---",
      "<<",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void readYaml(pieces.join(""))),
      { numRuns: 2000 },
    );
  });

  it("locates the deepest part of a path that exists", () => {
    const source = readYaml("a:\n  b:\n    - x\n    - y: 1\n");
    expect(source.locate(["a", "b", "1", "y"], "value")).toEqual({ line: 4, column: 10 });
    expect(source.locate(["a", "b", "1", "y"], "key")).toEqual({ line: 4, column: 7 });
    expect(source.locate(["a", "none"], "value")).toEqual({ line: 2, column: 3 });
    expect(source.locate([], "value")).toEqual({ line: 1, column: 1 });
  });
});
