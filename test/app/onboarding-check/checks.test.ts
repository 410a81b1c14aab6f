import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Check, OnboardingSubject } from "../../../src/app/onboarding-check/check.ts";
import { apiKeysCheck } from "../../../src/app/onboarding-check/checks/api-keys.ts";
import { ciPipelineCheck } from "../../../src/app/onboarding-check/checks/ci-pipeline.ts";
import { configurationCheck } from "../../../src/app/onboarding-check/checks/configuration.ts";
import { exclusionListCheck } from "../../../src/app/onboarding-check/checks/exclusion-list.ts";
import { featurePlannedCheck } from "../../../src/app/onboarding-check/checks/feature-planned.ts";
import { sandboxCheck } from "../../../src/app/onboarding-check/checks/sandbox.ts";
import { storeCheck } from "../../../src/app/onboarding-check/checks/store.ts";
import { trainingCheck } from "../../../src/app/onboarding-check/checks/training.ts";
import { workflowCheck } from "../../../src/app/onboarding-check/checks/workflow.ts";
import type { Models } from "../../../src/app/onboarding-check/ports.ts";
import { fitsRepositoryPattern } from "../../../src/app/onboarding-check/repository-pattern.ts";
import { exitStatusOfOnboarding, runChecks, verdictOf } from "../../../src/app/onboarding-check/run-checks.ts";
import type { CompleteConfig } from "../../../src/config/config.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import type { CompletePolicy } from "../../../src/config/policy.ts";
import type { OnboardingCheck } from "../../../src/generated/types.ts";
import { createWorkspace } from "../../config/workspace.ts";
import { contextOf } from "./use-case-context.ts";

const signal = new AbortController().signal;
const broken = { problem: "the configuration has a problem:\n  .blocks/config.yml:1:1: broken" };

async function configOf(text = "version: 1\n"): Promise<CompleteConfig> {
  return (await loadConfig({ workspace: await createWorkspace({ ".blocks/config.yml": text }), env: {} })).config;
}

async function subjectOf(changes: Partial<OnboardingSubject> = {}): Promise<OnboardingSubject> {
  return {
    workspace: "workspace" in changes ? "" : await createWorkspace(),
    repository: "octo-org/ledger",
    actor: undefined,
    config: { value: await configOf() },
    policy: { value: undefined },
    now: new Date("2026-11-20T10:00:00Z"),
    ...changes,
  };
}

const ask = async (check: Check, changes: Partial<OnboardingSubject> = {}) =>
  check.answer(await subjectOf(changes), signal);

describe("ci-pipeline", () => {
  it.each([".github/workflows/test.yaml", ".gitlab-ci.yml", "Jenkinsfile", ".circleci/config.yml"])(
    "passes with %s",
    async (file) => {
      const workspace = await createWorkspace({ [file]: "x" });
      expect(await ask(ciPipelineCheck, { workspace })).toMatchObject({ status: "passed", detail: file, remedy: "" });
    },
  );

  it("fails without a pipeline, also where only a folder is called like one", async () => {
    const workspace = await createWorkspace({ ".github/workflows/README.md": "x" });
    await mkdir(join(workspace, "Jenkinsfile"));
    expect(await ask(ciPipelineCheck, { workspace })).toMatchObject({
      status: "failed",
      remedy: expect.stringContaining("blocks init"),
    });
  });
});

