import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { relocateAction } from "../../scripts/relocate-action.ts";
import { ACTION_NAMES, type ActionName } from "../../src/runner/define-action.ts";
import { type ScratchRepository, scratchRepository } from "../fakes/rehearsal-repository.ts";
import { builtRelease } from "../fakes/runner-release.ts";
import { runStep, type StepOutcome } from "../fakes/runner-step.ts";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
const HARMLESS = ["add-mask", "group", "endgroup", "error", "warning", "notice"];
const HOSTILE_TITLE = "<img src=https://evil.example/x> @octocat [click](https://evil.example) ::set-env name=A::b";
const GENERATE = { family: "compliance", "block-type": "attestation", config: "compliance-config.json" };

let release: string;
let repository: ScratchRepository & { readonly sha: string };
let temp: string;
let api: Server;
let asked: string[];

beforeAll(async () => {
  release = await builtRelease();
  repository = await scratchRepository();
  temp = await mkdtemp(join(tmpdir(), "actions-"));
  api = createServer((request, response) => {
    asked.push(request.url ?? "");
    const issue = { number: 7, title: HOSTILE_TITLE, state: "open", labels: [{ name: "blocks" }] };
    response.setHeader("content-type", "application/json").end(JSON.stringify([issue]));
  });
  asked = [];
  await new Promise<void>((resolve) => api.listen(0, "127.0.0.1", resolve));
}, 300_000);

afterAll(() => api.close());

interface Start {
  readonly inputs?: Record<string, string>;
  readonly env?: Record<string, string>;
  readonly event?: Record<string, unknown>;
  readonly script?: string;
}

/** Starts an action of the release in the scratch repository, as a run that was started by hand. */
async function start(
  name: ActionName,
  { inputs = {}, env = {}, event = {}, script }: Start = {},
): Promise<StepOutcome> {
  const eventPath = join(await mkdtemp(join(temp, "event-")), "event.json");
  await writeFile(eventPath, JSON.stringify({ sender: { login: "octocat", type: "User" }, ...event }));
  return runStep({
    script: script ?? join(release, "dist", name, "index.js"),
    inputs,
    env: {
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
      HOME: temp,
      GITHUB_WORKSPACE: repository.folder,
      GITHUB_EVENT_NAME: "workflow_dispatch",
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_REPOSITORY: "octo-org/ledger",
      GITHUB_ACTOR: "octocat",
      GITHUB_SHA: repository.sha,
      GITHUB_API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
      BLOCKS_TOOLCHAIN: checkout,
      ...env,
    },
    workspace: repository.folder,
    temp,
  });
}

function errors(step: StepOutcome): string[] {
  return step.commands.filter(({ name }) => name === "error").map(({ data }) => data);
}

/** Red, with one message that has no stack, and nothing left in the repository. */
async function expectRefusal(step: StepOutcome, message: RegExp): Promise<void> {
  expect(errors(step)).toEqual([expect.stringMatching(message)]);
  expect(step.stdout + step.stderr).not.toMatch(/\n\s+at .+:\d+:\d+/);
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toEqual({});
  expect(await repository.git("status", "--porcelain")).toBe("");
}

describe("inputs that cannot be used", () => {
  it.each([
    ["generate", {}, /there is nothing to generate.*--family/s],
    ["generate", { family: "compliance" }, /block-type: is missing.*config: is missing/s],
    ["generate", { ...GENERATE, offline: "perhaps" }, /offline: must be true or false, not "perhaps"/],
    ["verify", {}, /path: is missing/],
    ["verify", { path: "src", gates: "coverage,beauty" }, /no gate is called "beauty"/],
    ["verify", { path: "../elsewhere" }, /outside the repository/],
    ["verify", { path: "none" }, /none/],
    ["upload-context", { store: "drawer" }, /store: "drawer" is not one of/],
    ["upload-context", {}, /there is no flow/],
    ["onboarding-check", { probe: "perhaps" }, /probe: must be true or false/],
    ["onboarding-check", { required: "luck" }, /no check is called "luck"/],
  ] as const)("%s refuses %j with one message that says what to change", async (name, inputs, message) => {
    await expectRefusal(await start(name, { inputs }), message);
  });

  it("generate names the key that is missing, for it never goes offline by itself in CI", async () => {
    await expectRefusal(await start("generate", { inputs: GENERATE }), /ANTHROPIC_API_KEY.*offline/s);
  });

  it("generate names an unknown family and what there is", async () => {
    const inputs = { ...GENERATE, family: "astrology", offline: "true" };
    await expectRefusal(await start("generate", { inputs }), /astrology.*compliance/s);
  });
});

