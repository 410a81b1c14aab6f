import { canonicalJson } from "../base/digest.ts";
import { problemsOf } from "../base/validation.ts";
import type { LedgerSetAside } from "../generated/types.ts";
import { validateLedgerSetAside } from "../generated/validators/ledger-set-aside.js";
import { VERSION } from "../generated/version.ts";

/**
 * The file of a ledger that holds the lines which were no records: one canonical JSON text a line, only ever added to. Its
 * name does not end as those of records do, so that no reader takes it for one.
 */
export const SET_ASIDE_FILE = "set-aside.ndjson";

/** A line of a ledger that is no record. */
export interface DamagedLine {
  /** Its file within the ledger. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Without the line feed. */
  readonly bytes: Buffer;
  /** Why it is no record, as a sentence without a subject. */
  readonly problem: string;
}

/** Why lines are set aside, and by whom. */
export interface SettingAside {
  /** A sentence for people, 1 to 500 characters. */
  readonly reason: string;
  readonly actor?: string | undefined;
}

/** The line of the file that keeps a damaged one, without its end. */
export function setAsideLine({ path, line, bytes, problem }: DamagedLine, by: SettingAside, at: Date): string {
  const kept: LedgerSetAside = {
    schemaVersion: 1,
    kind: "ledger-set-aside",
    version: VERSION,
    setAsideAt: at.toISOString(),
    path,
    line,
    bytes: bytes.toString("base64"),
    problem,
    reason: by.reason,
    ...(by.actor === undefined ? {} : { actor: by.actor }),
  };
  return canonicalJson(kept);
}

/** What a line of the file keeps, or what is wrong with it as a sentence without a subject. Never throws. */
export function setAsideFromText(text: string): LedgerSetAside | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "is torn: it is not JSON";
  }
  if (validateLedgerSetAside(value)) return value;
  const problems = problemsOf(validateLedgerSetAside).map(({ pointer, message }) => `${pointer} ${message}`);
  return `is no line that was set aside: ${problems.join("; ")}`;
}

/** A file cut into its lines, each with its end; the last one may have none. Together they are the file, byte by byte. */
export function rawLinesOf(content: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < content.length; ) {
    const end = content.indexOf("\n", start);
    const next = end === -1 ? content.length : end + 1;
    lines.push(content.subarray(start, next));
    start = next;
  }
  return lines;
}

/** A line without its end. */
export function withoutEnd(line: Buffer): Buffer {
  return line.at(-1) === 10 ? line.subarray(0, -1) : line;
}
