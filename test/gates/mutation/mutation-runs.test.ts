import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createCheckedCache } from "../../../src/base/checked-cache.ts";
import { digestOfJson } from "../../../src/base/digest.ts";
import type { Block } from "../../../src/block/block.ts";
import type { GateOutcome, GateSubject } from "../../../src/gates/gate.ts";
import { createMergeGate } from "../../../src/gates/mutation/merge-gate.ts";
import { createMutationGate, type MutationParts } from "../../../src/gates/mutation/mutation-gate.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { type Change, realSandbox, takesAnyInput, temporaryFolder, tinyBlock, toolchain } from "../tiny-block.ts";

const TESTS = "tests/discount.test.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await realSandbox();
});

/** Few mutants, and a test whose strength lies in a function beside it: its own text says nothing about that. */
const small: Readonly<Record<string, Change>> = {
  "input.ts": takesAnyInput,
  [TESTS]: (content) =>
    content
      .replace(/test\("refuses what[\s\S]*?\n}\);\n/, "")
      .replace(/test\("never asks[\s\S]*?\n}\);\n/, "")
      .replace("expect(sentenceFromQuote(quote)).toBe(", "says(sentenceFromQuote(quote), ")
      .concat("function says(a: string, b: string) {\n  expect(a).toBe(b);\n}\n")
      // Where Stryker reads the earlier results from. A test that could see them could know what is expected of it.
      .concat('test("finds no earlier results", () => expect(existsSync("../../incremental.json")).toBe(false));\n')
      .replace(/^/, 'import { existsSync } from "node:fs";\n'),
};

function changed(more: Readonly<Record<string, (content: string) => string>>): Readonly<Record<string, Change>> {
  const both = Object.entries(more).map(([path, change]): [string, Change] => {
    const before = small[path];
    return [path, (content) => change(typeof before === "function" ? before(content) : content)];
  });
  return { ...small, ...Object.fromEntries(both) };
}

function check(block: Block, parts: Partial<MutationParts> = {}, base?: GateSubject["base"]): Promise<GateOutcome> {
  const gate = createMutationGate({ sandbox, toolchain, ...parts });
  return gate.check({ block, thresholds: { mutation: 60 }, base }, new AbortController().signal);
}

describe("a run after an earlier one", () => {
  test("T29 comes to what a cold run comes to when code or a test has changed, and a poisoned file makes it a cold run", async () => {
    const folder = await temporaryFolder();
    const earlierRuns = { cache: createCheckedCache({ folder }), keyOf: () => digestOfJson("conditions") };
    const first = await check(await tinyBlock(small), { earlierRuns });
    expect(first.verdict, first.summary).toBe("pass");

    const weaker = await tinyBlock(
      changed({ [TESTS]: (content) => content.replace("expect(a).toBe(b);", "void [a, b];") }),
    );
    const again = await check(weaker, { earlierRuns });
    const cold = await check(weaker);
    expect(again.mutants).toEqual(cold.mutants);
    expect(
      again.mutants?.filter(({ path, status }) => path === "ui.ts" && status === "Survived").length,
    ).toBeGreaterThan(0);

    const moved = await tinyBlock(
      changed({
        [TESTS]: (content) => content.replace("expect(a).toBe(b);", "void [a, b];"),
        "integration.ts": (content) =>
          content.replace("await store.append(", "store.toString();\n  await store.append("),
      }),
    );
    const incremental = await check(moved, { earlierRuns });
    expect(incremental.details).toMatchObject({ reusedResults: expect.any(Number) });
    expect(incremental.details).not.toMatchObject({ reusedResults: 0 });
    expect(incremental.mutants).toEqual((await check(moved)).mutants);

    const [entry = ""] = await readdir(folder);
    const kept = await readFile(join(folder, entry), "utf8");
    await writeFile(join(folder, entry), kept.replaceAll('"Survived"', '"Killed"'));
    const poisoned = await check(moved, { earlierRuns });
    expect(poisoned.details).toMatchObject({
      earlierRun: "the results that an earlier run kept were ignored: its checksum does not fit its content",
    });
    expect(poisoned.mutants).toEqual(incremental.mutants);
    // Six runs of the mutation tester, on a machine that may have other things to do.
  }, 900_000);
});

describe("a part of the mutants", () => {
  test("decides nothing by itself, and merged with the others is the whole run", async () => {
    // A test runner that takes them as the file system gives them numbers the tests anew each time.
    const tests = ["tests/zebra.test.ts", "tests/ant.test.ts", TESTS, "tests/mole.test.ts", "tests/bee.test.ts"];
    const block = await tinyBlock({
      ...Object.fromEntries(
        tests.map((path) => [path, 'import { test } from "vitest";\ntest("is there", () => {});\n']),
      ),
      ...small,
      "block.json": (content) => content.replace(`["${TESTS}"]`, JSON.stringify(tests)),
    });
    const whole = await check(block);
    const { testFiles } = JSON.parse(whole.artifacts?.[0]?.content ?? "{}");
    expect(Object.keys(testFiles)).toEqual(tests.toSorted());
    const parts = [
      await check(block, { shard: { index: 1, total: 2 } }),
      await check(block, { shard: { index: 2, total: 2 } }),
    ];
    for (const part of parts) {
      expect(part.verdict).toBe("error");
      expect(part.mutants?.length).toBeLessThan(whole.mutants?.length ?? 0);
    }
    const files = parts.map(({ artifacts }, at) => ({ path: `part ${at}`, text: artifacts?.[0]?.content ?? "" }));
    const subject = { block, thresholds: { mutation: 60 } };
    const merged = await createMergeGate(files).check(subject, new AbortController().signal);
    expect(merged).toEqual(whole);
    await expect(createMergeGate(files.slice(1)).check(subject, new AbortController().signal)).rejects.toThrow(
      "is missing",
    );
  }, 600_000);

  test("is what stands on changed lines, in the scope diff", async () => {
    const before = await tinyBlock(small);
    const block = await tinyBlock(changed({ "logic.ts": (content) => content.replace("/ 100", "/ 100.0") }));
    const outcome = await check(block, { scope: "diff" }, { revision: "abc", files: before.files });
    expect(outcome.summary).toContain("scope diff");
    const places = new Set(outcome.mutants?.map(({ path }) => path));
    expect([...places]).toEqual(["logic.ts"]);
    expect(outcome.mutants?.every(({ line, endLine = line }) => line <= 5 && 5 <= endLine + 1)).toBe(true);
  });
});