describe("api-keys", () => {
  const models = (
    keys: readonly string[],
    refusing: readonly string[] = [],
  ): Models & { readonly probed: string[] } => {
    const probed: string[] = [];
    return {
      probed,
      of: (role, config) => {
        const name = config.models[role];
        const provider = (["anthropic", "openai", "google", "offline"] as const).find((candidate) =>
          name.startsWith(candidate),
        );
        if (provider === undefined) throw new Error(`the model ${name} is not known`);
        return {
          provider,
          name,
          missing: keys.includes(provider) ? [] : [`${provider.toUpperCase()}_API_KEY`],
          probe: async () => {
            probed.push(name);
            return refusing.includes(provider) ? "status 401" : undefined;
          },
        };
      },
    };
  };
  const all = ["anthropic", "openai", "google"];
  const check = (found: Models, changes: { probe?: boolean; offline?: boolean } = {}) =>
    apiKeysCheck({ models: found, probe: false, offline: undefined, ...changes });

  it("passes when every configured role has its key, without a call", async () => {
    const found = models(all);
    expect(await ask(check(found))).toMatchObject({ status: "passed", detail: expect.stringContaining("present") });
    expect(found.probed).toEqual([]);
  });

  it("fails and names the role and the variable of each key that is missing", async () => {
    const { status, detail } = await ask(check(models(["openai"])));
    expect(status).toBe("failed");
    expect(detail).toContain("architect (anthropic/claude-sonnet-5): ANTHROPIC_API_KEY is not set");
    expect(detail).toContain("context (google/gemini-3.8-flash): GOOGLE_API_KEY is not set");
    expect(detail).not.toContain("implementation");
  });

  it("asks every model once with probe, and fails for one that does not answer", async () => {
    const config = { value: await configOf("version: 1\nmodels: { context: openai/gpt-5.5 }\n") };
    const found = models(all, ["openai"]);
    const answer = await ask(check(found, { probe: true }), { config });
    expect(answer).toMatchObject({ status: "failed", detail: "openai/gpt-5.5 did not answer: status 401" });
    expect(found.probed.sort()).toEqual(["anthropic/claude-sonnet-5", "openai/gpt-5.5"]);
    expect(await ask(check(models(all), { probe: true }))).toMatchObject({ status: "passed" });
  });

  it("is not needed offline, whoever says so, unless the caller says otherwise", async () => {
    const config = { value: await configOf("version: 1\noffline: true\n") };
    const passed = { status: "passed", detail: "not needed: offline, the blueprint answers" };
    expect(await ask(check(models([])), { config })).toMatchObject(passed);
    expect(await ask(check(models([]), { offline: true }), { config: broken })).toMatchObject(passed);
    expect(await ask(check(models([]), { offline: false }), { config })).toMatchObject({ status: "failed" });
  });

  it("fails for a model whose provider is not known", async () => {
    const config = { value: await configOf("version: 1\nmodels: { context: mystery }\n") };
    expect(await ask(check(models(all)), { config })).toMatchObject({
      status: "failed",
      detail: "context: the model mystery is not known",
    });
  });
});

describe("exclusion-list", () => {
  const policy = (...exclude: string[]): { value: CompletePolicy } => ({
    value: { version: 1, exclude, training: [] },
  });
  it.each([
    ["passed", policy(), "octo-org/ledger"],
    ["passed", policy("octo-org/payments-*"), "octo-org/ledger"],
    ["failed", policy("octo-org/ledger"), "octo-org/ledger"],
    ["failed", policy("octo-org/led*"), "Octo-Org/Ledger"],
    ["failed", policy("x/y", "*/ledger"), "octo-org/ledger"],
    ["unknown", policy(), undefined],
    ["unknown", { value: undefined }, "octo-org/ledger"],
    ["unknown", broken, "octo-org/ledger"],
  ] as const)("is %s with %j for %s", async (status, found, repository) => {
    const answer = await ask(exclusionListCheck, { policy: found, repository });
    expect(answer.status).toBe(status);
    expect(answer.remedy === "").toBe(status === "passed");
  });

  it("compares as a regular expression would, in linear time", () => {
    const part = fc.stringMatching(/^[ab.-]{0,6}$/);
    const pattern = fc.stringMatching(/^[ab.*-]{0,6}$/);
    fc.assert(
      fc.property(part, part, pattern, pattern, (owner, name, ownerPattern, namePattern) => {
        const source = `${ownerPattern}/${namePattern}`.replaceAll(".", "\\.").replaceAll("*", "[^/]*");
        expect(fitsRepositoryPattern(`${owner}/${name}`, `${ownerPattern}/${namePattern}`)).toBe(
          new RegExp(`^${source}$`).test(`${owner}/${name}`),
        );
      }),
      { numRuns: 2000 },
    );
    expect(fitsRepositoryPattern(`a/${"a".repeat(50_000)}`, `a/${"a*".repeat(2000)}b`)).toBe(false);
  });

  it("knows no other form than owner/name", () => {
    expect(fitsRepositoryPattern("a/b/c", "a/*")).toBe(false);
    expect(fitsRepositoryPattern("a/b", "*")).toBe(false);
  });
});

