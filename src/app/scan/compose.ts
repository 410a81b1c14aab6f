import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScanReport } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import { locateToolchain } from "../../sandbox/install-toolchain.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { ScanInputs } from "./inputs.ts";
import { listScanned } from "./list-scanned.ts";
import { scan } from "./scan.ts";

/**
 * Scans any files with the rules of the security gate, or of both static gates. No block is needed, nothing is run, and no
 * configuration of the repository takes part.
 */
export function composeScan(inputs: ScanInputs, context: UseCaseContext): { run(): Promise<ScanReport> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: ScanInputs, context: UseCaseContext): Promise<ScanReport> {
  const { workspace, env, clock, progress, redactor, signal } = context;
  const files = await listScanned({
    workspace,
    paths: inputs.paths,
    changedSince: inputs.changed ? (context.baseRevision ?? "HEAD") : undefined,
  });
  const cache = env["RUNNER_TOOL_CACHE"] || env["XDG_CACHE_HOME"] || join(env["HOME"] || tmpdir(), ".cache");
  const toolchain = await locateToolchain({
    ...context,
    cacheFolder: join(cache, "blocks", "toolchain"),
    override: env["BLOCKS_TOOLCHAIN"] || undefined,
  });
  return scan({ workspace, files, gate: inputs.gate, toolchain, version: VERSION, clock, progress, redactor }, signal);
}
