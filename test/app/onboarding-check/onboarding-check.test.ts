import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { createEmulator, type Emulator } from "emulate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeInit } from "../../../src/app/init/compose.ts";
import { composeOnboardingCheck } from "../../../src/app/onboarding-check/compose.ts";
import { parseOnboardingInputs } from "../../../src/app/onboarding-check/inputs.ts";
import type { UseCaseContext } from "../../../src/app/use-case.ts";
import type { OnboardingReport } from "../../../src/generated/types.ts";
import { validateOnboardingReport } from "../../../src/generated/validators/onboarding-report.js";
import { commitAll, createWorkspace, git, writeFiles } from "../../config/workspace.ts";
import { type ModelServer, startModelServer } from "../../fakes/model-server.ts";
import { contextOf } from "./use-case-context.ts";

const POLICY = `version: 1
exclude: [octo-org/payments]
training: [{ user: mona, repository: octo-org/ledger, module: 1, score: 90, date: 2026-01-01 }]
`;
const ACCEPTED = "accepted-key-0123456789";

async function readyWorkspace(): Promise<string> {
  const workspace = await createWorkspace({ ".blocks/policy.yml": POLICY, "feature_request.md": "# Attest\n" });
  await composeInit({ example: true }, contextOf(workspace)).run();
  commitAll(workspace);
  git(workspace, "remote", "add", "origin", "https://github.com/octo-org/ledger.git");
  return workspace;
}

const check = (workspace: string, raw: Record<string, string> = {}, changes: Partial<UseCaseContext> = {}) =>
  composeOnboardingCheck(parseOnboardingInputs(raw), contextOf(workspace, changes)).run();

const statusesOf = (report: OnboardingReport) =>
  Object.fromEntries(report.checks.map(({ id, status }) => [id, status]));

describe("the onboarding check", () => {
  it("finds a ready repository eligible and writes the report that it hands back", async () => {
    const workspace = await readyWorkspace();
    const { report, reportPath } = await check(workspace, { offline: "true" });
    expect(statusesOf(report)).toMatchObject({
      "ci-pipeline": "passed",
      "api-keys": "passed",
      "exclusion-list": "passed",
      "feature-planned": "passed",
      training: "passed",
      configuration: "passed",
      workflow: "passed",
      store: "passed",
    });
    expect(report).toMatchObject({ verdict: "eligible", repository: "octo-org/ledger" });
    expect(reportPath).toBe(join(workspace, ".blocks/reports/onboarding.json"));
    expect(JSON.parse(await readFile(reportPath, "utf8"))).toEqual(report);
    expect(validateOnboardingReport(structuredClone(report))).toBe(true);
  });

  it("answers every question for an empty folder, each with a remedy", async () => {
    const { report } = await check(await createWorkspace());
    expect(report.verdict).toBe("ineligible");
    expect(report.checks.map(({ id }) => id)).toEqual([
      "ci-pipeline",
      "api-keys",
      "exclusion-list",
      "feature-planned",
      "training",
      "configuration",
      "workflow",
      "sandbox",
      "store",
    ]);
    for (const { status, remedy } of report.checks) expect(remedy === "").toBe(status === "passed");
    expect(report.repository).toBeUndefined();
  });

  it("is undecided where training alone is not recorded", async () => {
    const workspace = await readyWorkspace();
    await writeFiles(workspace, { ".blocks/policy.yml": "version: 1\n" });
    const { report } = await check(workspace, { offline: "true" });
    expect(statusesOf(report)["training"]).toBe("unknown");
    expect(report.verdict).toBe("undecided");
  });

  it("reports a broken configuration with path and line, and does not guess the rest", async () => {
    const workspace = await readyWorkspace();
    await writeFiles(workspace, { ".blocks/config.yml": 'version: 1\ngates:\n  coverage: "90"\n' });
    const { report } = await check(workspace);
    expect(report.verdict).toBe("ineligible");
    expect(report.checks.find(({ id }) => id === "configuration")?.detail).toContain(".blocks/config.yml:3:13");
    expect(statusesOf(report)).toMatchObject({
      "api-keys": "unknown",
      "exclusion-list": "unknown",
      sandbox: "unknown",
      store: "unknown",
    });
  });

  it("T03 takes exclusion list and training from the base commit", async () => {
    const workspace = await createWorkspace({ ".blocks/policy.yml": "version: 1\nexclude: [octo-org/ledger]\n" });
    const baseRevision = commitAll(workspace);
    await writeFiles(workspace, { ".blocks/policy.yml": POLICY });
    const { report } = await check(workspace, {}, { baseRevision, repository: "octo-org/ledger" });
    expect(statusesOf(report)).toMatchObject({ "exclusion-list": "failed", training: "unknown" });
  });

  it("T09 refuses a report directory that leads out of the repository", async () => {
    const workspace = await createWorkspace();
    await symlink(await createWorkspace(), join(workspace, "out"));
    for (const directory of ["..", "/tmp", "out"]) {
      await expect(check(workspace, { "report-directory": directory })).rejects.toMatchObject({ code: "PATH_REFUSED" });
    }
  });

  it("does not know the store where artifacts cannot be", async () => {
    const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\nstore: { type: github-artifact }\n" });
    expect(statusesOf((await check(workspace)).report)["store"]).toBe("unknown");
  });
});

