import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { archiveError, LARGEST_FRAME_BYTES, PIECE_BYTES } from "./archive-format.ts";
import { ZSTD_MAGIC, zstdFrameBytes } from "./zstd-frame.ts";

/** A compressed archive that is read from its beginning, piece by piece. */
export interface CompressedBytes {
  /** The next bytes that come out; undefined at the end. Throws `BUNDLE_INVALID` for a damaged archive. */
  next(): Promise<Buffer | undefined>;
  /** How many bytes of the archive were used so far, also those of its own header and trailer once the end was met. */
  used(): number;
  /** True where what came out is all of what is compressed as one, so that what follows is something else. */
  readonly isWhole: boolean;
  close(): void;
}

const CHUNK_BYTES = 256 * 1024;
const GZIP_HEADER_BYTES = 10;
const GZIP_TRAILER_BYTES = 8;

/** A gzip archive of one member. The caller has looked at its header. */
export function gzipBytes(handle: FileHandle, signal: AbortSignal): CompressedBytes {
  const unpacked = zlib.createInflateRaw({ chunkSize: CHUNK_BYTES });
  const source = Readable.from(bytesOf(handle, signal), { objectMode: false, highWaterMark: CHUNK_BYTES });
  source.on("error", (error) => unpacked.destroy(error));
  // An error that comes before the first piece was asked for is given to who asks; without a listener it ends the process.
  unpacked.on("error", () => undefined);
  const chunks: AsyncIterator<Buffer> = source.pipe(unpacked)[Symbol.asyncIterator]();
  let crc = 0;
  let total = 0;
  let trailer = 0;
  const inner = () => GZIP_HEADER_BYTES + unpacked.bytesWritten;
  return {
    next: async () => {
      const { done, value } = await chunks.next().catch((error: unknown) => {
        throw damaged(error, signal);
      });
      if (done !== true) {
        crc = zlib.crc32(value, crc);
        total += value.length;
        return value;
      }
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(GZIP_TRAILER_BYTES), 0, GZIP_TRAILER_BYTES, inner());
      const fits = buffer.readUInt32LE(0) === crc && buffer.readUInt32LE(4) === total % 2 ** 32;
      if (bytesRead !== GZIP_TRAILER_BYTES || !fits) throw archiveError("the archive's checksum is wrong");
      trailer = GZIP_TRAILER_BYTES;
      return undefined;
    },
    used: () => inner() + trailer,
    isWhole: false,
    close: () => {
      source.destroy();
      unpacked.destroy();
    },
  };
}

/** An archive of zstd frames, each of exactly one piece but the last. What a program would skip is refused. */
export function zstdBytes(handle: FileHandle, archiveBytes: number, signal: AbortSignal): CompressedBytes {
  const decompress = promisify(zlib.zstdDecompress);
  let position = 0;
  let last = PIECE_BYTES;
  return {
    next: async () => {
      signal.throwIfAborted();
      if (position >= archiveBytes) return undefined;
      // Frames of any size would let a small file ask for millions of them.
      if (last !== PIECE_BYTES) throw archiveError(`a frame of ${last} bytes is not the last one`);
      const window = await readFully(handle, position, Math.min(LARGEST_FRAME_BYTES, archiveBytes - position));
      if (window.toString("hex", 0, 4) !== ZSTD_MAGIC) throw archiveError("something stands between two frames");
      const frameBytes = zstdFrameBytes(window);
      if (frameBytes === undefined) throw archiveError("the archive is damaged: a frame of it has no end");
      const options = { maxOutputLength: PIECE_BYTES };
      const piece = await decompress(window.subarray(0, frameBytes), options).catch((error: unknown) => {
        throw damaged(error, signal);
      });
      position += frameBytes;
      last = piece.length;
      if (last === 0) throw archiveError("a frame of the archive is empty");
      return piece;
    },
    used: () => position,
    isWhole: true,
    close: () => undefined,
  };
}

function damaged(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  return archiveError(`the archive is damaged: ${error instanceof Error ? error.message : String(error)}`, error);
}

async function readFully(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

async function* bytesOf(handle: FileHandle, signal: AbortSignal): AsyncGenerator<Buffer> {
  for (let position = GZIP_HEADER_BYTES; ; ) {
    signal.throwIfAborted();
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
