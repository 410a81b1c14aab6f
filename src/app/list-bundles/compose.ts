import type { Digest } from "../../base/digest.ts";
import type { Store } from "../../store/store.ts";
import { openConfiguredStore } from "../store/open-configured-store.ts";
import type { StoreType } from "../store/store-types.ts";
import type { UseCaseContext } from "../use-case.ts";

/** What a store holds. */
export interface BundleList {
  readonly store: Store["kind"];
  /** Sorted. */
  readonly bundles: readonly Digest[];
}

/** Wires `list-bundles`: the digests of all bundles in the configured store, or in another one. */
export function composeListBundles(
  inputs: { readonly store?: StoreType },
  context: UseCaseContext,
): { run(): Promise<BundleList> } {
  return {
    run: async () => {
      const store = await openConfiguredStore(inputs.store, context);
      return { store: store.kind, bundles: await store.list(context.signal) };
    },
  };
}
