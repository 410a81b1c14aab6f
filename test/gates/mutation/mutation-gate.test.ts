import { cp } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Gate } from "../../../src/gates/gate.ts";
import { createMutationGate } from "../../../src/gates/mutation/mutation-gate.ts";
import {
  countMutants,
  killRate,
  killRateWithoutTimeouts,
  type Mutant,
  type MutantStatus,
} from "../../../src/gates/mutation/mutation-report.ts";
import { STRYKER_LIMITS } from "../../../src/sandbox/limits.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import {
  addTest,
  type Change,
  realSandbox,
  takesAnyInput,
  temporaryFolder,
  tinyBlock,
  toolchain,
} from "../tiny-block.ts";

const TESTS = "tests/discount.test.ts";

let sandbox: Sandbox;
let gate: Gate;
beforeAll(async () => {
  sandbox = await realSandbox();
  gate = createMutationGate({ sandbox, toolchain });
});

async function check(changes: Readonly<Record<string, Change>>, by: Gate = gate) {
  const block = await tinyBlock(changes);
  return by.check({ block, thresholds: { mutation: 60 } }, new AbortController().signal);
}

/** The block with most of its code taken out, so that there are few mutants to try. */
const small: Readonly<Record<string, Change>> = {
  "input.ts": takesAnyInput,
  [TESTS]: (content) => content.replace(/test\("refuses what[\s\S]*?\n}\);\n/, ""),
};

describe("the mutation gate", () => {
  test("passes tests that notice changes, and lists the mutants by how they ended, wherever the tools lie", async () => {
    const configurations = join(await temporaryFolder(), "our tools (100 %)");
    await cp(toolchain.configurations, configurations, { recursive: true });
    const result = await check(small, createMutationGate({ sandbox, toolchain: { ...toolchain, configurations } }));
    expect(result.verdict, result.summary).toBe("pass");
    expect(result.figure?.value).toBeGreaterThanOrEqual(80);
    expect(result.details).toMatchObject({ mutants: { Survived: 0, Ignored: 0, Pending: 0 } });
  });

  test("fails tests that notice too little, names the file and shows what was changed on which line", async () => {
    const { verdict, figure, findings } = await check({
      ...small,
      [TESTS]: (content) =>
        `${content.slice(0, content.indexOf("test("))}test("answers", () => { expect(run({ amountCents: 1999, percent: 15 })).toBeDefined(); });\n`,
    });
    expect(verdict).toBe("fail");
    expect(figure?.value).toBeLessThan(60);
    expect(findings[0]).toMatchObject({ code: "MUTATION-RATE-TOO-LOW", severity: "HIGH" });
    expect(findings[0]?.message).toContain("most unnoticed ones are in output.ts");
    const survivor = findings.find(({ code, path }) => code === "MUTATION-SURVIVED" && path === "logic.ts");
    expect(survivor).toMatchObject({ severity: "LOW", line: expect.any(Number) });
    expect(survivor?.message).toMatch(/^`.+` can become `.+` and every test still passes/);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "MUTATION-NOT-COVERED", path: "ui.ts", severity: "LOW" }),
    );
  });

  test("T25 counts mutants that a comment keeps out against the block", async () => {
    const { verdict, findings } = await check({
      ...small,
      "logic.ts": (content) => content.replace("  const", "  // Stryker disable next-line all\n  const"),
    });
    expect(verdict).toBe("fail");
    expect(findings[0]).toMatchObject({ code: "MUTATION-IGNORED", severity: "HIGH", path: "logic.ts", line: 6 });
  });

  test("cannot decide when the tests fail without any mutant", async () => {
    const { verdict, summary } = await check({
      ...small,
      [TESTS]: (content) => content.replace("payableCents).toBe(0)", "payableCents).toBe(1)"),
    });
    expect(verdict).toBe("error");
    expect(summary).toBe("the tests fail already without a mutant");
  });

  test("T24 does not believe a report that a test wrote, even one that is written again and again", async () => {
    const report = JSON.stringify({ files: { "logic.ts": { mutants: [{ status: "Killed", location: {} }] } } });
    const forger = `setInterval(() => require("node:fs").writeFileSync("../../mutation-result.txt", ${JSON.stringify(`00\n${report}`)}), 1)`;
    const { verdict } = await check({
      ...small,
      [TESTS]: (content) =>
        `import { spawn } from "node:child_process";\n${content.slice(0, content.indexOf("test("))}\n` +
        `test("forges", () => { spawn(process.execPath, ["-e", ${JSON.stringify(forger)}], { detached: true, stdio: "ignore" }).unref();\n` +
        "expect(run({ amountCents: 0, percent: 0 })).toBeDefined(); });\n",
    });
    expect(verdict).not.toBe("pass");
  });

  test("T23 cannot decide when the mutants do not come to an end", async () => {
    const impatient = createMutationGate({ sandbox, toolchain, limits: { ...STRYKER_LIMITS, timeoutMs: 1_000 } });
    const { verdict, findings } = await check(addTest("void 0;"), impatient);
    expect(verdict).toBe("error");
    expect(findings).toEqual([expect.objectContaining({ code: "MUTATION-TIMEOUT" })]);
  });
});

describe("the kill rate", () => {
  const mutants = (...statuses: MutantStatus[]): Mutant[] =>
    statuses.map((status, index) => ({
      id: String(index),
      status,
      mutatorName: "m",
      location: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    }));

  test("counts timeouts as noticed, and leaves out what could not be tried", () => {
    const counts = countMutants(
      mutants("Killed", "Timeout", "Survived", "NoCoverage", "CompileError", "RuntimeError", "Ignored"),
    );
    expect(killRate(counts)).toBe(50);
    expect(killRateWithoutTimeouts(counts)).toBeCloseTo(100 / 3);
  });

  test("is unknown, not zero, when nothing could be tried", () => {
    expect(killRate(countMutants(mutants("Ignored", "CompileError")))).toBeUndefined();
  });
});
