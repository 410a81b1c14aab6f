import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestOfJson } from "../../src/base/digest.ts";
import type { ProgressEvent } from "../../src/base/progress.ts";
import { FACES } from "../../src/block/block.ts";
import type { Checkpoints } from "../../src/flow/checkpoint.ts";
import type { FlowResult } from "../../src/flow/flow.ts";
import { createFolderCheckpoints, readCheckpoints } from "../../src/flow/folder-checkpoints.ts";
import { TEST_PARTS } from "../../src/flow/parts.ts";
import type { Finding } from "../../src/generated/types.ts";
import type { Charge, ModelRequest } from "../../src/llm/model.ts";
import {
  badInspection,
  COST_USD,
  createWorld,
  FREE,
  keysOf,
  memoryCheckpoints,
  NAMED,
  paidAnswer,
  partAskedFor,
  planWith,
  textOf,
  type WorldOptions,
} from "./world.ts";

const BLOCKER: Finding = {
  code: "BLOCKER-REVIEW-001",
  severity: "BLOCKER",
  message: "rounds the wrong way",
  remedy: "round up",
  path: "logic.ts",
};

/** Every step that there is: a choice, a repair after the gates, one after the review. */
const STEPS = [
  "choose",
  "context",
  "plan",
  ...[...FACES, "composition", ...TEST_PARTS].map((part) => `implement-${part}`),
  "inspect-0",
  "repair-1",
  "inspect-1",
  "review",
  "repair-2",
  "inspect-2",
  "document",
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "blocks-resume-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A flow with every step. What it is told depends on what is asked alone, as with an answer cache or a real model. */
function fullWorld(checkpoints: Checkpoints, options: WorldOptions = {}) {
  return createWorld({
    checkpoints,
    inspect: async (files) =>
      files.some(({ path, content }) => path === "logic.ts" && content.includes("repaired"))
        ? badInspection(0, {
            gates: [
              { gate: "contract", verdict: "pass" },
              { gate: "coverage", verdict: "pass" },
            ],
          })
        : badInspection(2),
    review: async (_files, signal, watch) => {
      signal.throwIfAborted();
      const request: ModelRequest = {
        role: "architect",
        task: "review",
        system: "review",
        prompt: "block",
        schema: { name: "review", json: {} },
        maxOutputTokens: 1,
      };
      const model = { provider: "google" as const, name: "reviewer", generate: () => Promise.reject(new Error()) };
      const charges: Charge[] = [];
      const answer = paidAnswer(model, request, {
        ...watch,
        charged: (one) => charges.push(one) && watch.charged?.(one),
      });
      const call = { request, answer, value: { findings: [] }, charges, modelNames: ["google/reviewer"] };
      return { findings: [BLOCKER], calls: [call] };
    },
    ...options,
  });
}

/** All that goes into the sealed evidence. */
function sealed({ files, request, choice, members, calls, roles, rounds, review, repairRounds, costUsd }: FlowResult) {
  const evidence = {
    files,
    request,
    choice,
    members: [...members],
    calls,
    roles,
    rounds,
    review,
    repairRounds,
    costUsd,
  };
  return digestOfJson(JSON.parse(JSON.stringify(evidence)));
}

class Killed extends Error {}

/** Dies at the save of a step: before it, or right after it. Whoever else is at work then cannot save either. */
function dyingCheckpoints(inner: Checkpoints, step: string, when: "before" | "after"): Checkpoints {
  let dead = false;
  return {
    load: (name, key) => inner.load(name, key),
    save: async (checkpoint) => {
      const isTheOne = checkpoint.step === step;
      if (dead || (isTheOne && when === "before")) {
        dead = true;
        throw new Killed();
      }
      await inner.save(checkpoint);
      if (isTheOne) {
        dead = true;
        throw new Killed();
      }
    },
  };
}

async function savedSteps(): Promise<string[]> {
  return (await readCheckpoints(folder)).map(({ step }) => step);
}

function askedSteps(requests: readonly ModelRequest[]): string[] {
  const repairs = requests.filter(({ task }) => task === "repair");
  return requests.map((request) => {
    if (request.task === "implement") return `implement-${partAskedFor(request)}`;
    return request.task === "repair" ? `repair of ${repairs.length}` : request.task;
  });
}

async function undisturbed() {
  const world = fullWorld(memoryCheckpoints());
  return { result: await world.run(FREE), requests: world.requests };
}

describe("a flow that was stopped", () => {
  it("has every kind of step", async () => {
    const { result } = await undisturbed();
    expect(result.steps.map(({ step }) => step)).toEqual(STEPS);
    expect(result.rounds.map(({ kept }) => kept)).toEqual([true, true, true]);
    expect(result.review).toEqual({ findings: 1, blockers: 1 });
    expect(result.costUsd).toBe(COST_USD * 20);
  });

  describe.each(["before", "after"] as const)("%s the save of", (when) => {
    it.each(STEPS)("T38 %s goes on from there, asks only what is missing, and comes to the same", async (step) => {
      const whole = await undisturbed();
      const checkpoints = createFolderCheckpoints({ folder });
      const first = fullWorld(dyingCheckpoints(checkpoints, step, when));
      await expect(first.run(FREE)).rejects.toThrow(Killed);
      const saved = await savedSteps();
      expect(saved.includes(step)).toBe(when === "after");

      const second = fullWorld(checkpoints);
      const result = await second.run(FREE);
      expect(sealed(result)).toBe(sealed(whole.result));
      expect(result.resumed).toBe(saved.length);
      const missing = whole.result.calls.map((call) => call.step ?? "").filter((name) => !saved.includes(name));
      expect(second.requests).toHaveLength(missing.filter((name) => name !== "review").length);
      for (const request of second.requests) expect(whole.requests.map(textOf)).toContain(textOf(request));
      for (const name of askedSteps(second.requests)) expect(saved).not.toContain(name);
    });
  });

  it.each(STEPS)("T38 goes on after a stop at the end of %s", async (step) => {
    const whole = await undisturbed();
    const stop = (event: ProgressEvent) => {
      if (event.kind === "step-ended" && event.step === step && event.outcome === "passed") throw new Killed();
    };
    const checkpoints = createFolderCheckpoints({ folder });
    await expect(fullWorld(checkpoints, { progress: stop }).run(FREE)).rejects.toThrow(Killed);
    const second = fullWorld(checkpoints);
    expect(sealed(await second.run(FREE))).toBe(sealed(whole.result));
  });

  it("T38 makes no call at all when every step is there, and says what was taken up and what it had cost", async () => {
    const checkpoints = createFolderCheckpoints({ folder });
    const first = await fullWorld(checkpoints).run(FREE);
    const world = fullWorld(checkpoints);
    const again = await world.run(FREE);
    expect(world.requests).toEqual([]);
    expect(world.inspected).toEqual([]);
    expect(sealed(again)).toBe(sealed(first));
    expect(again.resumed).toBe(STEPS.length);
    expect(again.steps.every(({ resumed }) => resumed === true)).toBe(true);
    const ended = world.events.filter(({ kind }) => kind === "step-ended");
    expect(ended.map((event) => (event.kind === "step-ended" ? event.detail : ""))).toEqual(
      STEPS.map(() => "taken up"),
    );
    expect(world.events.findLast(({ kind }) => kind === "spent")).toMatchObject({ costUsd: first.costUsd });
  });

  it("T38 comes to the same when the parts finish in another order", async () => {
    const whole = await undisturbed();
    const late = async (request: ModelRequest) => {
      if (partAskedFor(request) !== "input") return undefined;
      for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return undefined;
    };
    const result = await fullWorld(memoryCheckpoints(), { answer: late }).run(FREE);
    expect(sealed(result)).toBe(sealed(whole.result));
  });

  it.each(STEPS)("T29 does %s again when its checkpoint is damaged, and comes to the same", async (step) => {
    const checkpoints = createFolderCheckpoints({ folder });
    const first = await fullWorld(checkpoints).run(FREE);
    const path = join(folder, "steps.jsonl");
    const text = await readFile(path, "utf8");
    const damaged = (line: string) =>
      line.includes(`"step":"${step}"`) ? line.replace('"output":', '"output" :') : line;
    await writeFile(path, text.split("\n").map(damaged).join("\n"));
    const again = await fullWorld(createFolderCheckpoints({ folder })).run(FREE);
    expect(again.steps.filter(({ resumed }) => resumed !== true).map((done) => done.step)).toEqual([step]);
    expect(sealed(again)).toBe(sealed(first));
  });
});

describe("the key of a step", () => {
  async function keysWith(options: WorldOptions = {}, material = NAMED) {
    const saved = new Map<string, string>();
    await createWorld({ ...options, checkpoints: memoryCheckpoints(saved) }).run(material);
    return keysOf(saved);
  }

  function changed(before: Record<string, string>, after: Record<string, string>): string[] {
    return Object.keys(before).filter((step) => before[step] !== after[step]);
  }

  it("is the same for the same flow, and not changed by answers that could not be used", async () => {
    const before = await keysWith();
    expect(changed(before, await keysWith({ spoiled: 2 }))).toEqual([]);
  });

  it.each([
    ["the run", { run: 2 }],
    ["the flow", { id: "flow-ba9876543210" }],
  ])("depends on %s, for every step", async (_, options) => {
    const before = await keysWith();
    expect(changed(before, await keysWith(options))).toEqual(Object.keys(before));
  });

  it("depends on the models that may answer, fallbacks included, where they are asked", async () => {
    const before = await keysWith();
    const modelNames = {
      architect: ["openai/architect", "google/other"],
      implementation: ["openai/implementation"],
      context: ["openai/context"],
    };
    expect(changed(before, await keysWith({ ports: { modelNames } }))).toEqual(["plan"]);
  });

  it("depends on the schema of the answer", async () => {
    const before = await keysWith();
    const answerSchema = async (name: string) => ({ title: name === "answer-documentation" ? "other" : name });
    expect(changed(before, await keysWith({ ports: { answerSchema } }))).toEqual(["document"]);
  });

  it("depends on the rendered prompt: on the request, and on what earlier steps have answered", async () => {
    const before = await keysWith();
    const request = { ...NAMED.request, parameters: { digits: 4 } };
    expect(changed(before, await keysWith({}, { ...NAMED, request }))).toEqual(Object.keys(before));
    const answer = ({ task }: ModelRequest) => (task === "plan" ? { ...planWith(), title: "Other" } : undefined);
    const after = changed(before, await keysWith({ answer }));
    expect(after).not.toContain("context");
    expect(after).not.toContain("plan");
    expect(after).toContain("implement-structure");
    expect(after).toContain("document");
  });

  it("depends on the gates, their thresholds and their tools where they are run", async () => {
    const before = await keysWith();
    expect(changed(before, await keysWith({ ports: { inspectionKey: "others" } }))).toEqual(["inspect-0"]);
  });
});
