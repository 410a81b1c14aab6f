import { describe, expect, it } from "vitest";
import { usageError } from "../../src/base/errors.ts";
import type { FlowMaterial } from "../../src/flow/material.ts";
import type { ModelRequest } from "../../src/llm/model.ts";
import { BLUEPRINT, createWorld, FREE, memoryCheckpoints, type WorldOptions } from "./world.ts";

const CHOICE = {
  blueprint: true,
  family: "demo",
  type: "sum",
  title: "Sum",
  description: "Adds.",
  parameters: '{"digits":3}',
  reason: "it adds",
};

/** Answers the questions of the architect with these choices, one after the other. */
function choosing(choices: readonly object[], options: WorldOptions = {}) {
  let asked = 0;
  return createWorld({
    ...options,
    answer: ({ task }) => {
      if (task !== "choose") return undefined;
      asked += 1;
      return choices[asked - 1] ?? new Error("asked too often");
    },
  });
}

/** Accepts parameters with `digits` alone. */
const STRICT: FlowMaterial = {
  ...FREE,
  blueprintFor: (family, type, parameters) => {
    if (JSON.stringify(Object.keys(parameters)) !== '["digits"]') {
      throw usageError("PARAMETERS_INVALID", "the parameters are not those of demo/sum:\n  /digits is missing");
    }
    return { ...BLUEPRINT, family, type };
  },
};

function choosingRequests(requests: readonly ModelRequest[]): ModelRequest[] {
  return requests.filter(({ task }) => task === "choose");
}

describe("a request in words", () => {
  it("is chosen a blueprint for, with parameters, and its choice is recorded", async () => {
    const result = await choosing([CHOICE]).run(STRICT);
    expect(result.request).toMatchObject({ family: "demo", type: "sum", parameters: { digits: 3 } });
    expect(result.choice).toEqual(CHOICE);
    expect(JSON.parse(result.members.get("choice.json") ?? "")).toEqual(CHOICE);
    expect([...result.members.keys()]).toContain("prompts/01-choose.txt");
    expect(result.calls[0]).toMatchObject({ role: "architect", task: "choose", step: "choose" });
  });

  it("is chosen for while the repository is read", async () => {
    const waiting = new Set<string>();
    let open = () => {};
    const both = new Promise<void>((resolve) => {
      open = resolve;
    });
    const world = createWorld({
      answer: async ({ task }) => {
        if (task !== "choose" && task !== "context") return undefined;
        waiting.add(task);
        if (waiting.size === 2) open();
        await both;
        return undefined;
      },
    });
    await world.run(FREE);
    expect(world.requests[2]?.task).toBe("plan");
  }, 5_000);

  it("keeps the parameters that are stated, whatever the architect read in its words", async () => {
    const material = { ...STRICT, request: { ...FREE.request, parameters: { digits: 9 } } };
    expect((await choosing([CHOICE]).run(material)).request.parameters).toEqual({ digits: 9 });
  });

  it("can be of a new family: our example shows the quality, and nothing of it is taken for the request's own", async () => {
    const world = choosing([{ ...CHOICE, blueprint: false, family: "shop", type: "cart", parameters: "{}" }]);
    const material = { ...FREE, blueprintFor: () => Promise.reject(new Error("there is none")) as never };
    const result = await world.run(material);
    expect(result.request).toMatchObject({ family: "shop", type: "cart", parameters: {} });
    const manifest = JSON.parse(result.files.find(({ path }) => path === "block.json")?.content ?? "");
    expect(manifest).toMatchObject({ name: "shop-cart", family: "shop", type: "cart" });
    const plan = world.requests.find(({ task }) => task === "plan");
    expect([...(plan?.prefix ?? []), plan?.prompt].join("\n")).not.toContain("addition commutes");
  });

  it.each([
    ["parameters that the blueprint refuses", { ...CHOICE, parameters: "{}" }, "/digits is missing"],
    ["parameters that are no object", { ...CHOICE, parameters: "[]" }, "text of a JSON object"],
    ["parameters that are no JSON", { ...CHOICE, parameters: "{" }, "text of a JSON object"],
    ["a blueprint that there is not", { ...CHOICE, type: "product" }, "no blueprint demo/product"],
    ["a new family with a name of the list", { ...CHOICE, blueprint: false }, "is a blueprint of the list"],
    [
      "a name that no manifest can hold",
      { ...CHOICE, blueprint: false, family: "a".repeat(50), type: "b" },
      "too long",
    ],
  ])("hands %s back to the architect once", async (_, wrong, problem) => {
    const world = choosing([wrong, CHOICE]);
    const result = await world.run(STRICT);
    expect(result.choice).toEqual(CHOICE);
    const [first, second] = choosingRequests(world.requests);
    expect(first?.prompt).not.toContain(problem);
    expect(second?.prompt).toContain(problem);
    expect([...result.members.keys()].filter((path) => path.includes("choose"))).toEqual([
      "prompts/01-choose.txt",
      "answers/01-choose.json",
      "prompts/02-choose.txt",
      "answers/02-choose.json",
    ]);
  });

  it("fails clearly when it does not say what the blueprint has to know", async () => {
    const saved = new Map<string, string>();
    const wrong = { ...CHOICE, parameters: "{}" };
    const world = choosing([wrong, wrong], { checkpoints: memoryCheckpoints(saved) });
    await expect(world.run(STRICT)).rejects.toMatchObject({
      code: "PARAMETERS_INVALID",
      message: expect.stringMatching(/the request does not say what demo\/sum has to know[\s\S]*\/digits is missing/),
    });
    expect(saved.has("choose")).toBe(false);
  });

  it("fails when the second choice cannot be followed either", async () => {
    const wrong = { ...CHOICE, type: "product" };
    await expect(choosing([wrong, wrong]).run(STRICT)).rejects.toMatchObject({ code: "MODEL_ANSWER_INVALID" });
  });

  it("needs words to be chosen for", async () => {
    const world = createWorld();
    const material = { ...FREE, request: { parameters: {}, text: undefined } };
    await expect(world.run(material)).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });
});
