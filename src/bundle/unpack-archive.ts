import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, lstat, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Digest, digestOf } from "../base/digest.ts";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import { makeFolder } from "../base/files.ts";
import { type ArchiveFile, archiveError, tarBytes } from "./archive-format.ts";
import { ArchiveReader } from "./archive-reader.ts";
import { MANIFEST_FILE, problemText, SUMS_FILE } from "./bundle.ts";
import { parseManifest, sumsText } from "./manifest.ts";
import { memberPathProblem } from "./member-path.ts";
import { parsePaxPath, parseTarHeader, TAR_BLOCK_BYTES, TAR_END, tarHeader, tarPadding } from "./tar-header.ts";
import { LARGEST_MANIFEST_BYTES, verifyBundle } from "./verify-bundle.ts";

/** Longer than the largest bundle takes on the slowest disk that is worth waiting for. */
const DEADLINE_MS = 15 * 60 * 1000;
/** Longest pax header: its record holds one path. */
const LARGEST_PAX_BYTES = 8 * 1024;

/**
 * Unpacks an archive of `packBundle` into a new folder, which is there as a whole, verified against the digest, or not at
 * all. The archive may come from anywhere: its manifest is compared with the digest before anything else is believed, and
 * from then on every header has to be, byte for byte, the one that this manifest asks for. No name out of the archive is
 * ever used as a path.
 * Throws `BUNDLE_INVALID` with the first thing that is not as it has to be: `..` and absolute names, links, folders and
 * devices, names twice, out of order or unknown to the manifest, other sizes or content, a bomb (more than 4 GiB, or
 * than 1000 bytes out of one), anything after the end. Throws `PATH_UNREADABLE`, `STORE_REFUSED` where the folder cannot
 * be written or is there already, and the signal's reason; after 15 minutes it gives up.
 */
