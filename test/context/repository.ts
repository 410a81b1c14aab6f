import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Cleanse, ContextRequest } from "../../src/context/context.ts";

/** A folder for a test, a git repository where it is made one. */
export interface TestRepository {
  readonly folder: string;
  readonly put: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly git: (...args: string[]) => string;
  /** Commits everything, at an hour that is always the same. */
  readonly commit: (message: string) => void;
  readonly remove: () => Promise<void>;
}

const IDENTITY = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@example.org",
  GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z",
  GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
};

export async function makeRepository({ git: inGit = true } = {}): Promise<TestRepository> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-context-"));
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", env: { ...process.env, ...IDENTITY } });
  if (inGit) git("init", "-q");
  return {
    folder,
    git,
    put: async (path, content) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    },
    commit: (message) => {
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", message);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Lets every text pass. */
export const asItIs: Cleanse = (_path, text) => ({ text, masked: 0 });

/** A request for the context of a folder. */
export function requestFor(
  workspace: string,
  more: Partial<ContextRequest> & { readonly maxSizeKb?: number } = {},
): ContextRequest {
  const { maxSizeKb = 180, ...given } = more;
  return {
    workspace,
    text: "",
    outputFolder: "",
    pruning: { enabled: true, maxSizeKb },
    cleanse: asItIs,
    signal: new AbortController().signal,
    ...given,
  };
}
