import { stat } from "node:fs/promises";
import { join } from "node:path";
import { usageError } from "../../base/errors.ts";
import { blockDigest } from "../../block/block-digest.ts";
import { readFolder } from "../../block/read-block.ts";
import type { ChosenFlow } from "./choose-flow.ts";

/**
 * Makes sure that the flow's copy of the block is the one that the flow recorded and the gates judged. A flow that failed
 * may have left no block. Throws `EVIDENCE_INCOMPLETE`.
 */
export async function assertFlowBlock({ folder, flow }: ChosenFlow): Promise<void> {
  const block = join(folder, "block");
  const present = await stat(block).then(
    (status) => status.isDirectory(),
    () => false,
  );
  if (!present) {
    if (flow.outcome === "failed") return;
    throw mismatch(`${folder} holds no copy of the block ${flow.block.name}`);
  }
  const { files, problems } = await readFolder(block);
  if (problems.length > 0) throw mismatch(`the block in ${block} cannot be read: ${problems.join("; ")}`);
  const digest = blockDigest(files);
  if (digest !== flow.block.digest) {
    throw mismatch(`the block in ${block} has the digest ${digest}, but ${flow.id} made ${flow.block.digest}`);
  }
}

function mismatch(message: string) {
  return usageError("EVIDENCE_INCOMPLETE", message, "Give the flow's folder as blocks generate left it.");
}
