/** The kinds of stores, by how `store.type` names them. */
export const STORE_TYPES = ["folder", "github-artifact", "s3"] as const;
export type StoreType = (typeof STORE_TYPES)[number];
