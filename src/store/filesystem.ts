import { randomUUID } from "node:crypto";
import { access, constants, copyFile, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Digest, isDigest } from "../base/digest.ts";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import { makeFolder } from "../base/files.ts";
import { MANIFEST_FILE, problemText, SUMS_FILE } from "../bundle/bundle.ts";
import { verifyBundle } from "../bundle/verify-bundle.ts";
import type { BundleManifest } from "../generated/types.ts";
import type { Store, StoreReceipt } from "./store.ts";

/** Where the folder store is. */
export interface FolderStoreOptions {
  /** Absolute path. Made when the first bundle is stored. */
  readonly folder: string;
}

/**
 * Keeps bundles as `<folder>/<digest>/`, read-only. A bundle is verified before it is taken in, as it lies there, and
 * before it is given out, so a store that lost or changed a byte says so. It can promise no date: whoever may write the
 * folder may delete it.
 */
export function createFolderStore(options: FolderStoreOptions): Store {
  const folder = resolve(options.folder);
  return {
    kind: "folder",
    problem: () => writeProblem(folder),
    put: async (bundle, signal) => {
      signal.throwIfAborted();
      await assertWhole(bundle.folder, bundle.digest);
      return storing(folder, () => put(folder, bundle, signal));
    },
    get: async (digest, into, signal) => {
      signal.throwIfAborted();
      await get(join(folder, digest), { digest, into: resolve(into), signal });
    },
    list: async (signal) => {
      signal.throwIfAborted();
      return storing(folder, () => list(folder));
    },
    retention: async (digest, signal) => {
      signal.throwIfAborted();
      if (!isDigest(digest) || !(await exists(join(folder, digest)))) throw missing(folder, digest);
      return { until: undefined, problem: undefined };
    },
  };
}

type Bundle = Parameters<Store["put"]>[0];

async function put(store: string, { folder, digest }: Bundle, signal: AbortSignal): Promise<StoreReceipt> {
  const target = join(store, digest);
  const receipt = { digest, uri: pathToFileURL(target).href, retainedUntil: undefined };
  if (await exists(target)) {
    await assertWhole(target, digest);
    return { ...receipt, added: false };
  }
  const temporary = join(store, `.incoming-${randomUUID()}`);
  try {
    await copyBundle(folder, { into: temporary, digest, signal });
    const added = await moveInto(target, temporary);
    await flushFolder(store);
    // Another process may have been first: then what lies there is its copy, and that is what has to be whole.
    if (!added) await assertWhole(target, digest);
    return { ...receipt, added };
  } finally {
    // What went wrong before matters more than a leftover.
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function get(source: string, wanted: { digest: Digest; into: string; signal: AbortSignal }): Promise<void> {
  const { digest, into, signal } = wanted;
  if (!isDigest(digest) || !(await exists(source))) {
    throw missing(dirname(source), digest);
  }
  await storing(into, async () => {
    if (await exists(into)) {
      throw storeError("STORE_REFUSED", `${into} is there already`, { hint: "Name a folder that does not exist yet." });
    }
    const temporary = join(dirname(into), `.outgoing-${randomUUID()}`);
    try {
      await copyBundle(source, { into: temporary, digest, signal });
      await rename(temporary, into);
    } finally {
      // What went wrong before matters more than a leftover.
      await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    }
  });
}

function missing(store: string, digest: string): BlocksError {
  return storeError("STORE_REFUSED", `${store} holds no bundle ${digest}`, {
    hint: "Check the digest; the store's bundles are the folders named sha256-….",
  });
}

async function list(store: string): Promise<Digest[]> {
  try {
    return (await readdir(store)).filter(isDigest).sort();
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** Copies exactly the files that the manifest names, flushed to the disk. Verifies the source first, then the copy. */
async function copyBundle(
  source: string,
  target: { readonly into: string; readonly digest: Digest; readonly signal: AbortSignal },
): Promise<void> {
  const { members } = await assertWhole(source, target.digest);
  await makeFolder(target.into);
  for (const path of [...members.map((member) => member.path), MANIFEST_FILE, SUMS_FILE]) {
    target.signal.throwIfAborted();
    const copy = join(target.into, path);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(source, path), copy, constants.COPYFILE_EXCL);
    await sealFile(copy);
  }
  await assertWhole(target.into, target.digest);
}

async function sealFile(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.chmod(0o444);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** False when the target is there already, which then is left alone. */
async function moveInto(target: string, temporary: string): Promise<boolean> {
  try {
    await rename(temporary, target);
    return true;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOTEMPTY" || code === "EEXIST") return false;
    throw error;
  }
}

/** The name of a new entry is on the disk only once its folder is. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function assertWhole(folder: string, digest: Digest): Promise<BundleManifest> {
  const { ok, manifest, problems } = await verifyBundle(folder, digest);
  if (ok && manifest !== undefined) return manifest;
  throw storeError("STORE_REFUSED", `${folder} is not the bundle ${digest}: ${problemText(problems)}`, {
    hint: "Do not use it. Seal the flow again, or take the bundle from another store.",
  });
}

async function writeProblem(folder: string): Promise<string | undefined> {
  try {
    await makeFolder(folder);
    if (!(await stat(folder)).isDirectory()) return `${folder} is not a folder`;
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return `${folder} cannot be written: ${systemErrorCode(error) ?? String(error)}`;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return false;
    throw error;
  }
}

/** Gives system errors of the work a code of ours: some go away by themselves, the others need somebody. */
async function storing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = systemErrorCode(error);
    if (error instanceof BlocksError || code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
    const lasting = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "EISDIR", "ELOOP"].includes(code);
    throw storeError(lasting ? "STORE_REFUSED" : "STORE_UNREACHABLE", `cannot use the folder ${folder}: ${code}`, {
      hint: "Check the folder's permissions and the space on its disk, or set store.path in .blocks/config.yml.",
      cause: error,
      retryable: !lasting,
    });
  }
}

function storeError(
  code: "STORE_REFUSED" | "STORE_UNREACHABLE",
  message: string,
  details: { readonly hint: string; readonly cause?: unknown; readonly retryable?: boolean },
): BlocksError {
  return new BlocksError(message, { code, kind: "storage", ...details });
}
