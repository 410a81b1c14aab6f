import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { measureGates } from "../../../src/app/telemetry/gate-measurements.ts";
import { verifiedFlowOf } from "../../../src/app/telemetry/verified-flow.ts";
import type { GateResult } from "../../../src/generated/types.ts";
import { type Attributes, NO_TELEMETRY } from "../../../src/telemetry/telemetry.ts";
import { FLOW_ID, flowFiles, flowRecord, writeTree } from "../../bundle/evidence-fixture.ts";

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

async function workspaceOf(...flows: readonly ReturnType<typeof flowRecord>[]): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), "blocks-gate-telemetry-"));
  folders.push(workspace);
  execFileSync("git", ["init", "-q", workspace]);
  for (const flow of flows) await writeTree(join(workspace, ".blocks/flows", flow.id), flowFiles(flow));
  return workspace;
}

function result(change: Partial<GateResult>): GateResult {
  return { gate: "mutation", verdict: "pass", summary: "", findings: [], durationMs: 1, ...change };
}

describe("what is measured of gates", () => {
  function measured(results: readonly GateResult[]) {
    const said: { metric: string; value: number; attributes: Attributes }[] = [];
    const telemetry = {
      ...NO_TELEMETRY,
      measure: (metric: string, value: number, attributes: Attributes) => void said.push({ metric, value, attributes }),
    };
    measureGates(telemetry, results, { repo: "acme/bank" });
    return said;
  }
  const figure = {
    name: "mutation kill rate",
    value: 71.5,
    threshold: 60,
    comparison: "at-least",
    unit: "percent",
  } as const;

  it("is a result for each, and the kill rate where mutants were tried", () => {
    expect(measured([result({ gate: "review", verdict: "error" }), result({ verdict: "fail", figure })])).toEqual([
      { metric: "quality_gate.result", value: 1, attributes: { repo: "acme/bank", gate: "review", verdict: "error" } },
      { metric: "quality_gate.result", value: 1, attributes: { repo: "acme/bank", gate: "mutation", verdict: "fail" } },
      { metric: "quality_gate.kill_rate", value: 71.5, attributes: { repo: "acme/bank" } },
    ]);
  });

  it("is nothing for a part of the mutants", () => {
    const shard = { index: 1, count: 2, mutants: 10 } as unknown as NonNullable<GateResult["shard"]>;
    expect(measured([result({ figure, shard })])).toEqual([]);
  });
});

describe("the flow whose block is verified", () => {
  const env = { GITHUB_RUN_ID: "4711" };

  it("is the newest that made a block at this place", async () => {
    const older = flowRecord({
      id: "flow-aaaaaaaaaaaa",
      timing: { startedAt: "2026-11-19T10:00:00.000Z", durationMs: 1, steps: [] },
    });
    const workspace = await workspaceOf(older, flowRecord({ run: 3 }));
    const folder = join(workspace, "src/generated/attestation");
    expect(await verifiedFlowOf([folder], { workspace, env, repository: undefined })).toEqual({
      repository: "acme/bank",
      flow: { id: FLOW_ID, run: 3 },
      ciRun: "4711",
    });
  });

  it("is the one that the job was told, where the flow itself is not at hand", async () => {
    const workspace = await workspaceOf();
    const world = { workspace, env: { ...env, BLOCKS_FLOW: FLOW_ID }, repository: "acme/bank" };
    expect(await verifiedFlowOf([join(workspace, "b")], world)).toMatchObject({ flow: { id: FLOW_ID, run: 1 } });
    const wrong = { ...world, env: { BLOCKS_FLOW: "../../flow" } };
    expect(await verifiedFlowOf([join(workspace, "b")], wrong)).toMatchObject({ flow: undefined, ciRun: undefined });
  });

  it("is not known of several blocks, of another place, and where a flow cannot be read", async () => {
    const workspace = await workspaceOf(flowRecord());
    const world = { workspace, env: {}, repository: "acme/bank" };
    const folder = join(workspace, "src/generated/attestation");
    expect((await verifiedFlowOf([folder, `${folder}-2`], world)).flow).toBeUndefined();
    expect((await verifiedFlowOf([`${folder}-2`], world)).flow).toBeUndefined();
    await writeTree(join(workspace, ".blocks/flows/flow-bbbbbbbbbbbb"), { "flow.json": "{" });
    expect((await verifiedFlowOf([folder], world)).flow).toBeUndefined();
  });
});
