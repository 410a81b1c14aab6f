/** Packing a bundle, with every file digested and the manifest checked, against `tar | sha256sum`. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { canonicalJson, type Digest, digestOf } from "../../src/base/digest.ts";
import { packBundle, unpackBundle } from "../../src/bundle/archive.ts";
import { manifestText, sumsText } from "../../src/bundle/manifest.ts";
import { verifyBundle } from "../../src/bundle/verify-bundle.ts";
import type { BundleManifest } from "../../src/generated/types.ts";
import type { BenchRow, Field } from "./measure.ts";

const run = promisify(execFile);

/** One shape of a bundle. */
export interface BundleShape {
  readonly files: number;
  readonly sizeBytes: number;
  /** Ours, divided by the rival's time, must not be above. */
  readonly goal: number;
}

/** 1.5 times as fast on large files, no slower on small ones. */
export const bundle: readonly BenchRow[] = [
  {
    kind: "race",
    name: "bundle: 512 MB in 16 files",
    rounds: 5,
    open: () => openRace({ files: 16, sizeBytes: 32 * 1024 ** 2, goal: 0.67 }),
  },
  {
    kind: "race",
    name: "bundle: 2,000 files of 2 KB",
    rounds: 15,
    open: () => openRace({ files: 2000, sizeBytes: 2048, goal: 1 }),
  },
];

/** Both sides read every byte of the same folder; only ours also checks it against its manifest, compresses it and writes it. */
export async function openRace(shape: BundleShape): Promise<Field> {
  const root = await mkdtemp(join(tmpdir(), "blocks-bench-bundle-"));
  const folder = join(root, "bundle");
  const digest = await writeBundle(folder, shape);
  const file = join(root, "bundle.tar.zst");
  const tar = () => run("sh", ["-c", 'tar -cf - -C "$0" . | sha256sum', folder]);
  await assertSame({ folder, file, digest, root });
  return {
    ours: () => packBundle(folder, file),
    rivals: [{ name: "tar and sha256sum", goal: shape.goal, run: tar }],
    close: () => rm(root, { recursive: true, force: true }),
  };
}

/** What is packed unpacks to what tar reads as well, and packing it again gives the same bytes. */
async function assertSame(given: { folder: string; file: string; digest: Digest; root: string }): Promise<void> {
  const { folder, file, digest, root } = given;
  const first = await packBundle(folder, file);
  const second = await packBundle(folder, file);
  if (first.sha256 !== second.sha256) throw new Error("packing the same bundle twice gave different bytes");
  const copy = join(root, "copy");
  await unpackBundle(file, copy, digest);
  const sumOf = async (place: string) => {
    const options = "--sort=name --owner=0 --group=0 --numeric-owner --mode=0644 --mtime=@0";
    return (await run("sh", ["-c", `tar ${options} -cf - -C "$0" manifest.json SHA256SUMS members | sha256sum`, place]))
      .stdout;
  };
  if ((await sumOf(copy)) !== (await sumOf(folder))) throw new Error("what was unpacked is not what was packed");
  const { ok, problems } = await verifyBundle(copy, digest);
  if (!ok) throw new Error(`the unpacked bundle is not whole: ${canonicalJson(problems)}`);
  await rm(copy, { recursive: true, force: true });
}

async function writeBundle(folder: string, { files, sizeBytes }: BundleShape): Promise<Digest> {
  const members: BundleManifest["members"][number][] = [];
  for (let index = 0; index < files; index += 1) {
    const path = `members/answers/${String(index).padStart(4, "0")}.json`;
    const content = Buffer.from(textOf(index, sizeBytes));
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    members.push({ path, sizeBytes: content.length, sha256: digestOf(content).slice("sha256-".length) });
  }
  const [first, ...rest] = members;
  if (first === undefined) throw new TypeError("a bundle has a member");
  const manifest: BundleManifest = {
    schemaVersion: 1,
    kind: "context-bundle",
    version: "0.1.0",
    flow: "flow-0123456789ab",
    block: { name: "bench", digest: digestOf("bench") },
    repository: "acme/bench",
    verdict: "pass",
    members: [first, ...rest],
    redactions: [],
    verify: "sha256sum --check --strict SHA256SUMS",
  };
  const text = manifestText(manifest);
  const digest = digestOf(text);
  await writeFile(join(folder, "manifest.json"), text);
  await writeFile(join(folder, "SHA256SUMS"), sumsText(manifest, digest.slice("sha256-".length)));
  return digest;
}

/** Text that repeats itself about as much as prompts and answers do, and is the same on every machine. */
function textOf(seed: number, sizeBytes: number): string {
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; length < sizeBytes; index += 1) {
    const word = createHash("sha256").update(`${seed} ${index}`).digest("hex");
    const part = `{"step":"implement","index":${index},"note":"${word} of the block","tokens":${index % 977}}\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join("").slice(0, sizeBytes);
}
