import { describe, expect, it } from "vitest";
import { FACES } from "../../src/block/block.ts";
import { type PartName, TEST_PARTS } from "../../src/flow/parts.ts";
import type { ModelRequest } from "../../src/llm/model.ts";
import { createWorld, memoryCheckpoints, partAskedFor, planWith, textOf, usualAnswer } from "./world.ts";

interface Files {
  readonly notes: string;
  readonly files: { path: string; content: string }[];
}

/** The usual answer to a part with more files in it. */
function withFiles(request: ModelRequest, part: PartName, ...more: { path: string; content: string }[]) {
  if (partAskedFor(request) !== part) return undefined;
  const usual = usualAnswer(request) as Files;
  return { ...usual, files: [...usual.files, ...more] };
}

function contents(files: readonly { path: string; content: string }[]) {
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}

describe("the parts of a block", () => {
  it("are written at the same time where the plan lets them", async () => {
    const together: readonly PartName[] = ["input", "logic", "output", "integration", "ui"];
    const waiting = new Set<PartName>();
    let open = () => {};
    const everyoneIsThere = new Promise<void>((resolve) => {
      open = resolve;
    });
    const world = createWorld({
      answer: async (request) => {
        const part = partAskedFor(request);
        if (part === undefined || !together.includes(part)) return undefined;
        waiting.add(part);
        if (waiting.size === together.length) open();
        // Nobody is answered before all five are asked: one after the other they would wait for ever.
        await everyoneIsThere;
        return undefined;
      },
    });
    await world.run();
    expect(waiting.size).toBe(together.length);
  }, 5_000);

  it("are written at the same time once the faces are finished: the composition and the tests of each face", async () => {
    const together: readonly PartName[] = ["composition", ...TEST_PARTS];
    const waiting = new Set<PartName>();
    let open = () => {};
    const everyoneIsThere = new Promise<void>((resolve) => {
      open = resolve;
    });
    const world = createWorld({
      answer: async (request) => {
        const part = partAskedFor(request);
        if (part === undefined || !together.includes(part)) return undefined;
        waiting.add(part);
        if (waiting.size === together.length) open();
        await everyoneIsThere;
        return undefined;
      },
    });
    const { files } = await world.run();
    expect(waiting.size).toBe(7);
    expect(files.filter(({ path }) => path.startsWith("tests/"))).toHaveLength(6);
  }, 5_000);

  it("are written with the finished code of exactly the faces that they depend on, directly or through others", async () => {
    const plan = planWith({
      input: ["structure"],
      logic: ["input"],
      output: ["logic"],
      integration: [],
      ui: ["structure"],
    });
    const world = createWorld({ answer: ({ task }) => (task === "plan" ? plan : undefined) });
    const { files } = await world.run();
    const written = contents(files);
    const shown = (part: PartName) => {
      const request = world.requests.find((one) => one.task === "implement" && partAskedFor(one) === part);
      return FACES.filter((face) => request !== undefined && textOf(request).includes(written[`${face}.ts`] ?? "?"));
    };
    expect(shown("structure")).toEqual([]);
    expect(shown("integration")).toEqual([]);
    expect(shown("output")).toEqual(["structure", "input", "logic"]);
    expect(shown("ui")).toEqual(["structure"]);
    for (const part of TEST_PARTS) expect(shown(part)).toEqual([...FACES]);
  });

  it("contribute the files that they own and those that nobody owns, and nothing of another part", async () => {
    const { files } = await createWorld({
      answer: (request) =>
        withFiles(
          request,
          "ui",
          { path: "logic.ts", content: "stolen" },
          { path: "tests/logic.test.ts", content: "stolen" },
          { path: "escape.ts", content: "shared" },
          { path: "README.md", content: "mine" },
        ),
    }).run();
    const written = contents(files);
    expect(written["logic.ts"]).toContain("written");
    expect(written["tests/logic.test.ts"]).toContain("written");
    expect(written["escape.ts"]).toBe("shared");
    expect(written["README.md"]).toContain("# Sum");
  });

  it("may hold the same common file, but not with other content", async () => {
    const answer = (output: string) => (request: ModelRequest) =>
      withFiles(request, "ui", { path: "money.ts", content: "ours" }) ??
      withFiles(request, "output", { path: "money.ts", content: output });
    const { files } = await createWorld({ answer: answer("ours") }).run();
    expect(contents(files)["money.ts"]).toBe("ours");
    await expect(createWorld({ answer: answer("theirs") }).run()).rejects.toMatchObject({
      code: "MODEL_ANSWER_INVALID",
      message: expect.stringContaining("money.ts"),
    });
  });

  it("are asked again after common files with other content, only the one that came second", async () => {
    const saved = new Map<string, string>();
    const clash = (request: ModelRequest) =>
      withFiles(request, "ui", { path: "money.ts", content: "of ui" }) ??
      withFiles(request, "output", { path: "money.ts", content: "of output" });
    const checkpoints = memoryCheckpoints(saved);
    await expect(createWorld({ answer: clash, checkpoints }).run()).rejects.toMatchObject({
      code: "MODEL_ANSWER_INVALID",
    });
    const kept = ["implement-ui", "implement-output"].filter((step) => saved.has(step));
    expect(kept).toHaveLength(1);
    const second = createWorld({ checkpoints, spoiled: 1 });
    const { files } = await second.run();
    expect(contents(files)["money.ts"]).toBe(kept[0] === "implement-ui" ? "of ui" : "of output");
    expect(second.requests.every(({ salt }) => salt === "1.1")).toBe(true);
  });

  it.each<[PartName, string]>([
    ["logic", "helpers.ts"],
    ["composition", "logic.ts"],
    ["tests-block", "tests/arbitraries.ts"],
    ["tests-ui", "tests/ui-rows.ts"],
    ["tests-ui", "tests/logic.test.ts"],
  ])("of which %s brings only %s are no block, and the error names the part", async (part, path) => {
    const saved = new Map<string, string>();
    const world = createWorld({
      answer: (request) =>
        partAskedFor(request) === part ? { notes: "", files: [{ path, content: "export {};\n" }] } : undefined,
      checkpoints: memoryCheckpoints(saved),
    });
    await expect(world.run()).rejects.toMatchObject({
      code: "MODEL_ANSWER_INVALID",
      message: expect.stringContaining(part),
    });
    expect(saved.has(`implement-${part}`)).toBe(false);
    expect(saved.has("implement-structure")).toBe(true);
  });

  it("stop when one of them fails: what is under way is aborted, and what needs it is never asked", async () => {
    const down = new Error("down");
    let aborted = false;
    const world = createWorld({
      answer: (request, signal) => {
        const part = partAskedFor(request);
        if (part === "logic") throw down;
        if (part !== "ui") return undefined;
        return new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            aborted = true;
            reject(signal.reason);
          });
        });
      },
    });
    await expect(world.run()).rejects.toBe(down);
    expect(aborted).toBe(true);
    expect(world.requests.map(partAskedFor)).not.toContain("tests-logic");
  });
});
