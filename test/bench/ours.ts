import { join } from "node:path";
import { prepare } from "../../src/app/generate/compose.ts";
import { FlowMeter } from "../../src/app/generate/flow-meter.ts";
import { flowPorts } from "../../src/app/generate/flow-ports.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { SPENDING_FOLDER } from "../../src/app/models/state-folders.ts";
import { systemClock } from "../../src/base/clock.ts";
import { silent } from "../../src/base/progress.ts";
import { Engine } from "../../src/flow/engine.ts";
import { Questions } from "../../src/flow/questions.ts";
import { askStep, type Workbench } from "../../src/flow/workbench.ts";
import { validateDocumentationAnswer } from "../../src/generated/validators/answer-documentation.js";
import { createFolderSpending } from "../../src/ledger/folder-spending.ts";
import { flowContext, REQUEST, startRepository } from "../fakes/flow-world.ts";
import type { Way } from "./workload.ts";
import { API_KEY, CALLS, type Chapters, MAX_OUTPUT_TOKENS, MODEL, questionFor, SCHEMA, SYSTEM } from "./workload.ts";

/**
 * The flow as five steps of our engine, with everything that a flow of the product has: the vendor's SDK inside of all
 * policies, the answer cache, holds and settlements of money, and a checkpoint on the disk after every step.
 */
export async function ourWay(baseUrl: string): Promise<{ readonly way: Way; close(): Promise<void> }> {
  const roles = ["architect", "implementation", "context"];
  const { workspace, remove } = await startRepository(
    { openai: baseUrl },
    {
      models: Object.fromEntries(roles.map((role) => [role, `openai/${MODEL}`])),
      // As the peers, which know no limits of a provider.
      providers: { openai: { concurrency: 1000, tokens_per_day: 1e12 } },
      budget: { flow_usd: 5, day_usd: 1e6 },
    },
  );
  const context = flowContext(workspace, { env: { OPENAI_API_KEY: API_KEY } });
  const { config, chosen, modelNames } = await prepare(parseGenerateInputs(REQUEST), context);
  const caps = { flowUsd: config.budget.flow_usd, dayUsd: config.budget.day_usd };
  const spending = createFolderSpending({ folder: join(workspace, SPENDING_FOLDER), caps, clock: systemClock });
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
  return {
    way: async (order) => {
      const ports = await flowPorts(parts, { id: order, run: 1, mirror: async () => {} });
      return writeBySteps({
        engine: new Engine({ checkpoints: ports.checkpoints, clock: systemClock, progress: silent }),
        questions: new Questions(ports, { id: order, run: 1, spoiled: 0 }),
        maxOutputTokens: MAX_OUTPUT_TOKENS,
        nonce: order,
      });
    },
    close: remove,
  };
}

async function writeBySteps(bench: Workbench): Promise<Chapters> {
  const chapters: string[] = [];
  const { signal } = new AbortController();
  for (let chapter = 1; chapter <= CALLS; chapter += 1) {
    const text = questionFor(bench.nonce, chapter, chapters.at(-1) ?? "");
    const question = {
      role: "implementation",
      prompt: { task: "document", version: 1, system: SYSTEM, prefix: [], prompt: text, takenOut: 0 },
      schema: SCHEMA.file,
      validator: validateDocumentationAnswer,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
    } as const;
    const step = await askStep(bench, { step: `chapter-${chapter}`, title: `Chapter ${chapter}`, question }, signal);
    chapters.push(step.output.readme);
  }
  return chapters;
}
