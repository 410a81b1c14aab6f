import { digestOf } from "../base/digest.ts";
import { problemsOf, type Validator } from "../base/validation.ts";
import { validateLedgerControl } from "../generated/validators/ledger-control.js";
import { validateLedgerEntry } from "../generated/validators/ledger-entry.js";
import type { LedgerRecord } from "./ledger.ts";

/** What is wrong with a value that should be a record, a sentence each; empty for a record. */
export function recordProblems(value: unknown): string[] {
  const isControl = typeof value === "object" && value !== null && "kind" in value && value.kind === "ledger-control";
  const validate: Validator<LedgerRecord> = isControl ? validateLedgerControl : validateLedgerEntry;
  if (validate(value)) return [];
  return problemsOf(validate).map(({ pointer, message }) => `${pointer} ${message}`);
}

/** The record that a text holds, or what is wrong with it as a sentence without a subject. Never throws. */
export function recordFromText(text: string): LedgerRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "is torn: it is not JSON";
  }
  const problems = recordProblems(value);
  return problems.length === 0 ? (value as LedgerRecord) : `is not a ledger entry: ${problems.join("; ")}`;
}

/** What a record's name begins with: its flow, or `control` for a decision. */
export function subjectOf(record: LedgerRecord): string {
  return record.kind === "ledger-entry" ? record.flow : "control";
}

/** The first twelve hexadecimal digits of the digest of a record's text. */
export function digest12Of(text: string): string {
  return digestOf(text).slice("sha256-".length, "sha256-".length + 12);
}

/** `[yyyy, mm, dd]` of the day, UTC, on which a record was made. */
export function dayPathOf(record: LedgerRecord): readonly [string, string, string] {
  const [year = "", month = "", day = ""] = record.recordedAt.slice(0, "yyyy-mm-dd".length).split("-");
  return [year, month, day];
}
