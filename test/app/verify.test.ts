import { cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { chooseReviewers } from "../../src/app/verify/choose-reviewer.ts";
import { composeVerify } from "../../src/app/verify/compose.ts";
import type { VerifyInputs } from "../../src/app/verify/inputs.ts";
import { assetsBelow } from "../../src/base/assets.ts";
import { systemClock } from "../../src/base/clock.ts";
import { digestOf } from "../../src/base/digest.ts";
import { Redactor } from "../../src/base/redaction.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import type { GateName, GateReport } from "../../src/generated/types.ts";
import { validateGateReport } from "../../src/generated/validators/gate-report.js";
import { addTest, type Change, changeFiles, TINY_FOLDER, temporaryFolder } from "../gates/tiny-block.ts";

const root = resolve(import.meta.dirname, "../..");
const TESTS = "tests/discount.test.ts";
const BLOCK = "src/generated/discount";

/** A project without any node_modules that holds the tiny block. */
async function project(changes: Readonly<Record<string, Change>> = {}): Promise<string> {
  const workspace = await temporaryFolder();
  await cp(TINY_FOLDER, join(workspace, BLOCK), { recursive: true });
  await changeFiles(join(workspace, BLOCK), changes);
  return workspace;
}

function verifyIn(workspace: string, inputs: Partial<VerifyInputs> = {}, env: UseCaseContext["env"] = {}) {
  const context: UseCaseContext = {
    door: "terminal",
    assets: assetsBelow(root),
    packageRoot: root,
    workspace,
    repository: undefined,
    baseRevision: undefined,
    env,
    clock: systemClock,
    redactor: new Redactor(),
    progress: () => {},
    signal: new AbortController().signal,
  };
  return composeVerify({ path: "src/generated", sandbox: "process", ...inputs }, context).run();
}

function verdicts(report: GateReport): Record<string, string> {
  return Object.fromEntries(report.blocks.flatMap(({ gates }) => gates.map(({ gate, verdict }) => [gate, verdict])));
}

function firstFinding(report: GateReport, name: GateName) {
  return report.blocks[0]?.gates.find(({ gate }) => gate === name)?.findings[0];
}

/** Every file below a folder with its content, its mode and its time. */
async function snapshot(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const lines = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const { mode, mtimeMs } = await stat(path);
    const content = entry.isFile() ? digestOf(await readFile(path)) : "folder";
    return `${relative(folder, path)} ${mode} ${mtimeMs} ${content}`;
  });
  return (await Promise.all(lines)).sort();
}

