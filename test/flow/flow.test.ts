import { describe, expect, it } from "vitest";
import { BlocksError } from "../../src/base/errors.ts";
import { FACES } from "../../src/block/block.ts";
import type { FlowResult } from "../../src/flow/flow.ts";
import { TEST_PARTS } from "../../src/flow/parts.ts";
import {
  badInspection,
  COST_USD,
  createWorld,
  FREE,
  NAMED,
  partAskedFor,
  textOf,
  WORDS,
  type WorldOptions,
} from "./world.ts";

const PARTS = [...FACES, "composition", ...TEST_PARTS];

const TEST_FILES = ["block", "input", "integration", "logic", "output", "ui"].map((name) => `tests/${name}.test.ts`);

function contentOf({ files }: FlowResult, path: string): string | undefined {
  return files.find((file) => file.path === path)?.content;
}

function stepsOf({ steps }: FlowResult): string[] {
  return steps.map(({ step }) => step);
}

async function run(options: WorldOptions = {}, material = NAMED) {
  const world = createWorld(options);
  return { ...world, result: await world.run(material) };
}

describe("Flow", () => {
  it("reads, plans, writes every part, inspects and documents", async () => {
    const { result } = await run();
    const parts = PARTS.map((part) => `implement-${part}`);
    expect(stepsOf(result)).toEqual(["context", "plan", ...parts, "inspect-0", "document"]);
    expect(result.calls.map(({ task }) => task)).toEqual([
      "context",
      "plan",
      ...parts.map(() => "implement"),
      "document",
    ]);
  });

  it("writes manifest and parameters itself, whatever a model wrote under their names", async () => {
    const { result } = await run({
      answer: (request) =>
        partAskedFor(request) === "composition"
          ? {
              notes: "",
              files: ["index.ts", "block.json", "parameters.json"].map((path) => ({ path, content: "{}" })),
            }
          : undefined,
    });
    const content = (path: string) => JSON.parse(contentOf(result, path) ?? "null");
    expect(content("parameters.json")).toEqual({ digits: 2 });
    expect(content("block.json")).toMatchObject({ name: "demo-sum", tests: TEST_FILES });
    expect(contentOf(result, "contract.schema.json")).toBe('{ "$defs": {} }');
    expect(contentOf(result, "README.md")).toMatch(/^# Sum/);
  });

  it("records every prompt and answer by its step, with its digest, cost and tokens", async () => {
    const { result } = await run();
    const steps = ["context", "plan", ...PARTS.map((part) => `implement-${part}`), "document"];
    const names = steps.map((step, index) => `${String(index + 1).padStart(2, "0")}-${step}`);
    expect([...result.members.keys()]).toEqual([
      "context.json",
      "plan.json",
      "recording.json",
      ...names.flatMap((name) => [`prompts/${name}.txt`, `answers/${name}.json`]),
    ]);
    expect(result.calls[0]).toMatchObject({
      role: "context",
      step: "context",
      promptVersion: expect.any(Number),
      rawFinishReason: "end_turn",
      costUsd: COST_USD,
      pricedAs: "test",
      charges: [{ costUsd: COST_USD, outcome: "answered" }],
    });
    expect(result.costUsd).toBe(COST_USD * steps.length);
    expect(result.outputTokens).toBe(5 * steps.length);
    expect(result.estimated).toBe(false);
    expect(result.roles.architect).toMatchObject({ models: ["openai/architect"], calls: 1, costUsd: COST_USD });
    expect(result.roles.implementation?.calls).toBe(14);
  });

  it("T01 sends the words of a request only inside a fence, never in the instructions", async () => {
    const { requests } = await run({ inspections: [badInspection(1)] }, FREE);
    expect(new Set(requests.map(({ task }) => task))).toEqual(
      new Set(["choose", "context", "plan", "implement", "repair", "document"]),
    );
    for (const request of requests) {
      expect(request.system).not.toContain(WORDS);
      const outside = textOf(request).replace(/<data ([0-9a-f]{32}) [^\n]*>\n[\s\S]*?\n<\/data \1>/g, "");
      expect(outside).not.toContain(WORDS);
      expect(textOf(request).match(/<data [0-9a-f]{32}/)).not.toBeNull();
    }
  });

  it("lets the offline model write all parts in one call, inspects nothing and costs nothing", async () => {
    const { result, inspected } = await run({ provider: "offline", inspections: [badInspection(3)] });
    expect(stepsOf(result)).toEqual(["context", "plan", "implement", "document"]);
    expect([...result.members.keys()].filter((path) => path.startsWith("prompts/"))).toEqual([
      "prompts/01-context.txt",
      "prompts/02-plan.txt",
      "prompts/03-implement.txt",
      "prompts/04-document.txt",
    ]);
    expect(inspected).toEqual([]);
    expect(result).toMatchObject({ costUsd: 0, rounds: [], repairRounds: 0, inspection: undefined, estimated: false });
    expect(result.calls.every(({ pricedAs }) => pricedAs === "offline")).toBe(true);
  });

  it("refuses a request in words when nobody can choose", async () => {
    const world = createWorld({ provider: "offline" });
    await expect(world.run(FREE)).rejects.toMatchObject({ code: "INPUT_INVALID" });
    expect(world.requests).toEqual([]);
  });

  it("limits each answer to what its task needs, and never beyond the owner's limit", async () => {
    const limits = async (maxOutputTokens: number) => {
      const { requests } = await run({ bounds: { maxOutputTokens }, inspections: [badInspection(1)] }, FREE);
      return Object.fromEntries(
        requests.map((request) => [
          [request.task, partAskedFor(request)].filter((name) => name !== undefined).join("-"),
          request.maxOutputTokens,
        ]),
      );
    };
    expect(await limits(64_000)).toMatchObject({
      choose: 4_000,
      context: 4_000,
      plan: 16_000,
      "implement-logic": 12_000,
      "implement-composition": 16_000,
      "implement-tests-logic": 12_000,
      "implement-tests-block": 12_000,
      repair: 32_000,
      document: 8_000,
    });
    expect(new Set(Object.values(await limits(3_000)))).toEqual(new Set([3_000]));
  });

  it.each([
    [1, 0, undefined],
    [1, 2, "1.2"],
    [3, 0, "3.0"],
  ])("marks the requests of run %d after %d unusable answers for the answer cache", async (number, spoiled, salt) => {
    const { requests } = await run({ run: number, spoiled });
    expect(new Set(requests.map((request) => request.salt))).toEqual(new Set([salt]));
  });

  it("passes on unchanged what a step throws, and tells that the step has failed", async () => {
    const error = new BlocksError("down", { code: "MODEL_CALL_FAILED", kind: "provider" });
    const world = createWorld({ answer: ({ task }) => (task === "plan" ? error : undefined) });
    await expect(world.run()).rejects.toBe(error);
    expect(world.events.at(-1)).toMatchObject({ kind: "step-ended", step: "plan", outcome: "error" });
  });

  it("reports what was spent after every charge, all calls together", async () => {
    const { events } = await run();
    const spent = events.flatMap((event) => (event.kind === "spent" ? [event.costUsd] : []));
    expect(spent).toEqual(spent.map((_, index) => (index + 1) * COST_USD));
    expect(spent).toHaveLength(16);
    expect(events).toContainEqual({ kind: "step-moved", step: "plan", characters: 7 });
  });

  it("ends a flow that is over its budget outside of a repair", async () => {
    const error = new BlocksError("no money", { code: "BUDGET_EXCEEDED", kind: "usage" });
    const world = createWorld({ answer: ({ task }) => (task === "document" ? error : undefined) });
    await expect(world.run()).rejects.toBe(error);
  });

  it("refuses a plan that no manifest can be made of", async () => {
    const saved: string[] = [];
    const world = createWorld({
      answer: ({ task }) => (task === "plan" ? { ...planAnswer(), title: " " } : undefined),
      checkpoints: { load: async () => undefined, save: async ({ step }) => void saved.push(step) },
    });
    await expect(world.run()).rejects.toMatchObject({ code: "MODEL_ANSWER_INVALID" });
    expect(saved).toEqual(["context"]);
  });

  it("T02 says how many hidden characters were taken out of what the models were shown", async () => {
    const hidden = { ...NAMED, request: { ...NAMED.request, text: "pay\u200Bme\u202Ent" } };
    expect((await run({}, hidden)).result.takenOut).toBe(2);
    expect((await run()).result.takenOut).toBe(0);
  });
});

function planAnswer() {
  const faces = FACES.map((face) => ({ face, purpose: "p", exports: [] }));
  return { title: "t", description: "d", faces, contract: "{}", properties: ["p"], risks: [] };
}
