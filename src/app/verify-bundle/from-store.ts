import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Digest, isDigest } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";
import type { Retention, Store } from "../../store/store.ts";
import { openConfiguredStore } from "../store/open-configured-store.ts";
import type { StoreType } from "../store/store-types.ts";
import type { UseCaseContext } from "../use-case.ts";

/** A bundle as a store gave it, in a folder named by its digest. */
export interface FromStore {
  readonly folder: string;
  readonly store: Store["kind"];
  readonly retention: Retention;
  /** Removes the copy. */
  readonly close: () => Promise<void>;
}

/**
 * Fetches a bundle from a store to check it, and asks how long the store keeps it. Throws `INPUT_INVALID` for what is no
 * digest, and what the store throws.
 */
export async function fetchFromStore(
  digest: string,
  type: StoreType | undefined,
  context: UseCaseContext,
): Promise<FromStore> {
  if (!isDigest(digest)) {
    throw usageError(
      "INPUT_INVALID",
      `${JSON.stringify(digest.slice(0, 80))} is not the digest of a bundle`,
      "A store knows bundles by their whole name: sha256- and 64 hexadecimal digits.",
    );
  }
  const store = await openConfiguredStore(type, context, "fetch");
  const retention = await store.retention(digest as Digest, context.signal);
  const temporary = await mkdtemp(join(tmpdir(), "blocks-verify-"));
  const close = () => rm(temporary, { recursive: true, force: true });
  try {
    const folder = join(temporary, digest);
    await store.get(digest as Digest, folder, context.signal);
    return { folder, store: store.kind, retention, close };
  } catch (error) {
    await close();
    throw error;
  }
}