export async function unpackBundle(file: string, into: string, digest: Digest, signal?: AbortSignal): Promise<void> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const stop = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  stop.throwIfAborted();
  const target = resolve(into);
  const temporary = join(dirname(target), `.unpacking-${randomUUID()}`);
  const reader = await ArchiveReader.open(file, stop);
  try {
    await assertAbsent(target);
    await makeFolder(temporary);
    await unpack(reader, { folder: temporary, digest, signal: stop });
    const { ok, problems } = await verifyBundle(temporary, digest);
    if (!ok) throw archiveError(`what was unpacked is not the bundle ${digest}: ${problemText(problems)}`);
    await rename(temporary, target);
  } catch (error) {
    if (deadline.aborted) throw archiveError(`${file} was not unpacked within ${DEADLINE_MS / 60_000} minutes`, error);
    stop.throwIfAborted();
    throw writeError(target, error);
  } finally {
    await reader.close();
    // What went wrong before matters more than a leftover.
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * The digest of the bundle that an archive says it holds: that of its manifest, which is first. Nothing is checked but that
 * there is one, and nothing is written. Throws as {@link unpackBundle} does.
 */
export async function digestOfArchive(file: string, signal: AbortSignal): Promise<Digest> {
  const reader = await ArchiveReader.open(file, signal);
  try {
    return digestOf((await readManifestBytes(reader)).bytes);
  } finally {
    await reader.close();
  }
}

interface Target {
  readonly folder: string;
  readonly digest: Digest;
  readonly signal: AbortSignal;
}

async function unpack(reader: ArchiveReader, { folder, digest, signal }: Target): Promise<void> {
  const { manifestText, files } = await readManifest(reader, digest);
  await writeFile(join(folder, MANIFEST_FILE), manifestText, { flag: "wx", mode: 0o444 });
  const names = new Set([MANIFEST_FILE, ...files.map(({ path }) => path)]);
  const seen = new Set([MANIFEST_FILE]);
  for (const expected of files) {
    signal.throwIfAborted();
    await assertHeader(reader, { expected, names, seen });
    await writeContent(reader, expected, join(folder, expected.path));
    seen.add(expected.path);
  }
  const end = await reader.read(TAR_BLOCK_BYTES);
  if (!isZero(end)) throw unexpected(await readEntry(reader, end), { names, seen });
  if (!isZero(await reader.read(TAR_END.length - TAR_BLOCK_BYTES))) throw archiveError("the tar has no whole end");
  await reader.assertEnd();
}

/** The manifest, which is the one that is wanted, and the files that have to follow it. */
async function readManifest(
  reader: ArchiveReader,
  digest: Digest,
): Promise<{ manifestText: string; files: ArchiveFile[] }> {
  const { entry, bytes } = await readManifestBytes(reader);
  const found = digestOf(bytes);
  if (found !== digest) throw archiveError(`${MANIFEST_FILE} has the digest ${found}, not ${digest}`);
  assertWritten(entry, { path: MANIFEST_FILE, sizeBytes: bytes.length });
  const text = bytes.toString("utf8");
  const { manifest, problems } = parseManifest(text);
  if (manifest === undefined || problems.length > 0) throw archiveError(`${MANIFEST_FILE} ${problems.join("; ")}`);
  const sums = sumsText(manifest, digest.slice("sha256-".length));
  const sumsFile = { path: SUMS_FILE, sizeBytes: Buffer.byteLength(sums), sha256: digestOf(sums).slice(7) };
  const files = [sumsFile, ...manifest.members];
  tarBytes(files);
  return { manifestText: text, files };
}

async function readManifestBytes(reader: ArchiveReader): Promise<{ entry: Entry; bytes: Buffer }> {
  const entry = await readEntry(reader, await reader.read(TAR_BLOCK_BYTES));
  if (entry.path !== MANIFEST_FILE || entry.kind !== "file") {
    throw archiveError(`the archive begins with ${shown(entry)}, not with ${MANIFEST_FILE}`);
  }
  if (entry.sizeBytes > LARGEST_MANIFEST_BYTES) {
    throw archiveError(`${MANIFEST_FILE} is larger than ${LARGEST_MANIFEST_BYTES} bytes`);
  }
  const bytes = await reader.read(entry.sizeBytes);
  await assertPadding(reader, entry);
  return { entry, bytes };
}

interface Entry {
  readonly path: string;
  readonly sizeBytes: number;
  readonly kind: string;
  /** Its header as it stands in the archive, with the pax header before it. */
  readonly bytes: Buffer;
}

/** The entry whose first block was read already. A pax header that gives more than a path is refused. */
async function readEntry(reader: ArchiveReader, first: Buffer): Promise<Entry> {
  const header = parseTarHeader(first);
  if (header === undefined) throw archiveError("the tar is damaged: there is no header where one has to be");
  if (header.kind !== "pax") return { ...header, bytes: first };
  if (header.sizeBytes > LARGEST_PAX_BYTES)
    throw archiveError(`a pax header is larger than ${LARGEST_PAX_BYTES} bytes`);
  const body = await reader.read(header.sizeBytes);
  const path = parsePaxPath(body);
  if (path === undefined) throw archiveError("a pax header says something else than a path");
  const rest = await reader.read(tarPadding(header.sizeBytes).length + TAR_BLOCK_BYTES);
  const member = parseTarHeader(rest.subarray(-TAR_BLOCK_BYTES));
  if (member === undefined) throw archiveError("the tar is damaged: there is no header behind a pax header");
  return { ...member, path, bytes: Buffer.concat([first, body, rest]) };
}

interface Known {
  /** Every path that the manifest names. */
  readonly names: ReadonlySet<string>;
  /** Those of them that were unpacked already. */
  readonly seen: ReadonlySet<string>;
}

async function assertHeader(
  reader: ArchiveReader,
  { expected, ...known }: Known & { expected: ArchiveFile },
): Promise<void> {
  const first = await reader.read(TAR_BLOCK_BYTES);
  if (isZero(first)) throw archiveError(`${expected.path} is missing`);
  const entry = await readEntry(reader, first);
  if (entry.kind !== "file" || entry.path !== expected.path) throw unexpected(entry, known, expected.path);
  if (entry.sizeBytes !== expected.sizeBytes) {
    throw archiveError(`${expected.path} has ${entry.sizeBytes} bytes, not ${expected.sizeBytes}`);
  }
  assertWritten(entry, expected);
}

/** What else a header can say (an owner, a mode, a time, a second name) we never write, so it was not written by us. */
function assertWritten(entry: Entry, expected: { readonly path: string; readonly sizeBytes: number }): void {
  if (entry.bytes.equals(tarHeader(expected.path, expected.sizeBytes))) return;
  throw archiveError(`the header of ${expected.path} is not the one that Blocks writes`);
}

/** The reason why an entry cannot stand where it stands. */
function unexpected(entry: Entry, { names, seen }: Known, expected?: string): BlocksError {
  const problem = memberPathProblem(entry.path);
  if (problem !== undefined) return archiveError(`the path of an entry ${problem}: ${JSON.stringify(entry.path)}`);
  if (entry.kind !== "file") return archiveError(`${shown(entry)}, which no bundle holds`);
  if (seen.has(entry.path)) return archiveError(`${entry.path} is there twice`);
  if (!names.has(entry.path)) return archiveError(`${shown(entry)}, is not named by the manifest`);
  return archiveError(`${entry.path} stands where ${expected} has to: the members are not sorted`);
}

async function writeContent(reader: ArchiveReader, expected: ArchiveFile, path: string): Promise<void> {
  await makeFolder(dirname(path));
  const handle: FileHandle = await open(path, "wx", 0o444);
  try {
    const hash = createHash("sha256");
    for await (const bytes of reader.stream(expected.sizeBytes)) {
      hash.update(bytes);
      await handle.writeFile(bytes);
    }
    const found = hash.digest("hex");
    if (found !== expected.sha256) {
      throw archiveError(`${expected.path} has other content: its digest is sha256-${found}`);
    }
  } finally {
    await handle.close();
  }
  await assertPadding(reader, expected);
}

async function assertPadding(reader: ArchiveReader, { path, sizeBytes }: { path: string; sizeBytes: number }) {
  if (isZero(await reader.read(tarPadding(sizeBytes).length))) return;
  throw archiveError(`something is hidden behind ${path}`);
}

function isZero(bytes: Buffer): boolean {
  return bytes.equals(TAR_END.subarray(0, bytes.length));
}

function shown({ path, kind }: Entry): string {
  return `${JSON.stringify(path)}, a ${kind}`;
}

async function assertAbsent(target: string): Promise<void> {
  const present = await lstat(target).catch((error) => {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (present !== undefined) throw refused(`${target} is there already`, "Name a folder that does not exist yet.");
}

function writeError(target: string, error: unknown): unknown {
  const code = systemErrorCode(error);
  if (error instanceof BlocksError || code === undefined || !/^E[A-Z0-9]+$/.test(code)) return error;
  return refused(
    `cannot write ${target}: ${code}`,
    "Check the permissions of the folder and the space on its disk.",
    error,
  );
}

function refused(message: string, hint: string, cause?: unknown): BlocksError {
  return new BlocksError(message, { code: "STORE_REFUSED", kind: "storage", hint, cause });
}
