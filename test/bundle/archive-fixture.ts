import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import type { SealedBundle } from "../../src/bundle/bundle.ts";
import { scratch } from "./evidence-fixture.ts";

/** One entry of a tar as anybody could write it, honest or not. */
export interface RawEntry {
  readonly path: string;
  readonly content?: Uint8Array;
  /** `0` file, `1` hard link, `2` symbolic link, `3` device, `5` folder, `6` pipe, `x` pax header. */
  readonly type?: string;
  readonly linkName?: string;
  /** The size that the header claims. */
  readonly sizeBytes?: number;
  readonly mode?: string;
  readonly prefix?: string;
  /** What fills the last block. */
  readonly padding?: string;
}

/** The bytes of one entry, header and content. */
export function rawEntry(entry: RawEntry): Buffer {
  const content = Buffer.from(entry.content ?? []);
  const header = Buffer.alloc(512);
  header.write(entry.path, 0, 100, "utf8");
  header.write(`${entry.mode ?? "0000444"}\0`, 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${(entry.sizeBytes ?? content.length).toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write(" ".repeat(8), 148);
  header.write(entry.type ?? "0", 156);
  header.write(entry.linkName ?? "", 157);
  header.write("ustar\x0000", 257);
  header.write("0000000\0", 329);
  header.write("0000000\0", 337);
  header.write(entry.prefix ?? "", 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  padding.write(entry.padding ?? "");
  return Buffer.concat([header, content, padding]);
}

/** The entries of an honest archive of a bundle, to be changed by a test. */
export async function honestEntries({ folder, manifest }: SealedBundle): Promise<RawEntry[]> {
  const paths = ["manifest.json", "SHA256SUMS", ...manifest.members.map((member) => member.path)];
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(join(folder, path)) })));
}

/** Writes an archive of entries into a folder of its own, and returns its path. */
export async function writeArchive(
  entries: readonly RawEntry[],
  change: { readonly end?: Uint8Array; readonly after?: Uint8Array; readonly gzip?: boolean } = {},
): Promise<string> {
  const tar = Buffer.concat([...entries.map(rawEntry), change.end ?? Buffer.alloc(1024)]);
  const packed = change.gzip === true ? gzipSync(tar) : zstdFrames(tar);
  const file = join(await scratch(), "bundle.tar");
  await writeFile(file, Buffer.concat([packed, change.after ?? new Uint8Array()]));
  return file;
}

/** A frame for every 4 MiB, as archives of ours have it. */
function zstdFrames(tar: Buffer): Buffer {
  const size = 4 * 1024 * 1024;
  const pieces = Array.from({ length: Math.ceil(tar.length / size) }, (_, index) =>
    tar.subarray(index * size, (index + 1) * size),
  );
  return Buffer.concat(pieces.map((piece) => zstdCompressSync(piece)));
}
