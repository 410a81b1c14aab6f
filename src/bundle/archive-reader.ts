import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Readable, type Transform } from "node:stream";
import zlib from "node:zlib";
import { systemErrorCode, usageError } from "../base/errors.ts";
import { archiveError, assertRatio, PIECE_BYTES, zstdMissing } from "./archive-format.ts";

const CHUNK_BYTES = 256 * 1024;
/** What every zstd frame begins with. @see https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1 */
const ZSTD_MAGIC = "28b52ffd";
/** A gzip member without a name, a comment and a time. @see https://www.rfc-editor.org/rfc/rfc1952 */
const GZIP_MAGIC = "1f8b080000000000";
const GZIP_HEADER_BYTES = 10;
const GZIP_TRAILER_BYTES = 8;

/**
 * Reads the bytes of a compressed tar one after another, never more than a piece of it in memory. It stops at once when
 * more comes out than went in can explain.
 */
export class ArchiveReader {
  readonly #handle: FileHandle;
  readonly #archiveBytes: number;
  readonly #gzip: { crc: number } | undefined;
  readonly #signal: AbortSignal;
  #frame: Frame;
  #chunk: Buffer = Buffer.alloc(0);
  #total = 0;

  private constructor(handle: FileHandle, archiveBytes: number, opened: { gzip: boolean; signal: AbortSignal }) {
    this.#handle = handle;
    this.#archiveBytes = archiveBytes;
    this.#gzip = opened.gzip ? { crc: 0 } : undefined;
    this.#signal = opened.signal;
    this.#frame = this.#open(opened.gzip ? GZIP_HEADER_BYTES : 0);
  }

  /** Opens a regular file. Throws `PATH_UNREADABLE`, `TOOLCHAIN_MISSING` and `BUNDLE_INVALID` for what is no archive of ours. */
  static async open(path: string, signal: AbortSignal): Promise<ArchiveReader> {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error) => {
      const code = systemErrorCode(error) ?? String(error);
      throw usageError("PATH_UNREADABLE", `cannot read ${path}: ${code}`, "Check the path and its permissions.", error);
    });
    try {
      const status = await handle.stat();
      if (!status.isFile()) throw archiveError(`${path} is not a regular file`);
      const magic = (await handle.read(Buffer.alloc(8), 0, 8, 0)).buffer.toString("hex");
      const gzip = magic === GZIP_MAGIC;
      if (!gzip && !magic.startsWith(ZSTD_MAGIC)) throw archiveError(`${path} is neither zstd nor plain gzip`);
      if (!gzip && typeof zlib.createZstdDecompress !== "function") throw zstdMissing();
      return new ArchiveReader(handle, status.size, { gzip, signal });
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Exactly so many bytes. Throws `BUNDLE_INVALID` when the archive ends before. */
  async read(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.stream(length)) pieces.push(piece);
    return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
  }

  /** Exactly so many bytes, piece by piece. Throws `BUNDLE_INVALID` when the archive ends before. */
  async *stream(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      if (this.#chunk.length === 0 && !(await this.#next())) throw archiveError("the archive ends too early");
      const piece = this.#chunk.subarray(0, left);
      this.#chunk = this.#chunk.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /** Throws `BUNDLE_INVALID` when anything follows, packed or behind what is packed. */
  async assertEnd(): Promise<void> {
    if (this.#chunk.length > 0 || (await this.#nextOfFrame()))
      throw archiveError("something follows the end of the tar");
    const end = this.#position() + (this.#gzip === undefined ? 0 : GZIP_TRAILER_BYTES);
    if (end < this.#archiveBytes) {
      throw archiveError(`${this.#archiveBytes - end} bytes follow the end of the archive`);
    }
    if (this.#gzip !== undefined) await this.#assertTrailer(this.#gzip.crc, end - GZIP_TRAILER_BYTES);
  }

  async close(): Promise<void> {
    this.#frame.unpacked.destroy();
    await this.#handle.close();
  }

  async #next(): Promise<boolean> {
    if (await this.#nextOfFrame()) return true;
    const position = this.#position();
    if (this.#gzip !== undefined || position >= this.#archiveBytes) return false;
    // Frames of any size would let a small file ask for millions of them.
    if (this.#frame.bytes !== PIECE_BYTES) {
      throw archiveError(`a frame of ${this.#frame.bytes} bytes is not the last one`);
    }
    // Frames that a program skips could hold anything.
    const { buffer: magic } = await this.#handle.read(Buffer.alloc(4), 0, 4, position);
    if (magic.toString("hex") !== ZSTD_MAGIC) throw archiveError("something stands between two frames of the archive");
    this.#frame = this.#open(position);
    return this.#nextOfFrame();
  }

  async #nextOfFrame(): Promise<boolean> {
    const { done, value } = await this.#frame.chunks.next().catch((error: unknown) => {
      this.#signal.throwIfAborted();
      throw archiveError(`the archive is damaged: ${error instanceof Error ? error.message : String(error)}`, error);
    });
    if (done === true) return false;
    this.#chunk = value;
    this.#total += value.length;
    this.#frame.bytes += value.length;
    if (this.#gzip === undefined && this.#frame.bytes > PIECE_BYTES) {
      throw archiveError(`a frame holds more than ${PIECE_BYTES} bytes`);
    }
    assertRatio(this.#total, this.#position());
    if (this.#gzip !== undefined) this.#gzip.crc = zlib.crc32(value, this.#gzip.crc);
    return true;
  }

  /** Up to where the archive was used so far. */
  #position(): number {
    const { unpacked, start } = this.#frame;
    return start + (unpacked.bytesWritten ?? 0);
  }

  #open(start: number): Frame {
    // Node.js goes on behind the end of a frame only where its buffer is full there: this one never is.
    const unpacked =
      this.#gzip === undefined
        ? zlib.createZstdDecompress({ chunkSize: PIECE_BYTES + 1 })
        : zlib.createInflateRaw({ chunkSize: CHUNK_BYTES });
    const source = Readable.from(bytesOf(this.#handle, start, this.#signal), {
      objectMode: false,
      highWaterMark: CHUNK_BYTES,
    });
    source.on("error", (error) => unpacked.destroy(error));
    // An error that comes before the first piece was asked for is given to who asks; without a listener it ends the process.
    unpacked.on("error", () => undefined);
    return { start, unpacked, chunks: source.pipe(unpacked)[Symbol.asyncIterator](), bytes: 0 };
  }

  async #assertTrailer(crc: number, position: number): Promise<void> {
    const { buffer, bytesRead } = await this.#handle.read(
      Buffer.alloc(GZIP_TRAILER_BYTES),
      0,
      GZIP_TRAILER_BYTES,
      position,
    );
    const fits = buffer.readUInt32LE(0) === crc && buffer.readUInt32LE(4) === this.#total % 2 ** 32;
    if (bytesRead !== GZIP_TRAILER_BYTES || !fits) throw archiveError("the archive's checksum is wrong");
  }
}

/** What is compressed as one: all of a gzip archive, a piece of one in zstd. */
interface Frame {
  /** Where it begins in the archive. */
  readonly start: number;
  readonly unpacked: Transform & { readonly bytesWritten?: number };
  readonly chunks: AsyncIterator<Buffer>;
  /** How many bytes came out of it. */
  bytes: number;
}

async function* bytesOf(handle: FileHandle, start: number, signal: AbortSignal): AsyncGenerator<Buffer> {
  for (let position = start; ; ) {
    signal.throwIfAborted();
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
