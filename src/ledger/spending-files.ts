import { randomUUID } from "node:crypto";
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import { problemsOf, type Validator } from "../base/validation.ts";
import { validateSpendingHoldRecord } from "../generated/validators/spending-hold.js";
import { validateSpendingSettlementRecord } from "../generated/validators/spending-settlement.js";
import type { SpendingRecord } from "./spending-book.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FILE = /^[0-9a-f-]{36}\.jsonl$/;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** No flow is resumed after that many days, so what is older counts for nothing. */
const KEPT_DAYS = 40;

/** Clocks of several machines may differ: files of a day are read again until this long after its end. */
const CLOCK_TOLERANCE_MS = HOUR_MS;

/**
 * The files of the spending record: `<folder>/<yyyy-mm-dd>/<uuid>.jsonl`, each written by one object alone and read by
 * all. Everything here is synchronous on purpose: a record is on its way to the disk before the caller goes on, also
 * when the process is about to end, and it costs a fraction of what a hop through the thread pool does.
 */
export class SpendingFiles {
  readonly #folder: string;
  readonly #written = new Set<string>();
  /** How far each file of somebody else was read, in bytes. */
  readonly #offsets = new Map<string, number>();
  #current: { readonly day: string; readonly path: string } | undefined;
  #lastReadMs: number | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds a line to the own file of the day. Throws `LEDGER_UNWRITABLE`; then nothing counts as written. */
  append(record: SpendingRecord, at: Date): void {
    const problems = problemsIn(record);
    if (problems.length > 0) throw unwritable(this.#folder, `the record is not valid: ${problems.join("; ")}`);
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    try {
      const file = this.#openOwn(dayOf(at));
      try {
        const sizeBytes = writeSync(file, line);
        if (sizeBytes < line.byteLength) throw new Error(`only ${sizeBytes} of ${line.byteLength} bytes were written`);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      // The file may end in half a line now: nothing may follow it.
      this.#current = undefined;
      throw unwritable(this.#folder, reasonOf(error), error);
    }
  }

  /** Hands over every whole record of others that was not read before. Throws `LEDGER_UNWRITABLE` for what is none. */
  readNew(at: Date, take: (record: SpendingRecord) => void): void {
    for (const day of this.#daysToRead(at)) {
      for (const name of this.#list(join(this.#folder, day))) {
        const path = join(this.#folder, day, name);
        if (FILE.test(name) && !this.#written.has(path)) this.#readFile(path, take);
      }
    }
    this.#lastReadMs = at.getTime();
  }

  #openOwn(day: string): number {
    // Never created anew: a record that somebody took away is missed, not replaced by an empty one.
    if (this.#current?.day === day) return openSync(this.#current.path, constants.O_WRONLY | constants.O_APPEND);
    const path = join(this.#folder, day, `${randomUUID()}.jsonl`);
    mkdirSync(join(this.#folder, day), { recursive: true });
    this.#ignoreInGit();
    const file = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_EXCL, 0o644);
    this.#written.add(path);
    this.#current = { day, path };
    return file;
  }

  #ignoreInGit(): void {
    try {
      writeFileSync(join(this.#folder, ".gitignore"), "*\n", { flag: "wx" });
    } catch (error) {
      if (systemErrorCode(error) !== "EEXIST") throw error;
    }
  }

  /** At first all days that count; later those that can have grown since then. */
  #daysToRead(at: Date): string[] {
    const lastReadMs = this.#lastReadMs;
    if (lastReadMs === undefined) {
      const oldest = dayOf(new Date(at.getTime() - KEPT_DAYS * DAY_MS));
      return this.#list(this.#folder).filter((name) => DAY.test(name) && name >= oldest);
    }
    const days = new Set([dayOf(at)]);
    for (let ms = lastReadMs - CLOCK_TOLERANCE_MS; ms < at.getTime(); ms += DAY_MS) days.add(dayOf(new Date(ms)));
    return [...days];
  }

  #list(folder: string): string[] {
    try {
      return readdirSync(folder);
    } catch (error) {
      if (systemErrorCode(error) === "ENOENT") return [];
      throw unwritable(folder, reasonOf(error), error);
    }
  }

  #readFile(path: string, take: (record: SpendingRecord) => void): void {
    let offset = this.#offsets.get(path) ?? 0;
    const bytes = readFrom(path, offset);
    // What comes after the last line feed is still being written, or its writer died: the request was not sent.
    for (let start = 0, end = bytes.indexOf("\n"); end !== -1; start = end + 1, end = bytes.indexOf("\n", start)) {
      take(recordFrom(bytes.toString("utf8", start, end), path, offset));
      offset += end + 1 - start;
      this.#offsets.set(path, offset);
    }
  }
}

/** The day of a time in UTC, as in `2026-11-20`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, "yyyy-mm-dd".length);
}

function readFrom(path: string, offset: number): Buffer {
  try {
    const status = lstatSync(path);
    if (!status.isFile()) throw new Error("it is not a regular file");
    if (status.size < offset) throw new Error("it is shorter than before");
    if (status.size === offset) return Buffer.alloc(0);
    const bytes = Buffer.alloc(status.size - offset);
    const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      let sizeBytes = 0;
      for (let read = -1; read !== 0 && sizeBytes < bytes.byteLength; sizeBytes += read) {
        read = readSync(file, bytes, sizeBytes, bytes.byteLength - sizeBytes, offset + sizeBytes);
      }
      return bytes.subarray(0, sizeBytes);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unwritable(path, reasonOf(error), error);
  }
}

function recordFrom(line: string, path: string, offset: number): SpendingRecord {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    throw unwritable(path, `what stands at byte ${offset} is not JSON`);
  }
  const problems = problemsIn(record);
  if (problems.length === 0) return record as SpendingRecord;
  throw unwritable(path, `what stands at byte ${offset} is no record: ${problems.join("; ")}`);
}

function problemsIn(record: unknown): string[] {
  const isSettlement = typeof record === "object" && record !== null && "settled" in record;
  const validator: Validator<SpendingRecord> = isSettlement
    ? validateSpendingSettlementRecord
    : validateSpendingHoldRecord;
  return validator(record) ? [] : problemsOf(validator).map(({ pointer, message }) => `${pointer} ${message}`.trim());
}

function reasonOf(error: unknown): string {
  return systemErrorCode(error) ?? (error instanceof Error ? error.message : String(error));
}

function unwritable(path: string, reason: string, cause?: unknown): BlocksError {
  return new BlocksError(`cannot keep the record of spending in ${path}: ${reason}`, {
    code: "LEDGER_UNWRITABLE",
    kind: "storage",
    hint: "Check the folder's permissions and the space on its disk. Move a damaged file away only when what it recorded does not matter any more.",
    cause,
  });
}
