import { createHash, hash as hashAtOnce } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { open } from "node:fs/promises";
import { type BlocksError, systemErrorCode, usageError } from "../base/errors.ts";
import { type ArchiveFile, archiveError, PIECE_BYTES } from "./archive-format.ts";
import { TAR_BLOCK_BYTES, TAR_END, tarHeader, tarPadding, tarPaddingBytes, writePlainHeader } from "./tar-header.ts";

/** A link, a pipe or a device is refused by the open, without waiting. */
const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** A file up to this size is read faster than a thread can be asked to read it. */
const SMALL_BYTES = 64 * 1024;

/** What the pieces of one tar are made in. */
export interface PieceMemory {
  /** Of the whole tar: the last piece takes no more than is left for it. */
  readonly tarBytes: number;
  /** Pieces that nobody reads any more; whoever is done with one may put it here. The system fills new memory with zeros first. */
  readonly spare: Buffer[];
}

/**
 * The tar of a bundle's files in pieces of equal size; only the last one may be shorter. Each file is read once, and what
 * was read has to have the size and the digest that it should have. Throws `BUNDLE_INVALID` with the first that has not,
 * and `PATH_UNREADABLE`.
 */
export async function* tarPieces(
  folder: string,
  files: readonly ArchiveFile[],
  memory: PieceMemory,
): AsyncGenerator<Buffer> {
  const tar = new Pieces(memory);
  for (const file of files) {
    // Paths of members were checked: they go straight down.
    const path = `${folder}/${file.path}`;
    if (tar.putSmall(path, file)) continue;
    yield* tar.put(tarHeader(file.path, file.sizeBytes));
    if (file.sizeBytes <= Math.min(SMALL_BYTES, tar.room)) readSmall(path, file, tar);
    else yield* readLarge(path, file, tar);
    yield* tar.put(tarPadding(file.sizeBytes));
  }
  yield* tar.put(TAR_END);
  if (tar.used > 0) yield tar.take();
}

/** The piece that is being filled. */
class Pieces {
  bytes: Buffer;
  used = 0;
  readonly #spare: Buffer[];
  #left: number;

  constructor({ tarBytes, spare }: PieceMemory) {
    this.#left = tarBytes;
    this.#spare = spare;
    this.bytes = this.#next();
  }

  get room(): number {
    return this.bytes.length - this.used;
  }

  take(): Buffer {
    const piece = this.bytes.subarray(0, this.used);
    // Others still read the old one.
    this.bytes = this.#next();
    this.used = 0;
    return piece;
  }

  #next(): Buffer {
    const bytes = Math.min(PIECE_BYTES, this.#left);
    this.#left -= bytes;
    return (bytes === PIECE_BYTES ? this.#spare.pop() : undefined) ?? Buffer.allocUnsafe(bytes);
  }

  /** Puts a small file with its header where both fit: a generator for each of thousands would take as long as reading. */
  putSmall(path: string, file: ArchiveFile): boolean {
    const end = this.used + TAR_BLOCK_BYTES + file.sizeBytes + tarPaddingBytes(file.sizeBytes);
    const fits = file.sizeBytes <= SMALL_BYTES && end < this.bytes.length;
    if (!fits || !writePlainHeader(this.bytes, this.used, file)) return false;
    this.used += TAR_BLOCK_BYTES;
    readSmall(path, file, this);
    this.bytes.fill(0, this.used, end);
    this.used = end;
    return true;
  }

  *put(bytes: Buffer): Generator<Buffer> {
    for (let at = 0; at < bytes.length; ) {
      const copied = bytes.copy(this.bytes, this.used, at);
      at += copied;
      this.used += copied;
      if (this.room === 0) yield this.take();
    }
  }
}

function readSmall(path: string, file: ArchiveFile, tar: Pieces): void {
  const descriptor = opening(path, () => openSync(path, OPEN_FLAGS));
  try {
    assertStatus(file, fstatSync(descriptor));
    const end = tar.used + file.sizeBytes;
    const start = tar.used;
    while (tar.used < end) {
      const bytesRead = readSync(descriptor, tar.bytes, tar.used, end - tar.used, null);
      if (bytesRead === 0) throw archiveError(`${file.path} became shorter while it was read`);
      tar.used += bytesRead;
    }
    assertContent(file, hashAtOnce("sha256", tar.bytes.subarray(start, end)));
  } finally {
    closeSync(descriptor);
  }
}

async function* readLarge(path: string, file: ArchiveFile, tar: Pieces): AsyncGenerator<Buffer> {
  const handle = await open(path, OPEN_FLAGS).catch((error) => {
    throw unreadable(path, error);
  });
  try {
    assertStatus(file, await handle.stat());
    const hash = createHash("sha256");
    for (let left = file.sizeBytes; left > 0; ) {
      const { bytesRead } = await handle.read(tar.bytes, tar.used, Math.min(left, tar.room));
      if (bytesRead === 0) throw archiveError(`${file.path} became shorter while it was read`);
      hash.update(tar.bytes.subarray(tar.used, tar.used + bytesRead));
      tar.used += bytesRead;
      left -= bytesRead;
      if (tar.room === 0) yield tar.take();
    }
    assertContent(file, hash.digest("hex"));
  } finally {
    await handle.close();
  }
}

function opening<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw unreadable(path, error);
  }
}

function assertStatus({ path, sizeBytes }: ArchiveFile, status: Stats): void {
  if (!status.isFile()) throw archiveError(`${path} is not a regular file`);
  if (status.size !== sizeBytes) throw archiveError(`${path} has ${status.size} bytes, not ${sizeBytes}`);
}

function assertContent({ path, sha256 }: ArchiveFile, found: string): void {
  if (found !== sha256) throw archiveError(`${path} has other content: its digest is sha256-${found}`);
}

/** For a file of a bundle that cannot be opened or read. */
export function unreadable(path: string, error: unknown): BlocksError {
  const code = systemErrorCode(error);
  if (code === "ELOOP") return archiveError(`${path} is a link`, error);
  if (code === "ENOENT") return archiveError(`${path} is missing`, error);
  return usageError(
    "PATH_UNREADABLE",
    `cannot read ${path}: ${code ?? String(error)}`,
    "Check the path and its permissions.",
    error,
  );
}
