import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Retention, Store } from "../../store/store.ts";
import { bundleDigest } from "../store/bundle-digest.ts";
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
  bundle: string,
  type: StoreType | undefined,
  context: UseCaseContext,
): Promise<FromStore> {
  const digest = bundleDigest(bundle);
  const store = await openConfiguredStore(type, context, "fetch");
  const retention = await store.retention(digest, context.signal);
  const temporary = await mkdtemp(join(tmpdir(), "blocks-verify-"));
  const close = () => rm(temporary, { recursive: true, force: true });
  try {
    const folder = join(temporary, digest);
    await store.get(digest, folder, context.signal);
    return { folder, store: store.kind, retention, close };
  } catch (error) {
    await close();
    throw error;
  }
}
