import { join } from "node:path";
import { usageError } from "../../base/errors.ts";
import { type BlueprintDescription, type CatalogListing, readCatalog } from "../../block/catalog.ts";
import type { UseCaseContext } from "../use-case.ts";

/** What can be asked of a repository's catalog. */
export interface CatalogUseCase {
  list(): Promise<CatalogListing>;
  /** `name` is `family/type`. Throws `INPUT_INVALID` for another form and `FAMILY_UNKNOWN` with the known ones. */
  show(name: string): Promise<BlueprintDescription>;
}

/** Wires the catalog: our blueprints, and the repository's own before them. */
export function composeCatalog({ assets, workspace }: UseCaseContext): CatalogUseCase {
  const read = () =>
    readCatalog({
      blueprintsFolder: assets.blueprints,
      repositoryCatalogFolder: join(workspace, ".blocks", "catalog"),
    });
  return {
    list: async () => (await read()).list(),
    show: async (name) => {
      const [family, type, ...more] = name.split("/");
      if (!family || !type || more.length > 0) {
        throw usageError("INPUT_INVALID", `"${name}" is not family/type`, "Write it as in compliance/attestation.");
      }
      return (await read()).show(family, type);
    },
  };
}
