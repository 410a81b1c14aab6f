import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Digest } from "../base/digest.ts";
import { systemErrorCode } from "../base/errors.ts";
import type { CachedAnswer } from "../generated/types.ts";
import { validateCachedAnswer } from "../generated/validators/cached-answer.js";
import type { AnswerCache, KeptAnswer } from "./answer-cache.ts";
import type { Charge, ModelAnswer } from "./model.ts";

export interface FolderAnswerCacheOptions {
  /** Absolute path. Made with the first answer. */
  readonly folder: string;
  /** Id of the flow that asks. */
  readonly flow: string;
  /** Where others can write to the folder: only what was sealed with this secret is believed. */
  readonly sealKey?: string | Uint8Array;
}

/** Larger than any answer that we accept (8 MiB of JSON text), with its escapes. */
const MAX_ENTRY_BYTES = 24 * 1024 * 1024;

/**
 * A cache of one file per answer, `<64 hex>.json`, written by rename: a reader sees all of it or nothing.
 * Nothing is flushed, since a process that dies loses nothing that it wrote. A file that a power cut has torn does not
 * fit its seal. Files are small and are read and written at once: six ways through the thread pool for each call would
 * take ten times as long as the work itself.
 */
export function createFolderAnswerCache(options: FolderAnswerCacheOptions): AnswerCache {
  return {
    load: async (key) => load(key, options),
    save: async (key, answer, charges) => {
      const text = entryText(key, { answer, charges }, options);
      if (text !== undefined) tryToWrite(pathOf(options.folder, key), text);
    },
  };
}

function load(key: Digest, options: FolderAnswerCacheOptions): KeptAnswer | undefined {
  const path = pathOf(options.folder, key);
  // Most questions are new: looking costs less than the exception of an open that fails.
  if (!existsSync(path)) return undefined;
  try {
    const entry: unknown = JSON.parse(readEntry(path));
    if (!validateCachedAnswer(entry)) return undefined;
    const { seal, ...content } = entry;
    if (content.key !== key || !isSame(seal, sealOf(content, options.sealKey))) return undefined;
    return {
      // Absent members instead of undefined ones, which the types of the schema do not allow.
      answer: { ...content.answer, rawFinishReason: content.answer.rawFinishReason } as ModelAnswer,
      charges: content.charges as readonly Charge[],
      own: content.flow === options.flow,
    };
  } catch {
    // No JSON, no right to read it, gone by now: the question is asked.
    return undefined;
  }
}

/** The entry's text, or undefined for what must not be kept: unfinished, offline, or too large. */
function entryText(
  key: Digest,
  { answer, charges }: { readonly answer: ModelAnswer; readonly charges: readonly Charge[] },
  { flow, sealKey }: FolderAnswerCacheOptions,
): string | undefined {
  const { provider, model, text, finishReason, rawFinishReason, usage, attempts } = answer;
  const content = {
    schemaVersion: 1,
    kind: "cached-answer",
    key,
    flow,
    answer: { provider, model, text, finishReason, rawFinishReason, usage, attempts },
    charges,
  };
  const entry = { ...content, seal: sealOf(content, sealKey) };
  if (!validateCachedAnswer(entry)) return undefined;
  const line = `${JSON.stringify(entry)}\n`;
  return Buffer.byteLength(line) <= MAX_ENTRY_BYTES ? line : undefined;
}

/** JSON keeps the order of members, so what was read has the text of what was written. */
function sealOf(content: object, sealKey: FolderAnswerCacheOptions["sealKey"]): string {
  const text = JSON.stringify(content);
  if (sealKey === undefined) return `sha256-${createHash("sha256").update(text).digest("hex")}`;
  return `hmac-sha256-${createHmac("sha256", sealKey).update(text).digest("hex")}`;
}

function isSame(seal: CachedAnswer["seal"], expected: string): boolean {
  return seal.length === expected.length && timingSafeEqual(Buffer.from(seal), Buffer.from(expected));
}

function pathOf(folder: string, key: Digest): string {
  return join(folder, `${key.slice("sha256-".length)}.json`);
}

/** A checkout can bring links and pipes: only an ordinary file of a sensible size is read, and nothing is waited for. */
function readEntry(path: string): string {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const status = fstatSync(file);
    if (!status.isFile() || status.size > MAX_ENTRY_BYTES) throw new Error("not an entry");
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}

function tryToWrite(path: string, text: string): void {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    writeNew(temporary, text);
    renameSync(temporary, path);
  } catch {
    // The next checkpoint will say what is wrong with the disk.
    removeIfPossible(temporary);
  }
}

function writeNew(path: string, text: string): void {
  const options = { mode: 0o600, flag: "wx" };
  try {
    writeFileSync(path, text, options);
  } catch (error) {
    if (systemErrorCode(error) !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, options);
  }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays as a file that nobody reads.
  }
}
