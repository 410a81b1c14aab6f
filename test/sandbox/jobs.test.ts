import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { assetsBelow } from "../../src/base/assets.ts";
import { digestOfJson } from "../../src/base/digest.ts";
import { silent } from "../../src/base/progress.ts";
import type { Block } from "../../src/block/block.ts";
import { blockPathFrom } from "../../src/sandbox/block-environment.ts";
import { DRIVER_RESULT, driverJob } from "../../src/sandbox/driver-job.ts";
import { locateToolchain } from "../../src/sandbox/install-toolchain.ts";
import { createProcessSandbox } from "../../src/sandbox/process.ts";
import { probeSandboxes } from "../../src/sandbox/select.ts";
import { MUTATION_REPORT, strykerJob } from "../../src/sandbox/stryker-job.ts";
import { COVERAGE_REPORT, VITEST_REPORT, vitestJob } from "../../src/sandbox/vitest-job.ts";
import { digestOfFolder, JAIL, REPOSITORY, withFolder } from "./jailed.ts";

const FILES: Record<string, string> = {
  "structure.ts": "export type Level = 'low' | 'adequate';\n",
  "input.ts": `export function parse(input: unknown): number {
  if (typeof input !== "number") throw new TypeError("a number is needed");
  return input;
}
`,
  "logic.ts": `import type { Level } from "./structure.ts";
export function classify(ratio: number): Level {
  if (ratio < 8) return "low";
  return "adequate";
}
export function stepsTo(goal: number): number {
  let at = 0;
  while (at < goal) at += 1;
  return at;
}
`,
  "output.ts": "export const shown = (level: string) => ({ level });\n",
  "integration.ts": "export function never(): string {\n  return 'never called';\n}\n",
  "ui.ts": "export {};\n",
  "index.ts": `import { parse } from "./input.ts";
import { classify } from "./logic.ts";
import { shown } from "./output.ts";
export const run = (input: unknown) => shown(classify(parse(input)));
`,
  "tests/block.test.ts": `import fc from "fast-check";
import { appendFileSync } from "node:fs";
import { expect, it } from "vitest";
import { run } from "../index.ts";
import { classify, stepsTo } from "../logic.ts";

it("classifies", () => {
  expect([classify(7.9), classify(8)]).toEqual(["low", "adequate"]);
  expect(run(9)).toEqual({ level: "adequate" });
  expect(() => run("x")).toThrow("a number is needed");
});
it("holds for all", () => {
  const drawn: number[] = [];
  fc.assert(fc.property(fc.nat(100), (goal) => { drawn.push(goal); return stepsTo(goal) === goal; }));
  appendFileSync("drawn.txt", drawn.join());
});
it("waits for what never comes when the code is wrong", () => {
  while (classify(8) !== "adequate") Math.random();
});
it("changes its own copy", () => {
  appendFileSync("logic.ts", "");
});
`,
};

async function writeBlock(folder: string): Promise<Block> {
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const face = (name: string) => `${name}.ts`;
  return {
    folder,
    manifest: {
      schemaVersion: 1,
      name: "tiny",
      family: "test",
      type: "tiny",
      version: "1.0.0",
      language: "typescript",
      title: "A tiny block",
      description: "For tests of the sandbox.",
      parameters: {},
      faces: {
        structure: face("structure"),
        input: face("input"),
        logic: face("logic"),
        output: face("output"),
        integration: face("integration"),
        ui: face("ui"),
      },
      entry: { module: "index.ts", export: "run" },
      contract: "contract.schema.json",
      examples: { accepted: "examples/accepted", refused: "examples/refused" },
      tests: ["tests/block.test.ts"],
    },
    files: Object.entries(FILES).map(([path, content]) => ({ path, content })),
    digest: digestOfJson(FILES),
  };
}

const toolchain = await locateToolchain({
  assets: assetsBelow(REPOSITORY),
  packageRoot: import.meta.dirname,
  cacheFolder: "/no-such-folder",
  env: {},
  progress: silent,
});
const [strongest] = await probeSandboxes({ jail: JAIL });
const sandboxes = [strongest?.sandbox, createProcessSandbox()].filter((sandbox) => sandbox !== undefined);

describe.each(sandboxes)("the gates' tools on a block without node_modules, at level $level", (sandbox) => {
  it("run its tests with coverage, the same way twice, and leave it untouched", async () => {
    await withFolder(async (folder) => {
      const block = await writeBlock(join(folder, "block"));
      const before = await digestOfFolder(folder);
      const job = vitestJob({ block, toolchain });
      const recording = { ...job, results: [...job.results, "drawn.txt"] };
      const [first, second] = [await sandbox.run(recording), await sandbox.run(recording)];
      expect(first).toMatchObject({ exitCode: 0, timedOut: false, stderr: "" });
      const report = JSON.parse(first.files.get(VITEST_REPORT) ?? "");
      expect(report).toMatchObject({ success: true, numTotalTests: 4, numPassedTests: 4 });
      expect(report.testResults[0].assertionResults[0].location).toMatchObject({ line: 7 });
      const coverage = Object.keys(JSON.parse(first.files.get(COVERAGE_REPORT) ?? ""));
      // structure.ts and ui.ts hold no statement; integration.ts is never loaded and counts all the same.
      expect(coverage.map((path) => blockPathFrom(block, path)).sort()).toEqual(
        expect.arrayContaining(["index.ts", "input.ts", "integration.ts", "logic.ts", "output.ts"]),
      );
      expect(first.files.get("drawn.txt")).toMatch(/^\d+(,\d+){99}$/);
      expect(second.files.get("drawn.txt")).toBe(first.files.get("drawn.txt"));
      expect(await digestOfFolder(folder)).toBe(before);
    });
  });

  it("mutate it and say what became of each mutant, also of one that has to be stopped by force", async () => {
    await withFolder(async (folder) => {
      const block = await writeBlock(join(folder, "block"));
      const before = await digestOfFolder(folder);
      const result = await sandbox.run(strykerJob({ block, toolchain }));
      expect(result).toMatchObject({ exitCode: 0, timedOut: false });
      const report = JSON.parse(result.files.get(MUTATION_REPORT) ?? "") as MutationReport;
      const mutants = Object.entries(report.files).flatMap(([path, file]) =>
        file.mutants.map((each) => [path, each.status]),
      );
      const statuses = new Set(mutants.map(([, status]) => status));
      expect(statuses).toContain("Killed");
      expect(statuses).toContain("Timeout");
      expect(mutants).toContainEqual(["integration.ts", "NoCoverage"]);
      expect(await digestOfFolder(folder)).toBe(before);
    });
  });

  it("hand a driver its input and its result back", async () => {
    await withFolder(async (folder) => {
      const block = await writeBlock(join(folder, "block"));
      const configurations = join(folder, "drivers");
      await mkdir(configurations);
      const driver = `import { readFileSync, writeFileSync } from "node:fs";
        import { resolve } from "node:path";
        const { run } = await import(resolve("index.ts"));
        writeFileSync(process.argv[3], JSON.stringify(run(JSON.parse(readFileSync(process.argv[2], "utf8")))));`;
      await writeFile(join(configurations, "call.mjs"), driver);
      const job = driverJob({ block, toolchain: { ...toolchain, configurations }, driver: "call.mjs", input: "9" });
      const result = await sandbox.run(job);
      expect(result.files.get(DRIVER_RESULT)).toBe('{"level":"adequate"}');
    });
  });
});

interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}
