import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, readFile, rename, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { digestOf } from "../base/digest.ts";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import { makeFolder } from "../base/files.ts";
import {
  type ArchiveFile,
  archiveError,
  assertRatio,
  type Compression,
  LARGEST_FRAME_BYTES,
  PIECE_BYTES,
  tarBytes,
  zstdMissing,
} from "./archive-format.ts";
import { MANIFEST_FILE, SUMS_FILE } from "./bundle.ts";
import { parseManifest, sumsText } from "./manifest.ts";
import { tarPieces, unreadable } from "./tar-pieces.ts";

export { digestOfArchive, unpackBundle } from "./unpack-archive.ts";

/** What was packed. */
export interface PackedBundle {
  /** Of the archive. */
  readonly sizeBytes: number;
  /** Of the archive, 64 hexadecimal digits. The bundle's digest is another: that of its manifest. */
  readonly sha256: string;
}

/** zstd's own default, 3, takes half as long again for the last percent or two of text like a bundle's. */
const ZSTD_LEVEL = 1;
const GZIP_CHUNK_BYTES = 256 * 1024;

/**
 * Packs a bundle's folder into one file: a tar of the manifest, the sums and the members in the manifest's order, with
 * owner 0, mode 0444 and time 0, in zstd (the default) or gzip. The manifest is first, so that a reader knows what may
 * follow, and how large, before it writes a byte. Equal bundles give equal bytes with the same version of Node.js, in
 * whatever order the folder lists its files. The bundle is verified by the same reading that packs it, memory does not
 * grow with it, and the file is there as a whole or not at all. It is not flushed: a store reads it back to the
 * bundle's digest, and after a machine went down it is packed again.
 * Throws `BUNDLE_INVALID` with the first member that differs, `PATH_UNREADABLE`, `STORE_REFUSED` where the file cannot be
 * written, and `TOOLCHAIN_MISSING` for zstd on a Node.js without it.
 */
export async function packBundle(
  folder: string,
  file: string,
  options: { readonly compression?: Compression } = {},
): Promise<PackedBundle> {
  const target = resolve(file);
  const files = await filesOf(folder);
  const unpackedBytes = tarBytes(files);
  const temporary = join(dirname(target), `.packing-${randomUUID()}`);
  try {
    const spare: Buffer[] = [];
    const pieces = tarPieces(folder, files, { tarBytes: unpackedBytes, spare });
    const archive = options.compression === "gzip" ? gzipped(pieces) : zstdFrames(pieces, spare);
    const packed = await writeArchive(archive, temporary);
    assertRatio(unpackedBytes, packed.sizeBytes);
    await rename(temporary, target);
    return packed;
  } catch (error) {
    const code = systemErrorCode(error);
    if (error instanceof BlocksError || code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
    throw new BlocksError(`cannot write ${target}: ${code}`, {
      code: "STORE_REFUSED",
      kind: "storage",
      hint: "Check the permissions of the folder and the space on its disk.",
      cause: error,
    });
  } finally {
    // What went wrong before matters more than a leftover.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** The bundle's files in the archive's order; what the manifest and the sums have to say follows from the manifest. */
async function filesOf(folder: string): Promise<ArchiveFile[]> {
  const path = join(folder, MANIFEST_FILE);
  const text = await readFile(path, "utf8").catch((error) => {
    throw unreadable(path, error);
  });
  const { manifest, problems } = parseManifest(text);
  if (manifest === undefined || problems.length > 0) {
    throw archiveError(`${path} is not the manifest of a bundle: it ${problems.join("; it ")}`);
  }
  const own = contentOf(MANIFEST_FILE, text);
  return [own, contentOf(SUMS_FILE, sumsText(manifest, own.sha256)), ...manifest.members];
}

function contentOf(path: string, text: string): ArchiveFile {
  return { path, sizeBytes: Buffer.byteLength(text), sha256: digestOf(text).slice("sha256-".length) };
}

/** The frames of the pieces in their order, made by as many threads as there are cores. */
async function* zstdFrames(pieces: AsyncIterable<Buffer>, spare: Buffer[]): AsyncGenerator<Buffer> {
  if (typeof zlib.zstdCompress !== "function") throw zstdMissing();
  const compress = promisify(zlib.zstdCompress);
  const params = {
    [zlib.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL,
    [zlib.constants.ZSTD_c_checksumFlag]: 1,
  };
  const underWay: Promise<Buffer>[] = [];
  for await (const piece of pieces) {
    // With room for all of it, a frame is one job for a thread; by default it comes back every 16 KiB.
    const chunkSize = piece.length + LARGEST_FRAME_BYTES - PIECE_BYTES;
    const frame = compress(piece, { params, chunkSize }).finally(() => {
      if (piece.length === PIECE_BYTES) spare.push(piece);
    });
    // One that fails is met when its turn comes, which may be after another has failed.
    frame.catch(() => undefined);
    underWay.push(frame);
    if (underWay.length > availableParallelism() + 1) yield await (underWay.shift() as Promise<Buffer>);
  }
  for (const frame of underWay) yield await frame;
}

async function* gzipped(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(pieces, { objectMode: false });
  const packed = zlib.createGzip({ chunkSize: GZIP_CHUNK_BYTES });
  source.on("error", (error) => packed.destroy(error));
  try {
    yield* source.pipe(packed);
  } finally {
    source.destroy();
  }
}

/** In one call where the system takes all: `writeFile` comes back every 512 KiB. */
async function writeAll(output: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await output.write(bytes, at)).bytesWritten;
}

async function writeArchive(packed: AsyncIterable<Buffer>, path: string): Promise<PackedBundle> {
  await makeFolder(dirname(path));
  const output = await open(path, "wx", 0o644);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    for await (const bytes of packed) {
      const written = writeAll(output, bytes);
      hash.update(bytes);
      sizeBytes += bytes.length;
      await written;
    }
  } finally {
    await output.close();
  }
  return { sizeBytes, sha256: hash.digest("hex") };
}
