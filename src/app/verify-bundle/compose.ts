import type { KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type Digest, isDigest } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";
import { parsePublicKey } from "../../bundle/signing-key.ts";
import type { BundleManifest, Verdict } from "../../generated/types.ts";
import type { Store } from "../../store/store.ts";
import type { StoreType } from "../store/store-types.ts";
import type { UseCaseContext } from "../use-case.ts";
import { checkSignature, type SignatureState } from "./check-signature.ts";
import { findBundle } from "./find-bundle.ts";
import { type FromStore, fetchFromStore } from "./from-store.ts";
import { openBundle } from "./open-bundle.ts";

/** What `verify-bundle` is asked for. Paths are relative to the workspace. */
export interface VerifyBundleInputs {
  /** Folder of a bundle, its archive, or the digest of one in the configured folder store. */
  readonly bundle: string;
  /** The digest that it must have. Without it the name of its folder or archive is taken, where that is a digest. */
  readonly digest?: string;
  /** File with its attestations; the one beside the bundle when absent, where there is one. */
  readonly signature?: string;
  /** File with the public key that has to have signed one of them. */
  readonly publicKey?: string;
  /** The store to fetch it from, by its digest; then how long the store keeps it is checked too. */
  readonly store?: StoreType;
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
  /** Absolute path of the folder or archive. */
  readonly folder: string;
  /** How many members the manifest names. */
  readonly members: number;
  /** The store that was asked, and until when it keeps the bundle; undefined where none was. */
  readonly stored: { readonly store: Store["kind"]; readonly retainedUntil: string | undefined } | undefined;
  /** What was found out about who vouches for it. */
  readonly signature: SignatureState;
  /** Sentences that begin with the path in the bundle, or with what else differs; empty when `ok`. */
  readonly problems: readonly string[];
  readonly manifest: BundleManifest | undefined;
}

/**
 * Wires `verify-bundle`: checks a bundle and its attestations offline. Throws `PATH_UNREADABLE` where there is none, and
 * `INPUT_INVALID` for a digest or a key that is none.
 */
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
  const publicKey = inputs.publicKey === undefined ? undefined : await readPublicKey(inputs.publicKey, context);
  const fetched = inputs.store === undefined ? undefined : await fetchFromStore(inputs.bundle, inputs.store, context);
  try {
    return await check(inputs, { publicKey, fetched }, context);
  } finally {
    await fetched?.close();
  }
}

async function check(
  inputs: VerifyBundleInputs,
  { publicKey, fetched }: { readonly publicKey: KeyObject | undefined; readonly fetched: FromStore | undefined },
  context: UseCaseContext,
): Promise<VerifyBundleOutcome> {
  const place = fetched?.folder ?? (await findBundle(inputs.bundle, context));
  const named = basename(place).slice(0, "sha256-".length + 64);
  const expected = [inputs.digest, named].find((name) => name !== undefined && isDigest(name)) as Digest | undefined;
  const opened = await openBundle(place, expected, context.signal);
  try {
    const { check } = opened;
    const problems = check.problems.map(({ path, message }) => `${path}: ${message}`);
    const signature = await checkSignature({
      bundle: { folder: opened.folder, place, digest: check.digest, manifest: check.ok ? check.manifest : undefined },
      file: inputs.signature === undefined ? undefined : resolve(context.workspace, inputs.signature),
      publicKey,
    });
    if (signature.problem !== undefined) problems.push(signature.problem);
    if (fetched?.retention.problem !== undefined) problems.push(`retention: ${fetched.retention.problem}`);
    return {
      ok: problems.length === 0,
      verdict: problems.length === 0 ? "pass" : "fail",
      digest: check.digest,
      expected: expected !== undefined,
      folder: place,
      members: check.manifest?.members.length ?? 0,
      stored: fetched === undefined ? undefined : { store: fetched.store, retainedUntil: fetched.retention.until },
      signature: signature.state,
      problems,
      manifest: check.manifest,
    };
  } finally {
    await opened.close();
  }
}

async function readPublicKey(file: string, { workspace }: UseCaseContext) {
  const path = resolve(workspace, file);
  const pem = await readFile(path, "utf8").catch((error) => {
    throw usageError("PATH_UNREADABLE", `cannot read the public key ${path}`, "Check the path.", error);
  });
  return parsePublicKey(pem, path);
}
