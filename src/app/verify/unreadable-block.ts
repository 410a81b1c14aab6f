import { basename } from "node:path";
import { BlocksError, blocksErrorFrom } from "../../base/errors.ts";
import type { Block } from "../../block/block.ts";
import { blockDigest, sortedByPath } from "../../block/block-digest.ts";
import { readBlock, readFolder } from "../../block/read-block.ts";
import { manifestFindings } from "../../gates/contract/file-checks.ts";
import { type Finding, GATE_NAMES, type GateName, type GateResult } from "../../gates/gate.ts";
import type { BlockVerdict } from "../../generated/types.ts";

/** A folder with a manifest whose block cannot be read. */
export interface UnreadableBlock {
  readonly name: string;
  readonly digest: BlockVerdict["digest"];
  readonly findings: readonly Finding[];
}

/** The block in a folder, or what keeps it from being read, which is a result of the contract gate and not an error. */
export async function readSubject(folder: string): Promise<Block | UnreadableBlock> {
  try {
    return await readBlock(folder);
  } catch (error) {
    if (!(error instanceof BlocksError) || error.code !== "BLOCK_INVALID") throw error;
    const { files, problems } = await readFolder(folder);
    const manifest = files.find(({ path }) => path === "block.json");
    const findings = [
      ...problems.map(refusedFile),
      ...(manifest === undefined ? [] : manifestFindings(manifest.content)),
    ];
    return {
      name: basename(folder),
      digest: blockDigest(sortedByPath(files)),
      findings: findings.length > 0 ? findings : [refusedFile(blocksErrorFrom(error).message)],
    };
  }
}

function refusedFile(message: string): Finding {
  return {
    code: "CONTRACT-FILE-REFUSED",
    severity: "HIGH",
    message,
    remedy: "Remove the file from the block, or replace it by a regular text file.",
  };
}

/** The results for a block that cannot be read: the contract gate leads, and the others cannot decide. */
export function unreadableResults({ findings }: UnreadableBlock, asked: readonly GateName[]): GateResult[] {
  return GATE_NAMES.filter((gate) => asked.includes(gate)).map((gate): GateResult => {
    if (gate === "contract") {
      const summary = `the block cannot be read: ${findings[0]?.message}`;
      return { gate, verdict: "fail", summary, findings: [...findings], durationMs: 0 };
    }
    const summary = `the contract gate comes first (the block cannot be read: ${findings[0]?.message})`;
    return { gate, verdict: "error", summary, findings: [], durationMs: 0 };
  });
}
