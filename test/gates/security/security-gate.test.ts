import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createSecurityGate } from "../../../src/gates/security/security-gate.ts";
import { temporaryFolder } from "../tiny-block.ts";
import { blockOf, correctButHardToParse, toolchain } from "./security-fixtures.ts";

const gate = createSecurityGate({ toolchain });

async function check(files: Readonly<Record<string, string>>) {
  return gate.check({ block: blockOf(files), thresholds: undefined }, new AbortController().signal);
}

const key = `AKIA${"Q3EGRTYUIOPLKJHG"}`;
const slack = `xoxb-${"1234567890123-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx"}`;

describe("the security gate", () => {
  test("passes a block without findings, with its figure", async () => {
    const result = await check({ "logic.ts": "export const add = (a: number, b: number) => a + b;\n" });
    expect(result).toMatchObject({
      verdict: "pass",
      findings: [],
      figure: { value: 0, threshold: 0, comparison: "at-most", unit: "count" },
    });
  });

  test("leads to the line and column of a hard-coded credential, and masks it", async () => {
    const result = await check({ "integration.ts": `// 😀\nexport const db = { password: "Tr0ub4dor&3x" };\n` });
    expect(result.verdict).toBe("fail");
    expect(result.findings).toEqual([
      expect.objectContaining({
        code: "BLOCKER-SEC-001",
        severity: "BLOCKER",
        path: "integration.ts",
        line: 2,
        column: 32,
        quote: 'export const db = { password: "Tr0u***" };',
      }),
    ]);
  });

  test("fails on SQL that is put together from values", async () => {
    const sql = 'export const find = (id: string) => db.query("SELECT * FROM users WHERE id = " + id);\n';
    const result = await check({ "integration.ts": sql });
    expect(result.verdict).toBe("fail");
    expect(result.findings.map(({ code, line }) => [code, line])).toEqual([["BLOCKER-SEC-002", 1]]);
  });

  test.each([
    ["README.md", `Use ${key} to sign in.\n`],
    ["examples/accepted/one.json", `{ "input": { "id": "${key}" } }\n`],
    ["tests/logic.test.ts", `const id = "${key}";\n`],
    ["notes/deep/a.txt", `${slack}\n`],
  ])("looks at %s too", async (path, content) => {
    const result = await check({ [path]: content });
    expect(result.verdict).toBe("fail");
    expect(result.findings[0]).toMatchObject({ code: "BLOCKER-SEC-001", path, line: 1 });
  });

  test("T04 a comment in the source cannot switch a rule off", async () => {
    const comments = "// secretlint-disable\n// ast-grep-ignore, eslint-disable, nosec\n";
    const result = await check({ "logic.ts": `${comments}const hook = "${slack}";\neval(code); // ast-grep-ignore\n` });
    expect(result.verdict).toBe("fail");
    expect(result.findings.map(({ code }) => code)).toEqual(["BLOCKER-SEC-001", "SEC-004"]);
  });

  test("never quotes a credential, whichever rule quotes its line", async () => {
    const secret = "q8ZrT2mW5xY7bN4k";
    const line = `const password = "${secret}"; eval(password + code); db.query("SELECT a FROM b WHERE c = " + password + "${slack}");`;
    const result = await check({ "logic.ts": `${line}\n` });
    expect(result.findings.map(({ code }) => code)).toEqual(["BLOCKER-SEC-001", "SEC-004"]);
    expect(JSON.stringify(result)).not.toContain(secret);
    expect(JSON.stringify(result)).not.toContain(slack.slice(8));
  });

  test("finds a credential that is split over a concatenation, and masks its parts", async () => {
    const result = await check({ "logic.ts": `const hook = "${slack.slice(0, 20)}" +\n  "${slack.slice(20)}";\n` });
    expect(result.findings[0]).toMatchObject({ code: "BLOCKER-SEC-001", line: 1 });
    expect(JSON.stringify(result)).not.toContain(slack.slice(4, 20));
  });

  test("T26 install scripts and foreign dependencies fail, and lead to their line", async () => {
    const manifest = {
      scripts: { test: "vitest", postinstall: "node steal.js" },
      dependencies: { "left-pad-x": "^1.0.0" },
      devDependencies: { vitest: "5.1.0", "fast-check": "npm:evil@1.0.0" },
    };
    const result = await check({ "package.json": JSON.stringify(manifest, null, 2) });
    expect(result.findings.map(({ code, quote }) => [code, quote])).toEqual([
      ["SEC-011", '"postinstall": "node steal.js"'],
      ["SEC-012", '"left-pad-x": "^1.0.0"'],
      ["SEC-012", '"fast-check": "npm:evil@1.0.0"'],
    ]);
  });

  test.each([
    ["binding.gyp", "SEC-011"],
    ["sub/.npmrc", "SEC-011"],
  ])("T26 %s is an install script under another name", async (path, code) => {
    expect((await check({ [path]: "{}" })).findings[0]?.code).toBe(code);
  });

  test("T26 a package manifest that is no JSON fails", async () => {
    expect((await check({ "package.json": "{ scripts" })).verdict).toBe("fail");
  });

  test("a source that a rule has to read and that does not parse is an error, not a pass", async () => {
    const result = await check({ "logic.ts": "export const = {{{ (; // eval\n" });
    expect(result.verdict).toBe("error");
    expect(result.summary).toContain("logic.ts");
  });

  test("a source that only the grammar of TypeScript cannot parse is decided all the same", async () => {
    expect((await check({ "logic.ts": correctButHardToParse })).verdict).toBe("pass");
    const secret = 'class A { #password: string = "hunter2!"; f(apiKey: string = "q8ZrT2mW5xY7bN4k") {} }\n';
    const result = await check({ "logic.ts": `${correctButHardToParse}${secret}eval(code);\n` });
    expect(result.findings.map(({ code }) => code)).toEqual(["BLOCKER-SEC-001", "SEC-004"]);
    expect(result.verdict).toBe("fail");
  });

  test("deeply nested and very long sources are bounded", async () => {
    const deep = `x = ${"(".repeat(20_000)}1${")".repeat(20_000)};\n`;
    const long = `const a = "${"a".repeat(300_000)}";\n`;
    expect((await check({ "logic.ts": deep, "output.ts": long, "a.md": "password:".repeat(20_000) })).verdict).toBe(
      "pass",
    );
  });

  test("does not begin another file after an abort", async () => {
    const checked = gate.check(
      { block: blockOf({ "a.ts": "" }), thresholds: undefined },
      AbortSignal.abort(new Error("stop")),
    );
    await expect(checked).rejects.toThrow("stop");
  });

  test("an invented password in a test is shown, and stops nobody", async () => {
    const result = await check({ "tests/logic.test.ts": 'login({ password: "hunter2!" });\n' });
    expect(result.verdict).toBe("pass");
    expect(result.findings.map(({ code, severity }) => [code, severity])).toEqual([["BLOCKER-SEC-001", "MEDIUM"]]);
  });

  test("a toolchain without the scanners is named, with what to do", async () => {
    const broken = createSecurityGate({ toolchain: { ...toolchain, folder: "/nowhere" } });
    const checked = broken.check({ block: blockOf({}), thresholds: undefined }, new AbortController().signal);
    await expect(checked).rejects.toMatchObject({ code: "TOOLCHAIN_MISSING" });
  });
});

