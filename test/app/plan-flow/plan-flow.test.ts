import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { composeGenerate } from "../../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../../src/app/generate/inputs.ts";
import { composePlan } from "../../../src/app/plan-flow/compose.ts";
import { modelsThatWrite } from "../../fakes/block-models.ts";
import { flowContext, REQUEST, startRepository } from "../../fakes/flow-world.ts";
import { startModelServer } from "../../fakes/model-server.ts";
import { exampleBlock } from "./example-block.ts";

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

async function world() {
  const files = await exampleBlock();
  const server = await startModelServer({ answer: modelsThatWrite(files), billing: "prefix" });
  const { workspace, remove } = await startRepository(server.urls, { flow: { repair_rounds: 0 } });
  toClose.push(server.close, remove);
  return { server, workspace };
}

describe("composePlan", () => {
  it("names the calls that the flow then makes, with their size and about their cost, and sends nothing", async () => {
    const { server, workspace } = await world();
    const before = await readdir(workspace, { recursive: true });
    const plan = await composePlan(parseGenerateInputs(REQUEST), flowContext(workspace)).run();
    expect(server.requests).toEqual([]);
    expect(await readdir(workspace, { recursive: true })).toEqual(before);

    const { flow } = await composeGenerate(parseGenerateInputs(REQUEST), flowContext(workspace)).run();
    const made = flow.calls.map(({ step = "", provider, model }) => `${step} ${provider}/${model}`).sort();
    expect(plan.calls.map(({ step, model }) => `${step} ${model}`).sort()).toEqual(made);
    expect((plan.totals.inputTokens - (flow.inputTokens ?? 0)) / (flow.inputTokens ?? 1)).toBeCloseTo(0, 1);
    const estimate = plan.totals.costUsd ?? 0;
    expect(estimate / (flow.costUsd ?? 1)).toBeGreaterThan(0.75);
    expect(estimate / (flow.costUsd ?? 1)).toBeLessThan(1.35);
    expect(flow.costUsd).toBeLessThan(plan.totals.upperUsd ?? 0);
  });

  it("plans a free request as a block of a new family, and says that the architect chooses", async () => {
    const { workspace } = await world();
    const inputs = parseGenerateInputs({ request: "feature_request.md" });
    const plan = await composePlan(inputs, flowContext(workspace)).run();
    expect(plan.calls.map(({ step }) => step)).toContain("choose");
    expect(plan.notes.join("\n")).toContain("The architect chooses");
    expect(plan.writes).toContain(join("src/generated", "<family>-<type>", "logic.ts"));
  });

  it("counts every repair round in the upper bound, with an answer as long as one may be", async () => {
    const upperWith = async (repair_rounds: number) => {
      const { workspace, remove } = await startRepository({}, { flow: { repair_rounds } });
      toClose.push(remove);
      return (await composePlan(parseGenerateInputs(REQUEST), flowContext(workspace)).run()).totals.upperUsd ?? 0;
    };
    // 32,000 tokens of output at 30 USD a million, and the input beside it.
    expect((await upperWith(2)) - (await upperWith(0))).toBeGreaterThan(2 * 0.96);
  });

  it("asks nobody offline", async () => {
    const { workspace } = await world();
    const inputs = parseGenerateInputs({ ...REQUEST, offline: "true" });
    const plan = await composePlan(inputs, flowContext(workspace)).run();
    expect(plan).toMatchObject({ calls: [], totals: { costUsd: 0, inputTokens: 0 } });
    expect(plan.writes).toContain("src/generated/compliance-attestation/logic.ts");
  });
});