describe("feature-planned", () => {
  const issues = (found: { number: number; title: string } | undefined) => ({ findOpenIssue: async () => found });
  const check = (finder: Parameters<typeof featurePlannedCheck>[0]["issues"], request?: string) =>
    featurePlannedCheck({ request, issues: finder });

  it("passes with a request file, without asking for issues", async () => {
    const asks = { findOpenIssue: () => Promise.reject(new Error("asked")) };
    expect(await ask(check(asks), { workspace: await createWorkspace({ "feature_request.md": "x" }) })).toMatchObject({
      status: "passed",
    });
    expect(
      await ask(check(asks, "docs/plan.md"), { workspace: await createWorkspace({ "docs/plan.md": "x" }) }),
    ).toMatchObject({
      status: "passed",
      detail: "docs/plan.md is there",
    });
  });

  it("passes with an open issue", async () => {
    expect(await ask(check(issues({ number: 3, title: "Attest" })))).toMatchObject({
      status: "passed",
      detail: "issue #3 (Attest) is open",
    });
  });

  it("T18 shows the title of an issue on one line, whatever stands in it", async () => {
    const title = `a\n::set-env name=x::y\r\u001b[31m\u2028b\u202e${"c".repeat(500)}`;
    const { detail } = await ask(check(issues({ number: 3, title })));
    expect(detail).toMatch(/^issue #3 \(a ::set-env name=x::y \[31m b c+\) is open$/);
    expect(detail.length).toBeLessThan(110);
  });

  it("fails with neither, and takes an empty file for none", async () => {
    const workspace = await createWorkspace({ "feature_request.md": "" });
    expect(await ask(check(issues(undefined)), { workspace })).toMatchObject({
      status: "failed",
      remedy: expect.stringContaining('"blocks"'),
    });
  });

  it("does not know when issues cannot be asked for", async () => {
    expect(await ask(check(undefined))).toMatchObject({ status: "unknown" });
    const failing = { findOpenIssue: () => Promise.reject(new Error("status 500")) };
    expect(await ask(check(failing))).toMatchObject({
      status: "unknown",
      detail: expect.stringContaining("status 500"),
    });
    expect(await ask(check(issues(undefined)), { config: broken })).toMatchObject({ status: "unknown" });
  });

  it("refuses a request outside the repository", async () => {
    await expect(ask(check(issues(undefined), "../x"))).rejects.toMatchObject({ code: "PATH_REFUSED" });
  });
});

describe("training", () => {
  const record = (changes: object) => ({
    user: "mona",
    repository: "octo-org/ledger",
    module: 1,
    score: 80,
    date: "2026-11-20",
    ...changes,
  });
  it.each([
    ["passed", record({})],
    ["passed", record({ repository: undefined, user: "Octo-Org" })],
    ["passed", record({ repository: undefined, user: "runner" })],
    ["failed", record({ score: 79.9 })],
    ["unknown", record({ module: 2 })],
    ["unknown", record({ date: "2026-11-21" })],
    ["unknown", record({ repository: "octo-org/other" })],
    ["unknown", record({ repository: "octo-org/other", user: "runner" })],
    ["unknown", record({ repository: undefined })],
  ] as const)("is %s with %j", async (status, entry) => {
    const policy = { value: { version: 1, exclude: [], training: [entry] } as CompletePolicy };
    expect((await ask(trainingCheck, { policy, actor: "runner" })).status).toBe(status);
  });

  it("counts the best record, and does not know without any", async () => {
    const training = [record({ score: 10 }), record({ score: 95 }), record({ score: 60 })];
    expect(await ask(trainingCheck, { policy: { value: { version: 1, exclude: [], training } } })).toMatchObject({
      status: "passed",
    });
    expect((await ask(trainingCheck)).status).toBe("unknown");
    expect((await ask(trainingCheck, { policy: broken })).status).toBe("unknown");
    const empty = {
      value: { version: 1, exclude: [], training: [record({ repository: undefined })] } as CompletePolicy,
    };
    expect((await ask(trainingCheck, { policy: empty, repository: undefined })).status).toBe("unknown");
  });
});

describe("configuration", () => {
  it("passes when all is valid and fails with every problem", async () => {
    expect((await ask(configurationCheck)).status).toBe("passed");
    const answer = await ask(configurationCheck, { config: broken, policy: { problem: "policy broken" } });
    expect(answer).toMatchObject({
      status: "failed",
      detail: expect.stringMatching(/config\.yml:1:1: broken\npolicy broken/),
    });
  });
});

describe("workflow", () => {
  it("fails without a caller, and with one that is wrong", async () => {
    const other = "on: push\njobs: { test: { runs-on: x, steps: [] } }\n";
    expect(
      await ask(workflowCheck, { workspace: await createWorkspace({ ".github/workflows/a.yml": other }) }),
    ).toMatchObject({ status: "failed", detail: "no workflow calls Blocks" });
    const wrong =
      "on: push\npermissions: read-all\njobs: { b: { uses: blocks/orchestrator/.github/workflows/blocks.yml@main } }\n";
    const answer = await ask(workflowCheck, {
      workspace: await createWorkspace({ ".github/workflows/a.yml": other, ".github/workflows/b.yml": wrong }),
    });
    expect(answer.status).toBe("failed");
    expect(answer.detail.split("\n")).toHaveLength(2);
    expect(answer.detail).toContain(".github/workflows/b.yml: job b is not pinned");
  });
});

describe("sandbox", () => {
  const probes = (namespaces: string | undefined, process: string | undefined) =>
    sandboxCheck(async () => [
      { level: "namespaces", problem: namespaces },
      { level: "process", problem: process },
    ]);
  it("passes with the accepted level or a stronger one", async () => {
    const config = { value: await configOf("version: 1\nsandbox: { accept: process }\n") };
    expect(await ask(probes(undefined, undefined))).toMatchObject({ status: "passed", detail: "level namespaces" });
    expect(await ask(probes("no", undefined), { config })).toMatchObject({ status: "passed", detail: "level process" });
  });

  it("fails with a weaker level than the accepted one", async () => {
    expect(await ask(probes("no namespaces", undefined))).toMatchObject({
      status: "failed",
      detail: expect.stringContaining("no namespaces"),
    });
    expect((await ask(sandboxCheck(async () => []))).status).toBe("failed");
  });
});

describe("store", () => {
  it("says what the store says", async () => {
    expect((await ask(storeCheck(async () => ({ problem: async () => undefined })))).status).toBe("passed");
    expect(await ask(storeCheck(async () => ({ problem: async () => "read-only" })))).toMatchObject({
      status: "failed",
      detail: "folder .blocks/bundles: read-only",
    });
    expect((await ask(storeCheck(async () => "no run"))).status).toBe("unknown");
  });
});

describe("runChecks", () => {
  const check = (answer: Check["answer"]): Check => ({ id: "store", title: "t", decisive: true, answer });

  it("takes what a check throws as unknown, and redacts it", async () => {
    const context = contextOf("/nonexistent");
    context.redactor.add("canary-0123456789");
    const throws = check(() => Promise.reject(new Error("failed with canary-0123456789")));
    expect(await runChecks([throws], await subjectOf(), context)).toEqual([
      {
        id: "store",
        title: "t",
        decisive: true,
        status: "unknown",
        detail: "failed with ***",
        remedy: expect.any(String),
      },
    ]);
  });

  it("ends on abort instead of answering", async () => {
    const controller = new AbortController();
    const aborts = check(async () => {
      controller.abort(new Error("cancelled"));
      throw new Error("consequence");
    });
    await expect(
      runChecks([aborts], await subjectOf(), contextOf("/nonexistent", { signal: controller.signal })),
    ).rejects.toThrow("cancelled");
  });
});

describe("verdict", () => {
  const some = fc.array(fc.record({ decisive: fc.boolean(), status: fc.constantFrom("passed", "failed", "unknown") }));
  it("is eligible only when every decisive check passed", () => {
    fc.assert(
      fc.property(some, (drawn) => {
        const checks = drawn as unknown as OnboardingCheck[];
        const statuses = checks.filter(({ decisive }) => decisive).map(({ status }) => status);
        const verdict = verdictOf(checks);
        expect(verdict === "ineligible").toBe(statuses.includes("failed"));
        expect(verdict === "eligible").toBe(statuses.length > 0 && statuses.every((status) => status === "passed"));
        expect(exitStatusOfOnboarding({ verdict })).toBe({ eligible: 0, ineligible: 1, undecided: 3 }[verdict]);
      }),
    );
  });
});
