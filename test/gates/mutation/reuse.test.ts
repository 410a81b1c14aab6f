import { beforeAll, describe, expect, test } from "vitest";
import { withCarriedOver } from "../../../src/gates/mutation/carry-over.ts";
import type { Mutant } from "../../../src/gates/mutation/mutation-report.ts";
import { isReached, type ParseSource, reusableResults } from "../../../src/gates/mutation/reuse.ts";
import { createSourceParser } from "../../../src/gates/rules/source.ts";
import { toolchain } from "../tiny-block.ts";
import { blockOf, executedOf, mutantOf, reportOf } from "./report-fixture.ts";

const SOURCE = `import { x } from "./x.ts";
const RATE = 3;
export function first(a: number) {
  return a * RATE;
}
export function second(a: number) {
  return a - 7;
}
`;
const TEST = "tests/a.test.ts";
const FILES = { "logic.ts": SOURCE, [TEST]: "the tests", "examples/one.json": "{}" };

let parse: ParseSource;
beforeAll(async () => {
  parse = await createSourceParser(toolchain);
});

/** Two functions with the mutants of their bodies and results; each is reached only by runs of its own function. */
const MUTANTS: readonly Mutant[] = [
  mutantOf(SOURCE, "{\n  return a * RATE;\n}", { id: "0", executed: executedOf(), coveredBy: ["0"], killedBy: ["0"] }),
  mutantOf(SOURCE, "a * RATE", { id: "1", executed: executedOf(0), coveredBy: ["0"], killedBy: ["0"] }),
  mutantOf(SOURCE, "{\n  return a - 7;\n}", { id: "2", executed: executedOf(), coveredBy: ["1"], killedBy: ["1"] }),
  mutantOf(SOURCE, "a - 7", { id: "3", executed: executedOf(2), coveredBy: ["1"], status: "Survived" }),
];
const TEST_FILES = {
  [TEST]: { tests: [{ id: "0", name: "zero" }] },
  "tests/b.test.ts": { tests: [{ id: "1", name: "one" }] },
};
const earlier = { files: FILES, report: reportOf(SOURCE, MUTANTS, { testFiles: TEST_FILES }) };

function kept(files: Readonly<Record<string, string>>, mutants: readonly Mutant[] = MUTANTS): string[] {
  const run = { ...earlier, report: reportOf(SOURCE, mutants, { testFiles: TEST_FILES }) };
  const block = blockOf({ ...FILES, ...files });
  return (reusableResults(run, block, parse)?.files["logic.ts"]?.mutants ?? []).map(({ id }) => id);
}

describe("results of an earlier run", () => {
  test("all hold when nothing has changed", () => {
    expect(kept({})).toEqual(["0", "1", "2", "3"]);
  });

  test("hold for runs that did not reach the changed function", () => {
    expect(kept({ "logic.ts": SOURCE.replace("a - 7", "a - 8") })).toEqual(["0", "1"]);
    expect(kept({ "logic.ts": SOURCE.replace("return a * RATE", "log();\n  return a * RATE") })).toEqual(["2", "3"]);
  });

  test("do not hold for a run that met the change only because of its mutant", () => {
    const strayed = MUTANTS.map((one) => (one.id === "1" ? { ...one, executed: executedOf(0, 2, 3) } : one));
    expect(kept({ "logic.ts": SOURCE.replace("a - 7", "a - 8") }, strayed)).toEqual(["0"]);
  });

  test("do not hold for a run that did not say what it executed", () => {
    const silent = MUTANTS.map(({ executed: _executed, ...one }) => one);
    expect(kept({ "logic.ts": SOURCE.replace("a - 7", "a - 8") }, silent)).toEqual([]);
  });

  test("do not hold at all when the top level of a module has changed", () => {
    expect(kept({ "logic.ts": SOURCE.replace("RATE = 3", "RATE = 4") })).toEqual([]);
    expect(kept({ "logic.ts": `${SOURCE}second(1);\n` })).toEqual([]);
  });

  test("hold where only comments and types have changed", () => {
    const commented = SOURCE.replace("export function first", "/** Says more. */\nexport function first");
    expect(kept({ "logic.ts": `${commented}interface Other { a: 1 }\n` })).toEqual(["0", "1", "2", "3"]);
  });

  test("do not hold when a comment has swallowed or freed code", () => {
    expect(kept({ "logic.ts": SOURCE.replace("return a - 7", "// return a - 7") })).toEqual(["0", "1"]);
  });

  test("T29 do not hold for a mutant that a test of a changed file ran over or killed: a weakened test keeps no kill", () => {
    expect(kept({ [TEST]: "weaker tests" })).toEqual(["2", "3"]);
  });

  test("T29 do not hold for a mutant in force while modules load, when any test has changed", () => {
    const loading = MUTANTS.map((one) => ({ ...one, static: true }));
    expect(kept({ [TEST]: "weaker tests" }, loading)).toEqual([]);
  });

  test("do not hold when a file has changed, gone or come that anything could read", () => {
    expect(kept({ "examples/one.json": "[]" })).toEqual([]);
    expect(kept({ "tests/support.ts": "export {}" })).toEqual([]);
    const { "examples/one.json": _gone, ...rest } = FILES;
    expect(reusableResults(earlier, blockOf(rest), parse)).toBeUndefined();
  });

  test("do not hold for a source that does not parse", () => {
    expect(kept({ "logic.ts": `${SOURCE}function (` })).toEqual([]);
  });

  test("keep what they executed under the new numbers when they are taken over, and new mutants count as executed", () => {
    const now = SOURCE.replace("export function second", "const added = () => 1;\nexport function second");
    const fresh = [
      mutantOf(now, "{\n  return a * RATE;\n}", { id: "0" }),
      mutantOf(now, "a * RATE", { id: "1", reused: true }),
      mutantOf(now, "() => 1", { id: "2", executed: executedOf(2) }),
      mutantOf(now, "{\n  return a - 7;\n}", { id: "3" }),
      mutantOf(now, "a - 7", { id: "4", reused: true }),
    ];
    const report = withCarriedOver(reportOf(now, fresh), earlier);
    const of = (id: string) => report.files["logic.ts"]?.mutants.find((one) => one.id === id)?.executed ?? "";
    const reached = (id: string) =>
      ["0", "1", "2", "3", "4"].filter((at) => isReached(Buffer.from(of(id), "base64"), at));
    expect(reached("1")).toEqual(["0", "2"]);
    expect(reached("4")).toEqual(["2", "3"]);
    expect(of("2")).toBe(executedOf(2));
    // Run again without saying what it executed: what it executed before says nothing about that.
    expect(of("0")).toBe("");
  });
});
