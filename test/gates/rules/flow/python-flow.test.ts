import { describe, expect, test } from "vitest";
import { flowOf } from "../../../../src/gates/rules/flow/python-cleanings.ts";
import { isConstant } from "../../../../src/gates/rules/flow/python-constant.ts";
import { ORIGIN } from "../../../../src/gates/rules/flow/python-sources.ts";
import { parseSources } from "../../../../src/gates/rules/source.ts";
import { blockOf, toolchain } from "../../security/security-fixtures.ts";

/** The origin of what is given to `sink(…)` in a Python source. */
async function originIn(source: string): Promise<number> {
  const { files } = await parseSources(blockOf({ "logic.py": source }), toolchain);
  const root = files[0]?.root;
  const given = root?.find({ rule: { pattern: "sink($DATA)" } })?.getMatch("DATA");
  if (root === undefined || given === undefined || given === null) throw new Error("there is no sink");
  return flowOf(root, "path").valueOf(given).origin;
}

const REQUEST = "from flask import request\n";

describe("a value from a request is followed", () => {
  test.each([
    ["through names and formats", `${REQUEST}a = request.args["a"]\nb = f"x{a}"\nsink("%s" % b)`],
    ["through a tuple", `${REQUEST}a, b = 1, request.form\nsink(b)`],
    [
      "through a list that it is added to",
      `${REQUEST}parts = []\nparts.append(request.args["a"])\nsink(",".join(parts))`,
    ],
    ["through a loop", `${REQUEST}for one in request.json:\n    sink(one)`],
    ["through a comprehension", `${REQUEST}sink([one for one in request.json])`],
    ["into a function", `${REQUEST}def f(a):\n    sink(a)\nf(request.args["a"])`],
    [
      "into a parameter that is given itself",
      `${REQUEST}def f(a):\n    a = a.strip()\n    sink(a)\nf(request.args["a"])`,
    ],
    ["out of a function", `${REQUEST}def f(a):\n    return a.strip()\nsink(f(request.args["a"]))`],
    [
      "through an attribute of self",
      `${REQUEST}class A:\n    def __init__(self):\n        self.a = request.args\n    def f(self):\n        sink(self.a)`,
    ],
    ["from behind a module", 'import flask\nsink(flask.request.args.get("a"))'],
    ["as a part of the address", '@app.route("/<name>")\ndef f(name):\n    sink(name)'],
    ["as an event", "def handler(event, context):\n    sink(event['a'])"],
    ["of Django", "def view(request, name):\n    sink(name + request.GET['a'])"],
  ])("%s", async (_, source) => {
    expect((await originIn(source)) & ORIGIN.remote).toBe(ORIGIN.remote);
  });
});

describe("a value is trusted", () => {
  test.each([
    ["after it was replaced", `${REQUEST}a = request.args["a"]\na = "b"\nsink(a)`],
    ["as a number", `${REQUEST}sink(int(request.args["a"]))`],
    [
      "after a list was asked that leaves otherwise",
      `${REQUEST}def f():\n    a = request.args["a"]\n    if a not in NAMES:\n        raise ValueError(a)\n    sink(a)`,
    ],
    [
      "within a branch that asked",
      `${REQUEST}def f():\n    a = request.args["a"]\n    if a in NAMES:\n        sink(a)`,
    ],
    ["after an assertion", `${REQUEST}def f():\n    a = request.args["a"]\n    assert a.isalnum()\n    sink(a)`],
    [
      "when a guard replaces it",
      `${REQUEST}def f():\n    a = request.args["a"]\n    if not is_safe(a):\n        a = "index"\n    sink(a)`,
    ],
    ["as a number of the address", '@app.route("/<int:number>")\ndef f(number):\n    sink(number)'],
    ["when it repeats a constant", 'sink(", ".join("?" * len(rows)))'],
  ])("%s", async (_, source) => {
    expect((await originIn(source)) & ORIGIN.remote).toBe(ORIGIN.trusted);
  });

  test("not in the other branch", async () => {
    const source = `${REQUEST}def f():\n    a = request.args["a"]\n    if a not in NAMES:\n        sink(a)`;
    expect((await originIn(source)) & ORIGIN.remote).toBe(ORIGIN.remote);
  });
});

test("a chain that leads back to itself, and one without an end, are answered", async () => {
  const ring = "def f(a):\n    return g(a)\ndef g(a):\n    return f(a)\nsink(f(g(1)))";
  const chain = Array.from({ length: 3_000 }, (_, index) => `a${index + 1} = a${index} + a${index}`).join("\n");
  await expect(originIn(ring)).resolves.toBe(ORIGIN.trusted);
  await expect(originIn(`${chain}\nsink(a3000)`)).resolves.toBe(ORIGIN.unknown);
});

test("an import within a function holds in that function alone", async () => {
  const other = "def g():\n    from settings import request\n";
  const inside = `${other}    sink(request.args["a"])`;
  const outside = `from tasks import work\n${other}def f():\n    import sys\n    sink(sys.argv[1])\ndef h():\n    from paths import sys`;
  expect((await originIn(inside)) & ORIGIN.remote).toBe(ORIGIN.remote);
  expect(await originIn(outside)).toBe(ORIGIN.local);
});

test("a method of another object is no call of a function of the same name", async () => {
  expect(await originIn("def read(name):\n    sink(name)\nfile.read()")).toBe(ORIGIN.parameter);
  expect(await originIn('def read(name):\n    sink(name)\nread("a")')).toBe(ORIGIN.trusted);
});

describe("the program itself says", () => {
  test.each([
    ["a literal", 'sink("a")', true],
    ["what is put together from literals", 'A = "a"\nb = f"{A}-" + "%d" % 1\nsink(b)', true],
    ["a list of literals", 'sink(["a", 1])', true],
    ["not a name of another file", "from settings import a\nsink(a)", false],
    ["not a parameter", "def f(a):\n    sink('x' + a)", false],
    ["not a result", "a = made()\nsink(a)", false],
    ["nothing of what is written to cost time", `a = 1\n${"a += a\n".repeat(300)}def f():\n    sink(a)`, false],
    ["nothing of a name that leads back to itself", "a = b\nb = a\nsink(a)", false],
  ])("%s", async (_, source, expected) => {
    const { files } = await parseSources(blockOf({ "logic.py": source }), toolchain);
    const root = files[0]?.root;
    const given = root?.find({ rule: { pattern: "sink($DATA)" } })?.getMatch("DATA");
    if (root === undefined || given === undefined || given === null) throw new Error("there is no sink");
    expect(isConstant(given, flowOf(root, "xml"))).toBe(expected);
  });
});
