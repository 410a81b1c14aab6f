import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import zlib from "node:zlib";
import { systemErrorCode, usageError } from "../base/errors.ts";
import { type CompressedBytes, gzipBytes, zstdBytes } from "./archive-bytes.ts";
import { archiveError, assertRatio, zstdMissing } from "./archive-format.ts";
import { ZSTD_MAGIC } from "./zstd-frame.ts";

/** A gzip member without a name, a comment and a time. @see https://www.rfc-editor.org/rfc/rfc1952 */
const GZIP_MAGIC = "1f8b080000000000";

/**
 * Reads the bytes of a compressed tar one after another, never more than a piece of it in memory. It stops at once when
 * more comes out than went in can explain.
 */
export class ArchiveReader {
  readonly #handle: FileHandle;
  readonly #archiveBytes: number;
  readonly #compressed: CompressedBytes;
  #chunk: Buffer = Buffer.alloc(0);
  #total = 0;

  private constructor(handle: FileHandle, archiveBytes: number, compressed: CompressedBytes) {
    this.#handle = handle;
    this.#archiveBytes = archiveBytes;
    this.#compressed = compressed;
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
      if (magic === GZIP_MAGIC) return new ArchiveReader(handle, status.size, gzipBytes(handle, signal));
      if (!magic.startsWith(ZSTD_MAGIC)) throw archiveError(`${path} is neither zstd nor plain gzip`);
      if (typeof zlib.zstdDecompress !== "function") throw zstdMissing();
      return new ArchiveReader(handle, status.size, zstdBytes(handle, status.size, signal));
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
    if (this.#chunk.length > 0) throw archiveError("something follows the end of the tar");
    if (this.#compressed.used() < this.#archiveBytes && this.#compressed.isWhole) return this.#refuseRest();
    if (await this.#next()) throw archiveError("something follows the end of the tar");
    if (this.#compressed.used() < this.#archiveBytes) this.#refuseRest();
  }

  async close(): Promise<void> {
    this.#compressed.close();
    await this.#handle.close();
  }

  #refuseRest(): never {
    throw archiveError(`${this.#archiveBytes - this.#compressed.used()} bytes follow the end of the archive`);
  }

  async #next(): Promise<boolean> {
    const chunk = await this.#compressed.next();
    if (chunk === undefined) return false;
    this.#chunk = chunk;
    this.#total += chunk.length;
    assertRatio(this.#total, this.#compressed.used());
    return true;
  }
}
