import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { createCoverageGate } from "../../../../src/gates/coverage/coverage-gate.ts";
import { parseCoverageReport, reportedFile } from "../../../../src/gates/coverage/reports/coverage-report.ts";
import { coveredFileFromReport } from "../../../../src/gates/coverage/reports/reported-file.ts";
import type { GateResult } from "../../../../src/gates/gate.ts";
import { realSandbox, type TemporaryFolder, temporaryFolderOfFile, tinyBlock, toolchain } from "../../tiny-block.ts";

const root = resolve(import.meta.dirname, "../../../..");

/** What vitest, as a repository would run it, writes of the tiny block in four formats. */
let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolderOfFile();
  const config = join(import.meta.dirname, "vitest.reports.ts");
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--config", config, `--coverage.reportsDirectory=${folder.path}`];
  await promisify(execFile)(process.execPath, args, { cwd: root });
  return folder.remove;
});

const FORMATS = [
  ["lcov", "lcov.info"],
  ["Cobertura", "cobertura-coverage.xml"],
  ["Clover", "clover.xml"],
  ["Istanbul JSON", "coverage-final.json"],
] as const;

describe("a coverage report", () => {
  test.each(FORMATS)("in %s is read as the tool wrote it", async (_format, file) => {
    const files = parseCoverageReport(await readFile(join(folder.path, file), "utf8"), file);
    const input = reportedFile(files, "tiny/input.ts");
    expect(input).toBeDefined();
    if (input === undefined) return;
    expect(coveredFileFromReport(input)).toMatchObject({
      lines: { covered: 9, total: 9 },
      branches: { covered: 12, total: 12 },
      uncovered: [],
    });
    expect(reportedFile(files, "other/input.ts")).toBeUndefined();
  });

  test("counts a line as run when any of several records ran it", () => {
    const lcov =
      "TN:a\nSF:/ci/repo/src/b/logic.ts\nFN:1,f\nFNDA:0,f\nDA:1,1\nDA:2,0\nDA:3,0\nBRDA:2,0,0,-\nBRDA:2,0,1,2\nend_of_record\n" +
      "TN:b\nSF:/ci/repo/src/b/logic.ts\nFN:1,f\nFNDA:4,f\nDA:1,0\nDA:2,2\nDA:3,0\nend_of_record\n";
    const file = reportedFile(parseCoverageReport(lcov, "lcov.info"), "src/b/logic.ts");
    expect(file && coveredFileFromReport(file)).toMatchObject({
      lines: { covered: 2, total: 3 },
      functions: { covered: 1, total: 1 },
      branches: { covered: 1, total: 2 },
      uncovered: [{ line: 3, endLine: 3 }],
    });
  });

  test("reads what coverage.py writes for Cobertura: a source root and names below it", () => {
    const xml = `<?xml version="1.0" ?><coverage version="7.0" line-rate="0.5"><sources><source>/ci/repo/src/b</source></sources>
      <packages><package name="."><classes><class name="logic.py" filename="logic.py"><methods/><lines>
      <line number="1" hits="1"/><line number="2" hits="0" branch="true" condition-coverage="50% (1/2)"/>
      </lines></class></classes></package></packages></coverage>`;
    const file = reportedFile(parseCoverageReport(xml, "coverage.xml"), "src/b/logic.py");
    expect(file && coveredFileFromReport(file)).toMatchObject({
      lines: { covered: 1, total: 2 },
      branches: { covered: 1, total: 2 },
    });
  });

  test.each([
    ["an empty file", ""],
    ["another JSON", '{"total":{"lines":{"pct":100}}}'],
    ["broken JSON", '{"a":'],
    ["another XML", "<html><body/></html>"],
    ["broken XML", "<coverage><"],
    ["prose", "Coverage is 100 %. Trust me.\n"],
    ["lcov without a file", "TN:\n"],
  ])("that is %s is refused, with what is read", (_what, text) => {
    expect(() => parseCoverageReport(text, "out/coverage")).toThrow(
      expect.objectContaining({
        code: "INPUT_INVALID",
        message: expect.stringContaining("out/coverage"),
        hint: expect.stringContaining("lcov, Cobertura, Clover"),
      }),
    );
  });

  test("T45 does not expand entities", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <coverage line-rate="1"><packages><package><classes><class filename="&b;"><lines><line number="1" hits="1"/></lines></class></classes></package></packages></coverage>`;
    expect(parseCoverageReport(bomb, "x.xml")).toMatchObject([{ path: "&b;" }]);
  });
});

describe("the coverage gate with a report of the repository's own run", () => {
  async function check(text: string | Error, changes = {}): Promise<Omit<GateResult, "gate" | "durationMs">> {
    const block = await tinyBlock(changes);
    const report = {
      name: "lcov.info",
      workspace: resolve(block.folder, ".."),
      read: async () => {
        if (text instanceof Error) throw text;
        return text;
      },
    };
    const gate = createCoverageGate({ sandbox: await realSandbox(), toolchain, report });
    return gate.check({ block, thresholds: { coverage: 90 } }, new AbortController().signal);
  }

  const lcov = () => readFile(join(folder.path, "lcov.info"), "utf8");

  test("takes its figures, keeps its own beside them, and says whose they are", async () => {
    const worse = (await lcov()).replace(/^(SF:tiny\/input\.ts\n[\s\S]*?)^DA:6,\d+$/m, "$1DA:6,0");
    const result = await check(worse);
    expect(result).toMatchObject({
      verdict: "pass",
      details: { lines: { covered: 14, total: 15 }, ownLines: { covered: 15, total: 15 }, report: "lcov.info" },
    });
    expect(result.summary).toContain("as lcov.info says");
    expect(result.findings).toEqual([
      expect.objectContaining({ code: "COVERAGE-UNCOVERED", path: "input.ts", line: 6 }),
    ]);
    expect(result.lines?.find(({ path }) => path === "input.ts")?.uncovered).toEqual([[6, 6]]);
  });

  test("runs the tests all the same: a report does not stand for them", async () => {
    const failing = { "logic.ts": (content: string) => content.replace("Math.floor", "Math.ceil") };
    const result = await check(await lcov(), failing);
    expect(result.verdict).toBe("fail");
    expect(result.findings[0]?.code).toBe("COVERAGE-TEST-FAILED");
  });

  test("cannot decide by a report of another version, or of other files", async () => {
    const text = await lcov();
    await expect(check(text.replaceAll("SF:tiny/", "SF:huge/"))).rejects.toThrow("says nothing of");
    await expect(check(text.replace(/^DA:6,/m, "DA:600,"))).rejects.toThrow(/speaks of line 600 of/);
    await expect(check(new Error("gone"))).rejects.toThrow("gone");
  });
});
