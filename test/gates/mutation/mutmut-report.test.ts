import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readForeignReport } from "../../../src/app/verify/foreign-report.ts";
import { createMutationGate } from "../../../src/gates/mutation/mutation-gate.ts";
import type { MutationReportDocument } from "../../../src/generated/types.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import {
  type Change,
  changeFiles,
  realSandbox,
  TINY_PYTHON_FOLDER,
  temporaryFolder,
  tinyBlock,
  toolchain,
} from "../tiny-block.ts";

/** What real runs of mutmut left: see the README there. */
const RUNS = resolve(import.meta.dirname, "../../fixtures/mutmut");
const MUTANTS = join(RUNS, "tiny-python-3.6.0/mutants");
const BLOCK_PATH = "src/blocks/discount";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await realSandbox();
});

type Details = Readonly<Record<string, unknown>>;

interface Given {
  readonly block?: Readonly<Record<string, Change>>;
  readonly mutants?: Readonly<Record<string, Change>>;
  /** What a run left; the one over the whole block when absent. */
  readonly run?: string;
  /** Below the workspace. */
  readonly folder?: string;
  readonly setting?: string;
}

/** The gate over the block in Python, with mutmut's folder at a place in a workspace. */
async function judged({
  block: blockChanges,
  mutants = {},
  folder = "build/mutants",
  setting = folder,
  run = MUTANTS,
}: Given = {}) {
  const workspace = await temporaryFolder();
  await mkdir(dirname(join(workspace, folder)), { recursive: true });
  await cp(run, join(workspace, folder), { recursive: true });
  await changeFiles(join(workspace, folder), mutants);
  const block = await tinyBlock(blockChanges, TINY_PYTHON_FOLDER);
  const foreign = await readForeignReport(setting, workspace);
  const report = foreign && { ...foreign, pathOf: () => BLOCK_PATH };
  const gate = createMutationGate({ sandbox, toolchain, report });
  return gate.check({ block, thresholds: { mutation: 60 } }, new AbortController().signal);
}

/** Gives a mutant of the logic another exit code. */
function ending(number: number, exitCode: number | null): NonNullable<Given["mutants"]> {
  const before = `"logic.x_quote_from__mutmut_${number}": 1`;
  return { "logic.py.meta": (text) => text.replace(before, `${before.slice(0, -1)}${exitCode}`) };
}

