import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BlockFile } from "../../block/block.ts";
import { readBlock } from "../../block/read-block.ts";
import { writeBlock } from "../../block/write-block.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { Inspection } from "../../flow/ports.ts";
import type { Gate } from "../../gates/gate.ts";

/**
 * Runs gates on a candidate that is not in the repository yet: it is written to a scratch folder, by the same rules as
 * into the repository. A gate that throws could not decide, which is kept apart from what it found.
 */
export async function inspectCandidate(
  given: {
    readonly gates: readonly Gate[];
    readonly thresholds: CompleteConfig["gates"];
    readonly files: readonly BlockFile[];
  },
  signal: AbortSignal,
): Promise<Inspection> {
  const scratch = await mkdtemp(join(tmpdir(), "blocks-candidate-"));
  try {
    const { folder } = await writeBlock({
      workspace: scratch,
      outputFolder: scratch,
      name: "candidate",
      files: given.files,
      allow: [],
    });
    const block = await readBlock(folder);
    const findings = [];
    const undecided = [];
    for (const gate of given.gates) {
      try {
        const result = await gate.check({ block, thresholds: given.thresholds }, signal);
        if (result.verdict === "fail") findings.push(...result.findings);
        if (result.verdict === "error") undecided.push(`${gate.name}: ${result.summary}`);
      } catch (error) {
        signal.throwIfAborted();
        undecided.push(`${gate.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return { findings, undecided };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
