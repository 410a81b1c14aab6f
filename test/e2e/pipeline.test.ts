import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArtifactServer, startArtifactServer } from "../fakes/artifact-server.ts";
import { modelsThatWrite, tinyBlock } from "../fakes/block-models.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server.ts";
import { type RehearsedRun, rehearse } from "../fakes/rehearsal.ts";
import { scratchRepository } from "../fakes/rehearsal-repository.ts";
import type { RehearsedStep } from "../fakes/rehearsal-steps.ts";
import { builtRelease } from "../fakes/runner-release.ts";

const KEYS = {
  ANTHROPIC_API_KEY: "sk-ant-canary-aaaaaaaaaaaaaaaaaaaaaaaa",
  OPENAI_API_KEY: "sk-canary-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
  GOOGLE_API_KEY: "AIzaCanary-cccccccccccccccccccccccccccc",
};

const WORKFLOW = `
on: workflow_dispatch
permissions: {}
jobs:
  pipeline:
    runs-on: ubuntu-24.04
    permissions: { contents: read, issues: read }
    timeout-minutes: 30
    outputs:
      verdict: \${{ steps.blocks.outputs.verdict }}
      gates: \${{ steps.blocks.outputs.gates-passed }}
      bundle: \${{ steps.blocks.outputs.bundle-digest }}
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - id: blocks
        uses: blocks/orchestrator/actions/pipeline@v1
        with:
          family: compliance
          block-type: attestation
          config: compliance-config.json
          anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}
          openai-api-key: \${{ secrets.OPENAI_API_KEY }}
          google-api-key: \${{ secrets.GOOGLE_API_KEY }}
`;

let release: string;
let models: ModelServer;
let artifacts: ArtifactServer;

beforeAll(async () => {
  release = await builtRelease();
  models = await startModelServer({ answer: modelsThatWrite(await tinyBlock()), keys: Object.values(KEYS) });
  artifacts = await startArtifactServer();
}, 300_000);

afterAll(async () => {
  await models?.close();
  await artifacts?.close();
});

async function start(secrets: Readonly<Record<string, string>>): Promise<RehearsedRun> {
  const repository = await scratchRepository();
  const providers = Object.entries(models.urls).map(([name, url]) => `  ${name}: { base_url: "${url}" }\n`);
  const sha = await repository.commit({
    ".github/workflows/own.yml": WORKFLOW,
    // Without repairs the gates look at the block once, after the flow; the workflow's test has them look inside as well.
    ".blocks/config.yml": `version: 1\nflow: { repair_rounds: 0 }\nproviders:\n${providers.join("")}`,
  });
  return rehearse(".github/workflows/own.yml", {
    origin: repository.folder,
    repository: "octo-org/ledger",
    event: { name: "workflow_dispatch", payload: { inputs: {}, sender: { login: "octocat", type: "User" } } },
    sha,
    ref: "refs/heads/main",
    secrets,
    release: { repository: "blocks/orchestrator", folder: release, sha: "1".repeat(40) },
    services: { ...artifacts.environment(), BLOCKS_TOOLCHAIN: fileURLToPath(new URL("../..", import.meta.url)) },
    apiUrl: "http://127.0.0.1:9",
  });
}

function outcomes(run: RehearsedRun): Record<string, string> {
  const steps = run.jobs.get("pipeline")?.steps ?? [];
  return Object.fromEntries(steps.map(({ name, outcome }) => [name, outcome]));
}

function step(run: RehearsedRun, name: string): RehearsedStep | undefined {
  return run.jobs.get("pipeline")?.steps.find((each) => each.name === name);
}

describe("the pipeline action", () => {
  it("chains the four actions of its own commit in one job, and hands their results on", async () => {
    const run = await start(KEYS);
    const story = JSON.stringify(run.jobs.get("pipeline")?.steps.map(({ process }) => process?.stdout));
    expect(run.jobs.get("pipeline")?.result, story).toBe("success");
    expect(run.jobs.get("pipeline")?.outputs).toEqual({
      verdict: "pass",
      gates: "5/5",
      bundle: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
    });
    const verify = Object.values(step(run, "$/actions/verify")?.process?.given ?? {});
    for (const key of Object.values(KEYS)) expect(verify.some((value) => value.includes(key))).toBe(false);
  }, 300_000);

  it("goes no further than the onboarding check when keys are missing, and says which", async () => {
    const run = await start({});
    expect(outcomes(run)).toMatchObject({
      "$/actions/onboarding-check": "failure",
      "$/actions/generate": "skipped",
      "$/actions/verify": "skipped",
      "$/actions/upload-context": "skipped",
    });
    expect(step(run, "$/actions/onboarding-check")?.process?.stdout).toContain("OPENAI_API_KEY is not set");
    expect(run.jobs.get("pipeline")?.result).toBe("failure");
  });
});
