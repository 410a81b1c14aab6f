import { tmpdir } from "node:os";
import { join } from "node:path";
import type { UseCaseContext } from "../use-case.ts";

/**
 * The folder for what outlives a run and is no part of the checked project. A runner's tool cache outlives a job on a
 * self-hosted machine; elsewhere the user's own cache does.
 */
export function cacheFolder(env: UseCaseContext["env"]): string {
  const cache = env["RUNNER_TOOL_CACHE"] || env["XDG_CACHE_HOME"] || join(env["HOME"] || tmpdir(), ".cache");
  return join(cache, "blocks");
}

/** False where {@link cacheFolder} has only the machine's temporary folder to name, which everybody shares. */
export function hasCacheFolder(env: UseCaseContext["env"]): boolean {
  return Boolean(env["RUNNER_TOOL_CACHE"] || env["XDG_CACHE_HOME"] || env["HOME"]);
}
