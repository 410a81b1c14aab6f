import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type Digest, isDigest } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";
import { verifyBundle } from "../../bundle/verify-bundle.ts";
import { loadConfig } from "../../config/load-config.ts";
import type { BundleManifest, Verdict } from "../../generated/types.ts";
import type { UseCaseContext } from "../use-case.ts";

/** What `verify-bundle` is asked for. */
export interface VerifyBundleInputs {
  /** Folder of a bundle, relative to the workspace, or the digest of one in the configured folder store. */
  readonly bundle: string;
  /** The digest that it must have. Without it the name of its folder is taken, where that is a digest. */
  readonly digest?: string;
}

/** What `verify-bundle` found. */
export interface VerifyBundleOutcome {
  readonly ok: boolean;
  /** `pass` when the bundle is whole, else `fail`. It says nothing of the block in it: see the manifest's verdict. */
  readonly verdict: Verdict;
  /** Of the manifest as it is; undefined where there is none. */
  readonly digest: Digest | undefined;
  /** False when nothing said which digest it must have: then the bundle was only checked against itself. */
  readonly expected: boolean;
  /** Absolute path. */
  readonly folder: string;
  /** How many members the manifest names. */
  readonly members: number;
  /** Sentences that begin with the path in the bundle; empty when `ok`. */
  readonly problems: readonly string[];
  readonly manifest: BundleManifest | undefined;
}

/** Wires `verify-bundle`: checks a bundle offline. Throws `PATH_UNREADABLE` where there is none. */
export function composeVerifyBundle(
  inputs: VerifyBundleInputs,
  context: UseCaseContext,
): { run(): Promise<VerifyBundleOutcome> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: VerifyBundleInputs, context: UseCaseContext): Promise<VerifyBundleOutcome> {
  if (inputs.digest !== undefined && !isDigest(inputs.digest)) {
    throw usageError("INPUT_INVALID", `digest: ${JSON.stringify(inputs.digest)} is not sha256- and 64 digits`);
  }
  const folder = await folderOf(inputs.bundle, context);
  const name = basename(folder);
  const expected = inputs.digest ?? (isDigest(name) ? name : undefined);
  const check = await verifyBundle(folder, expected);
  return {
    ok: check.ok,
    verdict: check.ok ? "pass" : "fail",
    digest: check.digest,
    expected: expected !== undefined,
    folder,
    members: check.manifest?.members.length ?? 0,
    problems: check.problems.map(({ path, message }) => `${path}: ${message}`),
    manifest: check.manifest,
  };
}

/** Where a bundle lies that is named by its folder or its digest. Throws `PATH_UNREADABLE` where there is none. */
export async function folderOf(
  bundle: string,
  { workspace, env, baseRevision }: Pick<UseCaseContext, "workspace" | "env" | "baseRevision">,
): Promise<string> {
  const direct = resolve(workspace, bundle);
  if (await isFolder(direct)) return direct;
  if (!isDigest(bundle)) {
    throw usageError(
      "PATH_UNREADABLE",
      `${bundle} is neither a folder nor the digest of a bundle`,
      "Give the folder of a bundle, or its name: sha256- and 64 hexadecimal digits.",
    );
  }
  const { config } = await loadConfig({ workspace, env, baseRevision });
  const places = [resolve(workspace, config.store.path, bundle), join(workspace, ".blocks", "bundles", bundle)];
  for (const place of places) if (await isFolder(place)) return place;
  throw usageError(
    "PATH_UNREADABLE",
    `there is no bundle ${bundle} in ${resolve(workspace, config.store.path)}`,
    "Give the folder of the bundle, or run this where its folder store is.",
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}
