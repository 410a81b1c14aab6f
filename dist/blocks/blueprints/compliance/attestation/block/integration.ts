import { createHash } from "node:crypto";
import { parseInput } from "./input.ts";
import { assess } from "./logic.ts";
import { canonicalJson, sealedText, serialise, statementFrom, statementOf } from "./output.ts";
import { type AttestationRecord, PARAMETERS } from "./structure.ts";

/** A record on its way into an archive. */
export interface ArchiveEntry {
  /** Name of the content. Storing the same digest again must change nothing. */
  readonly digest: string;
  readonly content: string;
  /** The first day, `YYYY-MM-DD`, on which the record may be deleted. */
  readonly retainUntil: string;
}

/** The outside world, as far as this block knows it. */
export interface AttestationPorts {
  /** `sha256-` and the hexadecimal SHA-256 of a text's UTF-8 form. */
  readonly digest: (text: string) => string | Promise<string>;
  /** Keeps a record for as long as it has to be kept. Without one, keeping the record is up to the caller. */
  readonly archive?: (entry: ArchiveEntry) => Promise<void>;
}

/** Node's own SHA-256, and no archive. */
export const defaultPorts: AttestationPorts = { digest: digestOf };

/** The record was made, but the archive did not take it: nothing was attested. */
export class ArchiveFailedError extends Error {
  override readonly name = "ArchiveFailedError";
  /** Name of the record that was to be kept. */
  readonly digest: string;

  constructor(digest: string, cause: unknown) {
    super(`The archive did not take the record ${digest}. Nothing was attested; try again.`, { cause });
    this.digest = digest;
  }
}

/**
 * Attests to the capital adequacy that an input shows, and archives the record before handing it out.
 * Throws an `InputRefusedError` for an input that breaks the contract, and an {@link ArchiveFailedError}.
 */
export async function attest(value: unknown, ports: AttestationPorts): Promise<AttestationRecord> {
  const input = parseInput(value);
  const statement = statementFrom({
    input,
    assessment: assess(input),
    parameters: PARAMETERS,
    inputDigest: await ports.digest(canonicalJson(input)),
  });
  const record = { ...statement, digest: await ports.digest(sealedText(statement)) };
  await archived(record, ports);
  return record;
}

/** True when nobody has changed the record since it was sealed. */
export async function isIntact(record: AttestationRecord, ports: AttestationPorts): Promise<boolean> {
  return record.digest === (await ports.digest(sealedText(statementOf(record))));
}

function digestOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("hex")}`;
}

async function archived(record: AttestationRecord, { archive }: AttestationPorts): Promise<void> {
  if (archive === undefined) return;
  try {
    await archive({ digest: record.digest, content: serialise(record), retainUntil: record.retain_until });
  } catch (error) {
    throw new ArchiveFailedError(record.digest, error);
  }
}