describe("verify", () => {
  test("passes an honest block with all five gates and leaves the project untouched but for the report", async () => {
    const workspace = await project();
    const before = await snapshot(join(workspace, "src"));
    const { report, reportPath, exitVerdict } = await verifyIn(workspace, { strict: true });
    expect(verdicts(report), JSON.stringify(report, null, 1)).toEqual({
      contract: "pass",
      coverage: "pass",
      mutation: "pass",
      security: "pass",
      review: "pass",
    });
    expect([report.verdict, report.mode, exitVerdict]).toEqual(["pass", "strict", "pass"]);
    expect(await snapshot(join(workspace, "src"))).toEqual(before);
    expect(await readdir(workspace)).toEqual([".blocks", "src"]);
    expect(dirname(reportPath)).toBe(join(workspace, ".blocks/reports"));
    expect(await readdir(dirname(reportPath))).toEqual([basename(reportPath), "mutation-pricing-discount.json"]);
    const written: unknown = JSON.parse(await readFile(reportPath, "utf8"));
    expect(validateGateReport(written)).toBe(true);
    expect(written).toEqual(report);
    expect(report.blocks[0]).toMatchObject({ name: "pricing-discount", path: BLOCK });
  });

  test("turns the contract gate red for a deleted face, and says of the others why they cannot decide", async () => {
    const { report, exitVerdict } = await verifyIn(await project({ "logic.ts": null }));
    expect(verdicts(report)).toEqual({
      contract: "fail",
      coverage: "error",
      mutation: "error",
      security: "pass",
      review: "pass",
    });
    expect([report.verdict, exitVerdict]).toEqual(["fail", "fail"]);
    expect(firstFinding(report, "contract")).toMatchObject({ path: "block.json", line: 14 });
    expect(report.blocks[0]?.gates[1]?.summary).toContain("the contract gate comes first");
  });

  test("turns only the security gate red for a credential in the code, and leads to its line", async () => {
    const workspace = await project({
      "integration.ts": (content) => `${content}\nexport const apiKey = "AKIAQ7ZT4MXPL2VWN5RB";\n`,
    });
    const gates: GateName[] = ["contract", "coverage", "security", "review"];
    const { report } = await verifyIn(workspace, { gates });
    expect(verdicts(report)).toEqual({ contract: "pass", coverage: "pass", security: "fail", review: "pass" });
    expect(firstFinding(report, "security")).toMatchObject({ path: "integration.ts", line: 14 });
    expect(JSON.stringify(report)).not.toContain("AKIAQ7ZT4MXPL2VWN5RB");
  });

  test("keeps the sources that its results speak of, without the credential, in every form of the report", async () => {
    const workspace = await project({
      "integration.ts": (content) => `${content}\nexport const apiKey = "AKIAQ7ZT4MXPL2VWN5RB";\n`,
    });
    const { report, reportPath, formatPaths } = await verifyIn(workspace, {
      gates: ["security"],
      formats: ["html", "sarif", "junit"],
    });
    const sources = report.blocks[0]?.sources ?? [];
    expect(sources.map(({ path }) => path)).toEqual(["integration.ts"]);
    expect(sources[0]?.content).toContain("export const apiKey = ");
    expect(Object.values(formatPaths).map((path) => basename(path))).toEqual([
      "report-security.html",
      "report-security.sarif",
      "report-security.junit.xml",
    ]);
    for (const path of [reportPath, ...Object.values(formatPaths)]) {
      const text = await readFile(path, "utf8");
      expect(text).toContain("BLOCKER-SEC-001");
      expect(text).not.toContain("AKIAQ7ZT4MXPL2VWN5RB");
    }
  });

  test.each(["strict", "standard", "advisory"] as const)(
    "QUALITY_GATE_MODE=%s decides how the job ends and never what the report says",
    async (mode) => {
      const workspace = await project({
        "integration.ts": (content) => `${content}\nexport const apiKey = "AKIAQ7ZT4MXPL2VWN5RB";\n`,
      });
      const outcome = await verifyIn(workspace, { gates: ["security"] }, { QUALITY_GATE_MODE: mode });
      expect([outcome.report.mode, outcome.report.verdict]).toEqual([mode, "fail"]);
      expect(outcome.exitVerdict).toBe(mode === "advisory" ? "pass" : "fail");
    },
  );

  test("says line by line what the tests ran", async () => {
    const { report } = await verifyIn(await project(), { gates: ["coverage"] });
    const gate = report.blocks[0]?.gates[0];
    const lines = (gate?.lines ?? []).flatMap(({ covered }) => covered).map(([first, last]) => last - first + 1);
    expect(gate?.details).toMatchObject({ lines: { covered: lines.reduce((sum, count) => sum + count, 0) } });
    expect(report.blocks[0]?.sources?.map(({ path }) => path)).toContain("logic.ts");
  });

  test("turns only the coverage gate red for a test that lost its assertion", async () => {
    const workspace = await project({
      [TESTS]: (content) => content.replace(/expect\((run\(\{ amountCents: 1999, percent: 15 \}\))\).*;/, "$1;"),
    });
    const { report } = await verifyIn(workspace, { gates: ["contract", "coverage", "security", "review"] });
    expect(verdicts(report)).toEqual({ contract: "pass", coverage: "fail", security: "pass", review: "pass" });
    expect(firstFinding(report, "coverage")).toMatchObject({ code: "COVERAGE-TEST-WITHOUT-ASSERTION", line: 9 });
  });

  test("turns only the review gate red for an error that is swallowed", async () => {
    const workspace = await project({
      "integration.ts": (content) => content.replace(/( {2}await store.*;)/, "  try {\n  $1\n  } catch {}"),
    });
    const { report } = await verifyIn(workspace, { gates: ["contract", "coverage", "security", "review"] });
    expect(verdicts(report)).toEqual({ contract: "pass", coverage: "pass", security: "pass", review: "fail" });
    expect(firstFinding(report, "review")).toMatchObject({ code: "BLOCKER-LOGIC-001", path: "integration.ts" });
  });

  test("lets contract and coverage lead to a dropped check of the input, and does not try mutants then", async () => {
    const workspace = await project({ "input.ts": (content) => content.replace(" || percent > 100", "") });
    const { report } = await verifyIn(workspace, { gates: ["contract", "coverage", "mutation"] });
    expect(verdicts(report)).toEqual({ contract: "fail", coverage: "fail", mutation: "error" });
    expect(firstFinding(report, "contract")).toMatchObject({ code: "CONTRACT-REFUSED-ACCEPTED" });
    expect(firstFinding(report, "coverage")).toMatchObject({ code: "COVERAGE-TEST-FAILED", path: TESTS, line: 23 });
  });

  test("reports a manifest that cannot be read as a failed contract, with its line", async () => {
    const workspace = await project({ "block.json": (content) => content.replace('"1.0.0"', '"one"') });
    const { report } = await verifyIn(workspace, { gates: ["contract", "security"] });
    expect(verdicts(report)).toEqual({ contract: "fail", security: "error" });
    expect(report.blocks[0]).toMatchObject({ name: "discount", path: BLOCK });
    expect(firstFinding(report, "contract")).toMatchObject({
      code: "CONTRACT-MANIFEST-INVALID",
      path: "block.json",
      line: 6,
    });
  });

  test("writes a report of its own for every set of blocks and gates, and the same one for the same set", async () => {
    const workspace = await project();
    await cp(join(workspace, BLOCK), join(workspace, "src/generated/second"), { recursive: true });
    await mkdir(join(workspace, ".blocks/flows/f1"), { recursive: true });
    await cp(join(workspace, BLOCK), join(workspace, ".blocks/flows/f1/block"), { recursive: true });
    const one = await verifyIn(workspace, { path: ".", gates: ["security"], reportDirectory: "out" });
    const other = await verifyIn(workspace, { path: BLOCK, gates: ["security"], reportDirectory: "out" });
    const again = await verifyIn(workspace, { path: BLOCK, gates: ["security"], reportDirectory: "out" });
    expect(one.report.blocks.map(({ path }) => path)).toEqual([BLOCK, "src/generated/second"]);
    expect(again.reportPath).toBe(other.reportPath);
    expect(await readdir(join(workspace, "out"))).toHaveLength(2);
    expect(one.report.sandbox.level).toBe("none");
  });

  describe("of what an earlier run left in the report folder", () => {
    const inFolder = async (workspace: string) => (await readdir(join(workspace, ".blocks/reports"))).sort();
    const leave = async (workspace: string, ...names: string[]) => {
      await mkdir(join(workspace, ".blocks/reports"), { recursive: true });
      for (const name of names) await writeFile(join(workspace, ".blocks/reports", name), "{}");
    };

    test("removes the mutants' file when the gate cannot decide any more, and no file of another run", async () => {
      const workspace = await project({ "logic.ts": null });
      const others = ["mutation-other.json", "mutation-pricing-discount-shard-1-of-2.json", "report.html"];
      await leave(workspace, "mutation-pricing-discount.json", ...others);
      const { report, reportPath } = await verifyIn(workspace, { gates: ["mutation"] });
      expect(report.verdict).toBe("error");
      expect(await inFolder(workspace)).toEqual([basename(reportPath), ...others].sort());
    });

    test("removes a shard's own file alone", async () => {
      const workspace = await project({ "logic.ts": null });
      const others = ["mutation-pricing-discount-shard-2-of-2.json", "mutation-pricing-discount.json"];
      await leave(workspace, "mutation-pricing-discount-shard-1-of-2.json", ...others);
      const { reportPath } = await verifyIn(workspace, { gates: ["mutation"], shard: { index: 1, total: 2 } });
      expect(await inFolder(workspace)).toEqual([basename(reportPath), ...others].sort());
    });

    test("removes what it called by another name when the manifest cannot be read any more", async () => {
      const workspace = await project({ "logic.ts": null });
      const first = await verifyIn(workspace, { gates: ["mutation"] });
      await leave(workspace, "mutation-pricing-discount.json");
      await writeFile(join(workspace, BLOCK, "block.json"), "{");
      const second = await verifyIn(workspace, { gates: ["mutation"] });
      expect(second.reportPath).not.toBe(first.reportPath);
      expect(await inFolder(workspace)).toEqual([basename(second.reportPath)]);
    });

    test("removes formats that are not asked for any more, but not those of other blocks", async () => {
      const workspace = await project();
      await cp(join(workspace, BLOCK), join(workspace, "src/generated/second"), { recursive: true });
      const other = "src/generated/second";
      await verifyIn(workspace, { path: BLOCK, gates: ["review"], formats: ["html", "sarif", "junit"] });
      await verifyIn(workspace, { path: other, gates: ["review"], formats: ["sarif"] });
      expect(await inFolder(workspace)).toHaveLength(5);
      await verifyIn(workspace, { path: BLOCK, gates: ["review"] });
      const left = await inFolder(workspace);
      expect(left.filter((name) => name.startsWith("report"))).toEqual(["report-review.sarif"]);
      expect(left).toHaveLength(3);
    });
  });

  test("tells the truth in advisory mode but lets the job end well, unless strict is asked for", async () => {
    const workspace = await project({ "logic.ts": null });
    await mkdir(join(workspace, ".blocks"));
    await writeFile(join(workspace, ".blocks/config.yml"), "version: 1\ngates:\n  mode: advisory\n");
    const advisory = await verifyIn(workspace, { gates: ["contract"] });
    expect([advisory.report.mode, advisory.report.verdict, advisory.exitVerdict]).toEqual(["advisory", "fail", "pass"]);
    const strict = await verifyIn(workspace, { gates: ["contract"], strict: true });
    expect([strict.report.mode, strict.exitVerdict]).toEqual(["strict", "fail"]);
  });

  test("T14 gives no key to the tests, although it has one itself", async () => {
    const canary = "canary-4f1c0a77b6";
    process.env["ANTHROPIC_API_KEY"] = canary;
    onTestFinished(() => void delete process.env["ANTHROPIC_API_KEY"]);
    const workspace = await project(
      addTest(
        `test("sees no key", () => { const { env } = process; expect(JSON.stringify([env, run.name])).not.toContain("${canary.slice(0, 6)}" + "${canary.slice(6)}"); expect(env.ANTHROPIC_API_KEY).toBeUndefined(); });`,
      ),
    );
    const { report } = await verifyIn(workspace, { gates: ["coverage"] }, { ANTHROPIC_API_KEY: canary });
    expect(verdicts(report), JSON.stringify(report.blocks)).toEqual({ coverage: "pass" });
  });

  test("T08 refuses a path outside the workspace, and a report folder outside it", async () => {
    const workspace = await project();
    await expect(verifyIn(workspace, { path: ".." })).rejects.toMatchObject({ code: "PATH_REFUSED" });
    await expect(verifyIn(workspace, { reportDirectory: "../out" })).rejects.toMatchObject({ code: "PATH_REFUSED" });
  });

  test("says what to do where there is no block", async () => {
    const workspace = await project();
    await expect(verifyIn(workspace, { path: "lib" })).rejects.toMatchObject({ code: "BLOCK_NOT_FOUND" });
    await mkdir(join(workspace, "lib"));
    await expect(verifyIn(workspace, { path: "lib" })).rejects.toMatchObject({ code: "BLOCK_NOT_FOUND" });
  });
});

describe("the reviewer", () => {
  const choose = async (env: Record<string, string>) => {
    const { config } = await loadConfig({ workspace: await temporaryFolder(), env });
    return chooseReviewers({ config, env, redactor: new Redactor() });
  };

  test("is of another vendor than the author, and only where there is a key", async () => {
    expect(await choose({})).toBeUndefined();
    expect(await choose({ OPENAI_API_KEY: "sk-0123456789" })).toBeUndefined();
    expect(await choose({ ANTHROPIC_API_KEY: "sk-ant-0123456789" })).toMatchObject({
      reviewers: [{ name: { provider: "anthropic" }, apiKey: "sk-ant-0123456789" }],
      authorProviders: ["openai"],
    });
    expect(await choose({ GOOGLE_API_KEY: "AIza0123456789" })).toMatchObject({
      reviewers: [{ name: { provider: "google" } }],
    });
  });

  test("is not asked when the configuration wants no LLM", async () => {
    const { config } = await loadConfig({ workspace: await temporaryFolder(), env: {} });
    const env = { ANTHROPIC_API_KEY: "sk-ant-0123456789" };
    expect(chooseReviewers({ config: { ...config, offline: true }, env, redactor: new Redactor() })).toBeUndefined();
  });
});
