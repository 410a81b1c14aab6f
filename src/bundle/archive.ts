import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { digestOf } from "../base/digest.ts";
import { BlocksError, systemErrorCode, usageError } from "../base/errors.ts";
import {
  type ArchiveFile,
  archiveError,
  assertRatio,
  type Compression,
  tarBytes,
  zstdMissing,
} from "./archive-format.ts";
import { MANIFEST_FILE, SUMS_FILE } from "./bundle.ts";
import { parseManifest, sumsText } from "./manifest.ts";
import { TAR_END, tarHeader, tarPadding } from "./tar-header.ts";

export { unpackBundle } from "./unpack-archive.ts";

/** What was packed. */
export interface PackedBundle {
  /** Of the archive. */
  readonly sizeBytes: number;
  /** Of the archive, 64 hexadecimal digits. The bundle's digest is another: that of its manifest. */
  readonly sha256: string;
}

/** The tar is compressed in pieces of exactly this size, so that how a disk hands out bytes leaves no trace. */
const CHUNK_BYTES = 1024 * 1024;

/**
 * Packs a bundle's folder into one file: a tar of the manifest, the sums and the members in the manifest's order, with
 * owner 0, mode 0444 and time 0, in zstd (the default) or gzip. The manifest is first, so that a reader knows what may
 * follow, and how large, before it writes a byte. Equal bundles give equal bytes with the same version of Node.js, in
 * whatever order the folder lists its files. The bundle is verified by the same reading that packs it, memory does not
 * grow with it, and the file is there as a whole or not at all.
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
    const output = await openOutput(temporary);
    const packed = await writeArchive(tarChunks(folder, files), compressor(options.compression ?? "zstd"), output);
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

/** The tar in chunks of equal size; only the last one may be shorter. */
async function* tarChunks(folder: string, files: readonly ArchiveFile[]): AsyncGenerator<Buffer> {
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let used = 0;
  const take = () => {
    const full = chunk.subarray(0, used);
    chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    used = 0;
    return full;
  };
  function* put(bytes: Buffer): Generator<Buffer> {
    for (let at = 0; at < bytes.length; ) {
      const copied = bytes.copy(chunk, used, at);
      at += copied;
      used += copied;
      if (used === CHUNK_BYTES) yield take();
    }
  }
  for (const file of files) {
    yield* put(tarHeader(file.path, file.sizeBytes));
    const input = await openMember(join(folder, file.path), file);
    try {
      const hash = createHash("sha256");
      for (let left = file.sizeBytes; left > 0; ) {
        const { bytesRead } = await input.read(chunk, used, Math.min(left, CHUNK_BYTES - used));
        if (bytesRead === 0) throw archiveError(`${file.path} became shorter while it was read`);
        hash.update(chunk.subarray(used, used + bytesRead));
        used += bytesRead;
        left -= bytesRead;
        if (used === CHUNK_BYTES) yield take();
      }
      assertContent(file, hash.digest("hex"));
    } finally {
      await input.close();
    }
    yield* put(tarPadding(file.sizeBytes));
  }
  yield* put(TAR_END);
  if (used > 0) yield take();
}

/** Opens a regular file of the expected size; a link, a pipe or a device is refused by the open, without waiting. */
async function openMember(path: string, { path: name, sizeBytes }: ArchiveFile): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch((error) => {
    throw unreadable(path, error);
  });
  const status = await handle.stat();
  if (status.isFile() && status.size === sizeBytes) return handle;
  await handle.close();
  throw archiveError(
    status.isFile() ? `${name} has ${status.size} bytes, not ${sizeBytes}` : `${name} is not a regular file`,
  );
}

function assertContent({ path, sha256 }: ArchiveFile, found: string): void {
  if (found !== sha256) throw archiveError(`${path} has other content: its digest is sha256-${found}`);
}

function compressor(compression: Compression): Transform {
  if (compression === "gzip") return zlib.createGzip({ chunkSize: CHUNK_BYTES });
  if (typeof zlib.createZstdCompress !== "function") throw zstdMissing();
  return zlib.createZstdCompress({
    chunkSize: CHUNK_BYTES,
    params: { [zlib.constants.ZSTD_c_checksumFlag]: 1 },
  });
}

async function openOutput(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true });
  return open(path, "wx", 0o644);
}

async function writeArchive(
  chunks: AsyncIterable<Buffer>,
  compress: Transform,
  output: FileHandle,
): Promise<PackedBundle> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    await pipeline(chunks, compress, async (packed: AsyncIterable<Buffer>) => {
      for await (const bytes of packed) {
        hash.update(bytes);
        sizeBytes += bytes.length;
        await output.writeFile(bytes);
      }
    });
    await output.sync();
  } finally {
    await output.close();
  }
  return { sizeBytes, sha256: hash.digest("hex") };
}

function unreadable(path: string, error: unknown): BlocksError {
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
