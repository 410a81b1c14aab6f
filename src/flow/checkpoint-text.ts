import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Digest } from "../base/digest.ts";
import type { CheckpointRecord, FlowCharge } from "../generated/types.ts";
import { validateCheckpointRecord } from "../generated/validators/checkpoint.js";
import type { Checkpoint, StepCall } from "./checkpoint.ts";

/** The seal and what closes the document: the only part of a text that the seal does not cover. */
const ENDING = /,"seal":"((?:hmac-)?sha256-[0-9a-f]{64})"\}$/;

/** No ending is longer. */
const ENDING_CHARACTERS = 120;

/** A checkpoint as one line. With a key, only who knows it can make such a text. */
export function checkpointText(checkpoint: Checkpoint, sealKey: string | undefined): string {
  const { step, key, output, calls, lost, startedAt, durationMs } = checkpoint;
  const record = { schemaVersion: 1, kind: "checkpoint", step, key, output: output ?? null, calls, lost };
  const open = JSON.stringify({ ...record, startedAt, durationMs }).slice(0, -1);
  return `${open},"seal":"${sealOf(open, sealKey)}"}`;
}

/** The checkpoint in a text, or undefined where the text is damaged, was changed, or was not sealed with this key. */
export function parseCheckpoint(text: string, sealKey: string | undefined): Checkpoint | undefined {
  const ending = ENDING.exec(text.slice(-ENDING_CHARACTERS));
  if (ending === null) return undefined;
  const [whole, seal = ""] = ending;
  const expected = Buffer.from(sealOf(text.slice(0, -whole.length), sealKey));
  const found = Buffer.from(seal);
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return undefined;
  return checkpointIn(text);
}

/**
 * The checkpoint in a text whose seal nobody has checked, or undefined where it is none: to be shown, not to go on from.
 */
export function checkpointIn(text: string): Checkpoint | undefined {
  const record = recordIn(text);
  if (record === undefined) return undefined;
  const { step, key, output, calls, lost, startedAt, durationMs } = record;
  return {
    step,
    key: key as Digest,
    output,
    calls: calls as unknown as readonly StepCall[],
    lost: lost as unknown as readonly FlowCharge[],
    startedAt,
    durationMs,
  };
}

function sealOf(text: string, sealKey: string | undefined): string {
  return sealKey === undefined
    ? `sha256-${createHash("sha256").update(text).digest("hex")}`
    : `hmac-sha256-${createHmac("sha256", sealKey).update(text).digest("hex")}`;
}

function recordIn(text: string): CheckpointRecord | undefined {
  try {
    const record: unknown = JSON.parse(text);
    return validateCheckpointRecord(record) ? record : undefined;
  } catch {
    // A text with the right seal that is no JSON was not written by us: it is none, like any other damage.
    return undefined;
  }
}
