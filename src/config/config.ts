import type { Config } from "../generated/types.ts";

/** Where the configuration of a repository is, relative to its root. */
export const CONFIG_PATH = ".blocks/config.yml";

/** Everything present, at every depth. */
type Filled<T> = T extends readonly unknown[] ? T : T extends object ? { [Key in keyof T]-?: Filled<T[Key]> } : T;

/** The configuration with all its defaults: every section and value is there but the three that have no default. */
export type CompleteConfig = Omit<Filled<Config>, "fallback" | "providers"> & {
  fallback: NonNullable<Config["fallback"]>;
  providers: { [Name in keyof Required<NonNullable<Config["providers"]>>]: { base_url?: string } };
};

/** Where a value came from. Precedence: input > environment > file > default. */
export type Origin = "input" | "environment" | "file" | "default";
