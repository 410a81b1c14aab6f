import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateOfRequest } from "../../src/llm/estimate.ts";
import { withRateLimit } from "../../src/llm/policies/rate-limit.ts";
import { createRateLimiter, type RateLimiterOptions } from "../../src/llm/rate-limiter.ts";
import { callFailure, heldModel, loggingWatch } from "./calls.ts";
import { everythingElse, type ManualClock, manualClock } from "./clocks.ts";
import { answerWith, requestWith, unaborted } from "./requests.ts";

function limited(limits: Omit<RateLimiterOptions, "clock">) {
  const clock = manualClock();
  const held = heldModel();
  const limiter = createRateLimiter({ clock, ...limits });
  return { clock, limiter, calls: held.calls, model: withRateLimit(held, limiter) };
}

/** The prompts of the requests that have left, in order. */
function prompts(calls: ReturnType<typeof heldModel>["calls"]): string[] {
  return calls.map(({ request }) => request.prompt);
}

/** Sends requests with the prompts "0", "1", … without waiting for them. */
function send(model: ReturnType<typeof limited>["model"], count: number, signal = unaborted): Promise<unknown>[] {
  return Array.from({ length: count }, (_, index) => {
    const sent = model.generate(requestWith({ prompt: String(index) }), signal);
    sent.catch(() => {});
    return sent;
  });
}

/** What each request is taken for at first. */
const ESTIMATE = Object.values(estimateOfRequest(requestWith({ prompt: "0" }))).reduce((sum, tokens) => sum + tokens);

