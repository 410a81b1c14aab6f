import { createPublicKey, type KeyObject } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { systemErrorCode, usageError } from "../../base/errors.ts";
import { keyIdOf, parsePrivateKey } from "../../bundle/signing-key.ts";
import type { UseCaseContext } from "../use-case.ts";

/** Holds a private key in PEM, or the path of a file with one. */
const VARIABLE = "BLOCKS_SIGNING_KEY";

/**
 * The key of `BLOCKS_SIGNING_KEY`; undefined when it is not set. The redactor knows it from then on. Throws
 * `INPUT_INVALID` for what is no key, and for a file that others can read; `PATH_UNREADABLE`.
 */
export async function readSigningKey({
  env,
  redactor,
  workspace,
}: Pick<UseCaseContext, "env" | "redactor" | "workspace">): Promise<{ key: KeyObject; keyId: string } | undefined> {
  const value = env[VARIABLE]?.trim() ?? "";
  if (value === "") return undefined;
  const pem = value.includes("-----BEGIN") ? value : await readKeyFile(resolve(workspace, value));
  redactor.add(pem);
  redactor.add(pem.replace(/-----[^-]*-----/g, "").replace(/\s/g, ""));
  const key = parsePrivateKey(pem, VARIABLE);
  return { key, keyId: keyIdOf(createPublicKey(key)) };
}

async function readKeyFile(path: string): Promise<string> {
  try {
    const { mode } = await stat(path);
    if ((mode & 0o077) === 0) return await readFile(path, "utf8");
  } catch (error) {
    const code = systemErrorCode(error) ?? String(error);
    throw usageError("PATH_UNREADABLE", `cannot read the file of ${VARIABLE}: ${code}`, "Check its path.", error);
  }
  throw usageError("INPUT_INVALID", `the file of ${VARIABLE} can be read by others`, `Run chmod 600 ${path}.`);
}
