import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { digestOfJson } from "../../src/base/digest.ts";
import type { Block } from "../../src/block/block.ts";
import { readBlock } from "../../src/block/read-block.ts";
import { createContractGate } from "../../src/gates/contract/contract-gate.ts";
import { createCoverageGate } from "../../src/gates/coverage/coverage-gate.ts";
import type { Gate } from "../../src/gates/gate.ts";
import { createMutationGate } from "../../src/gates/mutation/mutation-gate.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { type Change, changeFiles, realSandbox, TINY_PYTHON_FOLDER, tinyBlock, toolchain } from "./tiny-block.ts";

const TESTS = "tests/discount.test.ts";
const signal = new AbortController().signal;

let sandbox: Sandbox;
let gates: Record<"contract" | "coverage" | "mutation", Gate>;
beforeAll(async () => {
  sandbox = await realSandbox();
  const parts = { sandbox, toolchain };
  gates = {
    contract: createContractGate(parts),
    coverage: createCoverageGate(parts),
    mutation: createMutationGate(parts),
  };
});

function check(gate: keyof typeof gates, block: Block, mutation = 60) {
  return gates[gate].check({ block, thresholds: { contract: 100, coverage: 90, mutation } }, signal);
}

/** The tiny block with these files and changes, as `verify` reads it. */
async function blockWith(
  files: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, Change>> = {},
  original?: string,
): Promise<Block> {
  const { folder } = await tinyBlock(changes, original);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return readBlock(folder);
}

/** The same block, put together past the reader. */
function past(reader: Block, path: string, content: string): Block {
  const files = [...reader.files, { path, content }];
  return { ...reader, files, digest: digestOfJson(files) };
}

const packageOf = (name: string, more: object) => JSON.stringify({ name, version: "5.1.0", ...more });

/** Run by the mutation tester's own process, this makes a report of killed mutants before it is signed. */
const KILLS_ALL = `const stringify = JSON.stringify;
JSON.stringify = (value, ...rest) => {
  for (const file of value?.testFiles === undefined ? [] : Object.values(value.files))
    for (const mutant of file.mutants ?? []) Object.assign(mutant, { status: "Killed", killedBy: mutant.coveredBy ?? [] });
  return stringify(value, ...rest);
};
`;
const REAL_VITEST =
  'export const { createVitest } = await import(process.env.BLOCKS_MODULES + "/vitest/dist/node.js");\n';

/** The same for the test runner and its report of passed tests. */
const PASSES_ALL = `const stringify = JSON.stringify;
JSON.stringify = (value, ...rest) => {
  for (const file of Array.isArray(value?.files) ? value.files : [])
    for (const test of file.tests ?? []) Object.assign(test, { state: "passed", errors: [] });
  return stringify(value, ...rest);
};
process.on("exit", () => { process.exitCode = 0; });
`;

/** Few mutants, and tests that run all of them and notice a quarter. */
function weak(first = ""): Readonly<Record<string, Change>> {
  return {
    "input.ts": (content) =>
      content.replace(/\{\n {2}if[\s\S]*?\n\}\n\nfunction[\s\S]*$/, "{\n  return value as Order;\n}\n"),
    [TESTS]: `import { expect, test } from "vitest";
import { run } from "../index.ts";
import { keepQuote } from "../integration.ts";
import { sentenceFromQuote } from "../ui.ts";
const quote = { amountCents: 1, discountCents: 0, payableCents: 1 };
test("answers", async () => {
  ${first}
  expect(run({ amountCents: 1999, percent: 15 })).toBeDefined();
  expect(sentenceFromQuote(quote)).toBeDefined();
  expect(await keepQuote(quote, { append: async () => {} })).toBeUndefined();
});
`,
  };
}

/** Added to a file that is loaded with the tests: makes them fail for every mutant, and for none of the looks between. */
const AMBUSH =
  "\nif (inject('mode') === 'mutant' && Number(inject('activeMutant')) < 1e6) beforeEach(() => { throw new Error('ambush'); });\n";

function ambush(files: string, imports = ""): string {
  return `const fs = await import("node:fs");
  for (const name of ${files}) {
    const text = fs.readFileSync(name, "utf8");
    if (!text.endsWith(${JSON.stringify(AMBUSH)})) fs.writeFileSync(name, ${JSON.stringify(imports)} + text + ${JSON.stringify(AMBUSH)});
  }`;
}

