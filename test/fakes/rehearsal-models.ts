import { fileURLToPath } from "node:url";
import { FACES } from "../../src/block/block.ts";
import { readFolder } from "../../src/block/read-block.ts";
import type { TaskName } from "../../src/llm/model.ts";
import { createOfflineModel, type OfflineBlueprint } from "../../src/llm/providers/offline.ts";
import type { Script } from "./model-server.ts";

/** Models that write a small block that passes the gates: the flow is real, the network and the vendors' formats are. */
export async function tinyBlockAnswers(): Promise<Script> {
  const { files } = await readFolder(fileURLToPath(new URL("../fixtures/blocks/tiny", import.meta.url)));
  const contentOf = (path: string) => files.find((file) => file.path === path)?.content ?? "";
  const blueprint: OfflineBlueprint = {
    title: "A discount on an order",
    description: "Takes a percentage off the amount of an order.",
    properties: ["A discounted amount is never negative."],
    risks: [],
    files: files.filter(({ path }) => path !== "block.json" && path !== "README.md"),
    readme: contentOf("README.md"),
    contract: contentOf("contract.schema.json"),
    faces: FACES.map((face) => ({ face, purpose: `The ${face} of the block.`, exports: [] })),
  };
  const model = createOfflineModel({ blueprint, parameters: {} });
  return async ({ schema, system, prompt }) => {
    const task = TASK_OF_SCHEMA[schema.name];
    if (task === undefined) throw new Error(`nobody asks for ${schema.name}`);
    const request = { role: "architect", task, system, prompt, schema, maxOutputTokens: 1 } as const;
    return JSON.parse((await model.generate(request, new AbortController().signal)).text);
  };
}

const TASK_OF_SCHEMA: Readonly<Record<string, TaskName>> = {
  ContextAnswer: "context",
  PlanAnswer: "plan",
  ImplementationAnswer: "implement",
  ReviewAnswer: "review",
  DocumentationAnswer: "document",
};
