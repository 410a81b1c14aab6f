import { afterEach, describe, expect, it } from "vitest";
import { Redactor } from "../../src/base/redaction.ts";
import type { Model, ModelAnswer } from "../../src/llm/model.ts";
import { createOpenAiModel } from "../../src/llm/providers/openai.ts";
import { stackPolicies } from "../../src/llm/stack.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server.ts";
import { leapingClock, manualClock } from "./clocks.ts";
import { answerWith, requestWith, unaborted } from "./requests.ts";

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
    expect(waits).toEqual([90_000, 40_000, 250, 40_000]);
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
