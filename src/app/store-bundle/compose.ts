import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Digest, isDigest } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";
import { MANIFEST_FILE, problemText } from "../../bundle/bundle.ts";
import { verifyBundle } from "../../bundle/verify-bundle.ts";
import type { Verdict } from "../../generated/types.ts";
import type { Store, StoreReceipt } from "../../store/store.ts";
import { openConfiguredStore } from "../store/open-configured-store.ts";
import { runningStep } from "../store/running-step.ts";
import type { StoreType } from "../store/store-types.ts";
import type { UseCaseContext } from "../use-case.ts";

/** What `store-bundle` is asked for. */
export interface StoreBundleInputs {
  /** Folder of a sealed bundle, relative to the workspace, or the digest of one in `.blocks/bundles`. */
  readonly bundle: string;
  readonly store?: StoreType;
}

/** What `store-bundle` did. */
export interface StoredBundle {
  readonly digest: Digest;
  readonly store: Store["kind"];
  readonly receipt: StoreReceipt;
  /** Absolute path of the bundle on this machine. */
  readonly bundleFolder: string;
  /** What the gates said of the block, as the bundle records it. */
  readonly verdict: Verdict;
}

/**
 * Wires `store-bundle`: copies a sealed bundle into a store. The ledger stays as it is: it recorded the flow when the
 * bundle was sealed. Throws `PATH_UNREADABLE` where there is no bundle, `BUNDLE_INVALID`, and what the
 * store throws.
 */
export function composeStoreBundle(
  inputs: StoreBundleInputs,
  context: UseCaseContext,
): { run(): Promise<StoredBundle> } {
  return { run: () => run(inputs, context) };
}

/** The folder of the bundle that is meant; undefined where the name is of none. */
export async function bundleFolderOf(name: string, workspace: string): Promise<string | undefined> {
  const places = [resolve(workspace, name), ...(isDigest(name) ? [join(workspace, ".blocks", "bundles", name)] : [])];
  for (const folder of places) {
    const found = await stat(join(folder, MANIFEST_FILE)).then(
      (status) => status.isFile(),
      () => false,
    );
    if (found) return folder;
  }
  return undefined;
}

async function run({ bundle, store: type }: StoreBundleInputs, context: UseCaseContext): Promise<StoredBundle> {
  const folder = await bundleFolderOf(bundle, context.workspace);
  if (folder === undefined) {
    throw usageError(
      "PATH_UNREADABLE",
      `there is no sealed bundle ${bundle}`,
      "Give the folder of a bundle, or the digest of one in .blocks/bundles.",
    );
  }
  const { ok, digest, manifest, problems } = await verifyBundle(folder, isDigest(bundle) ? bundle : undefined);
  if (!ok || digest === undefined || manifest === undefined) {
    throw usageError(
      "BUNDLE_INVALID",
      `${folder} is not a whole bundle: ${problemText(problems)}`,
      "Seal the flow again.",
    );
  }
  const store = await openConfiguredStore(type, context, "store");
  const receipt = await runningStep(context, { step: "store", title: "Store the bundle" }, () =>
    store.put({ folder, digest }, context.signal),
  );
  return { digest, store: store.kind, receipt, bundleFolder: folder, verdict: manifest.verdict };
}
