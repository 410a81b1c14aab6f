import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { FlowRecord } from "../../src/generated/types.ts";
import type { ActionContext } from "../../src/runner/define-action.ts";
import { flowOutputs } from "../../src/runner/flow-outputs.ts";
import { flowWith } from "../report/report-fixtures.ts";
import { callWith, richFlow } from "../report/rich-flow.ts";

const CONTEXT = { workspace: "/work" } as ActionContext;

function outputsOf(flow: FlowRecord) {
  const paths = { flowDirectory: `/work/.blocks/flows/${flow.id}`, blockPath: `/work/${flow.block.path}` };
  return flowOutputs({ flow, ...paths, reused: false }, CONTEXT);
}

describe("flowOutputs", () => {
  it("gives what each role used beside the whole", () => {
    expect(outputsOf(richFlow())).toMatchObject({
      "cost-usd": 0.3481,
      "cost-estimated": true,
      "architect-model": "openai/gpt-5.5",
      "architect-cost-usd": 0.1025,
      "implementation-model": "anthropic/claude-sonnet-5",
      "implementation-input-tokens": 70_000,
      "implementation-output-tokens": 14_000,
      "context-cost-usd": 0.0062,
      "duration-seconds": "72.4",
      "repair-rounds": 2,
      resumed: true,
      offline: false,
    });
  });

  it("names all models of a role, each in one line whatever a provider calls itself", () => {
    const { roles: _none, ...flow } = richFlow({ calls: [callWith(), callWith({ model: "a\nb" })] });
    expect(outputsOf(flow)["implementation-model"]).toBe("anthropic/claude-sonnet-5, anthropic/a b");
  });

  it("writes nothing for a role that was not asked, and for a figure that is not known", () => {
    const { costUsd: _unknown, ...unpriced } = callWith();
    const { roles: _none, ...flow } = richFlow({ calls: [unpriced] });
    const outputs = outputsOf(flow);
    expect(outputs["context-model"]).toBeUndefined();
    expect(outputs["implementation-cost-usd"]).toBeUndefined();
    expect(outputs["implementation-input-tokens"]).toBe(10_000);
  });

  it("a flow that ran in one go is not resumed, and its cost is no estimate", () => {
    expect(outputsOf(flowWith())).toMatchObject({ resumed: false, "cost-estimated": false, offline: true });
  });

  it("has exactly the outputs that the action declares", async () => {
    const declared = parse(await readFile("actions/generate/action.yml", "utf8")) as { outputs: object };
    expect(Object.keys(outputsOf(richFlow())).sort()).toEqual(Object.keys(declared.outputs).sort());
  });
});