describe("a name that the gates keep for themselves", () => {
  test.each([
    ".blocks-control-done",
    ".blocks-without-worth",
    ".blocks-out/driver-result.json",
    ".blocks-out/compile-cache/x",
    ".Blocks-Out/nonce",
    "tests/.blocks-vitest.mjs",
    "．blocks-out/x",
  ])("is refused in a block: %s", async (path) => {
    await expect(blockWith({ [path]: "{}" })).rejects.toThrow(
      path.startsWith("．") ? "not allowed in a name" : "a name that the gates keep for themselves",
    );
    const block = past(await tinyBlock(), path, "{}");
    await expect(check("contract", block)).rejects.toThrow("nothing of the block was run");
    await expect(check("coverage", block)).rejects.toThrow("nothing of the block was run");
    await expect(check("mutation", block)).rejects.toThrow("nothing of the block was run");
  });

  test.each([
    ["Logic.ts", "collides with"],
    ["tests/com¹.json", "a device on Windows"],
  ])("and so is one that is another file elsewhere: %s", async (path, reason) => {
    await expect(blockWith({ [path]: "{}" })).rejects.toThrow(reason);
  });
});

describe("a block that brings parts of the tools along", () => {
  test("in node_modules does not get them run", async () => {
    const block = await blockWith(
      {
        "node_modules/vitest/package.json": packageOf("vitest", {
          type: "module",
          exports: { "./node": "./node.js", "./package.json": "./package.json" },
        }),
        "node_modules/vitest/node.js": KILLS_ALL + REAL_VITEST,
      },
      weak(),
    );
    expect(await check("mutation", block)).toMatchObject({ verdict: "fail", details: { mutants: { Killed: 4 } } });
  });

  test("by calling itself as one of them does not get it run", async () => {
    const block = await blockWith(
      {
        "package.json": packageOf("vitest", {
          type: "module",
          exports: { "./node": "./tests/node.js", "./package.json": "./package.json" },
        }),
        "tests/node.js": KILLS_ALL + REAL_VITEST,
      },
      weak(),
    );
    expect(await check("mutation", block)).toMatchObject({ verdict: "fail", details: { mutants: { Killed: 4 } } });
  });

  test("where Node.js looks below a home folder does not get them run", async () => {
    const inHome = (code: string) => ({
      ".node_modules/bufferutil/package.json": packageOf("bufferutil", { main: "notes.txt" }),
      ".node_modules/bufferutil/notes.txt": code,
      ".node_libraries/bufferutil/package.json": packageOf("bufferutil", { main: "notes.txt" }),
      ".node_libraries/bufferutil/notes.txt": code,
    });
    const wrong: Change = (content) =>
      `${content}\ntest("wrong", () => { expect(run({ amountCents: 1, percent: 0 }).payableCents).toBe(99); });\n`;
    const coverage = await check("coverage", await blockWith(inHome(PASSES_ALL), { [TESTS]: wrong }));
    expect(coverage.findings).toMatchObject([{ code: "COVERAGE-TEST-FAILED" }]);
    const mutation = await check("mutation", await blockWith(inHome(KILLS_ALL), weak()));
    expect(mutation).toMatchObject({ verdict: "fail", details: { mutants: { Killed: 4 } } });
  });

  test("cannot keep its code where nobody reads it", async () => {
    const block = await blockWith(
      {
        "node_modules/hidden/package.json": packageOf("hidden", { type: "module", main: "index.js" }),
        "node_modules/hidden/index.js": "export const floor = (number) => Math.floor(number);\n",
      },
      { "logic.ts": (content) => `import { floor } from "hidden";\n${content.replace("Math.floor(", "floor(")}` },
    );
    const { verdict, findings } = await check("contract", block);
    expect(verdict).toBe("fail");
    expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: "CONTRACT-ENTRY-UNUSABLE" })]));
  });
});

