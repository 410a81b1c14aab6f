import { describe, expect, it } from "vitest";
import { BlocksError } from "../../src/base/errors.ts";
import { type BreakerChange, type BreakerOptions, createBreaker } from "../../src/llm/breaker.ts";
import { withBreaker } from "../../src/llm/policies/breaker.ts";
import { callFailure, type HeldCall, heldModel, loggingWatch } from "./calls.ts";
import { everythingElse, manualClock } from "./clocks.ts";
import { requestWith, unaborted } from "./requests.ts";

const COOLDOWN_MS = 30_000;
const TIMEOUT = new BlocksError("anthropic did not answer within 90 s for model claude-sonnet-5", {
  code: "MODEL_TIMEOUT",
  kind: "provider",
  retryable: true,
});

function guarded(options: Partial<BreakerOptions> = {}) {
  const clock = manualClock();
  const changes: BreakerChange[] = [];
  const breaker = createBreaker({
    provider: "anthropic",
    clock,
    enabled: true,
    failures: 3,
    cooldownMs: COOLDOWN_MS,
    onChange: (change) => changes.push(change),
    ...options,
  });
  const held = heldModel();
  const model = withBreaker(held, breaker);
  /** Begins a call; the test ends it. Undefined where the breaker stopped it. */
  const begin = async (signal = unaborted): Promise<{ call: HeldCall | undefined; result: Promise<unknown> }> => {
    const before = held.calls.length;
    const result = model.generate(requestWith(), signal).then(
      () => "answered",
      (error: unknown) => error,
    );
    await everythingElse();
    return { call: held.calls[before], result };
  };
  const fail = async (error: unknown): Promise<unknown> => {
    const { call, result } = await begin();
    call?.fail(error);
    return result;
  };
  const succeed = async (): Promise<unknown> => {
    const { call, result } = await begin();
    call?.answer();
    return result;
  };
  const states = () => changes.map(({ state }) => state);
  return { clock, changes, states, held, model, begin, fail, succeed, breaker };
}

/** Opens the breaker by failures. */
async function opened(options: Partial<BreakerOptions> = {}) {
  const parts = guarded(options);
  for (let failures = 0; failures < 3; failures += 1) await parts.fail(callFailure());
  return parts;
}

/** A quota of 1000 tokens a day with a figure that the test sets. */
function quota() {
  const day = { tokens: 0, reads: 0 };
  return {
    day,
    quota: {
      tokensPerDay: 1000,
      thresholdPercent: 85,
      tokensToday: async () => {
        day.reads += 1;
        return day.tokens;
      },
    },
  };
}

