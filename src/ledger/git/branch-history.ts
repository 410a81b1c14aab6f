import type { LedgerBranch } from "./ledger-branch.ts";

/** One commit of the branch and what it did to the files. */
export interface HistoryCommit {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly changes: readonly FileChange[];
}

/** What a commit did to one file. */
export interface FileChange {
  readonly path: string;
  /** Blobs; undefined where there was, or is, no such file. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** False when it became something else than an ordinary file. */
  readonly isFile: boolean;
}

/** The commits after one and up to another, from the oldest on. Throws `LEDGER_UNREADABLE`. */
export async function branchHistory(
  branch: LedgerBranch,
  range: { readonly tip: string; readonly since: string | undefined },
): Promise<HistoryCommit[]> {
  const listed = await branch.listCommits(range.tip, range.since);
  const changes = changesByCommit(await branch.listChanges(listed.map(({ commit }) => commit)));
  return listed.map(({ commit, parents }) => ({ commit, parents, changes: changes.get(commit) ?? [] }));
}

/** @see https://git-scm.com/docs/git-diff-tree, "Raw output format" */
function changesByCommit(raw: string): Map<string, FileChange[]> {
  const byCommit = new Map<string, FileChange[]>();
  let current: FileChange[] = [];
  const parts = raw.split("\0");
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? "";
    if (!part.startsWith(":")) {
      current = [];
      byCommit.set(part, current);
      continue;
    }
    const [, mode = "", before = "", after = ""] = part.slice(1).split(" ");
    index += 1;
    const path = parts[index] ?? "";
    const isFile = mode === "100644" || mode === "000000";
    current.push({ path, before: blobFrom(before), after: blobFrom(after), isFile });
  }
  return byCommit;
}

function blobFrom(name: string): string | undefined {
  return /^0+$/.test(name) ? undefined : name;
}
