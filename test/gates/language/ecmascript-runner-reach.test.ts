import { describe, expect, test } from "vitest";
import { ecmascript } from "../../../src/gates/language/ecmascript.ts";
import { parseSources } from "../../../src/gates/rules/source.ts";
import { blockOf, toolchain } from "../security/security-fixtures.ts";

async function findingsIn(source: string, path = "tests/logic.test.ts") {
  const sources = await parseSources(blockOf({ [path]: source }), toolchain);
  expect(sources.files.filter(({ hasErrors }) => hasErrors)).toEqual([]);
  return ecmascript.dishonestTests(sources, []).map(({ code, line }) => `${code}:${line}`);
}

describe("T24 code that reaches for the tools that judge it", () => {
  test.each([
    "if (globalThis.__stryker__?.activeMutant !== undefined) throw new Error('killed');",
    'const spy = globalThis["__stry" + "ker__"];',
    "const key = 'x'; const found = globalThis[key];",
    "for (const key of Object.getOwnPropertyNames(globalThis)) check(key);",
    "const worker = globalThis.__vitest_worker__; worker.rpc.onTaskUpdate([]);",
    "if (process.env.VITEST_POOL_ID) throw new Error('seen');",
    "if (process.env['STRYKER_MUTATOR_WORKER']) throw new Error('seen');",
    "process.send({ type: 'done' });",
    "process.on('message', steal);",
    "const inspector = await import('node:inspector');",
    "import { parentPort } from 'node:worker_threads';",
    "import { startTests } from '@vitest/runner';",
    "import { x } from 'vitest/node';",
    "const name = 'inspec' + tor; const tool = await import(name);",
    "const m = process.getBuiltinModule('inspector');",
    "require('node:fs').writeFileSync('.blocks-out/coverage-result.txt', '');",
    "if (run.toString().includes('stryMutAct')) throw new Error('mutated');",
    "afterEach(({ task }) => { task.result = { state: 'pass' }; });",
    "afterEach((context) => { context.task.result.state = 'pass'; });",
    "expect.extend({ toBe: () => ({ pass: true, message: () => '' }) });",
    "expect.extend({ toEqual() { return { pass: true, message: () => '' }; } });",
    "import { chai, expect } from 'vitest';",
  ])("finds %s", async (source) => {
    expect(await findingsIn(source)).toEqual(["COVERAGE-REACHES-RUNNER:1"]);
    expect(await findingsIn(source, "logic.ts")).toEqual(["COVERAGE-REACHES-RUNNER:1"]);
  });

  test.each([
    "import { expect, test, vi } from 'vitest';",
    "import fc from 'fast-check';",
    "import { readFileSync } from 'node:fs';",
    "import { run } from '../index.ts';",
    "const zone = process.env['TZ'];",
    "const at = process.cwd();",
    "emitter.on('message', handle); socket.send(text);",
    "const value = record[key];",
    "const names = Object.keys(record);",
    "// the coverage of __stryker__ is not our business\nconst mutant = 1;",
    "const stub = vi.spyOn(port, 'append');",
    "expect.extend({ toBeQuote: (value) => ({ pass: value.payableCents >= 0, message: () => 'no quote' }) });",
    "afterEach(() => { vi.restoreAllMocks(); });",
    "const task = { result: 1 }; list.push(task);",
    "const { run: other } = await import('../index.ts');",
  ])("lets pass %s", async (source) => {
    expect(await findingsIn(source)).toEqual([]);
  });
});
