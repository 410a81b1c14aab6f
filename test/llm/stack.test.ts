import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "../../src/base/clock.ts";
import { Redactor } from "../../src/base/redaction.ts";
import { createFolderAnswerCache } from "../../src/llm/answer-cache-folder.ts";
import { type Breaker, type BreakerChange, createBreaker } from "../../src/llm/breaker.ts";
import type { Model, ModelAnswer, ProviderName } from "../../src/llm/model.ts";
import { createPricer } from "../../src/llm/pricing.ts";
import { createAnthropicModel } from "../../src/llm/providers/anthropic.ts";
import { createOpenAiModel } from "../../src/llm/providers/openai.ts";
import { createRateLimiter } from "../../src/llm/rate-limiter.ts";
import { type StackOptions, stackPolicies } from "../../src/llm/stack.ts";
import { type Fault, type ModelServer, startModelServer } from "../fakes/model-server.ts";
import { newSpending } from "../ledger/spending-fixture.ts";
import { callFailure, heldModel, loggingWatch } from "./calls.ts";
import { everythingElse, leapingClock, type ManualClock, manualClock } from "./clocks.ts";
import { answerWith, requestWith, scriptedModel, unaborted } from "./requests.ts";

const CANARY = "ghp_canary0123456789abcdef";

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

function redactorOf(secret: string): Redactor {
  const redactor = new Redactor();
  redactor.add(secret);
  return redactor;
}

/** A clock whose waits of at most a minute leap; longer ones (the deadlines here) last until they are aborted. */
function patientClock() {
  const leaping = leapingClock();
  const still = manualClock();
  const sleep = (ms: number, signal?: AbortSignal) =>
    ms <= 60_000 ? leaping.sleep(ms, signal) : still.sleep(ms, signal);
  return { ...leaping, sleep };
}

describe("the stack of policies", () => {
  it("T16 sends no known secret, whatever put it into the prompt", async () => {
    server = await startModelServer({ answer: () => ({ readme: "" }) });
    const provider = createOpenAiModel({
      name: "gpt-5.5",
      apiKey: "sk-the-key-of-the-owner",
      baseUrl: server.urls.openai,
    });
    const model = stackPolicies(provider, {
      clock: patientClock(),
      random: () => 0,
      redactor: redactorOf(CANARY),
      timeoutMs: 90_000,
    });
    const encoded = Buffer.from(CANARY).toString("base64");
    const request = requestWith({ system: `be kind ${CANARY}`, prompt: `token: ${CANARY}, again: ${encoded}` });
    await model.generate(request, unaborted);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.prompt).toBe("token: ***, again: ***");
    expect(JSON.stringify(server.requests)).not.toContain(CANARY.slice(0, 16));
    expect(JSON.stringify(server.requests)).not.toContain(encoded.slice(0, 16));
  });

  it("retries inside of the deadline of the whole call", async () => {
    let turn = 0;
    server = await startModelServer({
      answer: () => (turn++ === 0 ? { fault: "status", status: 500 } : { readme: "" }),
    });
    const provider = createOpenAiModel({
      name: "gpt-5.5",
      apiKey: "sk-the-key-of-the-owner",
      baseUrl: server.urls.openai,
    });
    const options = { clock: patientClock(), random: () => 0, redactor: new Redactor(), timeoutMs: 90_000 };
    const answer = await stackPolicies(provider, options).generate(requestWith(), unaborted);
    expect(answer.attempts).toBe(2);
  });

  it("T34 gives a hanging request a deadline of its own and uses the rest of the time for another", async () => {
    const clock = manualClock();
    let asked = 0;
    const hangsOnce: Model = {
      provider: "openai",
      name: "gpt-5.5",
      generate: () => {
        asked += 1;
        return asked === 1 ? new Promise<ModelAnswer>(() => {}) : Promise.resolve(answerWith());
      },
    };
    const waits: number[] = [];
    const sleep = async (ms: number, signal?: AbortSignal) => {
      waits.push(ms);
      // The deadlines stand still until the test moves them; the backoff ends at once.
      if (ms >= 20_000) await clock.sleep(ms, signal);
    };
    const model = stackPolicies(hangsOnce, {
      clock: { ...clock, sleep },
      random: () => 0,
      redactor: new Redactor(),
      timeoutMs: 90_000,
      attemptTimeoutMs: 40_000,
    });
    const answer = model.generate(requestWith(), unaborted);
    clock.advance(40_000);
    await expect(answer).resolves.toMatchObject({ attempts: 2 });
    expect(waits).toEqual([40_000, 90_000, 250, 40_000]);
  });

  it("T34 ends everything at the deadline of the whole call, and that is not retried", async () => {
    const clock = manualClock();
    let asked = 0;
    const hangs: Model = {
      provider: "openai",
      name: "gpt-5.5",
      generate: () => {
        asked += 1;
        return new Promise<ModelAnswer>(() => {});
      },
    };
    const options = { clock, random: () => 0, redactor: new Redactor(), timeoutMs: 30_000, attemptTimeoutMs: 60_000 };
    const answer = stackPolicies(hangs, options).generate(requestWith(), unaborted);
    clock.advance(30_000);
    await expect(answer).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
    expect(asked).toBe(1);
  });

  it("keeps the provider's identity", () => {
    const provider = createOpenAiModel({ name: "gpt-5.5", apiKey: "sk-the-key-of-the-owner" });
    const options = { clock: manualClock(), random: () => 0, redactor: new Redactor(), timeoutMs: 1 };
    expect(stackPolicies(provider, options)).toMatchObject({ provider: "openai", name: "gpt-5.5" });
  });
});

