import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProcess } from "../../src/base/process.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Where the workflow file lies that `blocks init` writes. */
export const WORKFLOW_PATH = ".github/workflows/blocks.yml";

/** A user's git repository in a temporary folder. */
export interface ScratchRepository {
  readonly folder: string;
  /** Writes files (undefined content: copies from our checkout) and commits; returns the commit. */
  commit(files: Readonly<Record<string, string>>, message?: string): Promise<string>;
  git(...args: readonly string[]): Promise<string>;
}

/** A repository that holds a package, the example configuration and the one workflow file; its commit is on `main`. */
export async function scratchRepository(): Promise<ScratchRepository & { readonly sha: string }> {
  const folder = await mkdtemp(join(tmpdir(), "scratch-repository-"));
  const git = async (...args: readonly string[]) => {
    const identity = ["-c", "user.name=Octo", "-c", "user.email=octo@example.org", "-c", "commit.gpgsign=false"];
    const env = { PATH: "/usr/bin:/bin", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
    const result = await runProcess({
      command: "git",
      args: [...identity, ...args],
      cwd: folder,
      env,
      timeoutMs: 30_000,
    });
    if (result.exitCode !== 0) throw new Error(`git ${args.join(" ")}: ${result.stderr}`);
    return result.stdout.trim();
  };
  const commit = async (files: Readonly<Record<string, string>>, message = "Change") => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await git("add", "--all");
    await git("commit", "--quiet", "--message", message);
    return git("rev-parse", "HEAD");
  };
  await git("init", "--quiet", "--initial-branch=main");
  // GitHub serves any commit by its id.
  await git("config", "uploadpack.allowAnySHA1InWant", "true");
  await mkdir(join(folder, ".github/workflows"), { recursive: true });
  await cp(join(repository, "templates/workflow.yml"), join(folder, WORKFLOW_PATH));
  await cp(join(repository, "templates/compliance-config.json"), join(folder, "compliance-config.json"));
  const sha = await commit(
    { "package.json": `${JSON.stringify({ name: "ledger", private: true }, null, 2)}\n` },
    "Start",
  );
  return { folder, commit, git, sha };
}
