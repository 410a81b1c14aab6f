import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import type { BlockFile } from "../../src/block/block.ts";
import { modelsThatWrite, stepOf, tinyBlock } from "../fakes/block-models.ts";
import { flowContext, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { startModelServer } from "../fakes/model-server.ts";

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

const TESTS = "tests/discount.test.ts";

/** The same tests without what they expect of values: every line runs, and few mutants are noticed. */
function withWeakTests(files: readonly BlockFile[]): BlockFile[] {
  const weaken = (content: string) =>
    content
      .replaceAll(/\.toEqual\(.*\);/g, ".toBeDefined();")
      .replaceAll(/\.toBe\(.*\);/g, ".toBeDefined();")
      .replaceAll(/\.toThrow\("[^"]*"\);/g, ".toThrow();")
      .replace(
        "return payableCents >= 0 && discountCents + payableCents === amountCents;",
        "return payableCents <= amountCents || discountCents > 0;",
      );
  return files.map((file) => (file.path === TESTS ? { ...file, content: weaken(file.content) } : file));
}

describe("the repair loop", () => {
  it("hands surviving mutants back to the author, keeps the repair that kills them, and shows both rounds", async () => {
    const strong = await tinyBlock();
    const weak = withWeakTests(strong);
    const repaired = strong.filter(({ path }) => path === TESTS).map(({ path, content }) => ({ path, content }));
    const server = await startModelServer({
      answer: modelsThatWrite(weak, (step) => (step === "repair" ? { files: repaired, notes: "sharper" } : undefined)),
    });
    // So many mutants have to be killed that the weak tests fail the gate.
    const { workspace, remove } = await startRepository(server.urls, {
      gates: { mutation: 95 },
      flow: { deadline_seconds: 600 },
    });
    toClose.push(server.close, remove);

    const { flow } = await composeGenerate(parseGenerateInputs(REQUEST), flowContext(workspace)).run();
    const asked = server.requests.find((request) => stepOf(request) === "repair");
    expect(asked?.prompt).toContain("MUTATION-SURVIVED");
    expect(flow.rounds?.map(({ round, kept }) => [round, kept])).toEqual([
      [0, true],
      [1, true],
    ]);
    const [first, second] = flow.rounds ?? [];
    expect(first?.survivors).toBeGreaterThan(0);
    expect(second?.survivors).toBeLessThan(first?.survivors ?? 0);
    expect(first?.gates.find(({ gate }) => gate === "mutation")).toMatchObject({ verdict: "fail" });
    expect(second?.gates.find(({ gate }) => gate === "mutation")).toMatchObject({ verdict: "pass" });
    expect(second?.findings).toBe(0);
  });

  it("rolls a repair back that makes the block worse, and goes on with the best candidate", async () => {
    const strong = await tinyBlock();
    // One finding of a gate that takes no time: the mutants are for candidates that the fast gates let pass.
    const leak = '\nexport const apiKey = "AKIA' + 'QYLPMN5HHHFPZAM2";\n';
    const faulty = strong.map((file) => ({ ...file, content: file.content + (file.path === "output.ts" ? leak : "") }));
    const worse = [{ path: "logic.ts", content: "export const broken = 1;\n" }];
    const server = await startModelServer({
      answer: modelsThatWrite(faulty, (step) => (step === "repair" ? { files: worse, notes: "" } : undefined)),
    });
    const bounds = { deadline_seconds: 600, repair_rounds: 1 };
    const { workspace, remove } = await startRepository(server.urls, { flow: bounds });
    toClose.push(server.close, remove);

    const { flow, blockPath } = await composeGenerate(parseGenerateInputs(REQUEST), flowContext(workspace)).run();
    expect(flow.rounds?.map(({ kept }) => kept)).toEqual([true, false]);
    expect(await readFile(`${blockPath}/logic.ts`, "utf8")).toBe(
      strong.find(({ path }) => path === "logic.ts")?.content,
    );
  });
});
