import { randomUUID } from "node:crypto";
import type { GitOptions } from "../../base/git.ts";
import type { ProcessResult } from "../../base/process.ts";
import { BlobBatch } from "./blob-batch.ts";
import { BranchRemote } from "./branch-remote.ts";
import { detailOf, type LedgerPlace, orUnreadable, unreadable } from "./git-failure.ts";
import type { LedgerRepository } from "./ledger-repository.ts";

/** The branch as it was at one moment. */
export interface Snapshot {
  /** Undefined where the branch is not there yet. */
  readonly tip: string | undefined;
  /** Names of blobs by path, in the order of the paths. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of what is neither a file nor a folder: links and submodules. */
  readonly strange: readonly string[];
}

/** A commit to be made. */
export interface NewCommit {
  /** Undefined: the branch begins with it. */
  readonly parent: string | undefined;
  readonly message: string;
  readonly at: Date;
  /** Whole content by path, or the name of a blob that is here already. */
  readonly write: ReadonlyMap<string, Buffer | string>;
  readonly remove?: readonly string[];
}

const LONG_TIMEOUT_MS = 600_000;
const MAX_LISTING_BYTES = 512 * 1024 * 1024;
export const EMPTY_SNAPSHOT: Snapshot = { tip: undefined, files: new Map(), strange: [] };

/** One branch of one repository, by git's plumbing alone: nothing of it is ever checked out. */
export class LedgerBranch implements LedgerPlace {
  readonly branch: string;
  readonly remote: BranchRemote;
  readonly #repository: LedgerRepository;

  constructor(repository: LedgerRepository, branch: string) {
    this.#repository = repository;
    this.branch = branch;
    this.remote = new BranchRemote(repository, branch);
  }

  get address(): string {
    return this.#repository.address;
  }

  /** The last tip of which this machine knows that it belongs to the history; kept beyond the process. */
  async seenTip(): Promise<string | undefined> {
    return this.commitNamed(this.#seenRef);
  }

  /**
   * Remembers a tip in the place of another one, and lets go of what was fetched. Whoever remembered one in the meantime
   * was as right: then that one stays.
   */
  async remember(tip: string, before: string | undefined): Promise<void> {
    await this.remote.letGo(`update ${this.#seenRef} ${tip} ${before ?? "0".repeat(tip.length)}\n`);
  }

  get #seenRef(): string {
    return `refs/blocks/seen/${this.branch}`;
  }

  /** The commits after one and up to another with their parents, from the oldest on. Throws `LEDGER_UNREADABLE`. */
  async listCommits(
    tip: string,
    since: string | undefined,
  ): Promise<{ readonly commit: string; readonly parents: readonly string[] }[]> {
    const args = [
      "rev-list",
      "--reverse",
      "--topo-order",
      "--parents",
      tip,
      ...(since === undefined ? [] : [`^${since}`]),
    ];
    const result = await this.#run(args, { maxOutputBytes: MAX_LISTING_BYTES, timeoutMs: LONG_TIMEOUT_MS });
    if (result.exitCode !== 0 || result.truncated) throw this.#damaged(detailOf(result.stderr));
    const lines = result.stdout.split("\n").filter((line) => line !== "");
    return lines.map((line) => {
      const [commit = "", ...parents] = line.split(" ");
      return { commit, parents };
    });
  }