describe("with a GitHub server", () => {
  let github: Emulator;
  const token = "ghp_canary_token_0123456789";
  beforeAll(async () => {
    const seed = { users: [{ login: "octocat" }], repos: [{ owner: "octocat", name: "ledger", auto_init: true }] };
    github = await createEmulator({
      service: "github",
      port: 0,
      seed: { tokens: { [token]: { login: "octocat", scopes: ["repo"] } }, github: seed },
    });
  });
  afterAll(() => github.close());

  it("asks for planned issues with the token of the environment, which no report holds", async () => {
    const workspace = await createWorkspace();
    const changes = { env: { GITHUB_TOKEN: token, GITHUB_API_URL: github.url }, repository: "octocat/ledger" };
    const before = await check(workspace, {}, changes);
    expect(statusesOf(before.report)["feature-planned"]).toBe("failed");
    const body = JSON.stringify({ title: `Attest ${token}`, labels: ["blocks"] });
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    await fetch(`${github.url}/repos/octocat/ledger/labels`, {
      method: "POST",
      headers,
      body: '{"name":"blocks","color":"ffffff"}',
    });
    await fetch(`${github.url}/repos/octocat/ledger/issues`, { method: "POST", headers, body });
    const { report, reportPath } = await check(workspace, {}, changes);
    expect(report.checks.find(({ id }) => id === "feature-planned")).toMatchObject({
      status: "passed",
      detail: expect.stringContaining("Attest ***"),
    });
    expect(await readFile(reportPath, "utf8")).not.toContain(token);
  });
});

describe("with the providers' servers", () => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer({ keys: [ACCEPTED], answer: () => ({ reachable: true }) });
  });
  afterAll(() => server.close());

  const workspaceWithProviders = () =>
    createWorkspace({
      ".blocks/config.yml": `version: 1\nproviders:\n${Object.entries(server.urls)
        .map(([name, url]) => `  ${name}: { base_url: "${url}" }\n`)
        .join("")}`,
    });
  const keysCheck = (report: OnboardingReport) => report.checks.find(({ id }) => id === "api-keys");

  it("passes when every key is accepted, and calls nobody without probe", async () => {
    const workspace = await workspaceWithProviders();
    const env = { ANTHROPIC_API_KEY: ACCEPTED, OPENAI_API_KEY: ACCEPTED, GOOGLE_API_KEY: ACCEPTED };
    expect(keysCheck((await check(workspace, {}, { env })).report)?.status).toBe("passed");
    expect(server.requests).toHaveLength(0);
    expect(keysCheck((await check(workspace, { probe: "true" }, { env })).report)).toMatchObject({
      status: "passed",
      detail: expect.stringContaining("answered"),
    });
    expect(server.requests).toHaveLength(3);
  });

  it("fails for a key that its provider refuses, and does not show it", async () => {
    const refused = "refused-canary-key-0123456789";
    const env = { ANTHROPIC_API_KEY: ACCEPTED, OPENAI_API_KEY: refused, GOOGLE_API_KEY: ACCEPTED };
    const { report, reportPath } = await check(await workspaceWithProviders(), { probe: "true" }, { env });
    expect(keysCheck(report)).toMatchObject({
      status: "failed",
      detail: expect.stringMatching(/^openai\/gpt-5\.5 at 127\.0\.0\.1:\d+ did not answer: /),
    });
    expect(await readFile(reportPath, "utf8")).not.toContain(refused);
  });
});

describe("parseOnboardingInputs", () => {
  it("takes blank for absent", () => {
    expect(parseOnboardingInputs({ probe: "", repository: " ", offline: undefined })).toEqual({ probe: false });
  });

  it("reads every input", () => {
    const raw = {
      probe: "True",
      offline: "false",
      repository: "a/b",
      token: "t",
      request: "r.md",
      "report-directory": "out",
    };
    expect(parseOnboardingInputs(raw)).toEqual({
      probe: true,
      offline: false,
      repository: "a/b",
      token: "t",
      request: "r.md",
      reportDirectory: "out",
    });
  });

  it("names all problems in one error", () => {
    const error = {
      code: "INPUT_INVALID",
      message: expect.stringMatching(/repository: [\s\S]*offline: [\s\S]*probe: /),
    };
    expect(() => parseOnboardingInputs({ probe: "yes", offline: "no", repository: "ledger" })).toThrow(
      expect.objectContaining(error),
    );
  });
});
