import { resolve } from "node:path";
import { createFolderStore } from "../../store/filesystem.ts";
import { createGithubArtifactStore } from "../../store/github-artifact.ts";
import type { Store } from "../../store/store.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { StoreType } from "./store-types.ts";

/**
 * Where a bundle is kept when its store does not take it, so that the evidence is not lost with the machine: an artifact
 * of the workflow run, or on a laptop a folder. Undefined where the store is that place already.
 */
export function refugeOf(
  { type }: { readonly type: StoreType },
  { door, workspace, env, repository, clock }: UseCaseContext,
): Store | undefined {
  if (door === "terminal") {
    return type === "folder" ? undefined : createFolderStore({ folder: resolve(workspace, ".blocks", "bundles") });
  }
  const runId = env["GITHUB_RUN_ID"];
  const name = repository ?? env["GITHUB_REPOSITORY"];
  if (type === "github-artifact" || runId === undefined || name === undefined) return undefined;
  return createGithubArtifactStore({ repository: name, runId, clock });
}
