import { execFileSync } from "node:child_process";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load-config.ts";
import { commitAll, createWorkspace, git, writeFiles } from "./workspace.ts";

const withFile = (text: string) => createWorkspace({ ".blocks/config.yml": text });

async function messageFor(text: string, env: Record<string, string> = {}): Promise<string> {
  const error = await loadConfig({ workspace: await withFile(text), env }).then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ code: "CONFIG_INVALID", kind: "usage" });
  return error.message;
}

describe("precedence", () => {
  it("has every default without a file", async () => {
    const { config, sources } = await loadConfig({ workspace: await createWorkspace(), env: {} });
    expect(config).toMatchObject({
      models: { architect: "anthropic/claude-sonnet-5" },
      fallback: { models: [], architect: [], implementation: [], context: [] },
      providers: { anthropic: { tokens_per_day: 2_000_000 }, openai: { concurrency: 8 }, google: {} },
      endpoints: { architect: {}, implementation: {}, context: {} },
      prices: {},
      budget: { flow_usd: 5, day_usd: 50 },
      breaker: { enabled: true, threshold: 85, failures: 3, cooldown_seconds: 30 },
      context: { pruning: { enabled: true }, max_size_kb: 180 },
      gates: { mode: "strict", contract: 100, coverage: 90, mutation: 60 },
      sandbox: { accept: "namespaces" },
      trust: { associations: ["OWNER", "MEMBER", "COLLABORATOR"], bots: [] },
    });
    expect(sources.file.present).toBe(false);
    expect(new Set(Object.values(sources.origins))).toEqual(new Set(["default"]));
  });

  it("is input > environment > file > default", async () => {
    const workspace = await withFile("version: 1\ngates: { coverage: 91, mutation: 61, contract: 99 }\n");
    const env = { MIN_UNIT_COVERAGE: "92", MIN_MUTATION_KILL_RATE: "62.5", CONTEXT_PRUNING_ENABLED: "false" };
    const { config, sources } = await loadConfig({ workspace, env, inputs: { "gates.coverage": 93 } });
    expect(config.gates).toEqual({ mode: "strict", contract: 99, coverage: 93, mutation: 62.5 });
    expect(config.context.pruning.enabled).toBe(false);
    expect(sources.origins).toMatchObject({
      "gates.coverage": "input",
      "gates.mutation": "environment",
      "gates.contract": "file",
      "gates.mode": "default",
      "context.pruning.enabled": "environment",
    });
  });

  it("holds whichever of them are there", async () => {
    const figure = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(figure, figure, figure, async (input, environment, file) => {
        const section = file === undefined ? "" : `breaker: { threshold: ${file} }\n`;
        const { config, sources } = await loadConfig({
          workspace: await withFile(`version: 1\n${section}`),
          env: environment === undefined ? {} : { CIRCUIT_BREAKER_THRESHOLD: String(environment) },
          inputs: input === undefined ? {} : { "breaker.threshold": input },
        });
        expect(config.breaker.threshold).toBe(input ?? environment ?? file ?? 85);
        expect(sources.origins["breaker.threshold"]).toBe(
          input !== undefined
            ? "input"
            : environment !== undefined
              ? "environment"
              : file !== undefined
                ? "file"
                : "default",
        );
      }),
      { numRuns: 25 },
    );
  });

  it("follows the breaker's variables", async () => {
    const env = { ENABLE_CIRCUIT_BREAKER: "false", CIRCUIT_BREAKER_THRESHOLD: "95" };
    const { config } = await loadConfig({ workspace: await createWorkspace(), env });
    expect(config.breaker).toMatchObject({ enabled: false, threshold: 95 });
    const wrong = await messageFor("version: 1\n", { ENABLE_CIRCUIT_BREAKER: "maybe", CIRCUIT_BREAKER_THRESHOLD: "0" });
    expect(wrong).toContain('ENABLE_CIRCUIT_BREAKER: breaker.enabled must be boolean, not the text "maybe"');
    expect(wrong).toContain("CIRCUIT_BREAKER_THRESHOLD: breaker.threshold must be >= 1");
  });

  it("takes a blank variable as an absent one", async () => {
    const { config } = await loadConfig({
      workspace: await createWorkspace(),
      env: { MIN_UNIT_COVERAGE: " ", ARCHITECT_MODEL: "" },
    });
    expect(config.gates.coverage).toBe(90);
    expect(config.models.architect).toBe("anthropic/claude-sonnet-5");
  });
});

