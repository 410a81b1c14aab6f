import { relative } from "node:path";
import type { BlockFile } from "../../block/block.ts";
import { type Blueprint, instantiate } from "../../block/blueprint.ts";
import type { Catalog } from "../../block/catalog.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { collectFiles } from "../../context/collect.ts";
import { pruneContext } from "../../context/prune.ts";
import type { BlueprintMaterial, CatalogItem, FlowMaterial } from "../../flow/material.ts";
import type { BlockRequest } from "./read-request.ts";

/** What a flow's material is read from. */
export interface MaterialSources {
  readonly request: BlockRequest;
  readonly catalog: Catalog;
  readonly config: CompleteConfig;
  readonly workspace: string;
  /** Absolute path: what earlier flows wrote there is not shown to the models. */
  readonly outputFolder: string;
}

/** Our best block: what a block of a new family is measured by. */
export const EXAMPLE = { family: "compliance", type: "attestation" } as const;

/** Reads the repository and the catalog for a flow. Throws `INPUT_INVALID` for a context that is too large. */
export async function readMaterial(sources: MaterialSources, signal: AbortSignal): Promise<FlowMaterial> {
  const { request, catalog, config, workspace } = sources;
  const collection = await collectFiles(workspace, signal);
  const context = pruneContext(collection, {
    enabled: config.context.pruning.enabled,
    maxSizeKb: config.context.max_size_kb,
    terms: [request.family, request.type, ...wordsOf(request.text ?? "")].filter((term) => term !== undefined),
    outputFolder: relative(workspace, sources.outputFolder).replaceAll("\\", "/"),
  });
  return {
    request,
    context,
    catalog: await catalogItems(catalog),
    blueprintFor: (family, type, parameters) => {
      const blueprint = catalog.blueprint(family, type);
      return blueprintMaterial(blueprint, instantiate(blueprint, parameters), "own");
    },
    exampleBlueprint: exampleOf(catalog),
  };
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

/** The longer words of a text, each once: enough to find the files that speak of the same things. */
function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}_]{4,40}/gu) ?? [])].slice(0, 200);
}