  /** What commits did to the files, in git's raw form. Throws `LEDGER_UNREADABLE`. */
  async listChanges(commits: readonly string[]): Promise<string> {
    const result = await this.#run(["diff-tree", "--stdin", "-r", "--root", "-z", "--no-renames", "--no-ext-diff"], {
      stdin: commits.map((commit) => `${commit}\n`).join(""),
      maxOutputBytes: MAX_LISTING_BYTES,
      timeoutMs: LONG_TIMEOUT_MS,
    });
    if (result.exitCode !== 0 || result.truncated) throw this.#damaged(detailOf(result.stderr));
    return result.stdout;
  }

  /** The full name of a commit that is here, by any name; undefined when it is not. */
  async commitNamed(name: string): Promise<string | undefined> {
    const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
    const { exitCode, stdout } = await this.#run(args);
    return exitCode === 0 ? stdout.trim() : undefined;
  }

  /** True when a commit belongs to the history of another one. */
  async isAncestor(commit: string, of: string): Promise<boolean> {
    return (await this.#run(["merge-base", "--is-ancestor", commit, of])).exitCode === 0;
  }

  /** All files of a commit. Throws `LEDGER_UNREADABLE`. */
  async snapshot(tip: string): Promise<Snapshot> {
    const args = ["ls-tree", "-r", "-z", "--full-tree", tip];
    const result = await this.#run(args, { maxOutputBytes: MAX_LISTING_BYTES });
    if (result.exitCode !== 0 || result.truncated) throw this.#damaged(detailOf(result.stderr));
    const files = new Map<string, string>();
    const strange: string[] = [];
    for (const entry of result.stdout.split("\0")) {
      const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
      if (mode === undefined || object === undefined || path === undefined) continue;
      if (mode.startsWith("100")) files.set(path, object);
      else strange.push(path);
    }
    return { tip, files, strange };
  }

  /** Reads blobs, one after the other. Throws `LEDGER_UNREADABLE` when one of them is not here. */
  async readBlobs(objects: readonly string[], take: (object: string, content: Buffer) => void): Promise<void> {
    if (objects.length === 0) return;
    let taken = 0;
    const batch = new BlobBatch((object, content) => {
      if (content === undefined) return;
      taken += 1;
      take(object, content);
    });
    const stdin = `${objects.join("\n")}\n`;
    const onStdout = (chunk: Buffer) => batch.push(chunk);
    const result = await this.#run(["cat-file", "--batch"], { stdin, onStdout, timeoutMs: LONG_TIMEOUT_MS });
    if (result.exitCode !== 0 || taken < objects.length) throw this.#damaged(detailOf(result.stderr));
  }

  /** Makes a blob here; its name. */
  async writeBlob(content: Buffer): Promise<string> {
    const result = await this.#run(["hash-object", "-w", "--stdin"], { stdin: content });
    if (result.exitCode !== 0) throw this.#damaged(detailOf(result.stderr));
    return result.stdout.trim();
  }

  /** Makes a commit here, in one process; its name. */
  async commit(commit: NewCommit): Promise<string> {
    const args = ["fast-import", "--quiet", "--done", "--date-format=raw"];
    const result = await this.#run(args, { stdin: importStream(commit), timeoutMs: LONG_TIMEOUT_MS });
    const name = /^[0-9a-f]{40,64}$/m.exec(result.stdout)?.[0];
    if (result.exitCode === 0 && name !== undefined) return name;
    throw this.#damaged(detailOf(result.stderr));
  }

  #run(args: readonly string[], options: GitOptions = {}): Promise<ProcessResult> {
    return orUnreadable(this, this.#repository.run(args, options), options.signal);
  }

  #damaged(detail: string) {
    const { folder } = this.#repository;
    const failure = { kind: "local" as const, detail: `its copy on this machine is damaged: ${detail}` };
    return unreadable(this, failure, `Remove ${folder}: it is only a copy, and is made anew.`);
  }
}

/** @see https://git-scm.com/docs/git-fast-import */
function importStream(commit: NewCommit): Buffer {
  // A name of its own: processes that share the repository have no reference in common.
  const ref = `refs/blocks/new/${randomUUID()}`;
  const seconds = Math.floor(commit.at.getTime() / 1000);
  const parts: (string | Buffer)[] = [
    `commit ${ref}\nmark :1\ncommitter Blocks <blocks-ledger@localhost> ${seconds} +0000\n`,
    ...dataOf(Buffer.from(commit.message)),
    ...(commit.parent === undefined ? [] : [`from ${commit.parent}\n`]),
    ...(commit.remove ?? []).map((path) => `D ${path}\n`),
    ...[...commit.write].flatMap(([path, content]) =>
      typeof content === "string"
        ? [`M 100644 ${content} ${path}\n`]
        : [`M 100644 inline ${path}\n`, ...dataOf(content)],
    ),
    // The push names the commit; the reference has done its duty.
    `\nget-mark :1\nreset ${ref}\nfrom ${"0".repeat(40)}\n\ndone\n`,
  ];
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
}

function dataOf(content: Buffer): (string | Buffer)[] {
  return [`data ${content.length}\n`, content, "\n"];
}