const suppressedUntil = (day: string) =>
  `security:\n  suppressions:\n    - { code: SEC-004, path: a.ts, reason: not reached by anybody, expires: ${day} }`;

describe("problems", () => {
  it("takes a suppression to the end of a leap day", async () => {
    const { config } = await loadConfig({
      workspace: await withFile(`version: 1\n${suppressedUntil("2028-02-29")}\n`),
      env: {},
    });
    expect(config.security.suppressions).toMatchObject([{ expires: "2028-02-29" }]);
  });

  it("T15 quotes no address that can be a key or hold a password", async () => {
    const key = "https://hooks.example.com/services/T0/B0/0123456789abcdef";
    const message = await messageFor(
      `version: 1\nalerts:\n  slack: ${key}\n  pagerduty: ${key}\n  webhook: { url: ${key} }\n  email: { smtp: ${key} }\nledger: { branch: 1, remote: [${key}] }\n`,
    );
    for (const setting of [
      "alerts.slack",
      "alerts.pagerduty",
      "alerts.webhook.url",
      "alerts.email.smtp",
      "ledger.remote",
    ]) {
      expect(message).toContain(setting);
    }
    expect(message).not.toContain("hooks.example.com");
  });

  it("T48 names each by path, line and column, all in one error", async () => {
    const message = await messageFor(
      'version: 1\ngates:\n  coverage: "90"\n  mutation: .nan\n  covrage: 10\nofline: true\n',
    );
    expect(message).toContain('.blocks/config.yml:3:13: gates.coverage must be number, not the text "90"');
    expect(message).toContain(".blocks/config.yml:4:13: gates.mutation must be number, not NaN");
    expect(message).toContain(
      ".blocks/config.yml:5:3: gates.covrage is not a known property; did you mean gates.coverage?",
    );
    expect(message).toContain(".blocks/config.yml:6:1: ofline is not a known property; did you mean offline?");
    expect(message).toContain("4 problems");
  });

  it("T48 finds a known key that stands in the wrong section", async () => {
    expect(await messageFor("version: 1\nmax_size_kb: 90\n")).toContain(
      "max_size_kb is not a known property; did you mean context.max_size_kb?",
    );
  });

  it.each([
    ["gates:\n  coverage: 101", "gates.coverage must be <= 100"],
    ["gates:\n  coverage: -1", "gates.coverage must be >= 0"],
    ["gates:\n  coverage: .inf", "gates.coverage must be number"],
    ["gates:", "gates must be object, not nothing"],
    ["gates:\n  mode: lax", 'gates.mode must be one of "strict", "standard", "advisory", not the text "lax"'],
    ["context:\n  max_size_kb: 501", "context.max_size_kb must be <= 500"],
    ["context:\n  max_size_kb: 1.5", "context.max_size_kb must be integer"],
    ["__proto__:\n  offline: true", "__proto__ is not a known property"],
    ["constructor: x", "constructor is not a known property"],
    ["a/b~c: x", "a/b~c is not a known property"],
    [suppressedUntil("2027-02-29"), "4:77: security.suppressions.0.expires must be a day that there is, as YYYY-MM-DD"],
    [suppressedUntil("2027-31-12"), 'not the text "2027-31-12"'],
    [
      suppressedUntil("soon"),
      "a problem:\n  .blocks/config.yml:4:77: security.suppressions.0.expires must match pattern",
    ],
    ["trust:\n  bots:\n    - dependabot[bot]\n    - evil", ":5:7: trust.bots.1 must match pattern"],
  ])("refuses %j", async (text, problem) => {
    expect(await messageFor(`version: 1\n${text}\n`)).toContain(problem);
    expect(Object.hasOwn({}, "offline")).toBe(false);
  });

  it.each([
    ["", "version is missing"],
    ["# nothing\n", "version is missing"],
    ["- 1\n", "the file must be object, not a list"],
    ["version: 2\n", "version must be 1"],
  ])("refuses a file that is %j", async (text, problem) => {
    expect(await messageFor(text)).toContain(problem);
  });

  it("T48 judges the environment by the rules of the file and names the variable", async () => {
    const env = {
      MIN_UNIT_COVERAGE: "NaN",
      MIN_MUTATION_KILL_RATE: "101",
      QUALITY_GATE_MODE: "lax",
      CONTEXT_PRUNING_ENABLED: "yes",
      CONTEXT_MAX_SIZE_KB: "1e2",
    };
    const message = await messageFor("version: 1\noffline: 1\n", env);
    expect(message).toContain('MIN_UNIT_COVERAGE: gates.coverage must be number, not the text "NaN"');
    expect(message).toContain("MIN_MUTATION_KILL_RATE: gates.mutation must be <= 100, not 101");
    expect(message).toContain("QUALITY_GATE_MODE: gates.mode must be one of");
    expect(message).toContain('CONTEXT_PRUNING_ENABLED: context.pruning.enabled must be boolean, not the text "yes"');
    expect(message).toContain('CONTEXT_MAX_SIZE_KB: context.max_size_kb must be integer, not the text "1e2"');
    expect(message).toContain(".blocks/config.yml:2:10: offline must be boolean, not 1");
    expect(message).toContain("6 problems");
  });

  it("shows 20 of very many", async () => {
    const lines = Array.from({ length: 50 }, (_, index) => `key${index}: 1`).join("\n");
    expect(await messageFor(`version: 1\n${lines}\n`)).toMatch(/50 problems[\s\S]*and 30 more$/);
  });
});

