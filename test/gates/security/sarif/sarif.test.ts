import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSarif } from "../../../../src/gates/security/sarif/read-sarif.ts";
import { findingsFromRuns } from "../../../../src/gates/security/sarif/sarif-findings.ts";
import { temporaryFolder } from "../../tiny-block.ts";

const places = { workspace: "/repo", folder: "/repo/src/generated/pay" };
const paths = new Set(["logic.ts", "tests/logic.test.ts"]);

function runOf(results: readonly object[], rules: readonly object[] = [], bases: Record<string, string> = {}) {
  return { toolName: "CodeQL", rules, results, baseUris: bases } as never;
}

function resultAt(uri: string, more: object = {}, uriBaseId?: string) {
  const artifactLocation = { uri, ...(uriBaseId === undefined ? {} : { uriBaseId }) };
  const physicalLocation = { artifactLocation, region: { startLine: 3, startColumn: 5, endLine: 4 } };
  return { ruleId: "js/sql-injection", message: { text: "SQL" }, locations: [{ physicalLocation }], ...more };
}

function findingsOf(results: readonly object[], rules: readonly object[] = [], bases: Record<string, string> = {}) {
  return findingsFromRuns([runOf(results, rules, bases)], places, paths);
}

describe("results of other scanners", () => {
  test("become findings with a code, a tool, a place and a weakness", () => {
    const rule = {
      id: "js/sql-injection",
      properties: { tags: ["security", "external/cwe/cwe-089"] },
      helpUri: "https://codeql.github.com/x",
    };
    const { findings, outside } = findingsOf([resultAt("src/generated/pay/logic.ts", { level: "error" })], [rule]);
    expect(findings).toEqual([
      {
        code: "SARIF-JS-SQL-INJECTION",
        severity: "HIGH",
        message: "SQL",
        remedy: "See https://codeql.github.com/x",
        cwe: "CWE-89",
        path: "logic.ts",
        line: 3,
        endLine: 4,
        column: 5,
        tool: "CodeQL",
      },
    ]);
    expect(outside).toBe(0);
  });

  test.each([
    ["relative to the repository", "src/generated/pay/logic.ts", undefined],
    ["relative to the block", "logic.ts", undefined],
    ["relative to a base that is the repository", "src/generated/pay/logic.ts", "ROOT"],
    ["relative to a base without an address", "src/generated/pay/logic.ts", "%SRCROOT%"],
    ["absolute", "file:///repo/src/generated/pay/logic.ts", undefined],
    ["absolute in another checkout", "file:///home/runner/work/x/x/src/generated/pay/logic.ts", undefined],
    ["percent-encoded", "src/generated/p%61y/logic.ts", undefined],
  ])("a path %s leads to the file", (_how, uri, base) => {
    const { findings } = findingsOf([resultAt(uri, {}, base)], [], { ROOT: "file:///repo/" });
    expect(findings.map(({ path }) => path)).toEqual(["logic.ts"]);
  });

  test.each(["src/other.ts", "../../etc/passwd", "https://host/logic.ts", "file:///etc/passwd", "%E0%A4%A", ""])(
    "a path outside of the block is counted, and no more: %s",
    (uri) => {
      expect(findingsOf([resultAt(uri)])).toEqual({ findings: [], outside: 1 });
    },
  );

  test.each([
    [{ properties: { "security-severity": "9.8" } }, "BLOCKER"],
    [{ properties: { "security-severity": "7.0" } }, "HIGH"],
    [{ properties: { "security-severity": "5" } }, "MEDIUM"],
    [{ level: "error" }, "HIGH"],
    [{ level: "note" }, "LOW"],
    [{ rank: 95 }, "BLOCKER"],
    [{}, "MEDIUM"],
  ])("%j weighs %s", (more, severity) => {
    expect(findingsOf([resultAt("logic.ts", more)]).findings[0]?.severity).toBe(severity);
  });

  test.each([{ kind: "pass" }, { level: "none" }, { baselineState: "absent" }, { kind: "notApplicable" }])(
    "%j is no problem",
    (more) => {
      expect(findingsOf([resultAt("logic.ts", more)])).toEqual({ findings: [], outside: 0 });
    },
  );

  test("T04 a suppression inside the file does not count: a comment in the code can cause it", () => {
    expect(findingsOf([resultAt("logic.ts", { suppressions: [{ kind: "inSource" }] })]).findings).toHaveLength(1);
  });

  test("T22 messages are one printable line of bounded length", () => {
    const text = `a\u001b[31m\n::error::b\u202e${"x".repeat(5000)}`;
    const [finding] = findingsOf([resultAt("logic.ts", { message: { text } })]).findings;
    expect(finding?.message.length).toBeLessThanOrEqual(301);
    expect(finding?.message).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe("a SARIF file", () => {
  const good = { version: "2.1.0", runs: [{ tool: { driver: { name: "bandit" } }, results: [] }] };

  async function read(content: string) {
    const workspace = await temporaryFolder();
    await writeFile(join(workspace, "a.sarif"), content);
    return readSarif(workspace, "a.sarif");
  }

  test("is read with its tool", async () => {
    expect((await read(`\uFEFF${JSON.stringify(good)}`)).map(({ toolName }) => toolName)).toEqual(["bandit"]);
  });

  test.each([
    ["no JSON", "{"],
    ["no version", JSON.stringify({ runs: [] })],
    ["an old version", JSON.stringify({ ...good, version: "2.0.0" })],
    ["no runs", JSON.stringify({ version: "2.1.0" })],
    ["no tool", JSON.stringify({ version: "2.1.0", runs: [{ results: [] }] })],
    ["no results", JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } } }] })],
    [
      "a scanner that failed",
      JSON.stringify({ version: "2.1.0", runs: [{ ...good.runs[0], invocations: [{ executionSuccessful: false }] }] }),
    ],
  ])("with %s is an error that says what to change", async (_what, content) => {
    await expect(read(content)).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      hint: expect.stringContaining("SARIF"),
    });
  });

  test("T47 that is missing, a folder, a link out of the repository or too large is an error", async () => {
    const workspace = await temporaryFolder();
    await mkdir(join(workspace, "folder"));
    await symlink("/etc/passwd", join(workspace, "link"));
    await writeFile(join(workspace, "large"), Buffer.alloc(21 * 1024 * 1024, " "));
    for (const path of ["missing", "folder", "large"]) {
      await expect(readSarif(workspace, path)).rejects.toMatchObject({ code: "PATH_UNREADABLE" });
    }
    await expect(readSarif(workspace, "link")).rejects.toMatchObject({ code: "PATH_REFUSED" });
  });
});
