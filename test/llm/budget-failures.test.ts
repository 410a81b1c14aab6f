import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { estimateOfReceived, estimateOfRequest } from "../../src/llm/estimate.ts";
import type { CallWatch } from "../../src/llm/model.ts";
import { withDeadline } from "../../src/llm/policies/deadline.ts";
import { upperPriceOf } from "../../src/llm/pricing.ts";
import { type Asked, type Fault, type ModelServer, startModelServer } from "../fakes/model-server.ts";
import { VENDORS } from "./backends.ts";
import { newPurse, type Purse } from "./budget-fixture.ts";
import { manualClock } from "./clocks.ts";
import { requestWith, unaborted } from "./requests.ts";

const servers: ModelServer[] = [];

afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const BOUND = estimateOfRequest(requestWith());
const KEY = "sk-test-0123456789";

type VendorUnderTest = (typeof VENDORS)[number];

async function serverWith(answer: (asked: Asked) => object | Fault): Promise<ModelServer> {
  const server = await startModelServer({ usage: () => ({ inputTokens: 120, outputTokens: 30 }), answer });
  servers.push(server);
  return server;
}

function modelAt(server: Pick<ModelServer, "urls">, { provider, name, create }: VendorUnderTest) {
  return create({ name, apiKey: KEY, baseUrl: server.urls[provider] });
}

/** What was booked is what was charged, in one charge of a discarded request. */
async function expectDiscarded(
  purse: Purse,
  { provider, name }: VendorUnderTest,
  inputTokens: number,
  outputTokens: number,
) {
  // Anthropic states both cache figures from the start: then nothing is left to be estimated of the input.
  const cached = provider === "anthropic" && inputTokens === 120 ? { cacheReadTokens: 0, cacheWriteTokens: 0 } : {};
  const upper = await upperPriceOf(purse.pricer, { provider, model: name }, { inputTokens, outputTokens, ...cached });
  const costUsd = upper.kind === "priced" ? upper.costUsd : Number.NaN;
  expect(purse.watch.charges).toMatchObject([{ costUsd, estimated: true, outcome: "discarded" }]);
  expect(await purse.booked()).toEqual({ flowUsd: costUsd, tokens: inputTokens + outputTokens });
}

/** Vendors that state the input before the first piece of an answer. */
const statesInputFirst = ({ provider }: VendorUnderTest) => provider !== "openai";

describe.each(VENDORS)("a request through the real $title", (vendor) => {
  it("costs the price of its stated usage when it is answered", async () => {
    const purse = await newPurse();
    const server = await serverWith(() => ({ readme: "# Block" }));
    await purse.paid(modelAt(server, vendor)).generate(requestWith(), unaborted, purse.watch);
    const usage = { inputTokens: 120, outputTokens: 30 };
    const pricing = await purse.pricer.priceOf(vendor.provider, vendor.name, usage);
    const { costUsd } = pricing as { costUsd: number };
    expect(purse.watch.charges).toMatchObject([{ costUsd, usage, estimated: false, outcome: "answered" }]);
    expect(await purse.booked()).toEqual({ flowUsd: costUsd, tokens: 150 });
  });

  it("costs nothing when it is refused", async () => {
    const purse = await newPurse();
    for (const fault of [{ fault: "status", status: 503 }, { fault: "billing" }] as const) {
      const server = await serverWith(() => fault);
      const call = purse.paid(modelAt(server, vendor)).generate(requestWith(), unaborted, purse.watch);
      await expect(call).rejects.toMatchObject({ code: "MODEL_CALL_FAILED" });
    }
    expect(purse.watch.charges).toEqual([]);
    expect(await purse.booked()).toEqual({ flowUsd: 0, tokens: 0 });
  });

  it("costs nothing when nobody is there", async () => {
    const purse = await newPurse();
    const url = `http://127.0.0.1:${await closedPort()}`;
    const urls = { anthropic: url, openai: `${url}/v1`, google: url };
    const call = purse.paid(modelAt({ urls }, vendor)).generate(requestWith(), unaborted, purse.watch);
    await expect(call).rejects.toMatchObject({ failure: { detail: "ECONNREFUSED" } });
    expect(purse.watch.charges).toEqual([]);
    expect(await purse.booked()).toEqual({ flowUsd: 0, tokens: 0 });
  });

  it("costs its upper bound when the connection is reset before an answer", async () => {
    const purse = await newPurse();
    const server = await serverWith(() => ({ fault: "reset" }));
    const call = purse.paid(modelAt(server, vendor)).generate(requestWith(), unaborted, purse.watch);
    await expect(call).rejects.toMatchObject({ code: "MODEL_CALL_FAILED" });
    await expectDiscarded(purse, vendor, BOUND.inputTokens, BOUND.outputTokens);
  });

  it("T33 costs its upper bound when it hangs until its deadline", async () => {
    const purse = await newPurse();
    const clock = manualClock();
    const server = await serverWith(() => {
      clock.advance(30_000);
      return { fault: "hang" };
    });
    const inTime = withDeadline(modelAt(server, vendor), { clock, timeoutMs: 30_000 });
    const call = purse.paid(inTime).generate(requestWith(), unaborted, purse.watch);
    await expect(call).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
    await expectDiscarded(purse, vendor, BOUND.inputTokens, BOUND.outputTokens);
  });

  it("T34 costs its input and what came when the stream is cut", async () => {
    const purse = await newPurse();
    let heardEnough = () => {};
    const until = new Promise<void>((resolve) => {
      heardEnough = resolve;
    });
    const server = await serverWith(() => ({ fault: "cut", afterCharacters: 300, until }));
    const watch = countingWatch(purse.watch, 300, heardEnough);
    const call = purse.paid(modelAt(server, vendor)).generate(requestWith(), unaborted, watch);
    await expect(call).rejects.toMatchObject({ code: "MODEL_CALL_FAILED" });
    const inputTokens = statesInputFirst(vendor) ? 120 : BOUND.inputTokens;
    await expectDiscarded(purse, vendor, inputTokens, outputOf(purse, 300));
  });

  it("T39 costs its input and what came when the caller gives up in the middle", async () => {
    const purse = await newPurse();
    const caller = new AbortController();
    const server = await serverWith(() => ({ fault: "trickle" }));
    const watch = countingWatch(purse.watch, 1, () => caller.abort(new Error("the job was cancelled")));
    const call = purse.paid(modelAt(server, vendor)).generate(requestWith(), caller.signal, watch);
    await expect(call).rejects.toThrow("the job was cancelled");
    const inputTokens = statesInputFirst(vendor) ? 120 : BOUND.inputTokens;
    await expectDiscarded(purse, vendor, inputTokens, outputOf(purse, 1));
  });
});

/** The output to be paid for: what came, or what the vendor stated by then if that is more. */
function outputOf(purse: Purse, characters: number): number {
  return Math.max(estimateOfReceived(characters), purse.watch.charges[0]?.usage.outputTokens ?? 0);
}

/** Passes everything on, and tells when so many characters have come. */
function countingWatch(watch: CallWatch, wanted: number, heardEnough: () => void): CallWatch {
  let heard = 0;
  return {
    ...watch,
    received: (characters) => {
      watch.received?.(characters);
      heard += characters;
      if (characters > 0 && heard >= wanted) heardEnough();
    },
  };
}

/** A port of the loopback interface at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
