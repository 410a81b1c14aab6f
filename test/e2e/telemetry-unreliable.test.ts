import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import type { ProgressEvent } from "../../src/base/progress.ts";
import type { BlockFile } from "../../src/block/block.ts";
import { createFolderLedger } from "../../src/ledger/folder-ledger.ts";
import { modelsThatWrite, tinyBlock } from "../fakes/block-models.ts";
import { COMPILED } from "../fakes/compiled.ts";
import { fastClock, flowContext, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { type Script, startModelServer } from "../fakes/model-server.ts";
import { type Behaviour, type OtlpCollector, startOtlpCollector } from "../fakes/otlp-collector.ts";

const MAIN = resolve(import.meta.dirname, "../../src/cli/main.ts");
const TOKEN = "canary-collector-token-0123456789";

let block: readonly BlockFile[] = [];
const toClose: (() => Promise<void>)[] = [];
beforeAll(async () => {
  block = await tinyBlock();
});
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

async function collector(behaviour?: Behaviour): Promise<OtlpCollector> {
  const started = await startOtlpCollector(behaviour);
  toClose.push(started.close);
  return started;
}

async function repository(answer?: Script): Promise<string> {
  const server = await startModelServer({ answer: answer ?? modelsThatWrite(block) });
  toClose.push(server.close);
  const { workspace, remove } = await startRepository(server.urls, { flow: { repair_rounds: 0 } });
  toClose.push(remove);
  return workspace;
}

const OFFLINE = {
  family: REQUEST.family,
  "block-type": REQUEST["block-type"],
  config: REQUEST.config,
  offline: "true",
};
const status =
  (code: number, headers = {}): Behaviour =>
  (response) =>
    void response.writeHead(code, headers).end("no");
const silence: Behaviour = () => {};
const trickle: Behaviour = (response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(" "), 20);
  response.once("close", () => clearInterval(timer));
};

describe("a collector that cannot be relied on changes nothing", () => {
  let undisturbed: Promise<unknown> | undefined;
  const without = () => {
    undisturbed ??= resultWith(undefined);
    return undisturbed;
  };

  /** `times`: how fast the clock runs. The bound is a moment where it is to pass, and far away where it is not. */
  async function resultWith(endpoint: string | undefined, times = 0.1) {
    const { workspace, remove } = await startRepository({});
    toClose.push(remove);
    const notes: string[] = [];
    const progress = (event: ProgressEvent) => {
      if (event.kind === "note" && /telemetry|OTEL/.test(event.text)) notes.push(event.text);
    };
    const env = endpoint === undefined ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint };
    const { flow } = await composeGenerate(
      parseGenerateInputs(OFFLINE),
      flowContext(workspace, { clock: fastClock(times), progress, env }),
    ).run();
    const { timing: _timing, ...result } = flow;
    const { entries } = await createFolderLedger({ folder: join(workspace, ".blocks/ledger") }).read();
    const events = entries.map(({ event, costUsd, offline }) => ({ event, costUsd, offline }));
    return { result, notes, events, files: await readdir(join(workspace, flow.block.path)) };
  }

  it.each([
    ["never answers", silence, "the collector did not answer in time", 40],
    ["answers a byte now and then", trickle, "the collector did not answer in time", 40],
    ["has a defect", status(500), "metrics: the collector answered 500; spans: the collector answered 500"],
    ["finds it too large", status(413), "metrics: the collector answered 413; spans: the collector answered 413"],
    [
      "is elsewhere",
      status(308, { location: "/" }),
      "metrics: the collector answered 308; spans: the collector answered 308",
    ],
  ])("that %s", async (_what, behaviour, reason, times?: number) => {
    const sink = await collector(behaviour);
    const { notes, ...outcome } = await resultWith(sink.url, times);
    expect(notes).toEqual([`telemetry was not sent: ${reason}`]);
    expect({ notes: [], ...outcome }).toEqual(await without());
  });

  it.each([
    ["http://127.0.0.1:9", /cannot be reached \(E/],
    ["http://collector.invalid", /cannot be reached \(E|did not answer in time/],
    ["localhost:4317", /is no address that begins with http/],
  ])("at %s", async (endpoint, reason) => {
    const { notes, ...outcome } = await resultWith(endpoint);
    expect(notes).toEqual([expect.stringMatching(reason)]);
    expect({ notes: [], ...outcome }).toEqual(await without());
  });
});

describe("a process that sends telemetry", () => {
  async function processFor(
    workspace: string,
    endpoint: string,
    inputs: Record<string, string>,
    signal?: Promise<void>,
  ) {
    const options = Object.entries(inputs).flatMap(([name, value]) =>
      value === "true" ? [`--${name}`] : [`--${name}`, value],
    );
    const telemetry = {
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer ${TOKEN}`,
    };
    const env = { ...flowContext(workspace).env, ...telemetry, ...COMPILED, NO_COLOR: "1" };
    const child = spawn(process.execPath, [MAIN, "generate", ...options], {
      cwd: workspace,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stdout.resume();
    void signal?.then(() => child.kill("SIGTERM"));
    const [code] = (await once(child, "close")) as [number | null];
    return { code, said: Buffer.concat(chunks).toString("utf8") };
  }

  it.each([
    ["never answers", silence],
    ["answers without an end", trickle],
  ])("ends with its own status, although the collector %s", async (_what, behaviour) => {
    const sink = await collector(behaviour);
    const { code, said } = await processFor(await repository(), sink.url, OFFLINE);
    expect(sink.requests.length).toBeGreaterThan(0);
    expect(said).toContain("telemetry was not sent: ");
    expect(said).not.toContain(TOKEN);
    expect(code).toBe(0);
  });

  it.each([
    ["takes it", undefined],
    ["never answers", silence],
  ])(
    "by SIGTERM in the middle of a call: sends what it has to a collector that %s, and ends",
    async (_what, behaviour) => {
      const sink = await collector(behaviour);
      let onHang = () => {};
      const hanging = new Promise<void>((resolve) => {
        onHang = resolve;
      });
      const workspace = await repository(
        modelsThatWrite(block, (step) => {
          if (step !== "plan") return undefined;
          onHang();
          return { fault: "hang" };
        }),
      );
      const { code } = await processFor(workspace, sink.url, REQUEST, hanging);
      expect(code).toBe(130);
      expect(sink.points.filter(({ metric }) => metric === "flow.status")).toMatchObject([
        { attributes: { status: "cancelled" }, value: 1 },
      ]);
      const root = sink.spans.find(({ name }) => name === "invoke_workflow blocks_flow");
      expect(root).toMatchObject({ status: 2, attributes: { "error.type": "CANCELLED" } });
      const plan = sink.spans.find(({ name }) => name === "step plan");
      expect(plan).toMatchObject({ parentSpanId: root?.spanId, status: 2 });
    },
  );
});