describe("the security gate with a base configuration", () => {
  const folder = "/nowhere/block";
  const suppression = { code: "SEC-004", path: "block/logic.ts", reason: "a fixed text only", expires: "2027-03-31" };

  async function checkWith(settings: object, files: Readonly<Record<string, string>>, workspace = "/nowhere") {
    const clock = { now: () => new Date("2027-01-01T00:00:00Z") };
    const configured = createSecurityGate({ toolchain, settings, workspace, clock });
    const block = { ...blockOf(files), folder: workspace === "/nowhere" ? folder : join(workspace, "block") };
    return configured.check({ block, thresholds: undefined }, new AbortController().signal);
  }

  test("lets pass what it says to let pass, shows it apart, and counts it in the summary", async () => {
    const result = await checkWith({ suppressions: [suppression] }, { "logic.ts": "eval(code);\n" });
    expect(result.verdict).toBe("pass");
    expect(result.findings).toEqual([]);
    expect(result.suppressed).toMatchObject([{ finding: { code: "SEC-004" }, reason: "a fixed text only" }]);
    expect(result.summary).toBe("0 HIGH findings in 1 file, 1 suppressed");
  });

  test("counts what another scanner found, quotes its line masked, and joins it with ours", async () => {
    const workspace = await temporaryFolder();
    const result = (ruleId: string, startLine: number) => ({
      ruleId,
      level: "error",
      message: { text: "found" },
      properties: ruleId === "eval" ? { cwe: "CWE-95" } : {},
      locations: [{ physicalLocation: { artifactLocation: { uri: "block/logic.ts" }, region: { startLine } } }],
    });
    const runs = [{ tool: { driver: { name: "CodeQL" } }, results: [result("eval", 1), result("other", 2)] }];
    await writeFile(join(workspace, "a.sarif"), JSON.stringify({ version: "2.1.0", runs }));
    const files = { "logic.ts": `eval(code);\nconst password = "Tr0ub4dor&3x";\n` };
    const { findings, verdict } = await checkWith({ sarif: ["a.sarif"] }, files, workspace);
    expect(verdict).toBe("fail");
    expect(findings.map(({ code, tool, quote }) => [code, tool, quote])).toEqual([
      ["SEC-004", "blocks, CodeQL", "eval(code);"],
      ["SARIF-OTHER", "CodeQL", 'const password = "Tr0u***";'],
      ["BLOCKER-SEC-001", undefined, 'const password = "Tr0u***";'],
    ]);
  });

  test("cannot decide while a configured SARIF file is missing", async () => {
    const checked = checkWith({ sarif: ["missing.sarif"] }, { "logic.ts": "" }, await temporaryFolder());
    await expect(checked).rejects.toMatchObject({ code: "PATH_UNREADABLE", hint: expect.any(String) });
  });
});