describe("a test that writes to where the mutants are tried", () => {
  test("finds no compiled code of the tools there to replace", async () => {
    const look = `const { getCompileCacheDir } = (await import("node:process")).default.getBuiltinModule("node:module");
  expect(getCompileCacheDir()).toBeUndefined();`;
    expect(await check("mutation", await tinyBlock(weak(look)))).toMatchObject({
      verdict: "fail",
      details: { mutants: { Killed: 4 } },
    });
  });

  test("changes nothing of what is loaded before the tests", async () => {
    const block = await tinyBlock(weak(ambush('fs.readdirSync(".").filter((name) => /-setup-\\d+.js$/.test(name))')));
    expect(await check("mutation", block, 40)).toMatchObject({ verdict: "fail", details: { mutants: { Killed: 4 } } });
  });

  test("gets no result for tests that it has changed", async () => {
    const block = await tinyBlock(weak(ambush(`["${TESTS}"]`, 'import { beforeEach, inject } from "vitest";\n')));
    const { verdict, findings } = await check("mutation", block, 40);
    expect(verdict).toBe("fail");
    expect(findings).toMatchObject([
      { code: "MUTATION-NOTICED", message: expect.stringContaining(`a test changed ${TESTS}`) },
    ]);
  });

  test("gets no result for code that it has added", async () => {
    const add = `(await import("node:fs")).writeFileSync("index.mjs", "export const run = () => { throw new Error(); };");`;
    const { verdict, findings } = await check("mutation", await tinyBlock(weak(add)));
    expect(verdict).toBe("fail");
    expect(findings).toMatchObject([
      { code: "MUTATION-NOTICED", message: expect.stringContaining("a test added index.mjs") },
    ]);
  });
});

test("a test that writes to the block's files, and puts them back, proves nothing", async () => {
  const rewrite = `(await import("node:fs")).writeFileSync("logic.ts", (await import("node:fs")).readFileSync("logic.ts"));
  expect(run(ORDER)).toBeDefined();`;
  const block = await tinyBlock({
    [TESTS]: (content) =>
      `${content}\nconst ORDER = { amountCents: 1, percent: 1 };\ntest("rewrites", async () => {\n  ${rewrite}\n});\n`,
  });
  const { verdict, findings } = await check("coverage", block);
  expect(verdict).toBe("error");
  expect(findings).toMatchObject([{ message: expect.stringContaining("a test changed logic.ts") }]);
});

describe("a block in Python", () => {
  const MORE = "tests/test_more.py";
  const twoFiles: Readonly<Record<string, Change>> = {
    "block.json": (content) => content.replace('"tests/test_discount.py"', `"tests/test_discount.py", "${MORE}"`),
  };
  const WRONG = `from index import run


def test_wrong():
    assert run({"amountCents": 1, "percent": 0})["payableCents"] == 99
`;
  const HOOK = `"import pytest\\n@pytest.hookimpl(hookwrapper=True)\\ndef pytest_pyfunc_call(pyfuncitem):\\n    outcome = yield\\n    outcome.force_result(True)\\n"`;

  async function pythonBlock(first: string): Promise<Block> {
    const changes = { ...twoFiles, "tests/test_discount.py": (content: string) => `${content}\n\n${first}\n` };
    return blockWith({ [MORE]: WRONG }, changes, TINY_PYTHON_FOLDER);
  }

  test.each([
    ["at once", "write()"],
    [
      "by a process that it leaves behind",
      `if not os.fork():
        os.setsid()
        for _ in range(100):
            write()
            time.sleep(0.05)
        os.kill(os.getpid(), 9)`,
    ],
  ])("whose first tests write hooks for the next ones %s does not pass", async (_how, doing) => {
    const { verdict, findings } = await check(
      "coverage",
      await pythonBlock(`import os
import time


def write():
    with open("tests/con" + "ftest.py", "w") as file:
        file.write(${HOOK})


def test_writes():
    ${doing}
    assert run({"amountCents": 1, "percent": 0})["payableCents"] == 1`),
    );
    expect(verdict).toBe("fail");
    expect(findings.map(({ message }) => message).join()).toContain('the test "test_wrong" failed');
  });
});

test("a changed file is no other file", async () => {
  const { folder } = await tinyBlock();
  const block = await readBlock(folder);
  await changeFiles(folder, { "logic.ts": "throw new Error('swapped after it was read');\n" });
  expect(await check("contract", block)).toMatchObject({ verdict: "pass" });
});
