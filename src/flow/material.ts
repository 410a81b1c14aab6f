import type { BlockFile } from "../block/block.ts";
import type { ContextReport } from "../generated/types.ts";

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
  /**
   * `own`: this is the blueprint of the block that is asked for. `example`: the block is of a new family and this only
   * shows what quality is asked; neither its domain nor its laws are those of the request.
   */
  readonly reference: "own" | "example";
}

/** What was chosen of the repository for the models to read. */
export interface ContextMaterial {
  /** Most relevant first. */
  readonly files: readonly {
    readonly path: string;
    readonly content: string;
    /** `outline`: only what the file declares is shown. */
    readonly form: "whole" | "outline";
  }[];
  /** The paths of other files, by folder; empty where there are none. */
  readonly map: string;
  /** What was chosen, at what rank and why: kept as `context.json`. */
  readonly report: ContextReport;
}

/** What is asked of a flow. Without family and type, the architect chooses them from the text. */
export interface FlowRequest {
  readonly family?: string | undefined;
  readonly type?: string | undefined;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The feature request in words. */
  readonly text: string | undefined;
}

/** A request whose family and type are known. */
export interface NamedRequest extends FlowRequest {
  readonly family: string;
  readonly type: string;
}

/** One blueprint that can be chosen. */
export interface CatalogItem {
  readonly family: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema 2020-12 of its parameters. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a flow is given. */
export interface FlowMaterial {
  readonly request: FlowRequest;
  readonly context: ContextMaterial;
  /** Every blueprint that is known. */
  readonly catalog: readonly CatalogItem[];
  /**
   * The blueprint of a family and type with its reference block made for the parameters. Throws `FAMILY_UNKNOWN`, and
   * `PARAMETERS_INVALID` with every problem.
   */
  readonly blueprintFor: (
    family: string,
    type: string,
    parameters: Readonly<Record<string, unknown>>,
  ) => BlueprintMaterial;
  /** What a block of a new family is shown as an example of quality; its `reference` is `example`. */
  readonly exampleBlueprint: BlueprintMaterial;
}

/** True when family and type are known. */
export function isNamed(request: FlowRequest): request is NamedRequest {
  return request.family !== undefined && request.type !== undefined;
}
