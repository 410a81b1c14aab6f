import type { Clock } from "../../base/clock.ts";
import type { LedgerProblem, LedgerReading, LedgerRecord } from "../ledger.ts";
import type { LedgerFile, LedgerFileList } from "../ledger-files.ts";
import { readingFrom } from "../reading.ts";
import { subjectOf } from "../records.ts";
import { backoffMs } from "./backoff.ts";
import { type GitFailure, unreadable } from "./git-failure.ts";
import { type LedgerFileContent, ledgerPathFrom, parseLedgerFile } from "./layout.ts";
import { EMPTY_SNAPSHOT, type LedgerBranch, type Snapshot } from "./ledger-branch.ts";

const MOST_FAILURES = 4;
const ROUND_MS = 250;

/** What a reader of the branch is made with. */
export interface BranchReaderOptions {
  readonly branch: LedgerBranch;
  readonly clock: Clock;
  readonly random: () => number;
  /** `yyyy-mm-dd`: entries of earlier days are left out; decisions never are. */
  readonly sinceDay?: string | undefined;
}

/** Keeps up with the branch: what was fetched and parsed once is not asked for again. */
export class BranchReader {
  readonly #options: BranchReaderOptions;
  #snapshot: Snapshot = EMPTY_SNAPSHOT;
  #rewritten: LedgerProblem | undefined;
  /** By path and blob. */
  #parsed = new Map<string, LedgerFileContent>();

  constructor(options: BranchReaderOptions) {
    this.#options = options;
  }

  /** The branch as the remote has it now. A network that fails is asked again, a few times. Throws `LEDGER_UNREADABLE`. */
  async refresh(signal?: AbortSignal): Promise<Snapshot> {
    const { branch, clock, random } = this.#options;
    for (let failures = 1; ; failures += 1) {
      const failure = await this.#tryRefresh(signal);
      if (failure === undefined) return this.#snapshot;
      if (failure.kind !== "unreachable" || failures === MOST_FAILURES) throw unreadable(branch, failure);
      await clock.sleep(backoffMs(failures, ROUND_MS, random), signal);
    }
  }

  async #tryRefresh(signal?: AbortSignal): Promise<GitFailure | undefined> {
    const { branch } = this.#options;
    const remote = await branch.remoteTip(signal);
    if ("kind" in remote) return remote;
    const { tip } = remote;
    if (tip !== undefined && tip === this.#snapshot.tip) return undefined;
    if (tip === undefined) {
      this.#rewritten = rewritten(branch.branch, await branch.seenTip(), "is gone");
      this.#snapshot = EMPTY_SNAPSHOT;
      return undefined;
    }
    const failure = await branch.fetch(tip, signal);
    if (failure !== undefined) return failure;
    const seen = await branch.seenTip();
    if (seen === undefined || (await branch.isAncestor(seen, tip))) {
      this.#rewritten = undefined;
      await branch.remember(tip);
    } else this.#rewritten = rewritten(branch.branch, seen, `was rewritten: ${seen} is no part of it any more`);
    this.#snapshot = await branch.snapshot(tip);
    return undefined;
  }

  /** Takes over a commit of our own that the remote has accepted. */
  async advance(commit: string): Promise<void> {
    const { branch } = this.#options;
    if (this.#rewritten === undefined) await branch.remember(commit);
    this.#snapshot = await branch.snapshot(commit);
  }

  /** Everything that a snapshot holds. Throws `LEDGER_UNREADABLE`. */
  async reading(snapshot: Snapshot): Promise<LedgerReading> {
    const wanted = [...snapshot.files].filter(([path]) => this.#isWanted(path));
    await this.#parse(wanted);
    const found: { readonly path: string; readonly record: LedgerRecord }[] = [];
    const problems = this.#problemsOf(snapshot);
    const parsed = new Map<string, LedgerFileContent>();
    for (const [path, object] of wanted) {
      const content = this.#parsed.get(`${object} ${path}`);
      if (content === undefined) continue;
      parsed.set(`${object} ${path}`, content);
      // The subject and not the path: a record keeps its place when its month is folded.
      for (const record of content.records) found.push({ path: subjectOf(record), record });
      for (const problem of content.problems) problems.push(problem);
    }
    this.#parsed = parsed;
    return readingFrom(found, problems);
  }

  /** The files of a snapshot, to be read one by one. */
  fileList(snapshot: Snapshot): LedgerFileList {
    const { branch } = this.#options;
    const wanted = [...snapshot.files].filter(([path]) => this.#isWanted(path));
    const files = wanted.map(([path, object]) => ({ ledger: branch.address, path, object }));
    return { files, problems: this.#problemsOf(snapshot), read: (some, take) => this.#readFiles(some, take) };
  }

  async #readFiles(files: readonly LedgerFile[], take: (file: LedgerFile, content: Buffer) => void): Promise<void> {
    let next = 0;
    await this.#options.branch.readBlobs(
      files.map(({ object }) => object),
      (_object, content) => {
        const file = files[next];
        next += 1;
        if (file !== undefined) take(file, content);
      },
    );
  }

  #problemsOf(snapshot: Snapshot): LedgerProblem[] {
    const strange = snapshot.strange.map((path) => ({ path, message: "is not a regular file" }));
    return this.#rewritten === undefined ? strange : [...strange, this.#rewritten];
  }

  async #parse(wanted: readonly (readonly [string, string])[]): Promise<void> {
    const missing = wanted.filter(([path, object]) => !this.#parsed.has(`${object} ${path}`));
    const { address } = this.#options.branch;
    const files = missing.map(([path, object]) => ({ ledger: address, path, object }));
    await this.#readFiles(files, ({ path, object }, content) => {
      this.#parsed.set(`${object} ${path}`, parseLedgerFile(path, content));
    });
  }

  #isWanted(path: string): boolean {
    const place = ledgerPathFrom(path);
    if (place === undefined) return path.endsWith(".jsonl");
    const { sinceDay } = this.#options;
    if (sinceDay === undefined || place.control) return true;
    return place.day === undefined ? place.month >= sinceDay.slice(0, "yyyy-mm".length) : place.day >= sinceDay;
  }
}

function rewritten(branch: string, seen: string | undefined, message: string): LedgerProblem | undefined {
  return seen === undefined ? undefined : { path: branch, message: `${message}; run blocks ledger verify` };
}
