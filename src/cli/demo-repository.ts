import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BlocksError } from "../base/errors.ts";
import { prettyJson } from "../base/files.ts";
import { runProcess } from "../base/process.ts";

/** The parameters of the first example, as the onboarding runbook shows them. */
export const EXAMPLE_PARAMETERS = {
  regulation: "Basel-I",
  jurisdiction: "US",
  attestation_type: "capital_adequacy",
  retention_years: 7,
} as const;

/** Makes a scratch git repository with a package, the example configuration and a planned feature; returns its path. */
export async function createDemoRepository(signal: AbortSignal): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-demo-"));
  await mkdir(join(folder, "src"));
  await writeFile(
    join(folder, "package.json"),
    prettyJson({ name: "demo-bank", version: "1.0.0", type: "module", private: true }),
  );
  await writeFile(join(folder, "compliance-config.json"), prettyJson(EXAMPLE_PARAMETERS));
  await writeFile(
    join(folder, "feature_request.md"),
    "# Attest to our capital adequacy\n\nThe regulator wants a Basel I attestation every quarter.\n",
  );
  await git(folder, ["init", "--quiet", "--initial-branch=main"], signal);
  return folder;
}

/** Commits everything in the demo's repository. */
export async function commitDemoRepository(folder: string, signal: AbortSignal): Promise<void> {
  await git(folder, ["add", "--all"], signal);
  await git(folder, ["commit", "--quiet", "--message", "Start the demo bank"], signal);
}

async function git(folder: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  const result = await runProcess({
    command: "git",
    args: ["-c", "user.name=Blocks demo", "-c", "user.email=demo@example.com", "-c", "commit.gpgsign=false", ...args],
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "/usr/bin:/bin", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
    timeoutMs: 30_000,
    signal,
  });
  if (result.exitCode === 0) return;
  throw new BlocksError(`git ${args[0]} failed in the demo's repository: ${result.stderr.trim()}`, {
    code: "GIT_FAILED",
    kind: "usage",
    hint: "Install git 2.28 or newer.",
  });
}
