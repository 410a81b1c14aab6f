import { type Digest, isDigest } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";

/** The digest that names a bundle in a store. Throws `INPUT_INVALID` for what is none. */
export function bundleDigest(text: string): Digest {
  if (isDigest(text)) return text;
  throw usageError(
    "INPUT_INVALID",
    `${JSON.stringify(text.slice(0, 80))} is not the digest of a bundle`,
    "Give its whole name: sha256- and 64 hexadecimal digits; `blocks context list` shows them.",
  );
}
