import { constants, type Dirent } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type BlocksError, systemErrorCode, usageError } from "../base/errors.ts";
import { problemsOf } from "../base/validation.ts";
import type { BlockManifest } from "../generated/types.ts";
import { validateBlockManifest } from "../generated/validators/block.js";
import type { Block, BlockFile } from "./block.ts";
import { blockDigest, sortedByPath } from "./block-digest.ts";
import { collisions } from "./colliding-paths.ts";
import { shown, unsafeReason } from "./safe-path.ts";

/** Folders that tools make beside a block and that are no part of it. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules", ".git"]);

const MAX_FILES = 500;
const MAX_DEPTH = 10;
const MAX_FILE_BYTES = 1024 * 1024;
const MAX_BLOCK_BYTES = 4 * 1024 * 1024;

/**
 * Reads the block in a folder: its manifest, checked against the schema, and all of its files.
 * Throws `BLOCK_NOT_FOUND` where there is no `block.json`, and `BLOCK_INVALID` with every problem: a manifest that does
 * not fit, a path that is not safe or is another one's twin, a link or any other file that is not a regular one, a file that
 * is not UTF-8, more than 500 files, 1 MiB in a file or 4 MiB in all. Throws `PATH_UNREADABLE` for a folder that the system does not let us read.
 */
export async function readBlock(folder: string): Promise<Block> {
  const absolute = resolve(folder);
  if (!(await hasManifest(absolute))) {
    throw usageError(
      "BLOCK_NOT_FOUND",
      `there is no block in ${folder}: it has no file block.json`,
      "Name the folder of a block, or generate one with: blocks generate",
    );
  }
  const { files, problems } = await readFolder(absolute);
  const sorted = sortedByPath(files);
  const manifest = manifestFrom(sorted, problems);
  if (manifest === undefined || problems.length > 0) {
    throw usageError(
      "BLOCK_INVALID",
      `the block in ${folder} cannot be read:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
      "Correct what is listed, or generate the block again.",
    );
  }
  return { folder: absolute, manifest, files: sorted, digest: blockDigest(sorted) };
}

/** The files below a folder, with a sentence for everything that cannot be part of a block. */
export async function readFolder(folder: string): Promise<{ files: BlockFile[]; problems: string[] }> {
  const files: BlockFile[] = [];
  const problems: string[] = [];
  let sizeBytes = 0;
  let seen = 0;
  for await (const { path, entry, depth } of walk(folder)) {
    seen += 1;
    if (seen > MAX_FILES) {
      problems.push(`there are more than ${MAX_FILES} files`);
      break;
    }
    const unsafe = depth > MAX_DEPTH ? `is more than ${MAX_DEPTH} folders deep` : unsafeReason(path);
    if (unsafe !== undefined) {
      problems.push(`the path ${shown(path)} ${unsafe}`);
      continue;
    }
    if (!entry.isFile()) {
      problems.push(`${path} is ${entry.isSymbolicLink() ? "a link" : "not a regular file"}`);
      continue;
    }
    const read = await readRegularFile(join(folder, path));
    if (typeof read === "string") {
      problems.push(`${path} ${read}`);
      continue;
    }
    sizeBytes += read.sizeBytes;
    if (sizeBytes > MAX_BLOCK_BYTES) {
      problems.push(`the files have more than ${MAX_BLOCK_BYTES} bytes in all`);
      break;
    }
    files.push({ path, content: read.content });
  }
  problems.push(...collisions(files.map(({ path }) => path)));
  return { files, problems };
}

interface WalkedEntry {
  readonly path: string;
  readonly entry: Dirent;
  readonly depth: number;
}

/** Everything below a folder but folders, in the order of names. What lies too deep is named and not entered. */
async function* walk(root: string, prefix = "", depth = 1): AsyncGenerator<WalkedEntry> {
  const entries = await entriesOf(join(root, prefix));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${prefix}${entry.name}`;
    if (!entry.isDirectory() || depth > MAX_DEPTH) yield { path, entry, depth };
    else if (!SKIPPED_FOLDERS.has(entry.name)) yield* walk(root, `${path}/`, depth + 1);
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw unreadable(folder, error);
  }
}

async function readRegularFile(path: string): Promise<{ content: string; sizeBytes: number } | string> {
  // Whatever was put in its place since it was listed: a link is not followed, and a pipe does not hold us up.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  try {
    await using handle = await open(path, flags);
    const status = await handle.stat();
    if (!status.isFile()) return "is not a regular file";
    if (status.size > MAX_FILE_BYTES) return `has more than ${MAX_FILE_BYTES} bytes`;
    const bytes = await handle.readFile();
    const content = bytes.toString("utf8");
    // A byte order mark or a broken sequence would be lost, and the digest would speak of other bytes.
    if (!Buffer.from(content, "utf8").equals(bytes)) return "is not UTF-8 text";
    return { content, sizeBytes: bytes.length };
  } catch (error) {
    return `cannot be read: ${systemErrorCode(error) ?? String(error)}`;
  }
}

async function hasManifest(folder: string): Promise<boolean> {
  try {
    if (!(await lstat(folder)).isDirectory()) return false;
    await lstat(join(folder, "block.json"));
    return true;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return false;
    throw unreadable(folder, error);
  }
}

function unreadable(path: string, error: unknown): BlocksError {
  const code = systemErrorCode(error) ?? String(error);
  return usageError("PATH_UNREADABLE", `cannot read ${path}: ${code}`, "Check the path and its permissions.", error);
}

/** The manifest, or undefined with its problems added to the list. */
function manifestFrom(files: readonly BlockFile[], problems: string[]): BlockManifest | undefined {
  const file = files.find(({ path }) => path === "block.json");
  if (file === undefined) return undefined;
  let manifest: unknown;
  try {
    manifest = JSON.parse(file.content);
  } catch (error) {
    problems.push(`block.json is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  if (validateBlockManifest(manifest)) return manifest;
  problems.push(...problemsOf(validateBlockManifest).map(({ pointer, message }) => `block.json ${pointer} ${message}`));
  return undefined;
}