describe("the breaker policy", () => {
  it.each([
    ["an unavailable provider", callFailure({ reason: "unavailable" })],
    ["a broken connection", callFailure({ reason: "connection" })],
    ["an unreadable response", callFailure({ reason: "response-unreadable" })],
    ["a timeout", TIMEOUT],
  ])("T33 opens after three calls in a row that fail with %s", async (_name, error) => {
    const { fail, held, changes } = guarded();
    for (let failures = 0; failures < 3; failures += 1) expect(await fail(error)).toBe(error);
    expect(changes).toEqual([
      { provider: "anthropic", state: "open", reason: `3 calls in a row failed: ${error.message}` },
    ]);
    expect(await fail(error)).toMatchObject({
      code: "BREAKER_OPEN",
      kind: "provider",
      retryable: true,
      message: `calls to anthropic are stopped: 3 calls in a row failed: ${error.message}`,
      hint: "Wait 30 s and run again, or set fallback.model to a model of another provider.",
    });
    expect(held.calls).toHaveLength(3);
  });

  it("counts failures in a row only", async () => {
    const { fail, succeed, states } = guarded();
    await fail(callFailure());
    await fail(callFailure());
    await succeed();
    await fail(callFailure());
    await fail(callFailure());
    expect(states()).toEqual([]);
    await fail(callFailure());
    expect(states()).toEqual(["open"]);
  });

  it.each([
    "authentication",
    "permission",
    "model-not-found",
    "rate-limit",
    "context-exceeded",
    "request-refused",
  ] as const)("takes %s as a sign that the provider is there", async (reason) => {
    const { fail, states } = guarded();
    await fail(callFailure());
    await fail(callFailure());
    for (let mistakes = 0; mistakes < 5; mistakes += 1) await fail(callFailure({ reason }));
    await fail(callFailure());
    await fail(callFailure());
    expect(states()).toEqual([]);
  });

  it.each(["BUDGET_EXCEEDED", "MODEL_UNPRICED", "LEDGER_UNWRITABLE", "KEY_MISSING"] as const)(
    "learns nothing from %s",
    async (code) => {
      const { fail, states } = guarded({ failures: 2 });
      await fail(callFailure());
      for (let times = 0; times < 3; times += 1) await fail(new BlocksError("ours", { code, kind: "usage" }));
      expect(states()).toEqual([]);
      await fail(callFailure());
      expect(states()).toEqual(["open"]);
    },
  );

  it("does not hold an abort against the provider, nor time that was spent in our own queue", async () => {
    const { begin, states } = guarded({ failures: 1 });
    const cancelled = new AbortController();
    const aborted = await begin(cancelled.signal);
    cancelled.abort(TIMEOUT);
    expect(await aborted.result).toBe(TIMEOUT);
    const queued = await begin();
    queued.call?.watch?.waiting?.();
    queued.call?.fail(TIMEOUT);
    expect(await queued.result).toBe(TIMEOUT);
    expect(states()).toEqual([]);
  });

  it("T32 opens at once for a spending limit", async () => {
    const { fail, changes } = guarded();
    const error = callFailure({ reason: "billing", status: 400, detail: "Your credit balance is too low." });
    await fail(error);
    expect(changes).toEqual([{ provider: "anthropic", state: "open", reason: error.message }]);
    expect(await fail(error)).toMatchObject({
      code: "BREAKER_OPEN",
      hint: "Raise the spending limit or add credit at anthropic, or set fallback.model to a model of another provider.",
    });
  });

  it("T43 lets one of many callers through when the cooldown is over, and all of them when it succeeds", async () => {
    const { clock, begin, states, held } = await opened();
    clock.advance(COOLDOWN_MS - 1);
    expect(await (await begin()).result).toMatchObject({
      code: "BREAKER_OPEN",
      hint: expect.stringMatching(/^Wait 1 s/),
    });
    clock.advance(1);
    const callers = await Promise.all(Array.from({ length: 20 }, () => begin()));
    expect(held.calls).toHaveLength(4);
    expect(states()).toEqual(["open", "half-open"]);
    held.calls[3]?.answer();
    const results = await Promise.all(callers.map(({ result }) => result));
    expect(results.filter((result) => result === "answered")).toHaveLength(1);
    expect(results.filter((result) => result instanceof BlocksError && result.code === "BREAKER_OPEN")).toHaveLength(
      19,
    );
    expect(states()).toEqual(["open", "half-open", "closed"]);
    await Promise.all(Array.from({ length: 20 }, () => begin()));
    expect(held.calls).toHaveLength(24);
  });

  it("opens for another cooldown when the probe fails", async () => {
    const { clock, fail, begin, changes, held } = await opened();
    clock.advance(COOLDOWN_MS);
    const error = callFailure();
    await fail(error);
    expect(changes.at(-1)).toEqual({
      provider: "anthropic",
      state: "open",
      reason: `it still fails: ${error.message}`,
    });
    clock.advance(COOLDOWN_MS - 1);
    await begin();
    expect(held.calls).toHaveLength(4);
    clock.advance(1);
    await begin();
    expect(held.calls).toHaveLength(5);
  });

  it("closes when the probe is answered by a refusal", async () => {
    const { clock, fail, states } = await opened();
    clock.advance(COOLDOWN_MS);
    await fail(callFailure({ reason: "model-not-found", status: 404 }));
    expect(states()).toEqual(["open", "half-open", "closed"]);
  });

  it("makes the next call the probe when the probe proved nothing", async () => {
    const { clock, begin, held, states } = await opened();
    clock.advance(COOLDOWN_MS);
    const cancelled = new AbortController();
    const probe = await begin(cancelled.signal);
    cancelled.abort(new Error("the job was cancelled"));
    await probe.result;
    await Promise.all([begin(), begin()]);
    expect(held.calls).toHaveLength(5);
    expect(states()).toEqual(["open", "half-open"]);
  });

  it("does not listen to calls that were begun before it opened", async () => {
    const { begin, fail, clock, states, held } = guarded();
    for (let calls = 0; calls < 5; calls += 1) await begin();
    for (const call of held.calls.slice(0, 3)) call.fail(callFailure());
    await everythingElse();
    expect(states()).toEqual(["open"]);
    expect(await fail(callFailure())).toMatchObject({ code: "BREAKER_OPEN" });
    clock.advance(COOLDOWN_MS);
    await begin();
    held.calls[3]?.fail(callFailure());
    held.calls[4]?.answer();
    await everythingElse();
    expect(states()).toEqual(["open", "half-open"]);
    held.calls.at(-1)?.answer();
    await everythingElse();
    expect(states()).toEqual(["open", "half-open", "closed"]);
  });

  it.each([849, 850])("stays open for what opened it while a figure of %i tokens was read", async (tokens) => {
    const readings: ((tokens: number) => void)[] = [];
    const tokensToday = () => new Promise<number>((resolve) => readings.push(resolve));
    const { begin, held, changes } = guarded({
      failures: 1,
      quota: { tokensPerDay: 1000, thresholdPercent: 85, tokensToday },
    });
    await begin();
    const late = await begin();
    readings[0]?.(0);
    await everythingElse();
    held.calls[0]?.fail(callFailure());
    await everythingElse();
    readings[1]?.(tokens);
    expect(await late.result).toMatchObject({ code: "BREAKER_OPEN" });
    expect(held.calls).toHaveLength(1);
    expect(changes).toMatchObject([{ state: "open", reason: expect.stringMatching(/^a call failed: /) }]);
  });

  it("T43 stops once when the quota passes its threshold under load", async () => {
    const { day, quota: figures } = quota();
    const { begin, held, changes } = guarded({ quota: figures });
    day.tokens = 849;
    await begin();
    expect(held.calls).toHaveLength(1);
    day.tokens = 850;
    const callers = await Promise.all(Array.from({ length: 50 }, () => begin()));
    expect(held.calls).toHaveLength(1);
    for (const { result } of callers) {
      expect(await result).toMatchObject({
        code: "BREAKER_OPEN",
        retryable: true,
        message: "calls to anthropic are stopped: 850 of 1000 tokens of today's quota are used, the threshold is 85 %",
        hint: "Wait until midnight UTC, raise providers.anthropic.tokens_per_day, or set fallback.model to a model of another provider.",
      });
    }
    expect(changes.map(({ state }) => state)).toEqual(["open"]);
  });

  it("T43 lets no probe through while the quota stays above its threshold, and one when it is below", async () => {
    const { day, quota: figures } = quota();
    const { clock, begin, held, states } = guarded({ quota: figures });
    day.tokens = 900;
    await begin();
    for (let cooldowns = 0; cooldowns < 3; cooldowns += 1) {
      clock.advance(COOLDOWN_MS);
      await Promise.all([begin(), begin(), begin()]);
    }
    expect(held.calls).toHaveLength(0);
    expect(states()).toEqual(["open"]);
    day.tokens = 0;
    clock.advance(COOLDOWN_MS);
    await Promise.all([begin(), begin(), begin()]);
    expect(held.calls).toHaveLength(1);
    held.calls[0]?.answer();
    await everythingElse();
    expect(states()).toEqual(["open", "half-open", "closed"]);
  });

  it("reads no figures for the calls that it stops anyway", async () => {
    const { day, quota: figures } = quota();
    const { begin } = guarded({ quota: figures });
    day.tokens = 900;
    await begin();
    for (let calls = 0; calls < 10; calls += 1) await begin();
    expect(day.reads).toBe(1);
  });

  it.each([
    ["throws", async () => Promise.reject(new Error("EACCES: spending/2026-11-20"))],
    ["is no number", async () => Number.NaN],
  ])("stops when the figure of today %s", async (_name, tokensToday) => {
    const { begin, held, states } = guarded({ quota: { tokensPerDay: 1000, thresholdPercent: 85, tokensToday } });
    expect(await (await begin()).result).toMatchObject({ code: "BREAKER_OPEN" });
    expect(held.calls).toHaveLength(0);
    expect(states()).toEqual(["open"]);
  });

  it("names what keeps the figure from being read, and its cause", async () => {
    const cause = new Error("EACCES: spending/2026-11-20");
    const tokensToday = async () => Promise.reject(cause);
    const { begin } = guarded({ quota: { tokensPerDay: 1000, thresholdPercent: 85, tokensToday } });
    expect(await (await begin()).result).toMatchObject({
      message: expect.stringContaining("EACCES: spending/2026-11-20"),
      cause,
    });
  });

  it("lets everything through when it is not enabled", async () => {
    const { day, quota: figures } = quota();
    day.tokens = 5000;
    const { fail, begin, held, states } = guarded({ enabled: false, quota: figures });
    for (let failures = 0; failures < 5; failures += 1) await fail(callFailure({ reason: "billing" }));
    await begin();
    expect(held.calls).toHaveLength(6);
    expect(states()).toEqual([]);
  });

  it("is shared by all models of a provider", async () => {
    const { breaker, fail, model } = guarded({ failures: 2 });
    const other = heldModel({ name: "claude-haiku-5" });
    await fail(callFailure());
    const second = withBreaker(other, breaker).generate(requestWith(), unaborted);
    await everythingElse();
    other.calls[0]?.fail(callFailure());
    await expect(second).rejects.toMatchObject({ code: "MODEL_CALL_FAILED" });
    await expect(model.generate(requestWith(), unaborted)).rejects.toMatchObject({ code: "BREAKER_OPEN" });
  });

  it("passes the watch on", async () => {
    const { model, held } = guarded();
    const watch = loggingWatch();
    const answer = model.generate(requestWith(), unaborted, watch);
    await everythingElse();
    const inner = held.calls[0]?.watch;
    inner?.waiting?.();
    inner?.opened?.();
    inner?.received?.(5);
    held.calls[0]?.answer();
    await answer;
    expect(watch.seen).toEqual(["waiting", "opened", "received 5"]);
  });
});
