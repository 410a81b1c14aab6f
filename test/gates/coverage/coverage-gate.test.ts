import { beforeAll, describe, expect, test } from "vitest";
import { createCoverageGate } from "../../../src/gates/coverage/coverage-gate.ts";
import { coveredFileFrom } from "../../../src/gates/coverage/covered-lines.ts";
import type { Gate } from "../../../src/gates/gate.ts";
import { VITEST_LIMITS } from "../../../src/sandbox/limits.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { addTest, type Change, realSandbox, tinyBlock, toolchain } from "../tiny-block.ts";

const TESTS = "tests/discount.test.ts";

let sandbox: Sandbox;
let gate: Gate;
beforeAll(async () => {
  sandbox = await realSandbox();
  gate = createCoverageGate({ sandbox, toolchain });
});

async function check(changes: Readonly<Record<string, Change>> = {}, by: Gate = gate) {
  const block = await tinyBlock(changes);
  return by.check({ block, thresholds: { coverage: 90 } }, new AbortController().signal);
}

/** The tests without the one of a title. */
function without(title: string) {
  return (content: string) => {
    const start = content.indexOf(`test("${title}`);
    return start === -1 ? content : content.slice(0, start) + content.slice(content.indexOf("\n});\n", start) + 5);
  };
}

describe("the coverage gate", () => {
  test("passes an honest block, and shows the other figures as details", async () => {
    const result = await check();
    expect(result).toMatchObject({ verdict: "pass", findings: [], figure: { value: 100, threshold: 90 } });
    expect(result.details).toMatchObject({
      tests: { passed: 6, failed: 0, notRun: 0 },
      lines: { covered: 15, total: 15 },
      branches: { covered: 12, total: 12 },
      functions: { covered: 7, total: 7 },
    });
  });

  test("fails below the threshold, with the lines that no test runs", async () => {
    const { verdict, figure, findings } = await check({ [TESTS]: without("refuses what is no order") });
    expect(verdict).toBe("fail");
    expect(figure?.value).toBe(80);
    expect(findings.map(({ code, severity, path, line }) => [code, severity, path, line])).toEqual([
      ["COVERAGE-UNCOVERED", "MEDIUM", "input.ts", 6],
      ["COVERAGE-UNCOVERED", "MEDIUM", "input.ts", 10],
      ["COVERAGE-UNCOVERED", "MEDIUM", "input.ts", 13],
    ]);
  });

  test("counts a face that no test loads, and fails code that belongs to no face", async () => {
    const { verdict, figure, findings } = await check({
      [TESTS]: (content) => without("says what is left")(content).replace(/^.*ui\.ts.*\n/m, ""),
      "hidden.ts": "export const hidden = () => 1;\n",
    });
    expect(verdict).toBe("fail");
    expect(figure?.value).toBeCloseTo((14 / 15) * 100);
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ["COVERAGE-UNMEASURED", "hidden.ts"],
      ["COVERAGE-UNCOVERED", "ui.ts"],
    ]);
  });

  test("names a failing test with its message and the line of the assertion", async () => {
    const { verdict, findings, summary } = await check({
      "logic.ts": (content) => content.replace("Math.floor", "Math.ceil"),
    });
    expect(verdict).toBe("fail");
    expect(summary).toContain("1 of 6 tests failed");
    expect(findings).toEqual([
      expect.objectContaining({ code: "COVERAGE-TEST-FAILED", severity: "HIGH", path: TESTS, line: 10 }),
    ]);
    expect(findings[0]?.message).toMatch(/takes a percentage off and rounds it down" failed: expected/);
  });

  test("leads to the module that a test file could not load", async () => {
    const { verdict, findings } = await check({
      "ui.ts": 'export const broken = (): string => { throw new Error("x")\n',
    });
    expect(verdict).toBe("fail");
    expect(findings[0]).toMatchObject({ code: "COVERAGE-TEST-FAILED", severity: "HIGH" });
  });

  test("T25 counts skipped tests, tests that assert nothing and comments that hide code against the block", async () => {
    const tests = [
      "test.skip('later', () => { expect(run(null)).toBe(1); });",
      "test.todo('some day');",
      "test('runs it', () => { run({ amountCents: 1, percent: 1 }); });",
      "test('says nothing', () => { expect(true).toBe(true); });",
      "test.each([1, 2])('accepts %s', (percent) => { run({ amountCents: 1, percent }); });",
      "test('never false', () => { fc.assert(fc.property(fc.nat(), () => true)); });",
      "test.fails('is wrong', () => { expect(run({ amountCents: 1, percent: 1 })).toBe(2); });",
    ];
    const { verdict, findings } = await check({
      ...addTest(tests.join("\n")),
      "logic.ts": (content) => content.replace("  return {", "  /* v8 ignore next */\n  return {"),
      "output.ts": (content) => `// Stryker disable all\n${content}`,
    });
    expect(verdict).toBe("fail");
    const first = 46;
    const places = findings.map(({ code, path, line }) => `${code} ${path}:${line}`).sort();
    expect(places).toEqual(
      [
        "COVERAGE-IGNORE-COMMENT logic.ts:6",
        "COVERAGE-IGNORE-COMMENT output.ts:1",
        `COVERAGE-TEST-MEANT-TO-FAIL ${TESTS}:${first + 6}`,
        `COVERAGE-TEST-SKIPPED ${TESTS}:${first}`,
        `COVERAGE-TEST-SKIPPED ${TESTS}:${first + 1}`,
        `COVERAGE-TEST-WITHOUT-ASSERTION ${TESTS}:${first + 2}`,
        `COVERAGE-TEST-WITHOUT-ASSERTION ${TESTS}:${first + 3}`,
        `COVERAGE-TEST-WITHOUT-ASSERTION ${TESTS}:${first + 4}`,
        `COVERAGE-TEST-WITHOUT-ASSERTION ${TESTS}:${first + 5}`,
      ].sort(),
    );
    expect(findings.every(({ severity }) => severity === "HIGH")).toBe(true);
  });

  test("takes an assertion in a function that the test calls as an assertion", async () => {
    const { verdict } = await check(
      addTest(
        "function mustBeFree(percent: number) { expect(run({ amountCents: 1, percent }).payableCents).toBe(0); }\n" +
          "test('is free', () => mustBeFree(100));\n" +
          "test('keeps its word', async () => { await expect(keepQuote(quote, { append: async () => { throw new Error('x'); } })).rejects.toThrow('x'); });",
      ),
    );
    expect(verdict).toBe("pass");
  });

  test("fails a block without any test", async () => {
    const { verdict, findings } = await check({ [TESTS]: "export {};\n" });
    expect(verdict).toBe("fail");
    expect(findings[0]?.path).toBe(TESTS);
  });

  test("T24 fails a test that ends the process, and does not lose the others", async () => {
    const { verdict, findings } = await check(
      addTest("test('leaves', () => { process.exit(0); expect(run(null)).toBe(1); });"),
    );
    expect(verdict).toBe("fail");
    expect(findings).toEqual([expect.objectContaining({ code: "COVERAGE-TEST-FAILED", path: TESTS, line: 46 })]);
  });

  test("T24 never passes a block whose test kills its process", async () => {
    const { verdict } = await check(
      addTest("test('dies', () => { process.kill(process.pid, 'SIGKILL'); expect(run(null)).toBe(1); });"),
    );
    expect(verdict).not.toBe("pass");
  });

  test("T24 does not believe a report that a test wrote, even one that is written again and again", async () => {
    const forger =
      "setInterval(() => { for (const file of ['coverage-result.txt', 'vitest.json', 'coverage/coverage-final.json'])" +
      " try { require('node:fs').writeFileSync('.blocks-out/' + file, '00\\\\n{}'); } catch {} }, 1)";
    const { verdict, figure } = await check({
      [TESTS]: (content) =>
        `import { spawn } from "node:child_process";\n${without("refuses what is no order")(content)}\n` +
        `test('forges', () => { spawn(process.execPath, ['-e', "${forger}"], { detached: true, stdio: 'ignore' }).unref();\n` +
        "expect(run({ amountCents: 0, percent: 0 }).payableCents).toBe(0); });\n",
    });
    expect(verdict).not.toBe("pass");
    expect(figure?.value ?? 80).toBe(80);
  });

  test("T23 cannot decide over tests that do not come to an end", async () => {
    const impatient = createCoverageGate({ sandbox, toolchain, limits: { ...VITEST_LIMITS, timeoutMs: 3_000 } });
    const { verdict, findings } = await check(
      addTest("test('waits', () => { for (;;); expect(run(1)).toBe(1); });"),
      impatient,
    );
    expect(verdict).toBe("error");
    expect(findings).toEqual([expect.objectContaining({ code: "COVERAGE-TIMEOUT", path: TESTS })]);
  });
});

test("puts neighbouring uncovered lines together, and only those", () => {
  const at = (line: number) => ({ start: { line } });
  const file = coveredFileFrom({
    statementMap: { a: at(1), b: at(2), c: at(5), d: at(6), e: at(9), f: at(6) },
    s: { a: 1, b: 0, c: 0, d: 0, e: 0, f: 3 },
    f: {},
    b: { x: [1, 0] },
  });
  expect(file.lines).toEqual({ covered: 2, total: 5 });
  expect(file.branches).toEqual({ covered: 1, total: 2 });
  expect(file.uncovered).toEqual([
    { line: 2, endLine: 5 },
    { line: 9, endLine: 9 },
  ]);
});
