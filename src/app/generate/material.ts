import { relative } from "node:path";
import type { Redactor } from "../../base/redaction.ts";
import type { BlockFile } from "../../block/block.ts";
import { type Blueprint, instantiate } from "../../block/blueprint.ts";
import type { Catalog } from "../../block/catalog.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { SelectedContext } from "../../context/context.ts";
import { selectContext } from "../../context/select.ts";
import type { BlueprintMaterial, CatalogItem, FlowMaterial } from "../../flow/material.ts";
import { createCleanser } from "./cleanse-source.ts";
import type { BlockRequest } from "./read-request.ts";

/** What a flow's context is chosen from. */
export interface ContextSources {
  readonly request: BlockRequest;
  readonly config: Pick<CompleteConfig, "context">;
  readonly workspace: string;
  /** Absolute path of the folder that the block's own folder goes into: its neighbours matter. */
  readonly outputFolder: string;
  /** Knows the secrets of this process. */
  readonly redactor: Redactor;
}

/** What a flow's material is read from. */
export interface MaterialSources extends ContextSources {
  readonly catalog: Catalog;
}

/** Our best block: what a block of a new family is measured by. */
export const EXAMPLE = { family: "compliance", type: "attestation" } as const;

/** Reads the repository and the catalog for a flow. Throws `INPUT_INVALID` for a context that is too large. */
export async function readMaterial(sources: MaterialSources, signal: AbortSignal): Promise<FlowMaterial> {
  const { request, catalog } = sources;
  return {
    request,
    context: await readContext(sources, signal),
    catalog: await catalogItems(catalog),
    blueprintFor: (family, type, parameters) => {
      const blueprint = catalog.blueprint(family, type);
      return blueprintMaterial(blueprint, instantiate(blueprint, parameters), "own");
    },
    exampleBlueprint: exampleOf(catalog),
  };
}

/** What the models are shown of the repository. Throws `INPUT_INVALID` for a context that is too large. */
export async function readContext(sources: ContextSources, signal: AbortSignal): Promise<SelectedContext> {
  const { request, config, workspace, outputFolder, redactor } = sources;
  const selected = await selectContext({
    workspace,
    text: wordsOf(request),
    outputFolder: relative(workspace, outputFolder).replaceAll("\\", "/"),
    pruning: { enabled: config.context.pruning.enabled, maxSizeKb: config.context.max_size_kb },
    cleanse: createCleanser(redactor),
    signal,
  });
  return { ...selected, map: redactor.redact(selected.map) };
}

/** The blueprint that shows what quality is asked, as it stands. */
export function exampleOf(catalog: Catalog): BlueprintMaterial {
  const example = catalog.blueprint(EXAMPLE.family, EXAMPLE.type);
  return blueprintMaterial(example, example.files, "example");
}

/** The blueprints that the architect can choose from. */
export async function catalogItems(catalog: Catalog): Promise<readonly CatalogItem[]> {
  const { blueprints } = await catalog.list();
  return blueprints.map(({ family, type }) => {
    const { title, description, parameters } = catalog.show(family, type);
    return { family, type, title, description, parameters };
  });
}

function blueprintMaterial(
  blueprint: Blueprint,
  files: readonly BlockFile[],
  reference: BlueprintMaterial["reference"],
): BlueprintMaterial {
  const { family, type, version, title, description, properties, checklist } = blueprint;
  return { family, type, version, title, description, properties, checklist, files, reference };
}

/** All that a request says in words: its text first, since a request's first line says what it is about. */
function wordsOf({ text, family, type, parameters }: BlockRequest): string {
  return [text, family, type, ...stringsIn(parameters, 4)].filter((part) => part !== undefined).join("\n");
}

function stringsIn(value: unknown, depth: number): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([key, inside]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...stringsIn(inside, depth - 1),
  ]);
}
