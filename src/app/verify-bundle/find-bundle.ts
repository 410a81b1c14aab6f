import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isDigest } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";
import { loadConfig } from "../../config/load-config.ts";
import type { UseCaseContext } from "../use-case.ts";

/**
 * The absolute path of what is meant: a folder, a file, or the folder of a digest in the configured store or below
 * `.blocks/bundles`. Throws `PATH_UNREADABLE` where there is none of them.
 */
export async function findBundle(
  bundle: string,
  { workspace, env, baseRevision }: Pick<UseCaseContext, "workspace" | "env" | "baseRevision">,
): Promise<string> {
  const direct = resolve(workspace, bundle);
  if (await exists(direct)) return direct;
  if (!isDigest(bundle)) {
    throw usageError(
      "PATH_UNREADABLE",
      `${bundle} is neither a folder or archive nor the digest of a bundle`,
      "Give the folder or archive of a bundle, or its name: sha256- and 64 hexadecimal digits.",
    );
  }
  const { config } = await loadConfig({ workspace, env, baseRevision });
  const places = [resolve(workspace, config.store.path, bundle), join(workspace, ".blocks", "bundles", bundle)];
  for (const place of places) if (await exists(place)) return place;
  throw usageError(
    "PATH_UNREADABLE",
    `there is no bundle ${bundle} in ${resolve(workspace, config.store.path)}`,
    "Give the folder of the bundle, run this where its folder store is, or name the store that has it: --store s3.",
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