describe("a file that cannot be read", () => {
  it("is refused without waiting when it is a pipe, a device or a folder", async () => {
    const pipe = await createWorkspace();
    await mkdir(join(pipe, ".blocks"));
    execFileSync("mkfifo", [join(pipe, ".blocks/config.yml")]);
    await expect(loadConfig({ workspace: pipe, env: {} })).rejects.toMatchObject({ code: "CONFIG_UNREADABLE" });

    const folder = await createWorkspace();
    await mkdir(join(folder, ".blocks/config.yml"), { recursive: true });
    await expect(loadConfig({ workspace: folder, env: {} })).rejects.toMatchObject({ code: "CONFIG_UNREADABLE" });

    const device = await createWorkspace();
    await mkdir(join(device, ".blocks"));
    await symlink("/dev/zero", join(device, ".blocks/config.yml"));
    await expect(loadConfig({ workspace: device, env: {} })).rejects.toMatchObject({ code: "PATH_REFUSED" });
  });

  it("is refused when it is larger than 256 KB or not UTF-8", async () => {
    await expect(
      loadConfig({ workspace: await withFile(`# ${"x".repeat(256 * 1024)}`), env: {} }),
    ).rejects.toMatchObject({
      code: "CONFIG_UNREADABLE",
    });
    const latin = await createWorkspace();
    await mkdir(join(latin, ".blocks"));
    execFileSync("sh", ["-c", 'printf "version: 1 # \\377\\n" > .blocks/config.yml'], { cwd: latin });
    await expect(loadConfig({ workspace: latin, env: {} })).rejects.toThrow("not UTF-8");
  });
});

