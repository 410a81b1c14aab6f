import { resolve } from "node:path";
import type { Digest } from "../../base/digest.ts";
import type { Store } from "../../store/store.ts";
import { bundleDigest } from "../store/bundle-digest.ts";
import { openConfiguredStore } from "../store/open-configured-store.ts";
import { runningStep } from "../store/running-step.ts";
import type { StoreType } from "../store/store-types.ts";
import type { UseCaseContext } from "../use-case.ts";

/** What `get-bundle` is asked for. */
export interface GetBundleInputs {
  readonly digest: string;
  /** New folder, relative to the workspace; one named by the digest when absent. */
  readonly into?: string;
  readonly store?: StoreType;
}

/** A bundle that was fetched and checked. */
export interface FetchedBundle {
  readonly digest: Digest;
  /** Absolute path. */
  readonly folder: string;
  readonly store: Store["kind"];
}

/**
 * Wires `get-bundle`: copies a bundle out of a store into a new folder. The folder is there once the bundle was checked
 * against its digest, and otherwise not at all. Throws `INPUT_INVALID` for what is no digest, and what the store throws.
 */
export function composeGetBundle(inputs: GetBundleInputs, context: UseCaseContext): { run(): Promise<FetchedBundle> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: GetBundleInputs, context: UseCaseContext): Promise<FetchedBundle> {
  const { into, store: type } = inputs;
  const digest = bundleDigest(inputs.digest);
  const folder = resolve(context.workspace, into ?? digest);
  const store = await openConfiguredStore(type, context, "fetch");
  await runningStep(context, { step: "fetch", title: "Fetch the bundle" }, () =>
    store.get(digest, folder, context.signal),
  );
  return { digest, folder, store: store.kind };
}
