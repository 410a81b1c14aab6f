import { beforeAll, describe, expect, test } from "vitest";
import { createContractGate } from "../../../src/gates/contract/contract-gate.ts";
import type { EntryResult } from "../../../src/gates/contract/run-entry.ts";
import { python } from "../../../src/gates/language/python.ts";
import { createMutationGate } from "../../../src/gates/mutation/mutation-gate.ts";
import { createReviewGate } from "../../../src/gates/review/review-gate.ts";
import { assertTestPackages, pythonOf } from "../../../src/sandbox/python-installation.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { realSandbox, TINY_PYTHON_FOLDER, tinyBlock, toolchain } from "../tiny-block.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await realSandbox();
});

const never = new AbortController().signal;

/** What the entry answers to each input, the answer to loading it first. */
async function answersOf(entry: string, inputs: readonly unknown[] = [1], module = "index.py") {
  const block = await tinyBlock({ [module]: entry }, TINY_PYTHON_FOLDER);
  const manifest = { ...block.manifest, entry: { module, export: "run" } };
  const calls = inputs.map((input, index) => ({ id: String(index), input }));
  const request = { block: { ...block, manifest }, toolchain, calls, callTimeoutMs: 4_000, budgetMs: 20_000 };
  const { job, open } = python.entryJob(request);
  const ended = await sandbox.run(job);
  return (JSON.parse(open(ended.files) ?? `{"answers":"${ended.stderr}"}`) as EntryResult).answers;
}

describe("the entry of a block in Python", () => {
  test("passes the contract gate with its examples", async () => {
    const block = await tinyBlock({}, TINY_PYTHON_FOLDER);
    const result = await createContractGate({ sandbox, toolchain }).check(
      { block, thresholds: { contract: 100 } },
      never,
    );
    expect(result).toMatchObject({ verdict: "pass", findings: [], figure: { value: 100 } });
  });

  test("returns what JSON has, awaits a coroutine, and says where it raised", async () => {
    const entry = [
      "import structure",
      "async def run(value):",
      "    if value == 'deep':",
      "        return {'a': [1, 2.5, (True, None)], 'b': 'ä\\ud800'}",
      "    raise ValueError(f'no {value}')",
    ];
    expect(await answersOf(entry.join("\n"), ["deep", "order"])).toEqual([
      { id: "import", kind: "returned" },
      { id: "0", kind: "returned", output: { a: [1, 2.5, [true, null]], b: "ä\ud800" } },
      { id: "1", kind: "threw", error: { name: "ValueError", message: "no order", path: "index.py", line: 5 } },
    ]);
  });

  test("refuses what JSON would drop or change without a word", async () => {
    const values = [
      "float('nan')",
      "{'x': float('inf')}",
      "{1: 2}",
      "{3}",
      "b'x'",
      "2 ** 53",
      "__import__('decimal').Decimal(1)",
      "__import__('datetime').date(2026, 1, 1)",
      "__import__('structure').Order(1, 2)",
      "object()",
      "lambda: 1",
      "deep()",
      "'x' * 5_000_000",
    ];
    const entry = [
      "def deep():",
      "    found = []",
      "    for _ in range(100_000):",
      "        found = [found]",
      "    return found",
      `VALUES = [${values.map((value) => `lambda: ${value}`).join(", ")}]`,
      "def run(value):",
      "    return VALUES[value]()",
    ];
    const [loading, ...answers] = await answersOf(
      entry.join("\n"),
      values.map((_, index) => index),
    );
    expect(loading).toEqual({ id: "import", kind: "returned" });
    expect(answers.map(({ kind }) => kind)).toEqual(values.map(() => "unserialisable"));
    expect(answers[2]).toMatchObject({ error: { message: "a key of the output is a int and no string" } });
  });

  test("T24 reports a call that ends, kills or blocks its process as that, and goes on behind it", async () => {
    const entry = [
      "import os, signal, sys",
      "def run(value):",
      "    if value == 'exit': os._exit(0)",
      "    if value == 'sys': sys.exit(3)",
      "    if value == 'kill': os.kill(os.getpid(), signal.SIGKILL)",
      "    if value == 'forge':",
      "        for fd in range(3, 64):",
      '            try: os.write(fd, b\'{"id": "3", "answer": {"kind": "returned", "output": 1}}\\n\')',
      "            except OSError: pass",
      "        os._exit(0)",
      "    while value == 'loop': pass",
      "    return value",
    ];
    const answers = await answersOf(entry.join("\n"), ["exit", "sys", "kill", "forge", "loop", "well"]);
    expect(answers.map(({ id: _, ...answer }) => answer)).toEqual([
      { kind: "returned" },
      { kind: "ended", exitCode: 0 },
      { kind: "returned" },
      { kind: "ended", exitCode: 3 },
      { kind: "returned" },
      { kind: "none", reason: "ended by SIGKILL" },
      { kind: "returned" },
      { kind: "none", reason: "the process wrote what is no answer" },
      { kind: "returned" },
      { kind: "hung" },
      { kind: "returned" },
      { kind: "returned", output: "well" },
    ]);
  });

  test.each([
    ["raises", "raise RuntimeError('broken')", { kind: "threw", error: { message: "broken", line: 1 } }],
    ["does not parse", "def run(", { kind: "threw", error: { name: "SyntaxError" } }],
    [
      "has no such function",
      "x = 1",
      { kind: "threw", error: { message: "index.py has no function that is called run" } },
    ],
    ["ends the process", "import os; os._exit(0)", { kind: "ended", exitCode: 0 }],
  ])("has no other answer when loading it %s", async (_, entry, expected) => {
    expect(await answersOf(entry)).toMatchObject([{ id: "import", ...expected }]);
  });

  test("is not taken for a module of the standard library that has its name", async () => {
    const answers = await answersOf("def run(value):\n    return value\n", [1], "json.py");
    expect(answers).toMatchObject([{ kind: "threw", error: { message: /json.py has the name of another module/ } }]);
  });

  test("T24 neither finds the nonce nor leaves a result that passes for ours", async () => {
    const entry = [
      "import glob, os",
      "def run(value):",
      "    found = [os.environ.get('NONCE', '')]",
      "    for path in glob.glob('.blocks-out/*') + glob.glob('/proc/*/environ') + glob.glob('/proc/*/cmdline'):",
      "        try: found.append(open(path, errors='replace').read())",
      "        except OSError: pass",
      "    for path in glob.glob('/proc/*/mem'):",
      "        if path.split('/')[2] in (str(os.getpid()), 'self', 'thread-self'): continue",
      "        try: open(path, 'rb'); found.append('nonce of ' + path)",
      "        except OSError: pass",
      "    open('.blocks-out/python-result.txt', 'w').write('00')",
      "    return 'nonce' in ''.join(found)",
    ];
    const answers = await answersOf(entry.join("\n"));
    if (sandbox.level === "namespaces") expect(answers[1]).toEqual({ id: "0", kind: "returned", output: false });
  });
});

