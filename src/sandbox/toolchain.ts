/** The pinned tools of the gates, installed and ready. */
export interface Toolchain {
  /** Absolute path of the `node` program (24 or newer) that runs them. */
  readonly node: string;
  /** Absolute path of the Python program that runs Python blocks. Default: the system's. */
  readonly python?: string | undefined;
  /** Absolute path of the folder that holds `node_modules`. */
  readonly folder: string;
  /** Absolute path of the folder with our configurations of the tools (`vitest.blocks.mjs` and others). */
  readonly configurations: string;
  /** Absolute path of the folder with the rules of the security and the review gate (`rules/`). */
  readonly rules: string;
  /**
   * Absolute path of the program of a thread that inspects files (`inspection-thread`). Without one everything is inspected
   * in the thread that asks.
   */
  readonly inspectionThread?: string | undefined;
  /** Installed version of each pinned package, by name. */
  readonly versions: Readonly<Record<string, string>>;
}
