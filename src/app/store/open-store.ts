import { resolve } from "node:path";
import { usageError } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { createFolderStore } from "../../store/filesystem.ts";
import { createGithubArtifactStore } from "../../store/github-artifact.ts";
import type { Store } from "../../store/store.ts";
import type { UseCaseContext } from "../use-case.ts";

/** What is told while a large bundle is on its way. */
type OnProgress = (bytes: number, totalBytes: number) => void;

/**
 * The store that the configuration names. Nothing is asked or made by opening it.
 * Throws `CONFIG_INVALID` where an s3 store has no bucket, and `KEY_MISSING` where nothing proves who asks.
 */
export async function openStore(
  config: CompleteConfig["store"],
  context: UseCaseContext,
  onProgress?: OnProgress,
): Promise<Store> {
  const { workspace, env, repository, clock } = context;
  if (config.type === "folder") return createFolderStore({ folder: resolve(workspace, config.path) });
  if (config.type === "s3") return openS3Store(config, context, onProgress);
  return createGithubArtifactStore({
    repository: repository ?? env["GITHUB_REPOSITORY"] ?? "",
    runId: env["GITHUB_RUN_ID"] ?? "",
    clock,
  });
}

async function openS3Store(
  config: CompleteConfig["store"],
  context: UseCaseContext,
  onProgress: OnProgress | undefined,
): Promise<Store> {
  const { bucket, endpoint } = config;
  if (bucket === undefined) {
    throw usageError(
      "CONFIG_INVALID",
      "store.type is s3, but store.bucket is not set",
      "Set store.bucket in .blocks/config.yml to a bucket with Object Lock.",
    );
  }
  const [{ createS3Store }, { storeCredentials }] = await Promise.all([
    import("../../store/locked-bucket.ts"),
    import("./store-credentials.ts"),
  ]);
  const credentials = storeCredentials(config, context);
  return createS3Store({
    bucket,
    prefix: config.prefix,
    retentionYears: config.retention_years,
    clock: context.clock,
    connect: async () => {
      const { connectS3 } = await import("../../store/s3.ts");
      return connectS3({
        bucket,
        region: config.region,
        ...(endpoint === undefined ? {} : { endpoint }),
        forcePathStyle: config.force_path_style,
        credentials,
        clock: context.clock,
        ...(onProgress === undefined ? {} : { onProgress }),
      });
    },
  });
}
