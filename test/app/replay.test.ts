import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { composeReplay } from "../../src/app/replay/compose.ts";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { type Clock, systemClock } from "../../src/base/clock.ts";
import { digestOf } from "../../src/base/digest.ts";
import type { ProgressEvent } from "../../src/base/progress.ts";
import { validateReplayReport } from "../../src/generated/validators/replay-report.js";
import { modelsThatWrite, tinyBlock } from "../fakes/block-models.ts";
import { forgeBundle } from "../fakes/bundle-forger.ts";
import { fastClock, flowContext, KEYS, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { type Script, startModelServer } from "../fakes/model-server.ts";

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

/** The gates are left out: what they say inside of a flow has tests of its own. */
const QUICK = { deadline_seconds: 600, repair_rounds: 0 };

interface Sealed {
  readonly folder: string;
  readonly digest: string;
  readonly workspace: string;
}

/** Runs a flow with these models, and seals it without any gate report. */
async function sealedFlow(
  answer: Script,
  given: {
    readonly request?: object;
    readonly settings?: object;
    readonly files?: Record<string, string>;
    readonly clock?: Clock;
  } = {},
): Promise<Sealed> {
  const server = await startModelServer({ answer, usage: () => ({ inputTokens: 1000, outputTokens: 100 }) });
  const { workspace, remove } = await startRepository(server.urls, { flow: QUICK, ...given.settings });
  toClose.push(remove);
  for (const [path, content] of Object.entries(given.files ?? {})) await writeFile(join(workspace, path), content);
  try {
    return await seal(
      workspace,
      flowContext(workspace, { clock: given.clock ?? systemClock }),
      given.request ?? REQUEST,
    );
  } finally {
    await server.close();
  }
}

async function seal(workspace: string, context: UseCaseContext, request: object): Promise<Sealed> {
  const { flow } = await composeGenerate(parseGenerateInputs(request as never), context).run();
  const { digest, bundleFolder } = await composeUploadContext({ flowId: flow.id }, context).run();
  return { folder: bundleFolder, digest, workspace };
}

/** Replays in a folder that knows nothing of the flow, without any key. */
async function replayed(bundle: string, more: { readonly keep?: string; readonly env?: Record<string, string> } = {}) {
  const machine = await mkdtemp(join(tmpdir(), "blocks-replay-machine-"));
  toClose.push(() => rm(machine, { recursive: true, force: true }));
  const progress: ProgressEvent[] = [];
  const context = flowContext(machine, { progress: (event) => void progress.push(event), env: more.env ?? {} });
  const inputs = { bundle, gates: false, ...(more.keep === undefined ? {} : { keep: more.keep }) };
  const report = await composeReplay(inputs, { ...context, env: { ...context.env, ...noKeys() } }).run();
  expect(validateReplayReport(structuredClone(report)), JSON.stringify(validateReplayReport.errors)).toBe(true);
  return { report, progress, machine };
}

function noKeys(): Record<string, undefined> {
  return Object.fromEntries(Object.keys(KEYS).map((name) => [name, undefined]));
}

describe("replay", () => {
  it("reaches the digest of a flow that the blueprint answered", async () => {
    const { workspace, remove } = await startRepository({});
    toClose.push(remove);
    const { digest, folder } = await seal(workspace, flowContext(workspace), { ...REQUEST, offline: "true" });
    expect((await replayed(folder)).report).toMatchObject({ same: true, digest, answers: 4 });
  });

  it("reaches the digest of a request in words, also where its first choice could not be followed", async () => {
    const block = await tinyBlock();
    let choices = 0;
    const { digest, folder } = await sealedFlow(
      modelsThatWrite(block, (step) => {
        if (step !== "choose" || choices++ > 0) return undefined;
        const refused = { blueprint: true, family: "compliance", type: "attestation", parameters: "{}" };
        return { ...refused, title: "Attest", description: "Attests.", reason: "It says so." };
      }),
      { request: { request: "feature_request.md" } },
    );
    const { report } = await replayed(folder);
    expect(report).toMatchObject({ same: true, digest });
    const recording = JSON.parse(await readFile(join(folder, "members/recording.json"), "utf8"));
    expect(recording.material.blueprints).toMatchObject([{ problem: { code: "PARAMETERS_INVALID" } }]);
    expect(recording.material.example.reference).toBe("example");
  });

  it("reaches the digest of a flow whose answers had to be asked for again, or came from a fallback", async () => {
    const block = await tinyBlock();
    let plans = 0;
    let reviews = 0;
    const { digest, folder } = await sealedFlow(
      modelsThatWrite(block, (step, { provider }) => {
        if (provider === "openai") return { fault: "status", status: 500 } as const;
        if (step === "plan" && plans++ === 0) return { plan: "later" };
        if (step === "review" && reviews++ === 0) return { nothing: true };
        return undefined;
      }),
      {
        settings: { fallback: { implementation: ["google/gemini-3.8-flash"] }, breaker: { failures: 1 } },
        // The waits of the retries are over sooner; the deadlines stay long enough for a busy machine.
        clock: fastClock(8),
      },
    );
    const { report } = await replayed(folder);
    expect(report).toMatchObject({ same: true, digest });
  });

  it("reaches the digest of a flow whose reviewer could not be asked, and cost something all the same", async () => {
    const block = await tinyBlock();
    const { digest, folder } = await sealedFlow(
      modelsThatWrite(block, (step) => (step === "review" ? ({ fault: "text", text: "no JSON" } as const) : undefined)),
    );
    const recording = JSON.parse(await readFile(join(folder, "members/recording.json"), "utf8"));
    expect(recording.steps.at(-1)).toMatchObject({ step: "review", output: { asked: false } });
    expect(recording.steps.at(-1).lost.length).toBeGreaterThan(0);
    expect((await replayed(folder)).report).toMatchObject({ same: true, digest });
  });

  it("names the step whose changed answer cannot be used any more, also where the record was changed with it", async () => {
    const { workspace, remove } = await startRepository({});
    toClose.push(remove);
    const { folder } = await seal(workspace, flowContext(workspace), { ...REQUEST, offline: "true" });
    const answer = await readFile(join(folder, "members/answers/03-implement.json"), "utf8");
    const changed = (text: string) => text.replaceAll(".test.ts", ".text.ts");
    const { folder: forged } = await forgeBundle(folder, {
      "answers/03-implement.json": changed,
      "flow.json": (text) => text.replace(digestOf(answer), digestOf(changed(answer))),
    });
    expect((await replayed(forged)).report).toMatchObject({
      same: false,
      divergence: { step: "implement", message: expect.stringContaining("tests") },
    });
  });

  it("makes the same prompts of a repository that holds a known secret", async () => {
    const block = await tinyBlock();
    const files = {
      "old.js": `const key = "${KEYS.OPENAI_API_KEY}";\n`,
      "feature_request.md": `Use ${KEYS.GOOGLE_API_KEY}.\n`,
    };
    const { digest, folder } = await sealedFlow(modelsThatWrite(block), { files });
    expect((await replayed(folder)).report).toMatchObject({ same: true, digest });
    const recording = await readFile(join(folder, "members/recording.json"), "utf8");
    for (const key of Object.values(KEYS)) expect(recording, "T16").not.toContain(key);
  });

  it("takes the review from the bundle where the gates' tools are not there", async () => {
    const { digest, folder } = await sealedFlow(modelsThatWrite(await tinyBlock()));
    const { report, progress } = await replayed(folder, { env: { BLOCKS_TOOLCHAIN: tmpdir() } });
    expect(report).toMatchObject({ same: true, digest });
    expect(progress).toContainEqual(
      expect.objectContaining({ kind: "note", text: expect.stringContaining("taken from the bundle") }),
    );
  });

  it("keeps what it makes only in a new folder, and only where that is asked", async () => {
    const { workspace, remove } = await startRepository({});
    toClose.push(remove);
    const { digest, folder } = await seal(workspace, flowContext(workspace), { ...REQUEST, offline: "true" });
    const { report, machine } = await replayed(folder, { keep: "kept" });
    expect(report.kept).toBe(join(machine, "kept"));
    expect(await readdir(join(machine, "kept/bundle"))).toEqual([digest]);
    const again = composeReplay({ bundle: folder, gates: false, keep: "kept" }, flowContext(machine)).run();
    await expect(again).rejects.toMatchObject({ code: "FILE_EXISTS" });
    expect(await readdir((await replayed(folder)).machine)).toEqual([]);
  });

  it("writes nothing outside of its own folder, whatever path the record of a bundle names", async () => {
    const { workspace, remove } = await startRepository({});
    toClose.push(remove);
    const { folder } = await seal(workspace, flowContext(workspace), { ...REQUEST, offline: "true" });
    const { folder: forged } = await forgeBundle(folder, {
      "flow.json": (text) => text.replace("src/generated/compliance", "../../outside/compliance"),
    });
    await expect(replayed(forged)).rejects.toMatchObject({ code: "PATH_REFUSED" });
  });

  it("refuses a recording that does not fit its schema", async () => {
    const { workspace, remove } = await startRepository({});
    toClose.push(remove);
    const { folder } = await seal(workspace, flowContext(workspace), { ...REQUEST, offline: "true" });
    const { folder: forged } = await forgeBundle(folder, { "recording.json": () => '{"schemaVersion":1}' });
    await expect(replayed(forged)).rejects.toMatchObject({
      code: "BUNDLE_INVALID",
      message: expect.stringContaining("recording.json"),
    });
    const moved = join(workspace, "copy");
    await cp(folder, moved, { recursive: true });
    await expect(replayed(join(moved, "members"))).rejects.toMatchObject({ code: "BUNDLE_INVALID" });
  });
});