describe("in CI", () => {
  it("reads the commit that is checked out, whatever an earlier step left in the work tree", async () => {
    const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\ngates: { coverage: 95 }\n" });
    const revision = commitAll(workspace);
    await writeFiles(workspace, { ".blocks/config.yml": "version: 1\ngates: { coverage: 1 }\n" });
    const { config, sources } = await loadConfig({ workspace, committed: true, env: {} });
    expect(config.gates.coverage).toBe(95);
    expect(sources.file.revision).toBe(revision);
    expect(sources.notices).toEqual([expect.stringContaining("differs from commit")]);
  });

  it("follows the environment of its own workflow, which is no part of a proposed change", async () => {
    const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\n" });
    commitAll(workspace);
    const { config } = await loadConfig({ workspace, committed: true, env: { MIN_UNIT_COVERAGE: "80" } });
    expect(config.gates.coverage).toBe(80);
  });

  it("has the work tree alone outside of a repository and before the first commit", async () => {
    const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\ngates: { coverage: 93 }\n" });
    expect((await loadConfig({ workspace, committed: true, env: {} })).config.gates.coverage).toBe(93);
    git(workspace, "init", "--quiet");
    expect((await loadConfig({ workspace, committed: true, env: {} })).config.gates.coverage).toBe(93);
  });
});

