/** Where Blocks is installed. */
export interface Installation {
  /** Absolute path of the folder with our assets. */
  readonly assetsRoot: string;
  /** Absolute path from which the gates' tools are looked for. */
  readonly packageRoot: string;
}
