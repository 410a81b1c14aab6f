import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import canonicalize from "canonicalize";

/** `sha256-` and 64 lower-case hexadecimal digits: the name of any content in Blocks. */
export type Digest = `sha256-${string}`;

/** The digest of a text (as UTF-8) or of bytes. */
export function digestOf(content: string | Uint8Array): Digest {
  return `sha256-${createHash("sha256").update(content).digest("hex")}`;
}

/** The digest of a file, streamed: memory does not grow with its size. */
export async function digestOfFile(path: string): Promise<Digest> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return `sha256-${hash.digest("hex")}`;
}

/**
 * The one JSON text of a value: sorted members, no white space.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("a value without a JSON form has no canonical form");
  return text;
}

/** The digest of a value's canonical JSON: equal values have equal digests, whatever the order of their members. */
export function digestOfJson(value: unknown): Digest {
  return digestOf(canonicalJson(value));
}

/** True for a well-formed {@link Digest}. */
export function isDigest(text: string): text is Digest {
  return /^sha256-[0-9a-f]{64}$/.test(text);
}
