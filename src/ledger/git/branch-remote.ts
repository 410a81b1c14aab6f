import { randomUUID } from "node:crypto";
import type { GitOptions } from "../../base/git.ts";
import { detailOf, type GitFailure, gitFailureOf, type LedgerPlace, orUnreadable, unreadable } from "./git-failure.ts";
import type { LedgerRepository } from "./ledger-repository.ts";

/** What came of a push. */
export type PushOutcome =
  | { readonly kind: "accepted" }
  /**
   * Somebody else was faster. Also an answer to the second of two pushes, of which the first was accepted: the library
   * below git sends a request again when its connection ends without an answer.
   */
  | { readonly kind: "outrun"; readonly wasSent: boolean }
  /** The remote does not let this identity write. */
  | { readonly kind: "refused"; readonly detail: string }
  /** Nobody knows: the push may have arrived. */
  | { readonly kind: "unknown"; readonly detail: string };

/** The remote's tip; undefined where the branch is not there. */
export interface RemoteTip {
  readonly tip: string | undefined;
}

/** git's own word, before anything is sent. */
const OUTRUN_BEFORE = /\[rejected\] \((?:fetch first|non-fast-forward|stale info)\)/;
/** The server's. */
const OUTRUN_THERE =
  /failed to update ref|cannot lock ref|reference already exists|incorrect old value|failed to lock/i;
const FORBIDDEN = /declined|denied|protected|prohibited|GH0\d\d|not allowed|read.only/i;
const NAME = /^[0-9a-f]{40,64}/;

/** The branch as the remote has it: asked for, fetched, and pushed to. */
export class BranchRemote implements LedgerPlace {
  readonly branch: string;
  readonly #repository: LedgerRepository;
  /** A name of its own: processes that share the repository have no reference in common. */
  #hasFetched = false;
  readonly #fetched = `refs/blocks/fetched/${randomUUID()}`;

  constructor(repository: LedgerRepository, branch: string) {
    this.#repository = repository;
    this.branch = branch;
  }

  get address(): string {
    return this.#repository.address;
  }

  /** Asks for the tip, whose commit may not be here yet. */
  async tip(signal?: AbortSignal): Promise<RemoteTip | GitFailure> {
    const name = `refs/heads/${this.branch}`;
    const result = await this.#talk(["ls-remote", "--", this.address, name], signal);
    if (result.exitCode !== 0) return gitFailureOf(result);
    // git looks for the end of a name: refs/heads/x/refs/heads/… would be found too.
    const line = result.stdout.split("\n").find((text) => text.endsWith(`\t${name}`));
    return { tip: line === undefined ? undefined : NAME.exec(line)?.[0] };
  }

  /** Brings the tip and all that belongs to it here, or only its newest state. */
  async fetch(options: {
    readonly shallow: boolean;
    readonly signal?: AbortSignal | undefined;
  }): Promise<RemoteTip | GitFailure> {
    const source = `+refs/heads/${this.branch}:${this.#fetched}`;
    const result = await this.#fetch(options.shallow ? ["--depth=1"] : [], source, options.signal);
    if (result.exitCode !== 0) {
      return /couldn't find remote ref/i.test(result.stderr) ? { tip: undefined } : gitFailureOf(result);
    }
    this.#hasFetched = true;
    const tip = (await this.#repository.looseReference(this.#fetched)) ?? (await this.#namedByGit(this.#fetched));
    if (tip === undefined) throw unreadable(this, { kind: "local", detail: "what was fetched is not there" });
    return { tip };
  }

  async #namedByGit(reference: string): Promise<string | undefined> {
    const { stdout } = await this.#run(["rev-parse", "--verify", "--quiet", reference]);
    return NAME.exec(stdout)?.[0];
  }

  /** Brings the whole history of a commit here. */
  async fetchHistory(tip: string, signal?: AbortSignal): Promise<GitFailure | undefined> {
    const shallow = await this.#run(["rev-parse", "--is-shallow-repository"]);
    const depth = shallow.stdout.trim() === "true" ? ["--unshallow"] : [];
    const result = await this.#fetch(depth, tip, signal);
    return result.exitCode === 0 ? undefined : gitFailureOf(result);
  }

  /** Makes a commit the new tip, unless there is another one in the meantime. */
  async push(commit: string, signal?: AbortSignal): Promise<PushOutcome> {
    const source = `${commit}:refs/heads/${this.branch}`;
    const result = await this.#talk(["push", "--porcelain", "--no-verify", "--", this.address, source], signal);
    if (result.exitCode === 0) return { kind: "accepted" };
    const verdict = /^!\t[^\t]*\t(.*)$/m.exec(result.stdout)?.[1] ?? "";
    const detail = [verdict, detailOf(result.stderr)].filter((text) => text !== "").join("; ");
    if (OUTRUN_BEFORE.test(verdict)) return { kind: "outrun", wasSent: false };
    if (OUTRUN_THERE.test(verdict)) return { kind: "outrun", wasSent: true };
    const forbidden = FORBIDDEN.test(verdict) || gitFailureOf(result).kind === "refused";
    return { kind: forbidden ? "refused" : "unknown", detail };
  }

  /**
   * Lets go of what was fetched: from here on it is kept by the tip that was remembered.
   * @param remembering lines for `git update-ref --stdin`, carried out by the same process; or not at all, if git refuses
   */
  async letGo(remembering = ""): Promise<void> {
    const hasFetched = this.#hasFetched;
    this.#hasFetched = false;
    const forgetting = hasFetched ? `delete ${this.#fetched}\n` : "";
    if (remembering !== "") {
      const { exitCode } = await this.#run(["update-ref", "--stdin"], { stdin: remembering + forgetting });
      // All of it is done or nothing.
      if (exitCode !== 0 && hasFetched) await this.#run(["update-ref", "--stdin"], { stdin: forgetting });
    } else if (hasFetched) await this.#run(["update-ref", "--stdin"], { stdin: forgetting });
    if (hasFetched) await this.#repository.tidy();
  }

  #fetch(depth: readonly string[], source: string, signal?: AbortSignal) {
    const quiet = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules"];
    const { fetchOptions } = this.#repository;
    return this.#talk(["fetch", ...quiet, ...fetchOptions, ...depth, "--", this.address, source], signal);
  }

  #run(args: readonly string[], options: GitOptions = {}) {
    return orUnreadable(this, this.#repository.run(args, options));
  }

  #talk(args: readonly string[], signal?: AbortSignal) {
    return orUnreadable(this, this.#repository.talk(args, { ...(signal && { signal }) }), signal);
  }
}
