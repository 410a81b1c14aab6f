import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { METRICS } from "../../src/telemetry/metrics.ts";
import { type OtlpTarget, sendOtlp } from "../../src/telemetry/otlp.ts";
import type { TelemetryBatch } from "../../src/telemetry/recorded-telemetry.ts";
import { newPlace } from "../../src/telemetry/trace-place.ts";
import { type Behaviour, type OtlpCollector, startOtlpCollector } from "../fakes/otlp-collector.ts";

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

async function collector(behaviour?: Behaviour): Promise<OtlpCollector> {
  const started = await startOtlpCollector(behaviour);
  toClose.push(started.close);
  return started;
}

function targetAt(url: string, change: Partial<OtlpTarget> = {}): OtlpTarget {
  return {
    metricsUrl: `${url}/v1/metrics`,
    tracesUrl: `${url}/v1/traces`,
    headers: { authorization: "Bearer canary-token" },
    resource: { "service.name": "blocks", "service.version": "1.2.3" },
    temporality: "delta",
    ...change,
  };
}

const ROOT = newPlace(undefined);
const BATCH: TelemetryBatch = {
  spans: [
    {
      place: ROOT,
      parent: undefined,
      name: "invoke_workflow blocks_flow",
      kind: "internal",
      startMs: 1_795_000_000_000.25,
      endMs: 1_795_000_090_000.5,
      attributes: { repo: "acme/bank", "blocks.offline": false },
      failed: false,
    },
    {
      place: newPlace(ROOT),
      parent: ROOT,
      name: "chat claude-sonnet-5",
      kind: "client",
      startMs: 1_795_000_000_001,
      endMs: 1_795_000_000_002,
      attributes: { "gen_ai.usage.input_tokens": 12, "gen_ai.response.finish_reasons": ["stop"], "error.type": "529" },
      failed: true,
    },
  ],
  measurements: [
    { metric: "flow.duration_seconds", value: 119, attributes: { repo: "acme/bank" } },
    { metric: "flow.duration_seconds", value: 121, attributes: { repo: "acme/bank" } },
    { metric: "flow.duration_seconds", value: 151, attributes: { repo: "acme/shop" } },
    { metric: "flow.status", value: 1, attributes: { repo: "acme/bank", status: "success" } },
    { metric: "flow.status", value: 1, attributes: { repo: "acme/bank", status: "success" } },
    { metric: "quality_gate.kill_rate", value: 60, attributes: { repo: "acme/bank" } },
    { metric: "provider.quota_used_ratio", value: 0.25, attributes: { repo: "acme/bank", provider: "openai" } },
  ],
};

const never = () => new AbortController().signal;

describe("what a collector gets", () => {
  it("is OTLP in JSON, on both paths, with the headers and the resource", async () => {
    const sink = await collector();
    await sendOtlp(BATCH, targetAt(sink.url), never());
    expect(sink.problems).toEqual([]);
    expect(sink.requests.map(({ path }) => path).sort()).toEqual(["/v1/metrics", "/v1/traces"]);
    expect(sink.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer canary-token",
      "Bearer canary-token",
    ]);
    // Nothing of the machine: all jobs add to the same series.
    expect(sink.resources).toEqual([
      { "service.name": "blocks", "service.version": "1.2.3" },
      { "service.name": "blocks", "service.version": "1.2.3" },
    ]);
  });

  it("has spans with their own ids, parents, times and errors", async () => {
    const sink = await collector();
    await sendOtlp(BATCH, targetAt(sink.url), never());
    expect(sink.spans).toMatchObject([
      {
        ...ROOT,
        parentSpanId: undefined,
        kind: 1,
        status: 0,
        attributes: { repo: "acme/bank", "blocks.offline": false },
      },
      {
        traceId: ROOT.traceId,
        parentSpanId: ROOT.spanId,
        kind: 3,
        status: 2,
        attributes: {
          "gen_ai.usage.input_tokens": 12,
          "gen_ai.response.finish_reasons": ["stop"],
          "error.type": "529",
        },
      },
    ]);
    const [root] = sink.spans;
    expect((root?.endNs ?? 0n) - (root?.startNs ?? 0n)).toBe(90_000_250_000n);
    expect(root?.startNs).toBe(1_795_000_000_000_250_000n);
  });

  it("has figures by repository, whose buckets tell 120 s and 150 s apart", async () => {
    const sink = await collector();
    await sendOtlp(BATCH, targetAt(sink.url), never());
    const durations = sink.points.filter(({ metric }) => metric === "flow.duration_seconds");
    expect(durations).toMatchObject([
      { attributes: { repo: "acme/bank" }, unit: "s", temporality: 1, count: 2, value: 240 },
      { attributes: { repo: "acme/shop" }, count: 1, value: 151 },
    ]);
    const [bank] = durations;
    expect(bank?.bounds).toEqual([...METRICS["flow.duration_seconds"].boundaries]);
    const bucketOf = (seconds: number) => bank?.bounds?.findIndex((bound) => seconds <= bound) ?? -1;
    expect(bucketOf(120)).toBeLessThan(bucketOf(121));
    expect(bucketOf(150)).toBeLessThan(bucketOf(151));
    expect([bank?.buckets?.[bucketOf(119)], bank?.buckets?.[bucketOf(121)]]).toEqual([1, 1]);
    const killRate = sink.points.find(({ metric }) => metric === "quality_gate.kill_rate");
    const weak = killRate?.bounds?.findIndex((bound) => bound > 59 && bound < 60) ?? -1;
    expect(
      killRate?.buckets?.slice(0, weak + 1).every((count) => count === 0),
      "60 % is enough",
    ).toBe(true);
    expect(sink.points.find(({ metric }) => metric === "flow.status")).toMatchObject({ value: 2, temporality: 1 });
    expect(sink.points.find(({ metric }) => metric === "provider.quota_used_ratio")).toMatchObject({ value: 0.25 });
  });

  it("is cumulative where that is asked for, and leaves out a signal without an address", async () => {
    const sink = await collector();
    await sendOtlp(BATCH, targetAt(sink.url, { temporality: "cumulative", tracesUrl: undefined }), never());
    expect(sink.points.find(({ metric }) => metric === "flow.status")).toMatchObject({ value: 2, temporality: 2 });
    expect(sink.requests.map(({ path }) => path)).toEqual(["/v1/metrics"]);
  });
});

