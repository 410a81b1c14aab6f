import type { Config } from "../generated/types.ts";

/** Where the configuration of a repository is, relative to its root. */
export const CONFIG_PATH = ".blocks/config.yml";

/** Everything present, at every depth. */
type Filled<T> = T extends readonly unknown[] ? T : T extends object ? { [Key in keyof T]-?: Filled<T[Key]> } : T;

/** These keys present, the others as they are. */
type With<T, Key extends keyof T> = Omit<T, Key> & Required<Pick<T, Key>>;

type Section<Key extends keyof Config> = NonNullable<Config[Key]>;
type Provider<Name extends keyof Section<"providers">> = With<
  NonNullable<Section<"providers">[Name]>,
  "tokens_per_day" | "concurrency"
>;

/** The configuration with all its defaults: every section is there, and every value but those that have no default. */
export type CompleteConfig = Omit<Filled<Config>, "fallback" | "providers" | "endpoints" | "prices" | "store"> & {
  fallback: With<Section<"fallback">, "models" | "architect" | "implementation" | "context">;
  providers: { [Name in keyof Required<Section<"providers">>]: Provider<Name> };
  endpoints: Required<Section<"endpoints">>;
  prices: Section<"prices">;
  store: With<Section<"store">, "type" | "path" | "prefix" | "region" | "force_path_style" | "retention_years">;
};

/** Where a value came from. Precedence: input > environment > file > default. */
export type Origin = "input" | "environment" | "file" | "default";