const FLOW = "flow-0123456789ab";

/** Every policy there is, with a real cache and a real record of money, around two vendors behind one server. */
async function wholeStack(
  answer: (vendor: ProviderName, turn: number) => object | Fault,
  changes: Partial<StackOptions> = {},
) {
  const turns: Partial<Record<ProviderName, number>> = {};
  server = await startModelServer({
    answer: ({ provider: vendor }) => {
      turns[vendor] = (turns[vendor] ?? 0) + 1;
      return answer(vendor, turns[vendor]);
    },
  });
  const { folder, spending } = await newSpending();
  const clock = changes.clock ?? patientClock();
  const breakers = new Map<ProviderName, Breaker>();
  const steps: string[] = [];
  const opened: BreakerChange[] = [];
  const key = "sk-the-key-of-the-owner";
  const candidates = [
    createAnthropicModel({ name: "claude-sonnet-5", apiKey: key, baseUrl: server.urls.anthropic }),
    createOpenAiModel({ name: "gpt-5.5", apiKey: key, baseUrl: server.urls.openai }),
  ];
  const options: StackOptions = {
    clock,
    random: () => 0,
    redactor: redactorOf(CANARY),
    timeoutMs: 90_000,
    answers: createFolderAnswerCache({ folder: join(folder, "..", "answers"), flow: FLOW }),
    breakerOf: (provider) => {
      const onChange = (change: BreakerChange) => opened.push(change);
      const settings = { provider, clock, enabled: true, failures: 3, cooldownMs: 30_000, onChange };
      const breaker = breakers.get(provider) ?? createBreaker(settings);
      breakers.set(provider, breaker);
      return breaker;
    },
    limiterOf: () => createRateLimiter({ clock, concurrency: 8 }),
    budgetOf: () => ({
      spending,
      pricer: createPricer({ prices: {}, clock: systemClock }),
      flow: FLOW,
      run: 1,
      capped: true,
    }),
    onFallback: (from, to, error) => steps.push(`${from.provider} → ${to.provider}: ${error.code}`),
    ...changes,
  };
  const spentUsd = async () => (await spending.figures({ flow: FLOW, run: 1 })).flowUsd;
  return { model: stackPolicies(candidates, options), candidates, options, turns, steps, opened, spentUsd };
}

