import { execFileSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProcess } from "../../src/base/process.ts";
import { modelsThatWrite, stepOf, tinyBlock } from "../fakes/block-models.ts";
import { COMPILED } from "../fakes/compiled.ts";
import { KEYS, startRepository } from "../fakes/flow-world.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server.ts";

const main = resolve(import.meta.dirname, "../../src/cli/main.ts");

let server: ModelServer;
let workspace = "";
let remove = async () => {};
beforeAll(async () => {
  server = await startModelServer({
    answer: modelsThatWrite(await tinyBlock()),
    keys: Object.values(KEYS),
    billing: "prefix",
  });
  // Without repairs nothing is inspected inside of the flow: the gates look at the block once, after it.
  ({ workspace, remove } = await startRepository(server.urls, { flow: { repair_rounds: 0 } }));
});
afterAll(async () => {
  await server.close();
  await remove();
});

/** The command line as a person runs it who has the keys in the environment. */
function blocks(...args: string[]) {
  return runProcess({
    command: process.execPath,
    args: [main, ...args],
    cwd: workspace,
    env: { ...KEYS, PATH: process.env["PATH"] ?? "", HOME: workspace, NO_COLOR: "1", ...COMPILED },
    timeoutMs: 280_000,
  });
}

describe("blocks flow", () => {
  it("shows a plan of the calls and their cost before anything is spent", async () => {
    const { exitCode, stdout } = await blocks("flow", "run", "--input", "feature_request.md", "--dry-run");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Dry run: nothing was sent, spent or written.");
    expect(stdout).toMatch(/implement-logic +implementation/);
    expect(server.requests).toHaveLength(0);
    expect(await readdir(join(workspace, ".blocks"))).not.toContain("flows");
  });

  it("turns a request in words into a verified, sealed block of a new family, and says what each role cost", async () => {
    const { exitCode, stdout, stderr } = await blocks("flow", "run", "--input", "feature_request.md", "--report");
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain("✅ The block is verified");
    expect(stdout).toContain("src/generated/pricing-discount");
    expect(stdout).toMatch(/architect +3 .*anthropic\/claude-sonnet-5/s);
    expect(stdout).toMatch(/Context bundle: +file:\/\//);
    expect(stderr).toMatch(/✔ Write the logic face/);
    expect(await readFile(join(workspace, ".blocks/reports/report.html"), "utf8")).toContain("implement-logic");
    for (const key of Object.values(KEYS)) expect(stdout + stderr, "T17").not.toContain(key);
    expect(server.requests.map(stepOf)).toContain("choose");
    // The review gate asked what the flow had asked, and the answer was there.
    expect(server.requests.filter((asked) => stepOf(asked) === "review")).toHaveLength(1);
  });

  it("calls nobody for the same request again", async () => {
    const asked = server.requests.length;
    const { exitCode, stdout } = await blocks("flow", "run", "--input", "feature_request.md", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ reused: true, verdict: "pass", flow: { request: { chosen: true } } });
    expect(server.requests).toHaveLength(asked);
  });

  it("shows the steps, times, models, tokens and cost of the flow", async () => {
    const { flows } = { flows: JSON.parse((await blocks("flow", "list", "--json")).stdout) };
    expect(flows).toHaveLength(1);
    const { stdout } = await blocks("flow", "show", flows[0].id);
    expect(stdout).toMatch(/implement-tests-logic +\+\d.*openai\/gpt-5\.5/s);
    const shown = JSON.parse((await blocks("flow", "show", "--json")).stdout);
    expect(shown.spending.flowUsd).toBeCloseTo(shown.record.costUsd, 9);
    const unknown = await blocks("flow", "show", "flow-000000000000");
    expect(unknown).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("there is no flow flow-000000000000"),
    });
  });

  it("tries a flow on a copy: the models are asked, and the repository stays as it is but for the money", async () => {
    const asked = server.requests.length;
    const git = () => execFileSync("git", ["-C", workspace, "status", "--porcelain"], { encoding: "utf8" });
    const before = git();
    const { exitCode, stdout } = await blocks("test-flow", "--input", "feature_request.md");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("✅ Flow succeeds");
    expect(server.requests.length).toBeGreaterThan(asked + 10);
    expect(git()).toBe(before);
    expect(JSON.parse((await blocks("flow", "list", "--json")).stdout)).toHaveLength(1);
  });

  it("takes the blueprint from the front matter, and names what is wrong with it", async () => {
    await writeFile(join(workspace, "typo.md"), "---\nfamliy: compliance\n---\nAttest.\n");
    const { exitCode, stderr } = await blocks("flow", "run", "--input", "typo.md");
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/typo\.md:2:1: .*famliy.*family/);
    const matter = "---\nfamily: compliance\ntype: attestation\nconfig: compliance-config.json\n---\n";
    await writeFile(join(workspace, "named.md"), `${matter}Attest.\n`);
    const named = await blocks("generate", "--request", "named.md", "--offline", "--json");
    expect(JSON.parse(named.stdout)).toMatchObject({ offline: true, block: { name: "compliance-attestation" } });
    expect(await readFile(join(workspace, "src/generated/compliance-attestation/block.json"), "utf8")).toContain(
      "compliance",
    );
  });

  it("needs a model to choose: offline, a request in words alone is the user's mistake", async () => {
    const { exitCode, stderr } = await blocks("flow", "run", "--input", "feature_request.md", "--offline");
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/needs a language model to choose its blueprint.*→ Name --family/s);
  });
});
