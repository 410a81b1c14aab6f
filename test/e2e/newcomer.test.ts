import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProcess } from "../../src/base/process.ts";
import type { GateReport } from "../../src/generated/types.ts";
import { COMPILED } from "../fakes/compiled.ts";

const main = resolve(import.meta.dirname, "../../src/cli/main.ts");
const BLOCK = "src/generated/compliance-attestation";
const GENERATE = [
  "generate",
  "--family",
  "compliance",
  "--block-type",
  "attestation",
  "--config",
  "compliance-config.json",
  "--output",
  "src/generated/",
];

let origin = "";
let cache = "";
const scratch: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-newcomer-"));
  scratch.push(folder);
  return folder;
}

/** The command line as a person runs it, in an environment without any key. */
function blocks(workspace: string, ...args: string[]) {
  return runProcess({
    command: process.execPath,
    args: [main, ...args],
    cwd: workspace,
    env: { PATH: process.env["PATH"] ?? "", HOME: workspace, NO_COLOR: "1", XDG_CACHE_HOME: cache, ...COMPILED },
    timeoutMs: 280_000,
  });
}

/** A copy of the repository in which the block was made, with one file of the block changed. */
async function brokenBy(path: string, change: (text: string) => string): Promise<string> {
  const workspace = await newFolder();
  await cp(origin, workspace, { recursive: true });
  const file = join(workspace, BLOCK, path);
  const before = await readFile(file, "utf8");
  const after = change(before);
  expect(after, `the change of ${path} changes nothing`).not.toBe(before);
  await writeFile(file, after);
  return workspace;
}

/** The verdict of each gate that is asked; those that run the block are left out where another is the point. */
async function verdictsOf(workspace: string, gates: string) {
  const result = await blocks(
    workspace,
    "--quiet",
    "verify",
    "--path",
    "src/generated/",
    "--strict",
    "--gates",
    gates,
    "--json",
  );
  const report: GateReport = JSON.parse(result.stdout);
  const results = report.blocks.flatMap((block) => block.gates);
  return {
    exitCode: result.exitCode,
    results,
    red: results.filter(({ verdict }) => verdict !== "pass").map(({ gate }) => gate),
  };
}

