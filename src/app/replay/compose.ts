import { mkdir, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { systemErrorCode, usageError } from "../../base/errors.ts";
import { readBundle } from "../../bundle/read-bundle.ts";
import { loadConfig } from "../../config/load-config.ts";
import type { ReplayReport } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import { plainText } from "../../report/escape.ts";
import type { UseCaseContext } from "../use-case.ts";
import { withBundleFolder } from "../verify-bundle/open-bundle.ts";
import type { ReplayInputs } from "./inputs.ts";
import { readRecorded } from "./read-recorded.ts";
import { replay } from "./replay.ts";

/**
 * Wires `replay`: runs the flow of a bundle again on its recorded answers, without a network, a key or any cost.
 * Running it throws `PATH_UNREADABLE`, `BUNDLE_INVALID` for a bundle that is not what it says, and `EVIDENCE_INCOMPLETE`
 * for one that lacks what a replay needs.
 */
export function composeReplay(inputs: ReplayInputs, context: UseCaseContext): { run(): Promise<ReplayReport> } {
  return { run: () => withBundleFolder(inputs.bundle, context, (folder) => run(folder, inputs, context)) };
}

async function run(folder: string, inputs: ReplayInputs, context: UseCaseContext): Promise<ReplayReport> {
  const { workspace, env, baseRevision, progress, signal } = context;
  const bundle = await readBundle(folder);
  const recorded = await readRecorded(bundle);
  noteVersion(bundle.manifest.version, progress);
  const { config: own } = await loadConfig({ workspace, env, baseRevision });
  const scratch = await scratchFolder(inputs, workspace);
  try {
    return await replay(
      {
        recorded,
        scratch,
        kept: inputs.keep !== undefined,
        gates: inputs.gates,
        config: { ...recorded.config, sandbox: own.sandbox },
        context: { ...context, workspace: scratch, env: withoutSecrets(env) },
      },
      signal,
    );
  } finally {
    if (inputs.keep === undefined) await rm(scratch, { recursive: true, force: true });
  }
}

function noteVersion(version: string, progress: UseCaseContext["progress"]): void {
  if (version === VERSION) return;
  const text = `the bundle was made by Blocks ${plainText(version, 40)} and is replayed by ${VERSION}: where prompts or schemas have changed since, it cannot reach the same digest`;
  progress({ kind: "note", text });
}

async function scratchFolder({ keep }: ReplayInputs, workspace: string): Promise<string> {
  if (keep === undefined) return realpath(await mkdtemp(join(tmpdir(), "blocks-replay-")));
  const folder = resolve(workspace, keep);
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length === 0) return await realpath(folder);
  } catch (error) {
    throw usageError(
      "PATH_UNREADABLE",
      `cannot use ${folder}: ${systemErrorCode(error) ?? String(error)}`,
      undefined,
      error,
    );
  }
  throw usageError("FILE_EXISTS", `${folder} is not empty`, "Name a folder that does not exist yet.");
}

/** Nothing of a replay may be able to pay for anything. */
function withoutSecrets(env: UseCaseContext["env"]): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/KEY|TOKEN|SECRET|PASSWORD/i.test(name)));
}
