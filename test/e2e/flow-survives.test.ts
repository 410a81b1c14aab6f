import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import { systemClock } from "../../src/base/clock.ts";
import type { BlockFile } from "../../src/block/block.ts";
import type { FlowRecord, LedgerEntry } from "../../src/generated/types.ts";
import { createFolderLedger } from "../../src/ledger/folder-ledger.ts";
import { createFolderSpending } from "../../src/ledger/folder-spending.ts";
import { chainedPlan, modelsThatWrite, stepOf, tinyBlock } from "../fakes/block-models.ts";
import { COMPILED } from "../fakes/compiled.ts";
import { fastClock, flowContext, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { type Fault, type ModelServer, type Script, startModelServer } from "../fakes/model-server.ts";

/** Without repairs the gates are left to the verification, which keeps these tests short. */
const BOUNDS = { deadline_seconds: 600, call_deadline_seconds: 120, idle_deadline_seconds: 60, repair_rounds: 0 };
/** With so little time the flow inspects its candidate and leaves out the mutants. */
const INSPECTED = { deadline_seconds: 29, repair_rounds: 1 };

let block: readonly BlockFile[] = [];
const toClose: (() => Promise<void>)[] = [];
beforeAll(async () => {
  block = await tinyBlock();
});
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

async function serve(answer: Script, billing?: "prefix"): Promise<ModelServer> {
  const server = await startModelServer({ answer, ...(billing === undefined ? {} : { billing }) });
  toClose.push(server.close);
  return server;
}

async function repositoryFor(
  urls: Readonly<Record<string, string>>,
  settings: Parameters<typeof startRepository>[1] = {},
): Promise<string> {
  const { workspace, remove } = await startRepository(urls, { flow: BOUNDS, ...settings });
  toClose.push(remove);
  return workspace;
}

/** Runs the flow once and seals what came of it. */
async function flowIn(workspace: string, clock = systemClock) {
  const context = flowContext(workspace, { clock });
  const { flow, reused } = await composeGenerate(parseGenerateInputs(REQUEST), context).run();
  const stored = await composeUploadContext({ flowId: flow.id }, context).run();
  return { flow, reused, digest: stored.digest };
}

function faultyOnce(step: string, fault: Fault): Script {
  let left = 1;
  return modelsThatWrite(block, (asked) => (asked === step && left-- > 0 ? fault : undefined));
}

async function bookedFor(workspace: string, flow: string) {
  const spending = createFolderSpending({
    folder: join(workspace, ".blocks/spending"),
    caps: { flowUsd: 0, dayUsd: 0 },
    clock: systemClock,
  });
  return spending.figures({ flow, run: 1 });
}

/** What the ledger says of flows that have begun, without what was put aside for them before. */
async function ledgerOf(workspace: string): Promise<readonly LedgerEntry[]> {
  const { entries } = await createFolderLedger({ folder: join(workspace, ".blocks/ledger") }).read();
  return entries.filter(({ event }) => event !== "reserved");
}

/** What the flow says it cost is what was put aside and settled, to the last digit. */
async function expectMoneyAccounted(workspace: string, flow: FlowRecord): Promise<void> {
  const booked = await bookedFor(workspace, flow.id);
  const { interrupted = [], lostUsd = 0 } = flow.timing;
  const interruptedUsd = interrupted.reduce((sum, { costUsd }) => sum + costUsd, 0);
  expect(booked.flowUsd).toBeCloseTo((flow.costUsd ?? Number.NaN) + interruptedUsd + lostUsd, 9);
  const entries = await ledgerOf(workspace);
  const stored = entries.find(({ event }) => event === "stored");
  expect(stored?.costUsd).toBeCloseTo(booked.flowUsd, 9);
  for (const { models = {} } of entries.filter(({ event }) => event === "settled" || event === "stored")) {
    const byModelUsd = Object.values(models).reduce((sum, { costUsd = Number.NaN }) => sum + costUsd, 0);
    expect(byModelUsd + lostUsd, "every cent is some model's").toBeCloseTo(booked.flowUsd, 9);
  }
}

const answeredBy = (flow: FlowRecord, task: string) => [
  ...new Set(flow.calls.filter((call) => call.task === task).map(({ provider }) => provider)),
];

describe("a flow through the three vendors' own SDKs survives", () => {
  it("T33 a provider that is down: another vendor's model answers in its place", async () => {
    const server = await serve(modelsThatWrite(block), "prefix");
    const down = await startModelServer({ answer: () => ({}) });
    await down.close();
    const fallback = { implementation: ["google/gemini-3.8-flash"] };
    const workspace = await repositoryFor({ ...server.urls, openai: down.urls.openai }, { fallback });
    const { flow } = await flowIn(workspace, fastClock(40));
    expect(answeredBy(flow, "implement")).toEqual(["google"]);
    expect(flow.calls.find(({ task }) => task === "implement")?.asked).toBe("openai/gpt-5.5");
    // The context role's vendor wrote the block now, so it must not be the one that reviews it.
    expect(answeredBy(flow, "review")).toEqual(["anthropic"]);
    expect(flow.estimated, "a connection that was never made costs nothing").toBeUndefined();
    const implemented = flow.calls.filter(({ task, provider }) => task !== "context" && provider === "google").length;
    for (const entry of await ledgerOf(workspace)) {
      expect(entry).toMatchObject({ family: "compliance", type: "attestation", offline: false, repairRounds: 0 });
      expect(entry.fallbacks).toBe(implemented);
      expect(entry.retries).toBeGreaterThan(0);
      expect(entry.models?.["openai/gpt-5.5"]).toMatchObject({ inputTokens: 0, costUsd: 0 });
      expect(entry.models?.["google/gemini-3.8-flash"]?.requests).toBeGreaterThanOrEqual(implemented);
    }
    await expectMoneyAccounted(workspace, flow);
  });

  it("T34 a provider that hangs: it is left alone after the idle deadline, and what it may have cost is booked", async () => {
    const server = await serve(
      modelsThatWrite(block, (_step, { provider }) => (provider === "openai" ? { fault: "hang" } : undefined)),
    );
    const settings = { fallback: { implementation: ["google/gemini-3.8-flash"] }, breaker: { failures: 1 } };
    const workspace = await repositoryFor(server.urls, { ...settings, budget: { flow_usd: 50 } });
    const { flow } = await flowIn(workspace, fastClock(40));
    expect(answeredBy(flow, "implement")).toEqual(["google"]);
    expect(flow.estimated).toBe(true);
    const discarded = flow.calls
      .flatMap(({ charges = [] }) => charges)
      .filter(({ outcome }) => outcome === "discarded");
    expect(discarded.length).toBeGreaterThan(0);
    expect(
      discarded.every(({ provider, estimated, costUsd }) => provider === "openai" && estimated && costUsd > 0),
    ).toBe(true);
    await expectMoneyAccounted(workspace, flow);
  });

  it("T34 a stream that is cut: the partial answer is thrown away, booked, and asked for again", async () => {
    const server = await serve(faultyOnce("implement-logic", { fault: "cut", afterCharacters: 40 }));
    const workspace = await repositoryFor(server.urls);
    const { flow } = await flowIn(workspace, fastClock(40));
    const call = flow.calls.find(({ step }) => step === "implement-logic");
    expect(call).toMatchObject({ attempts: 2, estimated: true });
    expect(call?.charges?.map(({ outcome, estimated }) => [outcome, estimated])).toEqual([
      ["discarded", true],
      ["answered", false],
    ]);
    await expectMoneyAccounted(workspace, flow);
  });

  it("T36 an answer of the wrong schema, twice: one clear error, and the same command goes on where it stood", async () => {
    let wrong = 2;
    const server = await serve(
      modelsThatWrite(block, (step) => (step === "plan" && wrong-- > 0 ? { plan: "later" } : undefined)),
    );
    const workspace = await repositoryFor(server.urls);
    await expect(flowIn(workspace)).rejects.toMatchObject({
      code: "MODEL_ANSWER_INVALID",
      kind: "provider",
      message: expect.stringMatching(
        /anthropic model claude-sonnet-5 to the plan task does not fit its schema: .*\/title is missing/,
      ),
    });
    expect(server.requests.map(stepOf)).toEqual(["context", "plan", "plan"]);
    const [failed] = await ledgerOf(workspace);
    expect(failed).toMatchObject({ event: "failed", error: "MODEL_ANSWER_INVALID", family: "compliance" });
    expect(failed).toMatchObject({ retries: 0, fallbacks: 0, repairRounds: 0, durationMs: expect.any(Number) });
    expect(failed?.models).toMatchObject({
      "anthropic/claude-sonnet-5": { requests: 2 },
      "google/gemini-3.8-flash": { requests: 1 },
    });
    const byModelUsd = Object.values(failed?.models ?? {}).reduce((sum, { costUsd = 0 }) => sum + costUsd, 0);
    expect(byModelUsd).toBeCloseTo(failed?.costUsd ?? Number.NaN, 9);
    const lost = (await bookedFor(workspace, failed?.flow ?? "")).flowUsd;
    expect(failed?.costUsd).toBeCloseTo(lost, 9);
    expect(lost).toBeGreaterThan(0);

    const { flow } = await flowIn(workspace);
    expect(server.requests.map(stepOf).filter((step) => step === "context")).toHaveLength(1);
    expect(flow.timing.lostUsd).toBeCloseTo(
      lost - (flow.calls.find(({ task }) => task === "context")?.costUsd ?? 0),
      9,
    );
    await expectMoneyAccounted(workspace, flow);
  });

  it("T31 a 429 with a date in retry-after: it waits until then and asks once more", async () => {
    const date = Date.parse("2026-11-20T10:00:00Z");
    const headers = { date: new Date(date).toUTCString(), "retry-after": new Date(date + 7_000).toUTCString() };
    const server = await serve(faultyOnce("plan", { fault: "status", status: 429, headers }));
    const workspace = await repositoryFor(server.urls);
    const waits: number[] = [];
    const clock = fastClock(40);
    const { flow } = await flowIn(workspace, {
      ...clock,
      sleep: (ms, signal) => {
        waits.push(ms);
        return clock.sleep(ms, signal);
      },
    });
    expect(waits).toContain(7_000);
    expect(flow.calls.find(({ task }) => task === "plan")).toMatchObject({ attempts: 2 });
    await expectMoneyAccounted(workspace, flow);
  });

  it("T32 a spending limit: it is never asked again, and a fallback takes over or the error says what to do", async () => {
    const server = await serve(
      modelsThatWrite(block, (_step, { provider }) => (provider === "openai" ? { fault: "billing" } : undefined)),
    );
    const alone = await repositoryFor(server.urls);
    await expect(flowIn(alone)).rejects.toMatchObject({
      code: "MODEL_CALL_FAILED",
      hint: expect.stringMatching(/spending limit|credit/),
    });
    expect(server.requests.filter(({ provider }) => provider === "openai")).toHaveLength(1);

    const withFallback = await repositoryFor(server.urls, { fallback: { model: "google/gemini-3.8-flash" } });
    const { flow } = await flowIn(withFallback);
    expect(answeredBy(flow, "implement")).toEqual(["google"]);
    await expectMoneyAccounted(withFallback, flow);
  });

  it("its own cap: a request that could pass it is not sent", async () => {
    const server = await serve(modelsThatWrite(block));
    const workspace = await repositoryFor(server.urls, { budget: { flow_usd: 0.3 } });
    await expect(flowIn(workspace)).rejects.toMatchObject({
      code: "BUDGET_EXCEEDED",
      hint: expect.stringContaining("budget.flow_usd"),
    });
    const [failed] = await ledgerOf(workspace);
    expect(failed?.costUsd).toBeLessThanOrEqual(0.3);
    expect(server.requests.map(stepOf)).toEqual(["context", "plan"]);
  });
});

const MAIN = resolve(import.meta.dirname, "../../src/cli/main.ts");
const PROCESS = resolve(import.meta.dirname, "../fakes/flow-process.ts");

/** A process of its own, with the real clock and the real network. Undefined: it was killed. */
async function flowProcess(order: object): Promise<{ flow: FlowRecord; reused: boolean } | undefined> {
  const env = { ...process.env, ...COMPILED };
  const child = spawn(process.execPath, [PROCESS, JSON.stringify(order)], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  if (signal === "SIGKILL") return undefined;
  expect(code).toBe(0);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

async function copyOf(workspace: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "blocks-flow-copy-"));
  toClose.push(() => rm(copy, { recursive: true, force: true }));
  await cp(workspace, copy, { recursive: true });
  return copy;
}

async function sealedDigest(workspace: string, flow: string): Promise<string> {
  return (await composeUploadContext({ flowId: flow }, flowContext(workspace)).run()).digest;
}

describe("a flow whose process is killed", () => {
  it("T38 at every boundary: goes on, pays for nothing twice, and is sealed under the same digest", async () => {
    // Every face needs the one before, so that there is a boundary between any two of them.
    const server = await serve(modelsThatWrite(block, (step) => (step === "plan" ? chainedPlan(block) : undefined)));
    const undisturbed = await repositoryFor(server.urls, { flow: INSPECTED });
    const killed = await copyOf(undisturbed);
    const whole = await flowProcess({ workspace: undisturbed });
    const asked = server.requests.length;

    let processes = 1;
    let ended = await flowProcess({ workspace: killed, killAfterSteps: 1 });
    for (; ended === undefined && processes < 40; processes += 1) {
      ended = await flowProcess({ workspace: killed, killAfterSteps: 1 });
    }
    // context, plan, six faces, composition with tests, inspection, review, document, and the last one lives.
    expect(processes).toBe(13);
    expect(server.requests).toHaveLength(2 * asked);
    expect(ended?.flow.id).toBe(whole?.flow.id);
    expect(ended?.flow.costUsd).toBe(whole?.flow.costUsd);
    expect(ended?.flow.timing.interrupted).toBeUndefined();
    expect(ended?.flow.timing.resumptions).toBe(processes - 1);
    const id = whole?.flow.id ?? "";
    expect(await sealedDigest(killed, id)).toBe(await sealedDigest(undisturbed, id));
    expect(await readdir(join(killed, ".blocks/bundles"))).toHaveLength(1);
    if (ended !== undefined) await expectMoneyAccounted(killed, ended.flow);
  });

  it("T38 in the middle of a call: what may have been paid is booked and shown, and the digest is the same", async () => {
    let hanging = 0;
    let onHang = () => {};
    const server = await serve(
      modelsThatWrite(block, (step) => {
        if (step !== "implement-structure" || hanging === 0) return undefined;
        hanging -= 1;
        onHang();
        return { fault: "hang" };
      }),
    );
    const undisturbed = await repositoryFor(server.urls, { flow: INSPECTED });
    const killed = await copyOf(undisturbed);
    const whole = await flowProcess({ workspace: undisturbed });

    hanging = 1;
    const child = spawn(process.execPath, [PROCESS, JSON.stringify({ workspace: killed })], { stdio: "ignore" });
    onHang = () => child.kill("SIGKILL");
    await once(child, "close");
    const ended = await flowProcess({ workspace: killed });

    expect(ended?.flow.timing.interrupted?.map(({ task, provider }) => [task, provider])).toEqual([
      ["implement", "openai"],
    ]);
    expect(ended?.flow.costUsd).toBe(whole?.flow.costUsd);
    const id = whole?.flow.id ?? "";
    expect(await sealedDigest(killed, id)).toBe(await sealedDigest(undisturbed, id));
    if (ended !== undefined) await expectMoneyAccounted(killed, ended.flow);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "T39 by %s in the middle of a call: ends at once, with its cost in the ledger",
    async (signal) => {
      let onHang = () => {};
      const hang: Fault = { fault: "hang" };
      const server = await serve(
        modelsThatWrite(block, (step) => {
          if (step !== "plan") return undefined;
          onHang();
          return hang;
        }),
      );
      const workspace = await repositoryFor(server.urls);
      const args = ["generate", ...Object.entries(REQUEST).flatMap(([name, value]) => [`--${name}`, value])];
      const env = { ...flowContext(workspace).env, NO_COLOR: "1" };
      const child = spawn(process.execPath, [MAIN, ...args], { cwd: workspace, env, stdio: "ignore" });
      onHang = () => child.kill(signal);
      const [code] = (await once(child, "close")) as [number | null];
      expect(code).toBe(130);
      const [entry] = await ledgerOf(workspace);
      expect(entry).toMatchObject({ event: "cancelled", error: "CANCELLED" });
      expect(entry?.costUsd).toBeCloseTo((await bookedFor(workspace, entry?.flow ?? "")).flowUsd, 9);
    },
  );

  it("T44 the same request at the same time is one run, and a key that was used for another request is a conflict", async () => {
    const server = await serve(modelsThatWrite(block));
    const workspace = await repositoryFor(server.urls);
    const both = await Promise.all([flowProcess({ workspace }), flowProcess({ workspace })]);
    expect(both.map((outcome) => outcome?.reused).sort()).toEqual([false, true]);
    expect(both[0]?.flow).toEqual(both[1]?.flow);
    expect(new Set(server.requests.map(stepOf)).size).toBe(server.requests.length);

    const context = flowContext(workspace);
    const keyed = parseGenerateInputs({ ...REQUEST, "idempotency-key": "order-1" });
    const first = await composeGenerate(keyed, context).run();
    expect(first.reused).toBe(true);
    const other = parseGenerateInputs({ ...REQUEST, request: undefined, "idempotency-key": "order-1" });
    await expect(composeGenerate(other, context).run()).rejects.toMatchObject({ code: "FLOW_CONFLICT", kind: "usage" });
  });
});

describe("what a flow leaves behind", () => {
  it("holds no key, whichever way the flow ended", async () => {
    const server = await serve(faultyOnce("plan", { fault: "status", status: 500 }));
    const workspace = await repositoryFor(server.urls);
    await flowIn(workspace, fastClock(40));
    const entries = await readdir(join(workspace, ".blocks"), { recursive: true, withFileTypes: true });
    const texts = entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), "utf8"));
    const kept = (await Promise.all(texts)).join("\n");
    for (const key of Object.values(flowContext(workspace).env).filter((value) => value?.includes("canary"))) {
      expect(kept).not.toContain(key);
    }
  });
});
