import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ecmascriptFlow } from "../../../../src/gates/rules/flow/ecmascript-flow.ts";
import { type Purpose, TRUST, type Trust } from "../../../../src/gates/rules/flow/flow.ts";
import { createSourceParser } from "../../../../src/gates/rules/source.ts";
import { toolchain } from "../../security/security-fixtures.ts";

const parse = await createSourceParser(toolchain);

/** The origin of what is given to `sink(…)`. */
function trustIn(source: string, purpose: Purpose = "command"): Trust {
  const root = parse("logic.ts", source);
  const given = root?.find({ rule: { pattern: "sink($DATA)" } })?.getMatch("DATA");
  if (root === undefined || given === undefined || given === null) throw new Error(`there is no sink in ${source}`);
  return ecmascriptFlow(root).trust(given, purpose);
}

/** A handler of requests with these statements in it. */
const handler = (body: string) => `app.get("/", async (req, res) => { ${body} });`;

describe("what a request holds is followed", () => {
  test.each([
    ["through names, templates and +", `const a = req.query.a; const b = \`x\${a}\`; sink("y" + b);`],
    ["through destructuring with a default", 'const { a: [first = "x"] } = req.body; sink(first);'],
    ["through a field of a literal", "const all = { own: 1, theirs: req.body.a }; sink(all.theirs);"],
    ["into a closure", "const a = req.query.a; later(() => sink(a));"],
    ["through a function and back", "const twice = (text) => text + text; sink(twice(req.query.a));"],
    ["through a promise", "sink(await Promise.resolve(req.query.a));"],
    ["through a callback", "req.body.list.forEach((one) => sink(one));"],
    ["through a ternary and ??", 'sink(isOn ? "a" : (req.query.a ?? "b"));'],
    ["through a later assignment", 'let a = "x"; a = req.query.a; sink(a);'],
  ])("%s", (_how, body) => {
    expect(trustIn(handler(body))).toBe(TRUST.outside);
  });
});

describe("what is no stranger's is not taken for it", () => {
  test.each([
    ["a name that hides another one", 'const a = req.query.a; { const a = "x"; sink(a); }'],
    ["another field of the same literal", "const all = { own: 1, theirs: req.body.a }; sink(all.own);"],
    ["a number made of it", "sink(Number(req.query.a));"],
    ["its length", "sink(req.query.a.length);"],
    ["an earlier value that was overwritten", 'let a = req.query.a; a = "x"; sink(a);'],
    ["one of a list", 'if (["a", "b"].includes(req.query.a)) sink(req.query.a);'],
    ["what was refused before unless it fits", "if (!/^[a-z]+$/.test(req.query.a)) return; sink(req.query.a);"],
  ])("%s", (_what, body) => {
    expect(trustIn(handler(body))).toBe(TRUST.constant);
  });
});

describe("what makes a value harmless depends on its use", () => {
  test.each<[string, Purpose, Trust]>([
    ["escapeHtml(req.query.a)", "markup", TRUST.constant],
    ["path.basename(req.query.a)", "path", TRUST.constant],
    ["path.basename(req.query.a)", "command", TRUST.outside],
    ["encodeURIComponent(req.query.a)", "address", TRUST.constant],
    ["req.query.a.replace(/</g, '&lt;')", "markup", TRUST.constant],
    ["req.query.a.replace(/</g, '&lt;')", "command", TRUST.outside],
    ["req.query.a.replace('<', '&lt;')", "markup", TRUST.outside],
  ])("%s for %s", (expression, purpose, trust) => {
    expect(trustIn(handler(`sink(${expression});`), purpose)).toBe(trust);
  });
});

describe("parameters", () => {
  test("of a function that others can call are theirs", () => {
    expect(trustIn("export function run(host) { sink(host); }")).toBe(TRUST.parameter);
  });

  test("of a function that only this file calls are what it is called with", () => {
    expect(trustIn('function run(host) { sink(host); } run("localhost");')).toBe(TRUST.constant);
  });

  test("that are numbers by their type hold no text", () => {
    expect(trustIn("export function run(port: number) { sink(port); }")).toBe(TRUST.constant);
  });
});

test("a value that depends on itself is followed to an end", () => {
  expect(trustIn(handler("let a = req.query.a; while (isOn) { a = a + a; } sink(a);"))).toBe(TRUST.outside);
});

const BODIES = [
  "const VALUE = req.query.a; sink(VALUE);",
  'const VALUE = "x"; sink(VALUE);',
  'const { a: VALUE } = req.body; if (["x"].includes(VALUE)) sink(VALUE);',
  `const VALUE = Number(req.query.a); sink(\`x\${VALUE}\`);`,
];
const name = fc.stringMatching(/^z[a-z]{0,6}Q$/);
const unrelated = fc.constantFrom('const other = "y";', "done();", "if (isOn) { count += 1; }", "/* note */");

test("neither another name nor an unrelated statement changes an answer", () => {
  fc.assert(
    fc.property(fc.constantFrom(...BODIES), name, unrelated, (body, chosen, statement) => {
      const plain = trustIn(handler(body.replaceAll("VALUE", "value")));
      expect(trustIn(handler(`${statement} ${body.replaceAll("VALUE", chosen)}`))).toBe(plain);
    }),
    { numRuns: 60 },
  );
});