describe("mutmut's own results as mutation.report", () => {
  test("decide over the block, with the place and the change of each survivor", async () => {
    const { verdict, summary, findings, mutants } = await judged();
    expect(verdict).toBe("pass");
    expect(summary).toBe(
      "95.83 % of mutants killed (69 of 72: 69 killed, 0 timed out, 3 survived, 0 without coverage); by mutmut",
    );
    expect(findings.map(({ code, path, line, tool }) => [code, path, line, tool])).toEqual([
      ["MUTATION-SURVIVED", "input.py", 8, "mutmut"],
      ["MUTATION-SURVIVED", "input.py", 12, "mutmut"],
      ["MUTATION-SURVIVED", "input.py", 14, "mutmut"],
    ]);
    expect(findings[0]?.diff).toBe(
      '@@ -8 +8 @@\n-        raise ValueError("an order is an object")\n+        raise ValueError("XXan order is an objectXX")',
    );
    expect(mutants).toContainEqual(
      expect.objectContaining({ path: "input.py", line: 20, column: 17, endColumn: 22, replacement: "None" }),
    );
    expect(mutants).toContainEqual(
      expect.objectContaining({ path: "logic.py", line: 7, replacement: "/", status: "Killed" }),
    );
  });

  test.each([
    ["3.6.0", { Killed: 7, Timeout: 2, Survived: 4, NoCoverage: 3 }],
    ["3.3.0", { Killed: 7, Timeout: 2, Survived: 3, NoCoverage: 4 }],
  ])("of methods, coroutines and loops are read as mutmut %s writes them", async (version, counts) => {
    const run = join(RUNS, `shapes-${version}/mutants`);
    const { details, findings } = await judged({
      run,
      block: {
        "logic.py": await readFile(join(RUNS, "shapes.py"), "utf8"),
        "tests/test_discount.py": await readFile(join(run, "tests/test_discount.py"), "utf8"),
      },
    });
    expect((details as Details)["mutants"]).toMatchObject({ ...counts, Pending: 0 });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "MUTATION-SURVIVED",
        line: 13,
        column: 37,
        diff: "@@ -13 +13 @@\n-    def __init__(self, start: int = 0) -> None:\n+    def __init__(self, start: int = 1) -> None:",
      }),
    );
    expect(findings).toContainEqual(expect.objectContaining({ code: "MUTATION-NOT-COVERED", line: 40, column: 16 }));
  });

  test("are found in every folder mutants below the one that is named", async () => {
    const folder = `build/mutmut/${BLOCK_PATH}/mutants`;
    expect(await judged({ folder, setting: "build/mutmut" })).toMatchObject({ verdict: "pass" });
  });

  test("are written as a document of the report schema, under the names that mutmut show takes", async () => {
    const { artifacts } = await judged();
    const document = JSON.parse(artifacts?.[0]?.content ?? "{}") as MutationReportDocument;
    expect(document.files["logic.py"]?.mutants).toHaveLength(14);
    expect(document.files["logic.py"]?.mutants[0]).toMatchObject({ id: "logic.x_quote_from__mutmut_1" });
  });

  test.each([
    [0, { Survived: 4, Killed: 68 }],
    [3, { Killed: 69 }],
    [5, { NoCoverage: 1, Killed: 68 }],
    [33, { NoCoverage: 1 }],
    [-24, { Timeout: 1, Killed: 68 }],
    [36, { Timeout: 1 }],
    [37, { CompileError: 1, Killed: 68 }],
    [-11, { RuntimeError: 1, Killed: 68 }],
  ])("count the exit code %i as %o", async (exitCode, counts) => {
    const { details } = await judged({ mutants: ending(3, exitCode) });
    expect((details as Details)["mutants"]).toMatchObject(counts);
  });

  test.each([
    [null, "mutmut has not tried it"],
    [2, "mutmut was interrupted while it tried it"],
    [35, "its tests ended with exit code 35, which mutmut calls suspicious"],
    [-15, "its tests ended with exit code -15, which mutmut calls suspicious"],
  ])("cannot decide with a mutant that ended with %s", async (exitCode, reason) => {
    const { verdict, summary } = await judged({ mutants: ending(3, exitCode) });
    expect(verdict).toBe("error");
    expect(summary).toBe(`1 mutants were not tried (logic.x_quote_from__mutmut_3: ${reason})`);
  });

  test("cannot decide with a mutant that has no result at all", async () => {
    const mutants = { "logic.py.meta": (text: string) => text.replace('"logic.x_quote_from__mutmut_2": 1,', "") };
    expect(await judged({ mutants })).toMatchObject({ verdict: "error" });
  });

  test("T25 fail the block for a comment that keeps mutmut from code", async () => {
    const commented = (text: string) => text.replaceAll("// 100\n", "// 100  # pragma: no mutate\n");
    const { verdict, findings } = await judged({
      block: { "logic.py": commented },
      mutants: { "logic.py": commented },
    });
    expect(verdict).toBe("fail");
    expect(findings[0]).toMatchObject({ code: "MUTATION-IGNORED", path: "logic.py", line: 7 });
  });

  test.each<[string, Given, string]>([
    [
      "a function has changed",
      { block: { "logic.py": (text) => text.replace("// 100", "// 99") } },
      "as logic.py is not",
    ],
    ["a constant has changed", { block: { "input.py": (text) => `LIMIT = 1\n${text}` } }, "as input.py is not"],
    [
      "a function was added",
      { block: { "ui.py": (text) => `${text}\n\ndef more():\n    return 1\n` } },
      "as ui.py is not",
    ],
    [
      "a class has changed",
      { block: { "structure.py": (text) => text.replace("percent: int", "percent: float") } },
      "as structure.py is not",
    ],
    ["the mutated file is gone", { mutants: { "logic.py": null } }, "as logic.py is not"],
    [
      "a test has changed",
      { block: { "tests/test_discount.py": (text) => text.replace("== 0", ">= 0") } },
      "its copy of tests/test_discount.py",
    ],
    [
      "there is no copy of the tests",
      { mutants: { "tests/test_discount.py": null } },
      "no copy of tests/test_discount.py",
    ],
    [
      "a result has no mutant",
      { mutants: { "logic.py.meta": (text) => text.replace("mutmut_14", "mutmut_15") } },
      "no such mutant in logic.py",
    ],
    ["the logic is missing", { mutants: { "logic.py.meta": null } }, "it does not speak of logic.py"],
    ["a result is no JSON", { mutants: { "ui.py.meta": "{" } }, "ui.py.meta is not JSON"],
    [
      "a result is no exit code",
      { mutants: { "ui.py.meta": '{"exit_code_by_key": {"a": "1"}}' } },
      "/exit_code_by_key/a must be integer",
    ],
  ])("are refused when %s", async (_, given, message) => {
    await expect(judged(given)).rejects.toThrow(message);
  });

  test("are refused where the folder holds none, and outside the workspace", async () => {
    const workspace = await temporaryFolder();
    await mkdir(join(workspace, "mutants"));
    await writeFile(join(workspace, "mutants/logic.py"), "x = 1\n");
    await expect(readForeignReport("mutants", workspace)).rejects.toThrow("it holds no results of mutmut (*.py.meta)");
    await expect(readForeignReport("../elsewhere", workspace)).rejects.toThrow("is outside the repository");
  });

  test("say nothing of a block that they are not about", async () => {
    const folder = "build/src/blocks/other/mutants";
    const { summary } = await judged({ folder, setting: "build" });
    expect(summary).not.toContain("by mutmut");
  });

  test("are those of the fixture's block", async () => {
    const read = (path: string) => readFile(path, "utf8");
    expect(await read(join(MUTANTS, "tests/test_discount.py"))).toBe(
      await read(join(TINY_PYTHON_FOLDER, "tests/test_discount.py")),
    );
  });
});
