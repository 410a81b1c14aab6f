import { BlocksError } from "../base/errors.ts";
import { TAR_END, tarEntryBytes } from "./tar-header.ts";

/** How the tar of a bundle is compressed. */
export type Compression = "zstd" | "gzip";

/**
 * The tar is compressed in pieces of exactly this size, so that how a disk hands out bytes leaves no trace, and in zstd each
 * piece is a frame of its own, so that every core has one to work on. Any program for zstd reads them as one.
 */
export const PIECE_BYTES = 4 * 1024 * 1024;

/** A frame of a piece that cannot be made smaller has fewer bytes than this. */
export const LARGEST_FRAME_BYTES = PIECE_BYTES + 64 * 1024;

/** A file of a bundle, as its archive holds it. */
export interface ArchiveFile {
  /** Path in the bundle. */
  readonly path: string;
  readonly sizeBytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A bundle of more bytes was not made by us: a flow's own limits keep it far below. */
const LARGEST_BUNDLE_BYTES = 4 * 1024 ** 3;
/** More bytes than this out of one are a bomb; evidence, which is text, gives five to twenty. */
const HIGHEST_RATIO = 1000;
/** What any machine can hold is no bomb, whatever its ratio. */
const HARMLESS_BYTES = 64 * 1024 ** 2;

/** The size of the tar of these files. Throws `BUNDLE_INVALID` over 4 GiB. */
export function tarBytes(files: readonly ArchiveFile[]): number {
  let total = TAR_END.length;
  for (const { path, sizeBytes } of files) {
    total += sizeBytes > LARGEST_BUNDLE_BYTES ? sizeBytes : tarEntryBytes(path, sizeBytes);
    if (total > LARGEST_BUNDLE_BYTES) {
      throw archiveError(`with ${path} the bundle is larger than ${LARGEST_BUNDLE_BYTES} bytes`);
    }
  }
  return total;
}

/** Throws `BUNDLE_INVALID` for an archive that would grow too much when it is unpacked. */
export function assertRatio(unpackedBytes: number, packedBytes: number): void {
  if (unpackedBytes <= HARMLESS_BYTES || unpackedBytes <= packedBytes * HIGHEST_RATIO) return;
  throw archiveError(`${packedBytes} bytes unpack to more than ${HIGHEST_RATIO} times as many`);
}

/** For a file that is not the archive of the bundle that it should be. */
export function archiveError(message: string, cause?: unknown): BlocksError {
  return new BlocksError(message, {
    code: "BUNDLE_INVALID",
    kind: "storage",
    hint: "Do not use it. Fetch the bundle again, or take it from another store.",
    cause,
  });
}

/** Node.js has zstd from 22.15 on; who runs an older one gets a sentence instead of a crash. */
export function zstdMissing(): BlocksError {
  return new BlocksError(`Node.js ${process.version} knows no zstd`, {
    code: "TOOLCHAIN_MISSING",
    kind: "usage",
    hint: "Run Blocks with Node.js 24.",
  });
}