describe("the rate limit policy", () => {
  it("lets as many requests be under way as the concurrency says, and the next one when one ends, in order", async () => {
    const { model, calls } = limited({ concurrency: 2 });
    send(model, 4);
    await everythingElse();
    expect(prompts(calls)).toEqual(["0", "1"]);
    calls[1]?.answer();
    await everythingElse();
    expect(prompts(calls)).toEqual(["0", "1", "2"]);
    calls[0]?.fail(callFailure());
    await everythingElse();
    expect(prompts(calls)).toEqual(["0", "1", "2", "3"]);
  });

  it("lets no more requests leave within a minute than the limit says", async () => {
    const { clock, model, calls } = limited({ concurrency: 100, requestsPerMinute: 3 });
    send(model, 5);
    await clock.run(59_999);
    expect(calls).toHaveLength(3);
    await clock.run(1);
    expect(calls).toHaveLength(5);
  });

  it("waits until enough tokens are free, and corrects its estimate by what was used", async () => {
    const { clock, model, calls } = limited({ concurrency: 100, tokensPerMinute: 2.5 * ESTIMATE });
    send(model, 3);
    await everythingElse();
    expect(calls).toHaveLength(2);
    calls[0]?.answer(answerWith({ usage: { inputTokens: 100, outputTokens: 10 } }));
    await everythingElse();
    expect(calls).toHaveLength(3);
    expect(clock.monotonicMs()).toBe(0);
  });

  it("keeps the estimate of a request whose usage is not known", async () => {
    const { clock, model, calls } = limited({ concurrency: 100, tokensPerMinute: 2.5 * ESTIMATE });
    send(model, 3);
    await everythingElse();
    calls[0]?.fail(callFailure());
    calls[1]?.answer(answerWith({ usage: { inputTokens: 100 } }));
    await clock.run(59_999);
    expect(calls).toHaveLength(2);
    await clock.run(1);
    expect(calls).toHaveLength(3);
  });

  it("lets a request above the whole limit leave when nothing else is in the window", async () => {
    const { clock, model, calls } = limited({ concurrency: 100, tokensPerMinute: 50 });
    send(model, 2);
    await clock.run(59_999);
    expect(calls).toHaveLength(1);
    await clock.run(1);
    expect(calls).toHaveLength(2);
  });

  it("takes those out of the queue who give up, and leaves no timer behind when nobody waits", async () => {
    const { clock, model, calls } = limited({ concurrency: 1, requestsPerMinute: 1 });
    send(model, 1);
    await everythingElse();
    calls[0]?.answer();
    await everythingElse();
    const cancelled = new AbortController();
    const [waiting] = send(model, 1, cancelled.signal);
    const ended = expect(waiting).rejects.toThrow("the job was cancelled");
    cancelled.abort(new Error("the job was cancelled"));
    await ended;
    expect(clock.waits).toEqual([60_000]);
    expect(clock.pending()).toBe(0);
    await clock.run(120_000);
    expect(calls).toHaveLength(1);
  });

  it("lets the next one through when the first in the queue gives up", async () => {
    const clock = manualClock();
    const limiter = createRateLimiter({ clock, concurrency: 9, tokensPerMinute: 100 });
    const cancelled = new AbortController();
    await limiter.takeTurn(60, unaborted);
    const large = limiter.takeTurn(90, cancelled.signal);
    const small = limiter.takeTurn(40, unaborted);
    cancelled.abort(new Error("the job was cancelled"));
    await expect(large).rejects.toThrow("the job was cancelled");
    await expect(small).resolves.toBeDefined();
    expect(clock.monotonicMs()).toBe(0);
  });

  it("sends nothing for a caller that gave up before, and takes no place for it", async () => {
    const { model, calls } = limited({ concurrency: 1 });
    const [gone] = send(model, 1, AbortSignal.abort(new Error("too late")));
    await expect(gone).rejects.toThrow("too late");
    send(model, 1);
    await everythingElse();
    expect(calls).toHaveLength(1);
  });

  it("tells the watch that a call has to wait, and only then", async () => {
    const { model } = limited({ concurrency: 1 });
    const first = loggingWatch();
    const second = loggingWatch();
    void model.generate(requestWith(), unaborted, first);
    void model.generate(requestWith(), unaborted, second);
    await everythingElse();
    expect(first.seen).toEqual([]);
    expect(second.seen).toEqual(["waiting"]);
  });

  it("keeps every limit in every window, and the order, whatever comes and however long it takes", async () => {
    const arrivals = fc.array(
      fc.record({
        afterMs: fc.nat({ max: 20_000 }),
        tokens: fc.integer({ min: 1, max: 120 }),
        lastsMs: fc.nat({ max: 90_000 }),
        used: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
        patienceMs: fc.option(fc.nat({ max: 30_000 }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 25 },
    );
    const limits = fc.record({
      concurrency: fc.integer({ min: 1, max: 4 }),
      requestsPerMinute: fc.integer({ min: 1, max: 6 }),
      tokensPerMinute: fc.integer({ min: 100, max: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(arrivals, limits, async (requests, bounds) => {
        const clock = manualClock();
        const departures = await play(clock, createRateLimiter({ clock, ...bounds }), requests);
        checkLaws(departures, bounds);
        const patient = requests.flatMap(({ patienceMs }, index) => (patienceMs === undefined ? [index] : []));
        const left = departures.map(({ index }) => index);
        expect(left.filter((index) => patient.includes(index))).toEqual(patient);
        expect(left).toEqual([...left].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});

interface Arrival {
  readonly afterMs: number;
  readonly tokens: number;
  readonly lastsMs: number;
  readonly used: number | undefined;
  readonly patienceMs: number | undefined;
}

interface Departed {
  readonly index: number;
  readonly atMs: number;
  endedMs: number;
  /** What it counted with, over time. */
  readonly estimate: number;
  readonly used: number | undefined;
}

async function play(
  clock: ManualClock,
  limiter: ReturnType<typeof createRateLimiter>,
  arrivals: readonly Arrival[],
): Promise<Departed[]> {
  const departures: Departed[] = [];
  for (const [index, { afterMs, tokens, lastsMs, used, patienceMs }] of arrivals.entries()) {
    await clock.run(afterMs);
    const impatient = new AbortController();
    if (patienceMs !== undefined) void clock.sleep(patienceMs).then(() => impatient.abort(new Error("too slow")));
    limiter.takeTurn(tokens, impatient.signal).then(
      async (turn) => {
        const departure: Departed = { index, atMs: clock.monotonicMs(), endedMs: Infinity, estimate: tokens, used };
        departures.push(departure);
        await clock.sleep(lastsMs);
        departure.endedMs = clock.monotonicMs();
        turn.end(used);
        // Only the first end counts.
        turn.end(0);
      },
      () => {},
    );
  }
  await clock.run(60 * 60_000);
  return departures;
}

function checkLaws(departures: readonly Departed[], bounds: Omit<RateLimiterOptions, "clock">): void {
  const { concurrency, requestsPerMinute = Infinity, tokensPerMinute = Infinity } = bounds;
  for (const last of departures) {
    const upToNow = departures.slice(0, departures.indexOf(last) + 1);
    const underWay = upToNow.filter(({ endedMs }) => endedMs > last.atMs);
    expect(underWay.length).toBeLessThanOrEqual(concurrency);
    const inWindow = upToNow.filter(({ atMs }) => atMs > last.atMs - 60_000);
    expect(inWindow.length).toBeLessThanOrEqual(requestsPerMinute);
    const tokens = inWindow.reduce((sum, { estimate, used, endedMs }) => {
      return (
        sum + Math.min(endedMs < last.atMs ? (used ?? estimate) : Math.min(estimate, used ?? estimate), tokensPerMinute)
      );
    }, 0);
    // Alone in the window a request may be larger than the limit.
    if (inWindow.length > 1) expect(tokens).toBeLessThanOrEqual(tokensPerMinute);
  }
}
