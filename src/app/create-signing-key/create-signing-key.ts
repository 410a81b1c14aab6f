import { link, mkdir, rm } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { BlocksError, systemErrorCode, usageError } from "../../base/errors.ts";
import { writeFileAtomically } from "../../base/files.ts";
import { createSigningKey } from "../../bundle/signing-key.ts";
import { credentialsPath } from "../../config/credentials.ts";
import type { UseCaseContext } from "../use-case.ts";

/** A key pair that was written. */
export interface WrittenSigningKey {
  /** Absolute path of the private key, which only its owner can read. */
  readonly privateKeyPath: string;
  readonly publicKeyPath: string;
  /** How signatures name it: the SHA-256 of the public key. */
  readonly keyId: string;
}

/**
 * Makes a key pair for signing bundles: `<file>` and `<file without .pem>.pub.pem`. Without a file it goes beside the stored
 * API keys, outside the repository. Throws `FILE_EXISTS` rather than take the place of a key, `PATH_REFUSED` for a place
 * that is made to be committed, and `STORE_REFUSED` where it cannot be written.
 */
export async function createSigningKeyFiles(
  { file }: { readonly file?: string },
  { workspace, env, redactor }: Pick<UseCaseContext, "workspace" | "env" | "redactor">,
): Promise<WrittenSigningKey> {
  const privateKeyPath = file === undefined ? defaultPath(env) : resolve(workspace, file);
  const publicKeyPath = `${privateKeyPath.replace(/\.pem$/, "")}.pub.pem`;
  if (privateKeyPath.split(sep).includes(".blocks")) {
    throw usageError(
      "PATH_REFUSED",
      `${privateKeyPath} is inside a .blocks folder`,
      "Keep the key outside the repository.",
    );
  }
  const { privatePem, publicPem, keyId } = createSigningKey();
  redactor.add(privatePem);
  await writeNew(privateKeyPath, privatePem, 0o600);
  try {
    await writeNew(publicKeyPath, publicPem, 0o644);
  } catch (error) {
    await rm(privateKeyPath, { force: true });
    throw error;
  }
  return { privateKeyPath, publicKeyPath, keyId };
}

function defaultPath(env: UseCaseContext["env"]): string {
  const beside = credentialsPath(env);
  if (beside !== undefined) return join(dirname(beside), "signing-key.pem");
  throw usageError("INPUT_INVALID", "there is no home folder to keep the key in", "Name a file with --out.");
}

/** Writes a file that must not be there yet: whole, or not at all. */
async function writeNew(path: string, text: string, mode: number): Promise<void> {
  const whole = `${path}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomically(whole, text, mode);
    await link(whole, path);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "EEXIST") throw usageError("FILE_EXISTS", `${path} is there already`, "Name another file with --out.");
    throw new BlocksError(`cannot write ${path}: ${code ?? String(error)}`, {
      code: "STORE_REFUSED",
      kind: "storage",
      hint: "Check the permissions of the folder, or name another file with --out.",
      cause: error,
    });
  } finally {
    await rm(whole, { force: true }).catch(() => undefined);
  }
}
