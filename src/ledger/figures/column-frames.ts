import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { letGo } from "./columns.ts";

/** Small columns are compressed together: it takes longer to begin with one than to read it. */
const MOST_FRAME_BYTES = 512 * 1024;

/** Smaller buffers can share their memory with others. */
const LEAST_OWN_BYTES = 1 << 16;

const WRITING = { params: { [constants.ZSTD_c_compressionLevel]: 5, [constants.ZSTD_c_checksumFlag]: 1 } };
/** 32 MB: more memory is not taken for what a frame says of itself. */
const READING = { [constants.ZSTD_d_windowLogMax]: 25 };

/** Compresses bytes, with a checksum. */
export function compressed(bytes: Uint8Array): Buffer {
  return zstdCompressSync(bytes, WRITING);
}

/** What was compressed: exactly so many bytes. Throws for more or fewer, and for what was not compressed. */
export function decompressed(bytes: Uint8Array, sizeBytes: number): Buffer<ArrayBuffer> {
  // One byte more, so that it comes in one piece and its end is seen.
  const options = { params: READING, maxOutputLength: sizeBytes + 1, chunkSize: Math.max(64, sizeBytes + 1) };
  const content = zstdDecompressSync(bytes, options) as Buffer<ArrayBuffer>;
  if (content.length !== sizeBytes) throw new Error("not as long as it should be");
  return content;
}

/** Columns as frames, one after another. */
export function framesOf(columns: readonly Uint8Array[]): Buffer[] {
  let next = 0;
  return frameLengths(columns.map(({ length }) => length)).map((count) => {
    next += count;
    return compressed(Buffer.concat(columns.slice(next - count, next)));
  });
}

/** How many columns each frame holds, by the sizes of all. */
function frameLengths(sizes: readonly number[]): number[] {
  const lengths: number[] = [];
  let frameBytes = Number.POSITIVE_INFINITY;
  for (const sizeBytes of sizes) {
    if (frameBytes + sizeBytes > MOST_FRAME_BYTES) {
      lengths.push(0);
      frameBytes = 0;
    }
    lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    frameBytes += sizeBytes;
  }
  return lengths;
}

/**
 * Gives columns out of their frames, one after another; one frame is in memory at a time, and a column's bytes are gone when
 * the next frame's are asked for. Throws for frames that are not as long as they should be.
 * @param sizes bytes of each column
 * @param frames the next frame, compressed
 */
export class ColumnFrames {
  readonly #sizes: readonly number[];
  readonly #lengths: readonly number[];
  readonly #frames: (index: number) => Uint8Array;
  #column = 0;
  #frame = 0;
  #left = 0;
  #bytes: Buffer<ArrayBuffer> = Buffer.alloc(0);
  #at = 0;

  constructor(sizes: readonly number[], frames: (index: number) => Uint8Array) {
    this.#sizes = sizes;
    this.#lengths = frameLengths(sizes);
    this.#frames = frames;
  }

  next(): Uint8Array<ArrayBuffer> {
    if (this.#left === 0) this.#open();
    const start = this.#at;
    this.#at += this.#sizes[this.#column] as number;
    this.#column += 1;
    this.#left -= 1;
    return this.#bytes.subarray(start, this.#at);
  }

  #open(): void {
    if (this.#bytes.length >= LEAST_OWN_BYTES) letGo(this.#bytes);
    this.#left = this.#lengths[this.#frame] as number;
    const sizes = this.#sizes.slice(this.#column, this.#column + this.#left);
    const sizeBytes = sizes.reduce((sum, size) => sum + size, 0);
    this.#bytes = decompressed(this.#frames(this.#frame), sizeBytes);
    this.#frame += 1;
    this.#at = 0;
  }
}