describe("the whole stack", () => {
  it("answers, books what it cost, and asks nobody the second time", async () => {
    const { model, turns, spentUsd } = await wholeStack(() => ({ readme: "" }));
    const watch = loggingWatch();
    expect(await model.generate(requestWith(), unaborted, watch)).toMatchObject({ provider: "anthropic", attempts: 1 });
    expect(watch.charges).toHaveLength(1);
    expect(await spentUsd()).toBe(watch.charges[0]?.costUsd);
    expect(await model.generate(requestWith(), unaborted, watch)).toMatchObject({ cached: true });
    expect(turns).toEqual({ anthropic: 1 });
    expect(watch.charges).toHaveLength(1);
  });

  it("T33 falls back when a provider is down, and does not ask it again once its breaker is open", async () => {
    const { model, turns, steps, opened } = await wholeStack((vendor) =>
      vendor === "anthropic" ? { fault: "status", status: 529 } : { readme: "" },
    );
    for (let flow = 0; flow < 4; flow += 1) {
      const answer = await model.generate(requestWith({ prompt: `question ${flow}` }), unaborted);
      expect(answer.provider).toBe("openai");
    }
    expect(turns).toEqual({ anthropic: 9, openai: 4 });
    expect(opened).toMatchObject([{ provider: "anthropic", state: "open" }]);
    expect(steps).toEqual([
      ...Array.from({ length: 3 }, () => "anthropic → openai: MODEL_CALL_FAILED"),
      "anthropic → openai: BREAKER_OPEN",
    ]);
  });

  it("T32 falls back at once for a spending limit, and sends that vendor nothing more", async () => {
    const { model, turns, opened } = await wholeStack((vendor) =>
      vendor === "anthropic" ? { fault: "billing" } : { readme: "" },
    );
    expect(await model.generate(requestWith(), unaborted)).toMatchObject({ provider: "openai", attempts: 2 });
    await model.generate(requestWith({ prompt: "another question" }), unaborted);
    expect(turns).toEqual({ anthropic: 1, openai: 2 });
    expect(opened).toMatchObject([{ provider: "anthropic", state: "open" }]);
  });

  it("T31 waits until the date in retry-after, and sends again once", async () => {
    const clock = patientClock();
    const { model, turns } = await wholeStack(
      (_vendor, turn) =>
        turn === 1
          ? {
              fault: "status",
              status: 429,
              headers: { date: "Fri, 20 Nov 2026 10:00:00 GMT", "retry-after": "Fri, 20 Nov 2026 10:00:17 GMT" },
            }
          : { readme: "" },
      { clock },
    );
    expect(await model.generate(requestWith(), unaborted)).toMatchObject({ provider: "anthropic", attempts: 2 });
    expect(clock.waits).toEqual([17_000]);
    expect(turns).toEqual({ anthropic: 2 });
  });

  it("T31 falls back when retry-after asks for more time than there is", async () => {
    const clock = patientClock();
    const { model } = await wholeStack(
      (vendor) =>
        vendor === "anthropic" ? { fault: "status", status: 429, headers: { "retry-after": "3600" } } : { readme: "" },
      { clock },
    );
    expect(await model.generate(requestWith(), unaborted)).toMatchObject({ provider: "openai" });
    expect(clock.waits).toEqual([]);
  });

  it("tells why each vendor failed when all do", async () => {
    const { model } = await wholeStack(() => ({ fault: "status", status: 500 }));
    await expect(model.generate(requestWith(), unaborted)).rejects.toMatchObject({
      code: "MODEL_CALL_FAILED",
      message: expect.stringMatching(
        /^none of 2 models answered; anthropic\/.+ after 3 attempts.+; openai\/.+ after 3 attempts/,
      ),
    });
  });

  it("T43 stops before the request when the quota is used up, and the other vendor answers", async () => {
    const clock = patientClock();
    const quota = { tokensPerDay: 100, thresholdPercent: 85, tokensToday: async () => 85 };
    const settings = { provider: "anthropic", clock, enabled: true, failures: 3, cooldownMs: 30_000, quota } as const;
    const breaker = createBreaker(settings);
    const { model, turns, steps } = await wholeStack(() => ({ readme: "" }), {
      clock,
      breakerOf: (provider) => (provider === "anthropic" ? breaker : undefined),
    });
    expect(await model.generate(requestWith(), unaborted)).toMatchObject({ provider: "openai" });
    expect(turns).toEqual({ openai: 1 });
    expect(steps).toEqual(["anthropic → openai: BREAKER_OPEN"]);
  });

  it("holds money for each request that leaves, and for none that only waits for its turn", async () => {
    const clock = manualClock();
    const { spending } = await newSpending();
    const held: number[] = [];
    const counting = {
      ...spending,
      figures: spending.figures.bind(spending),
      hold: async (...given: Parameters<typeof spending.hold>) => {
        held.push(given[0].costUsd);
        return spending.hold(...given);
      },
    };
    const provider = heldModel();
    const limiter = createRateLimiter({ clock, concurrency: 1 });
    const model = stackPolicies(provider, {
      clock,
      random: () => 0,
      redactor: new Redactor(),
      timeoutMs: 90_000,
      limiterOf: () => limiter,
      budgetOf: () => ({
        spending: counting,
        pricer: createPricer({ prices: {}, clock: systemClock }),
        flow: FLOW,
        run: 1,
        capped: true,
      }),
    });
    const first = model.generate(requestWith(), unaborted);
    const second = model.generate(requestWith({ prompt: "another" }), unaborted);
    await reached(() => provider.calls.length === 1, clock);
    expect(held).toHaveLength(1);
    provider.calls[0]?.fail(callFailure());
    await reached(() => provider.calls.length === 2, clock);
    expect(held).toHaveLength(2);
    // The first one waits for its second attempt, and does not keep its turn meanwhile.
    expect(provider.calls[1]?.request.prompt).toBe("another");
    provider.calls[1]?.answer();
    await second;
    clock.advance(250);
    await reached(() => provider.calls.length === 3, clock);
    expect(held).toHaveLength(3);
    provider.calls[2]?.answer();
    expect(await first).toMatchObject({ attempts: 2 });
  });

  it("T34 falls back from a model that falls silent, and books what that may have cost", async () => {
    const clock = manualClock();
    const { spending } = await newSpending();
    const silent = heldModel();
    const other = scriptedModel([answerWith({ provider: "openai", model: "gpt-5.5" })]);
    const steps: string[] = [];
    const model = stackPolicies([silent, { ...other, provider: "openai", name: "gpt-5.5" }], {
      clock,
      random: () => 0,
      redactor: new Redactor(),
      timeoutMs: 90_000,
      idleTimeoutMs: 45_000,
      maxAttempts: 1,
      onFallback: (_from, _to, error) => steps.push(error.message),
      budgetOf: () => ({
        spending,
        pricer: createPricer({ prices: {}, clock: systemClock }),
        flow: FLOW,
        run: 1,
        capped: true,
      }),
    });
    const watch = loggingWatch();
    const answer = model.generate(requestWith(), unaborted, watch);
    await reached(() => silent.calls.length === 1, clock);
    silent.calls[0]?.watch?.opened?.();
    silent.calls[0]?.watch?.received?.(40);
    await clock.run(45_000);
    expect(await answer).toMatchObject({ provider: "openai" });
    expect(steps).toEqual(["anthropic sent nothing for 45 s for model claude-sonnet-5"]);
    expect(watch.charges).toMatchObject([
      { provider: "anthropic", outcome: "discarded", estimated: true },
      { provider: "openai", outcome: "answered" },
    ]);
    expect(silent.calls[0]?.signal.aborted).toBe(true);
  });

  it("T34 has booked what a call may have cost when it runs out of time, and T39 when it is cancelled", async () => {
    const clock = manualClock();
    const { spending } = await newSpending();
    const hanging = heldModel();
    const model = stackPolicies(hanging, {
      clock,
      random: () => 0,
      redactor: new Redactor(),
      timeoutMs: 30_000,
      budgetOf: () => ({
        spending,
        pricer: createPricer({ prices: {}, clock: systemClock }),
        flow: FLOW,
        run: 1,
        capped: true,
      }),
    });
    const cancelled = new AbortController();
    for (const end of [() => clock.advance(30_000), () => cancelled.abort(new Error("the job was cancelled"))]) {
      const watch = loggingWatch();
      const before = hanging.calls.length;
      const failed = model.generate(requestWith(), cancelled.signal, watch).catch(() => watch.charges.length);
      await reached(() => hanging.calls.length > before, clock);
      end();
      expect(await failed).toBe(1);
      expect(watch.charges).toMatchObject([{ outcome: "discarded", estimated: true }]);
    }
  });

  it("does not hold it against a provider that calls ran out of time in our own queue", async () => {
    const clock = manualClock();
    const changes: BreakerChange[] = [];
    const limiter = createRateLimiter({ clock, concurrency: 9, requestsPerMinute: 1 });
    const onChange = (change: BreakerChange) => changes.push(change);
    const settings = {
      provider: "anthropic",
      clock,
      enabled: true,
      failures: 1,
      cooldownMs: 30_000,
      onChange,
    } as const;
    const breaker = createBreaker(settings);
    const model = stackPolicies(scriptedModel([answerWith()]), {
      clock,
      random: () => 0,
      redactor: new Redactor(),
      timeoutMs: 30_000,
      breakerOf: () => breaker,
      limiterOf: () => limiter,
    });
    await model.generate(requestWith(), unaborted);
    const late = expect(model.generate(requestWith(), unaborted)).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
    await clock.run(30_000);
    await late;
    expect(changes).toEqual([]);
  });

  it("lets the offline model through unharmed", async () => {
    const offlineAnswer = answerWith({ provider: "offline", model: "blueprint", usage: { inputTokens: 0 } });
    const offline: Model = { provider: "offline", name: "blueprint", generate: async () => offlineAnswer };
    const { options, spentUsd } = await wholeStack(() => ({ readme: "" }));
    const model = stackPolicies(offline, options);
    const watch = loggingWatch();
    expect(await model.generate(requestWith(), unaborted, watch)).toEqual(offlineAnswer);
    expect(await model.generate(requestWith(), unaborted, watch)).toEqual(offlineAnswer);
    expect(watch.charges.map(({ costUsd }) => costUsd)).toEqual([0, 0]);
    expect(await spentUsd()).toBe(0);
  });

  it("T16 keeps no known secret in the cache either", async () => {
    const { options, candidates } = await wholeStack(() => ({ readme: "" }));
    const model = stackPolicies(candidates, options);
    await model.generate(requestWith({ prefix: [`token: ${CANARY}`], prompt: "go" }), unaborted);
    await model.generate(requestWith({ prefix: ["token: ***"], prompt: "go" }), unaborted);
    expect(server?.requests).toHaveLength(1);
    expect(JSON.stringify(server?.requests)).not.toContain(CANARY);
  });
});

/** Lets real files be written, on a clock that stands still, until something is the case. */
async function reached(condition: () => boolean, clock: ManualClock): Promise<void> {
  for (let turns = 0; !condition(); turns += 1) {
    if (turns > 10_000) throw new Error(`it did not come to pass at ${clock.monotonicMs()} ms`);
    await everythingElse();
  }
}
