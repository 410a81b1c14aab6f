/** Runs a model server in a process of its own, as the models of the world do: `node model-process.ts <JSON>`. */
import { startModelServer } from "../fakes/model-server.ts";
import type { FaultyWorldOptions } from "./faulty-world.ts";
import { CALL_MS, chapterModel } from "./workload.ts";

/** Which models are served. */
export type ModelOrder = { readonly world: "chapters" } | ({ readonly world: "faulty" } & FaultyWorldOptions);

const order = JSON.parse(process.argv[2] ?? "") as ModelOrder;
const faulty = order.world === "faulty" ? await faultyWorld(order) : undefined;
const server = await startModelServer(faulty ?? { answer: chapterModel, delayMs: CALL_MS });
process.on("disconnect", () => process.exit());
// Whatever is said to it, it answers with what was asked of it so far.
process.on("message", () => process.send?.(faulty?.log ?? []));
process.send?.(server.urls);

async function faultyWorld(options: FaultyWorldOptions) {
  const { FaultyWorld } = await import("./faulty-world.ts");
  const { referenceBlock } = await import("../fakes/repair-world.ts");
  return new FaultyWorld(options, await referenceBlock());
}
