import { randomUUID } from "node:crypto";
import type { GitOptions } from "../../base/git.ts";
import type { ProcessResult } from "../../base/process.ts";
import { BlobBatch } from "./blob-batch.ts";
import { detailOf, type GitFailure, gitFailureOf, type LedgerPlace, unreadable } from "./git-failure.ts";
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

/** What came of a push. */
export type PushOutcome =
  | { readonly kind: "accepted" }
  /** Somebody else was faster. */
  | { readonly kind: "outrun" }
  /** The remote does not let this identity write. */
  | { readonly kind: "refused"; readonly detail: string }
  /** Nobody knows: the push may have arrived. */
  | { readonly kind: "unknown"; readonly detail: string };

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
const OBJECT = "[0-9a-f]{40}(?:[0-9a-f]{24})?";
const RACE =
  /fetch first|non-fast-forward|stale info|failed to update ref|cannot lock ref|reference already exists|incorrect old value|failed to lock/i;
const FORBIDDEN = /declined|denied|protected|prohibited|GH0\d\d|not allowed|read.only/i;
export const EMPTY_SNAPSHOT: Snapshot = { tip: undefined, files: new Map(), strange: [] };

/** One branch of one repository, by git's plumbing alone: nothing of it is ever checked out. */
export class LedgerBranch implements LedgerPlace {
  readonly branch: string;
  readonly #repository: LedgerRepository;

  constructor(repository: LedgerRepository, branch: string) {
    this.#repository = repository;
    this.branch = branch;
  }

  get address(): string {
    return this.#repository.address;
  }

  /** The remote's tip, or why it cannot be had. The commit is not here yet. */
  async remoteTip(signal?: AbortSignal): Promise<{ readonly tip: string | undefined } | GitFailure> {
    const name = `refs/heads/${this.branch}`;
    const result = await this.#talk(["ls-remote", "--", this.address, name], { ...(signal && { signal }) });
    if (result.exitCode !== 0) return gitFailureOf(result);
    // git looks for the end of a name: refs/heads/x/refs/heads/… would be found too.
    const line = result.stdout.split("\n").find((text) => text.endsWith(`\t${name}`));
    return { tip: line === undefined ? undefined : new RegExp(`^${OBJECT}`).exec(line)?.[0] };
  }

  /** Brings a commit and all that belongs to it here; of a branch that was never seen, its newest state alone. */
  async fetch(tip: string, signal?: AbortSignal): Promise<GitFailure | undefined> {
    return this.#fetch(tip, (await this.seenTip()) === undefined ? ["--depth=1"] : [], signal);
  }

  async #fetch(tip: string, depth: readonly string[], signal?: AbortSignal): Promise<GitFailure | undefined> {
    const quiet = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules"];
    const args = ["fetch", ...quiet, ...depth, "--", this.address, tip];
    const result = await this.#talk(args, { ...(signal && { signal }) });
    return result.exitCode === 0 ? undefined : gitFailureOf(result);
  }

  /** The last tip of which this machine knows that it belongs to the history; kept beyond the process. */
  async seenTip(): Promise<string | undefined> {
    return this.commitNamed(this.#seenRef);
  }

  /** Remembers a tip. Another process that does so at the same time wins: the next reading catches up. */
  async remember(tip: string): Promise<void> {
    await this.#run(["update-ref", this.#seenRef, tip]);
  }

  get #seenRef(): string {
    return `refs/blocks/seen/${this.branch}`;
  }

  /** Brings the whole history of a commit here. */
  async fetchHistory(tip: string, signal?: AbortSignal): Promise<GitFailure | undefined> {
    const shallow = await this.#run(["rev-parse", "--is-shallow-repository"]);
    if (shallow.stdout.trim() !== "true") return this.#fetch(tip, [], signal);
    return this.#fetch(tip, ["--unshallow"], signal);
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
    const name = new RegExp(`^${OBJECT}$`, "m").exec(result.stdout)?.[0];
    if (result.exitCode === 0 && name !== undefined) return name;
    throw this.#damaged(detailOf(result.stderr));
  }

  /** Makes a commit the remote's new tip, unless it has got another one in the meantime. */
  async push(commit: string, signal?: AbortSignal): Promise<PushOutcome> {
    const args = ["push", "--porcelain", "--no-verify", "--", this.address, `${commit}:refs/heads/${this.branch}`];
    const result = await this.#talk(args, { ...(signal && { signal }) });
    if (result.exitCode === 0) return { kind: "accepted" };
    const verdict = /^!\t[^\t]*\t(.*)$/m.exec(result.stdout)?.[1] ?? "";
    const detail = [verdict, detailOf(result.stderr)].filter((text) => text !== "").join("; ");
    if (RACE.test(verdict)) return { kind: "outrun" };
    const forbidden = FORBIDDEN.test(verdict) || gitFailureOf(result).kind === "refused";
    return { kind: forbidden ? "refused" : "unknown", detail };
  }

  #run(args: readonly string[], options: GitOptions = {}): Promise<ProcessResult> {
    return this.#orUnreadable(this.#repository.run(args, options), options);
  }

  #talk(args: readonly string[], options: GitOptions = {}): Promise<ProcessResult> {
    return this.#orUnreadable(this.#repository.talk(args, options), options);
  }

  /** What keeps git from being started at all: it is not installed, or there is no room for our copy. */
  async #orUnreadable(result: Promise<ProcessResult>, { signal }: GitOptions): Promise<ProcessResult> {
    try {
      return await result;
    } catch (error) {
      signal?.throwIfAborted();
      const detail = error instanceof Error ? error.message : String(error);
      throw unreadable(this, { kind: "local", detail });
    }
  }

  #damaged(detail: string) {
    return unreadable(this, { kind: "local", detail: `its copy on this machine is damaged: ${detail}` });
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