describe("the other gates over a block in Python", () => {
  test("mutation cannot decide, and says that there is no tool", async () => {
    const block = await tinyBlock({}, TINY_PYTHON_FOLDER);
    const gate = createMutationGate({ sandbox, toolchain });
    const result = await gate.check({ block, thresholds: { mutation: 60 } }, never);
    expect(result).toMatchObject({ verdict: "error", summary: "no mutation tool for python" });
    expect(result.findings[0]?.remedy).toContain("mutation.report");
  });

  test("the static rules of the review pass an honest block", async () => {
    const block = await tinyBlock({}, TINY_PYTHON_FOLDER);
    const gate = createReviewGate({
      toolchain,
      ask: () => Promise.reject(new Error("nobody is asked")),
      prompt: { checklist: () => Promise.resolve([]) },
    });
    expect(await gate.check({ block, thresholds: {} }, never)).toMatchObject({ verdict: "pass", findings: [] });
  });
});

describe("the Python of this machine", () => {
  test("is the system's own, with what tests may import", () => {
    const found = pythonOf(toolchain);
    expect(found.program).toMatch(/^\/usr\/bin\/python3/);
    expect(found.packages.every((path) => !path.includes("local") && !path.includes("home"))).toBe(true);
    expect(() => assertTestPackages(found)).not.toThrow();
  });

  test("is refused by name when it is not there, too old, or lacks what tests import", () => {
    expect(() => pythonOf({ python: "/nowhere/python3" })).toThrow(/Python cannot be run as \/nowhere\/python3/);
    const bare = { program: "/usr/bin/python3", modules: { pytest: "7.2.1" } };
    expect(() => assertTestPackages(bare)).toThrow(
      expect.objectContaining({
        code: "TOOLCHAIN_MISSING",
        hint: expect.stringContaining("apt-get install python3-coverage python3-hypothesis python3-jsonschema"),
      }),
    );
  });
});