describe("events that may not start a flow", () => {
  const inputs = { ...GENERATE, offline: "true" };

  it("T05 refuses an issue of somebody without an association", async () => {
    const issue = { user: { login: "octocat", type: "User" }, author_association: "NONE", title: "please" };
    const step = await start("generate", { inputs, event: { issue }, env: { GITHUB_EVENT_NAME: "issues" } });
    await expectRefusal(step, /octocat.*not trusted/s);
  });

  it("T05 refuses a bot that is not listed", async () => {
    const bot = { login: "evil[bot]", type: "Bot" };
    const issue = { user: bot, author_association: "MEMBER" };
    const env = { GITHUB_EVENT_NAME: "issues", GITHUB_ACTOR: "evil[bot]" };
    await expectRefusal(await start("generate", { inputs, event: { issue, sender: bot }, env }), /evil\[bot\]/);
  });

  it("T06 refuses a checkout that is not the commit of the event", async () => {
    const step = await start("generate", { inputs, env: { GITHUB_SHA: "f".repeat(40) } });
    await expectRefusal(step, /the checkout is at [0-9a-f]{40}, the event is about f{40}/);
  });
});

describe("text from outside", () => {
  it("T18 is no command, whatever an input holds", async () => {
    const text = "x\n::set-env name=A::b\r##[add-mask]y\n::stop-commands::z";
    for (const [name, inputs] of [
      ["generate", { ...GENERATE, family: text, config: text }],
      ["verify", { path: text, gates: text }],
      ["verify", { path: text }],
      ["upload-context", { "flow-id": text, "flow-directory": text, store: text }],
      ["onboarding-check", { required: text, probe: text }],
    ] as const) {
      const names = (await start(name, { inputs })).commands.map((command) => command.name);
      expect(names.filter((known) => !HARMLESS.includes(known))).toEqual([]);
    }
  });

  it("T22 is escaped in the job summary: no picture, no link, nobody called", async () => {
    const step = await start("onboarding-check", {
      inputs: { offline: "true", "github-token": "ghs_canary0123456789" },
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(step.summary).toContain("octocat");
    expect(step.summary).not.toContain("<img");
    expect(step.summary).not.toMatch(/(?<![\w`&#;\\])@octocat/);
    expect(step.summary).not.toMatch(/\[click\]\(/);
    expect(step.commands.map(({ name }) => name).filter((name) => !HARMLESS.includes(name))).toEqual([]);
    expect(step.stdout.replace(/^::add-mask::.*$/gm, "")).not.toContain("ghs_canary0123456789");
  });
});

describe("every action", () => {
  it("runs on Node.js 24 from the shared distribution", async () => {
    for (const name of ACTION_NAMES) {
      const yaml = await readFile(join(release, "actions", name, "action.yml"), "utf8");
      expect(yaml).toContain("using: node24");
      expect(yaml).toContain(`main: ../../dist/${name}/index.js`);
    }
  });

  it("generates offline from a folder of its own with the action at the root, and writes only its outputs", async () => {
    const own = join(await mkdtemp(join(tmpdir(), "relocated-")), "generate");
    await relocateAction("generate", own, release);
    expect((await readdir(own)).sort()).toEqual(["README.md", "action.yml", "dist"]);
    const main = /main: (\S+)/.exec(await readFile(join(own, "action.yml"), "utf8"))?.[1] ?? "";
    const fresh = await scratchRepository();
    const step = await start("generate", {
      inputs: { ...GENERATE, offline: "true" },
      env: { GITHUB_WORKSPACE: fresh.folder, GITHUB_SHA: fresh.sha },
      script: join(own, main),
    });
    expect(step.exitCode, step.stdout + step.stderr).toBe(0);
    expect(step.outputs).toEqual({
      "flow-id": expect.stringMatching(/^flow-[0-9a-f]{12}$/),
      "flow-directory": expect.stringMatching(/^\.blocks\/flows\/flow-[0-9a-f]{12}$/),
      "block-path": expect.stringMatching(/^src\/generated\/[a-z-]+$/),
      "block-digest": expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
      "cost-usd": "0",
      "input-tokens": "0",
      "output-tokens": "0",
      "duration-seconds": expect.stringMatching(/^\d+\.\d$/),
      offline: "true",
      "cost-estimated": "false",
      "repair-rounds": "0",
      resumed: "false",
      ...Object.fromEntries(
        ["architect", "implementation", "context"].flatMap((role) => [
          [`${role}-model`, "offline/blueprint"],
          [`${role}-cost-usd`, "0"],
          [`${role}-input-tokens`, "0"],
          [`${role}-output-tokens`, "0"],
        ]),
      ),
    });
    expect(step.summary).toContain("no LLM was called");
  });

  it("can be relocated when it is composed of others: they come along", async () => {
    const own = join(await mkdtemp(join(tmpdir(), "relocated-")), "pipeline");
    await relocateAction("pipeline", own, release);
    const parts = ["generate", "onboarding-check", "upload-context", "verify"];
    expect((await readdir(join(own, "actions"))).sort()).toEqual(parts);
    expect((await readdir(join(own, "dist"))).sort()).toEqual([...parts, "blocks", "package.json"].sort());
  });
});
