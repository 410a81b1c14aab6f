import { join } from "node:path";
import { type Digest, digestOf, digestOfJson, isDigest } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";
import { prettyJson, readTextIfPresent, writeFileAtomically } from "../../base/files.ts";

/** Which flow a caller's key stands for. */
interface ClaimedKey {
  /** Digest of the request alone: the same key with another body is a conflict. */
  readonly body: Digest;
  /** Digest of everything that made the flow this one when the key was first used. */
  readonly identity: Digest;
}

/**
 * The identity of the flow that a key stands for: the one of its first use, so that a second delivery of the same
 * request is the same flow although the repository has moved on. Throws `FLOW_CONFLICT` when the key was used with
 * another body.
 */
export async function identityOfKey(given: {
  readonly workspace: string;
  readonly key: string;
  readonly body: unknown;
  readonly identity: Digest;
}): Promise<Digest> {
  const body = digestOfJson(given.body);
  // A key is the caller's text: its digest is the file's name.
  const path = join(given.workspace, ".blocks", "checkpoints", "keys", `${digestOf(given.key)}.json`);
  const claimed = claimedFrom(await readTextIfPresent(path));
  if (claimed === undefined) {
    await writeFileAtomically(path, prettyJson({ body, identity: given.identity }));
    return given.identity;
  }
  if (claimed.body === body) return claimed.identity;
  throw usageError(
    "FLOW_CONFLICT",
    `the idempotency key ${JSON.stringify(given.key)} was used before for another request`,
    "Use a new key for a new request, or send the same request again.",
  );
}

function claimedFrom(text: string | undefined): ClaimedKey | undefined {
  if (text === undefined) return undefined;
  try {
    const { body, identity } = JSON.parse(text);
    return isDigest(body) && isDigest(identity) ? { body, identity } : undefined;
  } catch {
    return undefined;
  }
}