describe("on a pull request", () => {
  async function pullRequest(base: string | undefined, proposed: string) {
    const workspace = await createWorkspace(base === undefined ? {} : { ".blocks/config.yml": base });
    const baseRevision = commitAll(workspace);
    await writeFiles(workspace, { ".blocks/config.yml": proposed });
    return { workspace, baseRevision };
  }

  it("T03 T48 reads the base commit, so that a change cannot lower its own gates", async () => {
    const request = await pullRequest(
      "version: 1\ngates: { coverage: 95 }\n",
      "version: 1\ngates: { coverage: 1, mode: advisory }\nsandbox: { accept: process }\n",
    );
    const { config, sources } = await loadConfig({ ...request, env: {} });
    expect(config.gates).toMatchObject({ coverage: 95, mode: "strict" });
    expect(config.sandbox.accept).toBe("namespaces");
    expect(sources.notices).toEqual([expect.stringContaining(".blocks/config.yml differs from commit")]);
    expect(sources.file.revision).toBe(request.baseRevision);
  });

  it("T03 has the defaults when the change adds the file, even a broken one", async () => {
    const { config, sources } = await loadConfig({ ...(await pullRequest(undefined, "gates: [")), env: {} });
    expect(config.gates.coverage).toBe(90);
    expect(sources.notices).toHaveLength(1);
  });

  it("T03 ends when the base commit is not in the clone, instead of reading the work tree", async () => {
    const { workspace } = await pullRequest("version: 1\n", "version: 1\n");
    const baseRevision = "f".repeat(40);
    await expect(loadConfig({ workspace, baseRevision, env: {} })).rejects.toMatchObject({ code: "GIT_FAILED" });
  });

  it("names the commit in the problems of its file", async () => {
    const request = await pullRequest("version: 1\noffline: 1\n", "version: 1\n");
    await expect(loadConfig({ ...request, env: {} })).rejects.toThrow(
      `.blocks/config.yml (commit ${request.baseRevision.slice(0, 12)}):2:10: offline must be boolean`,
    );
  });

  it("T48 lets environment and inputs raise a gate and the sandbox level, not lower them", async () => {
    const text = "version: 1\ngates: { coverage: 80, mutation: 70, mode: standard }\n";
    const request = await pullRequest(text, text);
    const { config, sources } = await loadConfig({
      ...request,
      env: {
        MIN_UNIT_COVERAGE: "85",
        MIN_MUTATION_KILL_RATE: "10",
        QUALITY_GATE_MODE: "advisory",
        ARCHITECT_MODEL: "google/x",
      },
      inputs: { "sandbox.accept": "process", "gates.contract": 50 },
    });
    expect(config.gates).toEqual({ mode: "standard", contract: 100, coverage: 85, mutation: 70 });
    expect(config.sandbox.accept).toBe("namespaces");
    expect(config.models.architect).toBe("google/x");
    expect(sources.origins).toMatchObject({
      "gates.coverage": "environment",
      "gates.mutation": "file",
      "sandbox.accept": "default",
    });
    expect(sources.notices).toHaveLength(4);
    expect(sources.notices.join("\n")).toContain("MIN_MUTATION_KILL_RATE (10) was not followed");
  });

  it("T03 lets no input store evidence for less long, or at another place and as somebody else", async () => {
    const text = "version: 1\nstore: { type: s3, bucket: evidence, retention_years: 10 }\n";
    const request = await pullRequest(text, text);
    const inputs = {
      "store.type": "github-artifact",
      "store.bucket": "mine",
      "store.role_arn": "arn:aws:iam::210987654321:role/mine",
      "store.endpoint": "https://s3.example.com",
      "store.retention_years": 7,
    };
    const { config, sources } = await loadConfig({ ...request, env: {}, inputs });
    expect(config.store).toMatchObject({ type: "s3", bucket: "evidence", retention_years: 10 });
    expect(config.store).not.toHaveProperty("role_arn");
    expect(config.store).not.toHaveProperty("endpoint");
    expect(sources.notices).toHaveLength(5);
    const raised = await loadConfig({ ...request, env: {}, inputs: { "store.retention_years": 12 } });
    expect(raised.config.store.retention_years).toBe(12);
  });

  it("T48 lets environment and inputs tighten budget and breaker, not loosen them", async () => {
    const text = "version: 1\nbudget: { flow_usd: 2, day_usd: 10 }\n";
    const request = await pullRequest(text, text);
    const env = { ENABLE_CIRCUIT_BREAKER: "false", CIRCUIT_BREAKER_THRESHOLD: "99" };
    const inputs = { "budget.flow_usd": 3, "budget.day_usd": 4, "breaker.failures": 9, "breaker.cooldown_seconds": 60 };
    const { config, sources } = await loadConfig({ ...request, env, inputs });
    expect(config.budget).toEqual({ flow_usd: 2, day_usd: 4 });
    expect(config.breaker).toMatchObject({ enabled: true, threshold: 85, failures: 3, cooldown_seconds: 60 });
    expect(sources.notices).toHaveLength(4);
    expect(sources.notices.join("\n")).toContain("ENABLE_CIRCUIT_BREAKER (false) was not followed");
    const outside = await loadConfig({ workspace: request.workspace, env, inputs });
    expect(outside.config).toMatchObject({ budget: { flow_usd: 3 }, breaker: { enabled: false, threshold: 99 } });
  });

  it("T03 lets nothing but the base commit say where keys are sent and what falls back", async () => {
    const text = "version: 1\nproviders: { openai: { base_url: https://gateway.example/v1 } }\n";
    const request = await pullRequest(text, text.replace("gateway", "evil"));
    const { config, sources } = await loadConfig({
      ...request,
      env: {},
      inputs: {
        "providers.openai.base_url": "https://evil.example/v1",
        "endpoints.architect.base_url": "https://evil.example/v1",
        "endpoints.architect.api_key": "env:GITHUB_TOKEN",
        "fallback.model": "openai/evil",
        "providers.google.concurrency": 8,
      },
    });
    expect(config.providers.openai.base_url).toBe("https://gateway.example/v1");
    expect(config.endpoints.architect).toEqual({});
    expect(config.fallback.model).toBeUndefined();
    expect(sources.notices.filter((notice) => notice.includes("stays as the base commit has it"))).toHaveLength(4);
  });

  it("T48 never ends below the base, whatever the environment says", async () => {
    const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\ngates: { coverage: 77.5 }\n" });
    const baseRevision = commitAll(workspace);
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 100, noNaN: true }), async (coverage) => {
        const env = { MIN_UNIT_COVERAGE: coverage.toFixed(4) };
        const { config } = await loadConfig({ workspace, baseRevision, env });
        expect(config.gates.coverage).toBe(Math.max(77.5, Number(env.MIN_UNIT_COVERAGE)));
      }),
      { numRuns: 15 },
    );
  });
});
