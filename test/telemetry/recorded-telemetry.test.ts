import { describe, expect, it } from "vitest";
import type { Clock } from "../../src/base/clock.ts";
import { Redactor } from "../../src/base/redaction.ts";
import { RecordedTelemetry, type TelemetryBatch } from "../../src/telemetry/recorded-telemetry.ts";
import { placeOfFlow } from "../../src/telemetry/trace-place.ts";

/** Time stands still until it is moved; a wait ends when the time has come. */
function handClock() {
  let nowMs = 0;
  const waits: { readonly atMs: number; readonly wake: () => void }[] = [];
  const clock: Clock = {
    now: () => new Date(1_795_000_000_000 + nowMs),
    monotonicMs: () => 5_000 + nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        waits.push({ atMs: nowMs + ms, wake: resolve });
      }),
  };
  const move = (ms: number) => {
    nowMs += ms;
    for (const { atMs, wake } of waits) if (atMs <= nowMs) wake();
  };
  return { clock, move, waits };
}

function recording(send: (batch: TelemetryBatch, signal: AbortSignal) => Promise<void> = async () => {}) {
  const time = handClock();
  const redactor = new Redactor();
  const notes: string[] = [];
  const batches: TelemetryBatch[] = [];
  const telemetry = new RecordedTelemetry({
    clock: time.clock,
    redactor,
    note: (text) => notes.push(text),
    boundMs: () => 2_000,
    send: (batch, signal) => {
      batches.push(batch);
      return send(batch, signal);
    },
  });
  return { ...time, redactor, notes, batches, telemetry };
}

describe("recorded telemetry", () => {
  it("keeps spans with their times and parents, and sends them once", async () => {
    const { telemetry, move, batches, notes } = recording();
    const root = telemetry.span({ name: "flow", attributes: { repo: "acme/bank", left: undefined } });
    move(10.5);
    const step = telemetry.span({ name: "step", kind: "client", parent: root.place });
    move(20);
    step.end({ "blocks.outcome": "passed" });
    step.end({ "blocks.outcome": "twice" }, "DEFECT");
    root.end({}, "CANCELLED");
    await telemetry.flush();
    await telemetry.flush();
    expect(batches).toHaveLength(1);
    expect(batches[0]?.spans).toMatchObject([
      {
        name: "step",
        kind: "client",
        parent: root.place,
        startMs: 1_795_000_000_010.5,
        endMs: 1_795_000_000_030.5,
        attributes: { "blocks.outcome": "passed" },
        failed: false,
      },
      { name: "flow", parent: undefined, failed: true, attributes: { repo: "acme/bank", "error.type": "CANCELLED" } },
    ]);
    expect(step.place.traceId).toBe(root.place.traceId);
    expect(step.place.spanId).not.toBe(root.place.spanId);
    expect(notes).toEqual([]);
  });

  it("ends what is still open, so that a cancelled flow shows how far it came", async () => {
    const { telemetry, batches } = recording();
    telemetry.span({ name: "open" });
    await telemetry.flush();
    expect(batches[0]?.spans.map(({ name }) => name)).toEqual(["open"]);
  });

  it("gives up at the bound, tells the sender so, and says it in one note", async () => {
    let told = false;
    const { telemetry, move, notes } = recording((_batch, signal) => {
      signal.addEventListener("abort", () => {
        told = true;
      });
      return new Promise(() => {});
    });
    telemetry.measure("flow.status", 1, { repo: "acme/bank" });
    const flushed = telemetry.flush();
    move(1_999);
    expect(told).toBe(false);
    move(1);
    await flushed;
    expect(told).toBe(true);
    expect(notes).toEqual(["telemetry was not sent: the collector did not answer in time"]);
  });

  it("never rejects, whatever the sender does", async () => {
    const { telemetry, notes } = recording(async () => {
      throw new Error("metrics: the collector answered 500");
    });
    telemetry.measure("flow.status", 1, {});
    await expect(telemetry.flush()).resolves.toBeUndefined();
    expect(notes).toEqual(["telemetry was not sent: metrics: the collector answered 500"]);
  });

  it("sends nothing where there is nothing to say, and no figure that is none", async () => {
    const { telemetry, batches } = recording();
    telemetry.measure("flow.cost_usd", Number.NaN, {});
    await telemetry.flush();
    expect(batches).toEqual([]);
  });

  it("takes known secrets out of names, attributes and notes, also those learnt later", async () => {
    const secret = "sk-canary-0123456789abcdef";
    const { telemetry, redactor, batches, notes } = recording(async () => {
      throw new Error(`refused ${secret}`);
    });
    telemetry.span({ name: `step ${secret}`, attributes: { one: secret, many: [secret, "plain"] } }).end({}, secret);
    telemetry.measure("flow.status", 1, { status: secret });
    redactor.add(secret);
    await telemetry.flush();
    expect(JSON.stringify(batches) + notes.join()).not.toContain(secret);
    expect(batches[0]?.spans[0]?.attributes["many"]).toEqual(["***", "plain"]);
  });

  it("stays bounded, whatever a use case does", async () => {
    const { telemetry, batches } = recording();
    for (let index = 0; index < 3_000; index += 1) telemetry.span({ name: "step" }).end();
    telemetry.span({ name: "long", attributes: { text: "x".repeat(10_000) } }).end();
    await telemetry.flush();
    expect(batches[0]?.spans).toHaveLength(2_000);
  });
});

describe("the place of a flow's first span", () => {
  const flow = { repository: "acme/bank", flow: "flow-0123456789ab", run: 1 };

  it("is the same in every job of a flow, and another one for another run, repository or flow", () => {
    const inCi = placeOfFlow({ ...flow, ciRun: "4711" });
    expect(inCi.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(inCi.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(placeOfFlow({ ...flow, ciRun: "4711", run: 2 })).toEqual(inCi);
    const others = [
      placeOfFlow({ ...flow, ciRun: "4712" }),
      placeOfFlow({ ...flow, ciRun: undefined }),
      placeOfFlow({ ...flow, ciRun: undefined, run: 2 }),
      placeOfFlow({ ...flow, ciRun: "4711", repository: "acme/shop" }),
      placeOfFlow({ ...flow, ciRun: "4711", flow: "flow-0123456789ac" }),
    ];
    const traces = [inCi, ...others].map(({ traceId }) => traceId);
    expect(new Set(traces).size).toBe(traces.length);
  });
});
