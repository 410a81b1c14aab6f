import { join } from "node:path";
import { prepare } from "../../src/app/generate/compose.ts";
import { FlowMeter } from "../../src/app/generate/flow-meter.ts";
import { flowPorts } from "../../src/app/generate/flow-ports.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { readMaterial } from "../../src/app/generate/material.ts";
import { SPENDING_FOLDER } from "../../src/app/models/state-folders.ts";
import { digestOf } from "../../src/base/digest.ts";
import { Flow, type FlowResult } from "../../src/flow/flow.ts";
import type { Inspection } from "../../src/flow/ports.ts";
import { createFolderSpending } from "../../src/ledger/folder-spending.ts";
import type { SpendingFigures } from "../../src/ledger/spending.ts";
import { flowContext, REQUEST } from "./flow-world.ts";

/** What such a flow made, and what was booked for it. */
export interface InspectedFlow {
  readonly result: FlowResult;
  readonly booked: SpendingFigures;
}

/**
 * A whole flow in a repository as `generate` runs it, with the real models, policies, prompts and checkpoints; only what
 * the gates say of each candidate is given, in order.
 */
export async function flowWithInspections(
  workspace: string,
  inspections: readonly Inspection[],
): Promise<InspectedFlow> {
  const context = flowContext(workspace);
  const { config, chosen, modelNames, request, catalog, outputFolder } = await prepare(
    parseGenerateInputs(REQUEST),
    context,
  );
  const { clock, progress, signal } = context;
  const caps = { flowUsd: config.budget.flow_usd, dayUsd: config.budget.day_usd };
  const spending = createFolderSpending({ folder: join(workspace, SPENDING_FOLDER), caps, clock });
  const parts = {
    chosen,
    modelNames,
    offlineModel: undefined,
    reviewersFor: () => undefined,
    config,
    context,
    spending,
    meter: new FlowMeter(),
  };
  const flow = { id: "flow-inspected", run: 1 };
  const ports = await flowPorts(parts, { ...flow, mirror: async () => {} });
  const given = [...inspections];
  const inspect = async () => given.shift() ?? nothingSaid();
  const result = await new Flow({
    ...flow,
    ports: { ...ports, inspect },
    bounds: {
      repairRounds: config.flow.repair_rounds,
      maxOutputTokens: 64_000,
      deadlineMs: config.flow.deadline_seconds * 1000,
    },
    clock,
    progress,
    digest: digestOf(flow.id),
    spoiled: 0,
  }).run(
    await readMaterial({ request, catalog, config, workspace, redactor: context.redactor, outputFolder }, signal),
    signal,
  );
  return { result, booked: await spending.figures({ flow: flow.id, run: flow.run }) };
}

function nothingSaid(): never {
  throw new Error("a candidate was inspected of which nobody said what the gates find");
}
