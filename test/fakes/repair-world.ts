import { resolve } from "node:path";
import type { BlockFile } from "../../src/block/block.ts";
import { instantiate, readBlueprint } from "../../src/block/blueprint.ts";
import { EXAMPLE_PARAMETERS } from "../../src/cli/demo-repository.ts";
import type { Inspection } from "../../src/flow/ports.ts";
import { modelsThatWrite } from "./block-models.ts";
import { startRepository } from "./flow-world.ts";
import { flowWithInspections, type InspectedFlow } from "./inspected-flow.ts";
import type { ModelServer, Script } from "./model-server.ts";

/** A model of each vendor that may write. */
export const WRITERS = ["anthropic/claude-sonnet-5", "openai/gpt-5.5", "google/gemini-3.8-flash"] as const;

/** The shipped reference block, made for the example's parameters: a block of the size that flows have. */
export async function referenceBlock(): Promise<readonly BlockFile[]> {
  const folder = resolve(import.meta.dirname, "../../blueprints/compliance/attestation");
  return instantiate(await readBlueprint(folder), EXAMPLE_PARAMETERS);
}

/** Models that write the reference block, and mend its logic when they are asked to. */
export function modelsThatMend(files: readonly BlockFile[]): Script {
  return modelsThatWrite(files, (step) => {
    const logic = files.find(({ path }) => path === "logic.ts")?.content ?? "";
    return step === "repair"
      ? { files: [{ path: "logic.ts", content: `${logic}\n// mended\n` }], notes: "" }
      : undefined;
  });
}

/** What the gates say of a candidate with a test that fails, and of the one after it. */
const INSPECTIONS: readonly Inspection[] = [
  {
    findings: [
      {
        code: "COVERAGE-TEST-FAILED",
        severity: "HIGH",
        message: 'the test "capital > adds up every element" failed: expected 1 to be 2',
        remedy: "Correct the code, or the test if the code is right.",
        path: "tests/logic.test.ts",
        line: 61,
      },
    ],
    undecided: [],
    gates: [{ gate: "coverage", verdict: "fail", figure: 91 }],
  },
  { findings: [], undecided: [], gates: [{ gate: "coverage", verdict: "pass", figure: 96 }] },
];

/** A flow whose first candidate is repaired once by this model. The server has to have {@link modelsThatMend}. */
export async function flowWithOneRepair(server: ModelServer, writer: string): Promise<InspectedFlow> {
  const models = { implementation: writer };
  const { workspace, remove } = await startRepository(server.urls, { models });
  try {
    return await flowWithInspections(workspace, INSPECTIONS);
  } finally {
    await remove();
  }
}

/** The share of a flow's repair that was read from the vendor's prompt cache, from 0 to 1. */
export function cachedShareOfRepair({ result }: InspectedFlow): number {
  const repairs = result.calls.filter(({ task }) => task === "repair");
  const sum = (figure: "inputTokens" | "cacheReadTokens") =>
    repairs.reduce((total, { usage }) => total + (usage[figure] ?? 0), 0);
  return sum("cacheReadTokens") / sum("inputTokens");
}

/** The prompts of a flow as its record keeps them. */
export function promptsOf({ members }: { readonly members: ReadonlyMap<string, string> }): ReadonlySet<string> {
  return new Set([...members].flatMap(([path, text]) => (path.startsWith("prompts/") ? [text] : [])));
}