const status =
  (code: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end("no: canary-answer");

describe("a collector that does not take it", () => {
  it.each([
    [400, "the collector answered 400"],
    [401, "the collector answered 401"],
    [413, "the collector answered 413"],
    [500, "the collector answered 500"],
    [503, "the collector refused them"],
  ])("answers %i: one sentence without what it said, after one request a signal", async (code, reason) => {
    const sink = await collector(status(code));
    const sending = sendOtlp(BATCH, targetAt(sink.url), never());
    await expect(sending).rejects.toThrow(new Error(`metrics: ${reason}; spans: ${reason}`));
    expect(sink.requests).toHaveLength(2);
  });

  it("sends somewhere else: it is not followed, and the token goes nowhere else", async () => {
    const elsewhere = await collector();
    const sink = await collector(status(307, { location: `${elsewhere.url}/v1/metrics` }));
    await expect(sendOtlp(BATCH, targetAt(sink.url), never())).rejects.toThrow("the collector answered 307");
    expect(elsewhere.requests).toEqual([]);
  });

  it("is not there", async () => {
    const gone = await startOtlpCollector();
    await gone.close();
    await expect(sendOtlp(BATCH, targetAt(gone.url), never())).rejects.toThrow(
      "metrics: the collector cannot be reached (ECONNREFUSED)",
    );
  });

  it("has no address that can be looked up", async () => {
    await expect(sendOtlp(BATCH, targetAt("http://collector.invalid"), never())).rejects.toThrow(
      /cannot be reached \((?:ENOTFOUND|EAI_AGAIN)\)/,
    );
  });

  it("never answers: once it is given up, no connection is left", async () => {
    const open = new Set<unknown>();
    const server = createServer(() => {});
    server.on("connection", (socket) => {
      open.add(socket);
      socket.once("close", () => open.delete(socket));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    toClose.push(async () => void server.close());
    const given = new AbortController();
    const sending = sendOtlp(
      BATCH,
      targetAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      given.signal,
    );
    await once(server, "request");
    given.abort();
    await expect(sending).rejects.toThrow(/metrics: .*; spans: /);
    while (open.size > 0) await new Promise((resolve) => setImmediate(resolve));
  });

  it("answers a byte now and then without an end: it is given up as well", async () => {
    let answering = () => {};
    const begun = new Promise<void>((resolve) => {
      answering = resolve;
    });
    const timers: NodeJS.Timeout[] = [];
    const sink = await collector((response) => {
      response.writeHead(200);
      timers.push(setInterval(() => response.write(" "), 5));
      answering();
    });
    const given = new AbortController();
    const sending = sendOtlp(BATCH, targetAt(sink.url), given.signal);
    await begun;
    given.abort();
    // By the protocol a part of an answer of status 200 is a success: what counts is that it ends.
    await sending.catch(() => {});
    for (const timer of timers) clearInterval(timer);
  });
});
