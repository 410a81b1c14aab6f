import type { KeyObject } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Digest } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";
import { readTextIfPresent } from "../../base/files.ts";
import { attestationFile, checkAttestations } from "../../bundle/attestation.ts";
import { keyIdOf } from "../../bundle/signing-key.ts";
import type { BundleManifest } from "../../generated/types.ts";

/** Who vouches for a bundle. */
export type SignatureState =
  /** Nobody does: there is no attestation, and none was asked for. */
  | { readonly state: "none" }
  /** What an attestation says was compared with the bundle; who signed it was not, for want of a public key. */
  | { readonly state: "unchecked"; readonly file: string }
  /** The key signed, and what it signed speaks of this bundle. */
  | { readonly state: "verified"; readonly file: string; readonly keyId: string }
  | { readonly state: "failed"; readonly file: string };

/** What was found, and what is wrong with it. */
export interface SignatureOutcome {
  readonly state: SignatureState;
  /** Begins with the file's name; undefined when nothing differs. */
  readonly problem?: string;
}

/** A bundle that was checked. */
export interface CheckedBundle {
  /** Where its files are. */
  readonly folder: string;
  /** The folder or archive that was named: its attestations lie beside it. */
  readonly place: string;
  readonly digest: Digest | undefined;
  /** Undefined for a bundle that is not whole: nothing is compared with it. */
  readonly manifest: BundleManifest | undefined;
}

/** Attestations of a block of 20,000 files are smaller. */
const LARGEST_FILE_BYTES = 32 * 1024 * 1024;

/**
 * Checks a bundle's attestations. One that was asked for, by naming its file or a key, has to be there and to hold.
 * Throws `INPUT_INVALID` for a named file without a key to check it by, unless it lies beside the bundle.
 */
export async function checkSignature(given: {
  readonly bundle: CheckedBundle;
  readonly file: string | undefined;
  readonly publicKey: KeyObject | undefined;
}): Promise<SignatureOutcome> {
  const { bundle, publicKey } = given;
  if (given.file !== undefined && publicKey === undefined) {
    throw usageError(
      "INPUT_INVALID",
      "a signature cannot be checked without the public key of who signed",
      "Give it with --public-key, or check a signature of GitHub with gh attestation verify.",
    );
  }
  const file = given.file ?? (await fileBeside(bundle));
  const text = await readBounded(file);
  const failed = (problem: string): SignatureOutcome => ({
    state: { state: "failed", file },
    problem: `${basename(file)}: ${problem}`,
  });
  if (text === undefined) {
    if (publicKey === undefined) return { state: { state: "none" } };
    return failed(`is missing, so that nothing shows a signature by the key ${keyIdOf(publicKey)}`);
  }
  const { folder, digest, manifest } = bundle;
  if (digest === undefined || manifest === undefined) return failed("was not checked: the bundle is not whole");
  const { problem, keyId } = await checkAttestations(text, { folder, digest, manifest }, publicKey);
  if (problem !== undefined) return failed(problem);
  return { state: keyId === undefined ? { state: "unchecked", file } : { state: "verified", file, keyId } };
}

/** Beside an archive the attestations are named by it, or by the digest alone. */
async function fileBeside({ place, digest }: CheckedBundle): Promise<string> {
  const named = attestationFile(place);
  const present = await stat(named).then(
    () => true,
    () => false,
  );
  if (present || digest === undefined || basename(place) === digest) return named;
  return attestationFile(place.slice(0, -basename(place).length) + digest);
}

async function readBounded(file: string): Promise<string | undefined> {
  const size = await stat(file).then(
    (status) => status.size,
    () => 0,
  );
  if (size <= LARGEST_FILE_BYTES) return readTextIfPresent(file);
  throw usageError(
    "INPUT_INVALID",
    `${file} is larger than ${LARGEST_FILE_BYTES} bytes`,
    "Give the file that was signed.",
  );
}
