import { describe, expect, test } from "vitest";
import { flowOf } from "../../../../src/gates/rules/flow/python-cleanings.ts";
import { ORIGIN } from "../../../../src/gates/rules/flow/python-sources.ts";
import { parseSources } from "../../../../src/gates/rules/source.ts";
import { blockOf, toolchain } from "../../security/security-fixtures.ts";

/** True when what is given to `sink(…)` at the end of a function can be from a request, which is there as `p`. */
async function isFromRequest(lines: readonly string[]): Promise<boolean> {
  const source = ["from flask import request", "def f(other):", "    p = request.args['p']", ...lines.map(indented)];
  const { files } = await parseSources(blockOf({ "logic.py": source.join("\n") }), toolchain);
  const root = files[0]?.root;
  const given = root?.find({ rule: { pattern: "sink($DATA)" } })?.getMatch("DATA");
  if (root === undefined || given === undefined || given === null) throw new Error("there is no sink");
  return (flowOf(root, "path").valueOf(given).origin & ORIGIN.remote) !== 0;
}

function indented(line: string): string {
  return `    ${line}`;
}

describe("a branch that constants decide", () => {
  test.each<[string, boolean, string[]]>([
    ["counts when it is taken", true, ["a = 'x'", "if 7 * 42 - 86 > 200:", "    a = p", "sink(a)"]],
    ["does not count when it is not", false, ["a = 'x'", "if 7 * 2 - 86 > 200:", "    a = p", "sink(a)"]],
    ["replaces what was before", false, ["a = p", "if len('abc') == 3:", "    a = 'x'", "sink(a)"]],
    ["leaves the other out", false, ["n = 106", "a = 'x' if n % 2 == 0 else p", "sink(a)"]],
    ["is that of a text within another", true, ["t = 'abc'", "if 'b' in t:", "    t = p", "sink(t)"]],
    ["is none where a value is not known", true, ["a = 'x'", "if other > 200:", "    a = p", "sink(a)"]],
    [
      "is none where a loop changes it",
      true,
      ["n = 0", "a = 'x'", "while other:", "    if n > 2:", "        a = p", "    n = n + 1", "sink(a)"],
    ],
    [
      "is the case that fits",
      false,
      [
        "s = 'ABC'",
        "match s[1]:",
        "    case 'A':",
        "        a = p",
        "    case 'B':",
        "        a = 'x'",
        "    case _:",
        "        a = p",
        "sink(a)",
      ],
    ],
    [
      "is an elif after what is false",
      true,
      ["if 1 > 2:", "    a = 'x'", "elif not False:", "    a = p", "else:", "    a = 'y'", "sink(a)"],
    ],
    [
      "is no else after what is true",
      false,
      ["if 'a' != 'b' and 2 >= 2:", "    a = 'x'", "else:", "    a = p", "sink(a)"],
    ],
  ])("%s", async (_, expected, lines) => {
    expect(await isFromRequest(lines)).toBe(expected);
  });
});

describe("an element of a container", () => {
  test.each<[string, boolean, string[]]>([
    ["is the one under its key", true, ["m = {'a': 'x'}", "m['b'] = p", "sink(m['b'])"]],
    ["is not what is under another", false, ["m = {}", "m['a'] = 'x'", "m['b'] = p", "sink(m['a'])"]],
    ["is asked for by get", false, ["m = {'a': 'x', 'b': p}", "sink(m.get('a'))"]],
    ["is the last that was put there", false, ["m = {'a': p}", "m['a'] = 'x'", "sink(m['a'])"]],
    ["can be any when a key is not known", true, ["m = {'a': 'x'}", "m[other] = p", "sink(m['a'])"]],
    ["can be any when a branch changes it", true, ["m = {'a': 'x'}", "if other:", "    m['a'] = p", "sink(m['a'])"]],
    ["of a list is counted", false, ["l = []", "l.append('x')", "l.append(p)", "sink(l[0])"]],
    ["of a list moves up", true, ["l = ['x']", "l.append(p)", "l.pop(0)", "sink(l[0])"]],
    ["of a list can be any after a sort", true, ["l = ['x', p]", "l.sort()", "sink(l[0])"]],
    [
      "of settings is that of its section",
      false,
      [
        "import configparser",
        "c = configparser.ConfigParser()",
        "c.set('s', 'a', 'x')",
        "c.set('s', 'b', p)",
        "sink(c.get('s', 'a'))",
      ],
    ],
    [
      "of settings goes through them",
      true,
      [
        "import configparser",
        "c = configparser.ConfigParser()",
        "c.set('s', 'a', 'x')",
        "c.set('s', 'b', p)",
        "sink(c.get('s', 'b'))",
      ],
    ],
    ["of a buffer is all of it", true, ["import io", "b = io.StringIO()", "b.write(p)", "sink(b.getvalue())"]],
    [
      "of a buffer of constants is none",
      false,
      ["import io", "b = io.StringIO()", "b.write('x')", "sink(b.getvalue())"],
    ],
  ])("%s", async (_, expected, lines) => {
    expect(await isFromRequest(lines)).toBe(expected);
  });
});

describe("a check within a try", () => {
  const check = ["try:", "    if '../' in p:", "        return None"];

  test("counts when every handler leaves", async () => {
    expect(await isFromRequest([...check, "except TypeError:", "    return None", "sink(p)"])).toBe(false);
  });

  test("does not count when a handler goes on", async () => {
    expect(await isFromRequest([...check, "except TypeError:", "    pass", "sink(p)"])).toBe(true);
  });
});