beforeAll(async () => {
  origin = await newFolder();
  cache = await newFolder();
  execFileSync("git", ["init", "-q", origin]);
  for (const args of [
    ["init", "--example"],
    [...GENERATE, "--offline"],
  ]) {
    const { exitCode, stderr } = await blocks(origin, ...args);
    expect(exitCode, stderr).toBe(0);
  }
});
afterAll(async () => {
  await Promise.all(scratch.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe("a newcomer in an empty repository", () => {
  it("gets 5 of 5 gates after init, generate and verify", async () => {
    const verified = await blocks(origin, "verify", "--path", "src/generated/", "--strict", "--report");
    expect(verified.stdout).toContain("5 of 5 gates passed");
    expect(verified.exitCode).toBe(0);
    const uploaded = await blocks(origin, "context", "upload", "--json");
    expect(uploaded.exitCode).toBe(0);
    const { digest } = JSON.parse(uploaded.stdout);
    expect(await blocks(origin, "context", "verify", digest)).toMatchObject({ exitCode: 0 });
  });

  it("sees the same in the demo, which takes over what the gates found out about the same block", async () => {
    const demo = await blocks(await newFolder(), "demo", "--json");
    expect(demo.exitCode, demo.stderr).toBe(0);
    const { gateReport, workspace } = JSON.parse(demo.stdout);
    scratch.push(workspace);
    const gates: GateReport["blocks"][number]["gates"] = gateReport.blocks[0].gates;
    expect(gates.map(({ gate, verdict, cached = false }) => [gate, verdict, cached])).toEqual([
      ["contract", "pass", true],
      ["coverage", "pass", true],
      ["mutation", "pass", true],
      ["security", "pass", false],
      ["review", "pass", false],
    ]);
  });

  it("writes nothing a second time", async () => {
    const again = await blocks(origin, "init", "--json");
    expect(JSON.parse(again.stdout)).toMatchObject({ written: [], changed: [] });
  });

  it("keeps its own files as they are", async () => {
    const workspace = await newFolder();
    await writeFile(join(workspace, "compliance-config.json"), "mine");
    const result = await blocks(workspace, "init", "--example", "--json");
    expect(JSON.parse(result.stdout).kept).toEqual(["compliance-config.json"]);
    expect(await readFile(join(workspace, "compliance-config.json"), "utf8")).toBe("mine");
  });
});

describe("a broken block", () => {
  it("without a face is stopped by the contract gate, which names the face", async () => {
    const workspace = await brokenBy("ui.ts", () => "");
    const { results, exitCode } = await verdictsOf(workspace, "contract,coverage,mutation");
    const contract = results.find(({ gate }) => gate === "contract");
    expect(contract).toMatchObject({
      verdict: "fail",
      findings: expect.arrayContaining([expect.objectContaining({ path: "ui.ts" })]),
    });
    expect(exitCode).toBe(1);
  });

  it("with a hard-coded credential is stopped by the security gate alone, at its line", async () => {
    const credential = `export const apiKey = "${["AKIA", "QYLPMN5HHHFPZAM2"].join("")}";\n`;
    const workspace = await brokenBy("structure.ts", (text) => credential + text);
    const { red, results, exitCode } = await verdictsOf(workspace, "security,review");
    expect(red).toEqual(["security"]);
    expect(results.find(({ gate }) => gate === "security")?.findings[0]).toMatchObject({
      code: "BLOCKER-SEC-001",
      path: "structure.ts",
      line: 1,
    });
    expect(exitCode).toBe(1);
  });

  it("with a test that asserts nothing any more is stopped by the coverage gate alone, at the test", async () => {
    const workspace = await brokenBy("tests/ui.test.ts", (text) => text.replaceAll(/^\s*expect\(.*\);$/gm, ""));
    const { red, results } = await verdictsOf(workspace, "coverage,security,review");
    expect(red).toEqual(["coverage"]);
    const finding = results.find(({ gate }) => gate === "coverage")?.findings[0];
    expect(finding).toMatchObject({ path: "tests/ui.test.ts", line: expect.any(Number) });
  });

  it("that swallows an error is stopped by the review gate, at the line", async () => {
    const workspace = await brokenBy("integration.ts", (text) =>
      text.replace(/catch \(error\) \{\s*throw new ArchiveFailedError\(record\.digest, error\);\s*\}/, "catch {}"),
    );
    const { results } = await verdictsOf(workspace, "security,review");
    const review = results.find(({ gate }) => gate === "review");
    expect(review).toMatchObject({
      verdict: "fail",
      findings: [
        expect.objectContaining({ code: "BLOCKER-LOGIC-001", path: "integration.ts", line: expect.any(Number) }),
      ],
    });
  });
});

describe("advisory mode", () => {
  it("fails no command, here as in CI, and says all the same that the block is not verified", async () => {
    const workspace = await newFolder();
    await cp(origin, workspace, { recursive: true });
    await writeFile(join(workspace, ".blocks/config.yml"), "version: 1\ngates: { mode: advisory }\n");
    await rm(join(workspace, ".blocks/reports"), { recursive: true, force: true });
    expect(await blocks(workspace, "verify", "--gates", "security")).toMatchObject({ exitCode: 0 });
    const uploaded = await blocks(workspace, "context", "upload");
    expect(uploaded.stdout).toContain("not verified");
    expect(uploaded.exitCode).toBe(0);
  });
});

describe("a mistake", () => {
  it.each([
    ["an unknown family", [...GENERATE.with(2, "complience")], 2, /Did you mean compliance\/attestation/],
    ["a missing configuration file", [...GENERATE.with(6, "nothing.json")], 2, /nothing\.json: there is no such file/],
    ["an unknown gate", ["verify", "--path", "src/generated", "--gates", "speed"], 2, /speed/],
    ["a path outside of the repository", ["verify", "--path", "/etc"], 2, /outside/],
    ["an unknown command", ["genrate"], 2, /Did you mean generate/],
  ])("%s ends with status 2 and one message that says what to change", async (_name, args, status, message) => {
    const result = await blocks(origin, ...args);
    expect(result.exitCode).toBe(status);
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });

  it("in the configuration names the file, the line and the nearest key, and nothing is half written", async () => {
    const workspace = await newFolder();
    await blocks(workspace, "init", "--example");
    await writeFile(
      join(workspace, ".blocks/config.yml"),
      'version: 1\ngates:\n  coverrage: 90\n  mutation: "sixty"\n',
    );
    const result = await blocks(workspace, ...GENERATE, "--offline");
    expect(result.exitCode).toBe(2);
    expect(result.stderr).toMatch(/config\.yml:3:\d+: .*coverrage.*coverage/);
    expect(result.stderr).toMatch(/config\.yml:4:\d+: /);
    expect(await readdir(workspace)).not.toContain("src");
  });

  it("a key that is set is never shown in full", async () => {
    const workspace = await newFolder();
    const key = "sk-ant-canary-0123456789abcdef";
    const stored = await runProcess({
      command: process.execPath,
      args: [main, "config", "set-api-key", "anthropic"],
      cwd: workspace,
      env: { HOME: workspace, PATH: process.env["PATH"] ?? "", ...COMPILED },
      stdin: `${key}\n`,
      timeoutMs: 60_000,
    });
    const shown = await blocks(workspace, "config", "show");
    expect([stored.exitCode, shown.exitCode]).toEqual([0, 0]);
    expect(stored.stdout + stored.stderr + shown.stdout + shown.stderr).not.toContain(key);
    expect(shown.stdout).toMatch(/anthropic\s+\S*cdef/);
  });
});
