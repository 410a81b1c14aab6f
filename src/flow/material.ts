import type { BlockFile } from "../block/block.ts";

/** What a blueprint gives to a flow, as plain data. */
export interface BlueprintMaterial {
  readonly family: string;
  readonly type: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** Laws that must hold for every block of this family and type. */
  readonly properties: readonly string[];
  readonly checklist: readonly string[];
  /** The reference block, made for the request's parameters. */
  readonly files: readonly BlockFile[];
}

/** What was collected of the repository for the models to read. */
export interface ContextMaterial {
  readonly files: readonly { readonly path: string; readonly content: string }[];
  /** What was left out, with the reason. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly sizeBytes: number;
}

/** What is asked of a flow. */
export interface FlowRequest {
  readonly family: string;
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The feature request in words. */
  readonly text: string | undefined;
}

/** Files as one fenced text, each under its path. */
export function filesAsText(files: readonly { readonly path: string; readonly content: string }[]): string {
  return files.map((file) => `=== ${file.path}\n${file.content}`).join("\n");
}
