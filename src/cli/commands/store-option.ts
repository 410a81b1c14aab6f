import { Option } from "commander";
import { STORE_TYPES, type StoreType } from "../../app/store/store-types.ts";

/** `--store`: another store than the configured one. */
export function storeOption(): Option {
  return new Option("--store <type>", "the store, instead of the configured one").choices(STORE_TYPES);
}

/** The value of the option as the use cases take it: absent when it was not given. */
export function storeTypeFrom({ store }: { readonly store?: string }): { readonly store?: StoreType } {
  const type = STORE_TYPES.find((candidate) => candidate === store);
  return type === undefined ? {} : { store: type };
}
