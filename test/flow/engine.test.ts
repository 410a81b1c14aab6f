import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/base/digest.ts";
import { BlocksError } from "../../src/base/errors.ts";
import type { ProgressEvent } from "../../src/base/progress.ts";
import type { Checkpoints } from "../../src/flow/checkpoint.ts";
import { Engine, type Step } from "../../src/flow/engine.ts";
import { figuresOf } from "../../src/flow/recorder.ts";
import { renderPrompt, stepCallFrom } from "../../src/flow/step-call.ts";
import type { Charge } from "../../src/llm/model.ts";
import { memoryCheckpoints, stillClock } from "./world.ts";

const CHARGE: Charge = {
  provider: "openai",
  model: "m",
  usage: { inputTokens: 100 },
  costUsd: 0.5,
  pricedAs: "openai/m",
  estimated: true,
  outcome: "discarded",
};

function engineWith(checkpoints: Checkpoints = memoryCheckpoints()) {
  const clock = stillClock();
  const events: ProgressEvent[] = [];
  return { engine: new Engine({ checkpoints, clock, progress: (event) => events.push(event) }), clock, events };
}

function step<T>(changes: Partial<Step<T>> & Pick<Step<T>, "work">): Step<T> {
  return { step: "plan", title: "Plan", key: digestOf("key"), ...changes };
}

describe("Engine", () => {
  it("does a step once: the next process takes its output up, and the time that it took", async () => {
    const checkpoints = memoryCheckpoints();
    const first = engineWith(checkpoints);
    first.clock.advance(5);
    const done = await first.engine.step(
      step({
        work: async () => {
          first.clock.advance(30);
          return { n: 1 };
        },
      }),
    );
    expect(done).toMatchObject({ output: { n: 1 }, startedMs: 5, durationMs: 30, resumed: false });
    const second = engineWith(checkpoints);
    const again = await second.engine.step(step({ work: () => Promise.reject(new Error("not again")) }));
    expect(again).toMatchObject({ output: { n: 1 }, startedMs: 0, durationMs: 30, resumed: true });
    expect(second.events).toEqual([
      { kind: "step-started", step: "plan", title: "Plan" },
      {
        kind: "step-ended",
        step: "plan",
        title: "Plan",
        outcome: "passed",
        detail: "taken up",
        durationMs: 0,
        resumed: true,
      },
    ]);
  });

  it("does a step again whose key is another", async () => {
    const checkpoints = memoryCheckpoints();
    await engineWith(checkpoints).engine.step(step({ work: async () => 1 }));
    const done = await engineWith(checkpoints).engine.step(step({ key: digestOf("other"), work: async () => 2 }));
    expect(done).toMatchObject({ output: 2, resumed: false });
  });

  it("saves no output that cannot be used, and takes none up", async () => {
    const saved = new Map<string, string>();
    const checkpoints = memoryCheckpoints(saved);
    const accept = (output: number) => {
      if (output < 2) throw new Error("too small");
    };
    await expect(engineWith(checkpoints).engine.step(step({ work: async () => 1, accept }))).rejects.toThrow(
      "too small",
    );
    expect(saved.size).toBe(0);
    await engineWith(checkpoints).engine.step(step({ work: async () => 1 }));
    const done = await engineWith(checkpoints).engine.step(step({ work: async () => 2, accept }));
    expect(done).toMatchObject({ output: 2, resumed: false });
  });

  it("ends the flow when a step cannot be saved", async () => {
    const error = new BlocksError("disk full", { code: "CHECKPOINT_UNWRITABLE", kind: "storage" });
    const { engine, events } = engineWith({ load: async () => undefined, save: () => Promise.reject(error) });
    await expect(engine.step(step({ work: async () => 1 }))).rejects.toBe(error);
    expect(events.at(-1)).toMatchObject({ kind: "step-ended", outcome: "error" });
  });

  it("keeps the money of requests that no answer came of apart from that of the calls", async () => {
    const checkpoints = memoryCheckpoints();
    const work: Step<number>["work"] = async (watch) => {
      watch.charged({ ...CHARGE, outcome: "answered" });
      const answer = { provider: "openai", model: "m", text: "", finishReason: "stop", rawFinishReason: "s" } as const;
      watch.called(
        stepCallFrom({
          step: "plan",
          role: "architect",
          task: "plan",
          prompt: renderPrompt({ system: "s", prompt: "p" }),
          terms: digestOf("the terms"),
          answer: { ...answer, usage: { inputTokens: 100, outputTokens: 1 }, attempts: 1 },
          value: 1,
          charges: [{ ...CHARGE, estimated: false, outcome: "answered" }],
          modelNames: ["openai/m"],
        }),
      );
      watch.charged(CHARGE);
      return 1;
    };
    const first = engineWith(checkpoints);
    const done = await first.engine.step(step({ work }));
    expect(done.lost).toEqual([CHARGE]);
    expect(figuresOf([done])).toMatchObject({ costUsd: 1, estimated: true, inputTokens: 100, outputTokens: 1 });
    const second = engineWith(checkpoints);
    const again = await second.engine.step(step({ work }));
    expect(figuresOf([again]).costUsd).toBe(1);
    expect(second.events).toContainEqual({
      kind: "spent",
      costUsd: 1,
      inputTokens: 200,
      outputTokens: 0,
      estimated: true,
    });
  });

  it("reports how many characters of answers have come in a step until now", async () => {
    const { engine, events } = engineWith();
    await engine.step(
      step({
        work: async (watch) => {
          for (const characters of [3, 0, 4]) watch.received(characters);
        },
      }),
    );
    const moved = events.flatMap((event) => (event.kind === "step-moved" ? [event.characters] : []));
    expect(moved).toEqual([3, 3, 7]);
  });
});

describe("the figures of a flow", () => {
  it("do not know the cost or the tokens of the whole when one call does not", async () => {
    const steps = await Promise.all(
      [{ costUsd: 1, usage: { inputTokens: 1, outputTokens: 2 } }, { usage: { inputTokens: 1 } }].map(
        async (call, index) => {
          const { engine } = engineWith();
          const complete = { role: "context", task: "context", provider: "openai", model: "m", ...call };
          return engine.step(
            step({
              step: `s${index}`,
              work: async (watch) => watch.called({ call: complete, promptText: "", answerText: "" } as never),
            }),
          );
        },
      ),
    );
    const figures = figuresOf(steps);
    expect(figures).not.toHaveProperty("costUsd");
    expect(figures).not.toHaveProperty("outputTokens");
    expect(figures.inputTokens).toBe(2);
    expect(figures.roles.context).toEqual({ models: ["openai/m"], calls: 2, inputTokens: 2 });
  });

  it("count no tokens for an answer that came out of the answer cache", async () => {
    const { engine } = engineWith();
    const call = { role: "context", task: "context", provider: "openai", model: "m", cached: true, costUsd: 0 };
    const done = await engine.step(
      step({
        work: async (watch) =>
          watch.called({ call: { ...call, usage: { inputTokens: 9 } }, promptText: "", answerText: "" } as never),
      }),
    );
    expect(figuresOf([done])).toMatchObject({ costUsd: 0, inputTokens: 0, outputTokens: 0 });
  });
});
