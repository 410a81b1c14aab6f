import { appendFile, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../src/base/clock.ts";
import type { SpendingHoldRecord, SpendingSettlementRecord } from "../../src/generated/types.ts";
import { createFolderSpending } from "../../src/ledger/folder-spending.ts";
import type { Spending, SpendingCaps } from "../../src/ledger/spending.ts";
import { scratch } from "../bundle/evidence-fixture.ts";
import { claim, clockAt, NOON } from "./spending-claims.ts";

/** A record of its own folder, and others that share the folder with it as other processes would. */
export async function newSpending(caps: Partial<SpendingCaps> = {}) {
  const folder = join(await scratch(), "spending");
  const clock = clockAt(NOON);
  const open = (changes: { clock?: Clock; signal?: AbortSignal } = {}): Spending =>
    createFolderSpending({ folder, caps: { flowUsd: 5, dayUsd: 50, ...caps }, clock, ...changes });
  return { folder, clock, open, spending: open() };
}

/** A hold as another process would have written it. */
export function foreignHold(changes: Partial<SpendingHoldRecord> = {}): SpendingHoldRecord {
  return { hold: "foreign-1", ...claim(), heldAt: NOON, pid: 1, host: "another-machine", ...changes };
}

export const FOREIGN_FILE = "01234567-89ab-4cde-8f01-23456789abcd.jsonl";

/** Adds text to the file of another process. */
export async function appendForeign(folder: string, text: string, day = NOON.slice(0, 10)): Promise<string> {
  await mkdir(join(folder, day), { recursive: true });
  const path = join(folder, day, FOREIGN_FILE);
  await appendFile(path, text);
  return path;
}

/** All whole records of a folder, file after file. */
export async function recordsIn(folder: string): Promise<(SpendingHoldRecord | SpendingSettlementRecord)[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.name.endsWith(".jsonl"));
  const texts = await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")));
  return texts.flatMap((text) => text.trimEnd().split("\n")).map((line) => JSON.parse(line));
}

/** True when a promise is not settled after everything that is due has run. */
export async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol("pending");
  const turn = new Promise((resolve) => setImmediate(resolve, pending));
  return (await Promise.race([promise.catch(() => undefined), turn])) === pending;
}
