import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type BlocksError, systemErrorCode, usageError } from "../base/errors.ts";
import { nearest } from "../base/nearest.ts";
import type { CatalogEntry } from "../generated/types.ts";
import { type Blueprint, readBlueprint } from "./blueprint.ts";
import { readCatalogEntries } from "./catalog-entry.ts";

/** Where a blueprint comes from: it ships with Blocks, or it stands in the repository. */
export type Origin = "blocks" | "repository";

/** One line of a listing. */
export interface BlueprintSummary {
  readonly family: string;
  readonly type: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly origin: Origin;
}

/** Everything that a person wants to know of a blueprint. */
export interface BlueprintDescription extends BlueprintSummary {
  /** JSON Schema 2020-12. */
  readonly parameters: Blueprint["parameters"];
  readonly properties: readonly string[];
  readonly checklist: readonly string[];
  readonly digest: string;
  /** Absolute path. */
  readonly folder: string;
}

/** The blueprints, and the blocks that were generated from them. */
export interface CatalogListing {
  /** Sorted by family and type. */
  readonly blueprints: readonly BlueprintSummary[];
  /** Sorted by name. */
  readonly blocks: readonly CatalogEntry[];
}

/** The blueprints known to a repository. */
export interface Catalog {
  /** Throws `BLOCK_INVALID` with every entry of a generated block that cannot be read. */
  list(): Promise<CatalogListing>;
  /** Throws `FAMILY_UNKNOWN`, with all that are known and the nearest of them. */
  show(family: string, type: string): BlueprintDescription;
  /** Throws `FAMILY_UNKNOWN`, with all that are known and the nearest of them. */
  blueprint(family: string, type: string): Blueprint;
}

/** The folder of generated blocks' entries in a repository's catalog; no family can have its name. */
export const BLOCKS_FOLDER = "blocks";

/**
 * Reads our blueprints and, on top of them, the repository's: one of the same family and type takes our place.
 * A missing repository catalog is an empty one. Throws `BLOCK_INVALID` for a blueprint that is not valid.
 */
export async function readCatalog(folders: {
  readonly blueprintsFolder: string;
  readonly repositoryCatalogFolder: string;
}): Promise<Catalog> {
  const known = new Map<string, { readonly blueprint: Blueprint; readonly origin: Origin }>();
  for (const [folder, origin] of [
    [folders.blueprintsFolder, "blocks"],
    [folders.repositoryCatalogFolder, "repository"],
  ] as const) {
    for (const blueprint of await readBlueprints(folder)) known.set(nameOf(blueprint), { blueprint, origin });
  }
  const find = (family: string, type: string) => {
    const entry = known.get(`${family}/${type}`);
    if (entry === undefined) throw unknown(`${family}/${type}`, [...known.keys()].sort());
    return entry;
  };
  return {
    list: async () => ({
      blueprints: [...known.values()]
        .sort((a, b) => (nameOf(a.blueprint) < nameOf(b.blueprint) ? -1 : 1))
        .map(({ blueprint, origin }) => summaryOf(blueprint, origin)),
      blocks: await readCatalogEntries(join(folders.repositoryCatalogFolder, BLOCKS_FOLDER)),
    }),
    show: (family, type) => {
      const { blueprint, origin } = find(family, type);
      const { parameters, properties, checklist, digest, folder } = blueprint;
      return { ...summaryOf(blueprint, origin), parameters, properties, checklist, digest, folder };
    },
    blueprint: (family, type) => find(family, type).blueprint,
  };
}

async function readBlueprints(folder: string): Promise<Blueprint[]> {
  const blueprints: Blueprint[] = [];
  for (const family of await namesIn(folder)) {
    if (family === BLOCKS_FOLDER) continue;
    for (const type of await namesIn(join(folder, family))) {
      const blueprint = await readBlueprint(join(folder, family, type));
      if (nameOf(blueprint) !== `${family}/${type}`) {
        throw usageError(
          "BLOCK_INVALID",
          `the blueprint in ${join(folder, family, type)} calls itself ${nameOf(blueprint)}`,
          `Give it family "${family}" and type "${type}", or move it.`,
        );
      }
      blueprints.push(blueprint);
    }
  }
  return blueprints;
}

/** The folders in a folder, sorted, hidden ones left out. Links are no folders. Nothing in a folder that is missing. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    return folders.map(({ name }) => name).sort();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT") return [];
    throw usageError("PATH_UNREADABLE", `cannot read ${folder}: ${code}`, "Check the path and its permissions.", error);
  }
}

function unknown(name: string, known: readonly string[]): BlocksError {
  const [suggestion] = nearest(name, known, 1);
  const list = known.length === 0 ? "There are none." : `Known are: ${known.join(", ")}.`;
  return usageError(
    "FAMILY_UNKNOWN",
    `there is no blueprint for family and type ${JSON.stringify(name.slice(0, 100))}`,
    suggestion === undefined ? list : `Did you mean ${suggestion}? ${list}`,
  );
}

function summaryOf({ family, type, version, title, description }: Blueprint, origin: Origin): BlueprintSummary {
  return { family, type, version, title, description, origin };
}

function nameOf({ family, type }: Pick<Blueprint, "family" | "type">): string {
  return `${family}/${type}`;
}
