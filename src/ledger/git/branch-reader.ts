import type { Clock } from "../../base/clock.ts";
import type { LedgerProblem, LedgerReading, LedgerRecord } from "../ledger.ts";
import type { LedgerFile, LedgerFileList, LedgerTableFile } from "../ledger-files.ts";
import { readingFrom } from "../reading.ts";
import { subjectOf } from "../records.ts";
import { backoffMs } from "./backoff.ts";
import { unreadable } from "./git-failure.ts";
import { isEntriesOf, type LedgerFileContent, ledgerPathFrom, monthOfFigures, parseLedgerFile } from "./layout.ts";
import { EMPTY_SNAPSHOT, type LedgerBranch, type Snapshot } from "./ledger-branch.ts";

const MOST_FAILURES = 4;
const SLOW_FAILURE_MS = 30_000;
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
  /** The tip that is here; its files are listed when they are wanted. */
  #tip: string | undefined;
  /** The last tip that was known to belong to the history, when this reader began; undefined until then. */
  #seen: { readonly tip: string | undefined } | undefined;
  #rewritten: LedgerProblem | undefined;
  /** What the history was last checked for. */
  #checked: string | undefined;
  /** By path and blob. */
  #parsed = new Map<string, LedgerFileContent>();

  constructor(options: BranchReaderOptions) {
    this.#options = options;
  }

  /**
   * The branch as the remote has it now. A network that fails is asked again, a few times. Throws `LEDGER_UNREADABLE`.
   */
  async refresh(options: { readonly signal?: AbortSignal | undefined } = {}): Promise<Snapshot> {
    const { branch, clock, random } = this.#options;
    this.#seen ??= { tip: await branch.seenTip() };
    const startedMs = clock.monotonicMs();
    for (let failures = 1; ; failures += 1) {
      const remote = await this.#remoteTip(options.signal);
      if (!("kind" in remote)) return this.#moveTo(remote.tip);
      // A server that takes so long to fail does not become another one by being asked again.
      const isSlow = clock.monotonicMs() - startedMs > SLOW_FAILURE_MS;
      if (remote.kind !== "unreachable" || failures === MOST_FAILURES || isSlow) throw unreadable(branch, remote);
      await clock.sleep(backoffMs(failures, ROUND_MS, random), options.signal);
    }
  }

  /** One connection asks and fetches: where nothing has moved, it is no more than a question. */
  #remoteTip(signal: AbortSignal | undefined) {
    const shallow = this.#seen?.tip === undefined && this.#tip === undefined;
    return this.#options.branch.remote.fetch({ shallow, signal });
  }

  async #moveTo(tip: string | undefined): Promise<Snapshot> {
    if (tip === undefined) this.#snapshot = EMPTY_SNAPSHOT;
    else if (this.#snapshot.tip !== tip) this.#snapshot = await this.#options.branch.snapshot(tip);
    this.#tip = tip;
    return this.#snapshot;
  }

  /** Takes over a commit of our own that the remote has accepted, and that was made for the tip before it. */
  advance(commit: string): void {
    // What goes on from a tip goes on from all that the tip goes on from: git need not be asked again.
    const parent = this.#tip;
    const isSeen = parent !== undefined && parent === this.#seen?.tip;
    if (isSeen) this.#rewritten = undefined;
    const isChecked = parent !== undefined && this.#checked === this.#checkOf(parent);
    if (isSeen || isChecked) this.#checked = this.#checkOf(commit);
    this.#tip = commit;
  }

  #checkOf(tip: string | undefined): string {
    return `${this.#seen?.tip} ${tip}`;
  }

  /** At the end of what was to be done: remembers beyond the process what was seen, and lets go of the rest. */
  async settle(): Promise<void> {
    const { branch } = this.#options;
    if (this.#seen !== undefined) await this.#checkHistory();
    const tip = this.#tip;
    if (tip !== undefined && tip !== this.#seen?.tip && this.#rewritten === undefined) {
      await branch.remember(tip, this.#seen?.tip);
      this.#seen = { tip };
    } else await branch.remote.letGo();
  }

  /**
   * Whether the tip goes on from the one that was seen before the remote was asked. A copy that has only the newest
   * states cannot tell, and gets all of them first.
   */
  async #checkHistory(): Promise<void> {
    const { branch } = this.#options;
    const tip = this.#tip;
    const seen = this.#seen?.tip;
    const key = this.#checkOf(tip);
    if (key === this.#checked) return;
    if (seen === undefined || tip === seen) this.#rewritten = undefined;
    else if (tip === undefined) this.#rewritten = rewritten(branch.branch, "is gone");
    else if (await this.#goesOnFrom(seen, tip)) this.#rewritten = undefined;
    else this.#rewritten = rewritten(branch.branch, `was rewritten: ${seen} is no part of it any more`);
    this.#checked = key;
  }

  async #goesOnFrom(seen: string, tip: string): Promise<boolean> {
    const { branch } = this.#options;
    if (await branch.isAncestor(seen, tip)) return true;
    return (await branch.remote.fetchHistory(tip)) === undefined && (await branch.isAncestor(seen, tip));
  }

  /** Everything that a snapshot holds. Throws `LEDGER_UNREADABLE`. */
  async reading(snapshot: Snapshot): Promise<LedgerReading> {
    await this.#checkHistory();
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
  async fileList(snapshot: Snapshot): Promise<LedgerFileList> {
    await this.#checkHistory();
    const { branch } = this.#options;
    const wanted = [...snapshot.files].filter(([path]) => this.#isWanted(path));
    const files = wanted.map(([path, object]) => ({ ledger: branch.address, path, object }));
    const tables = tablesIn(snapshot, files, branch.address);
    return { files, tables, problems: this.#problemsOf(snapshot), read: (some, take) => this.#readFiles(some, take) };
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

/** The tables of figures, each with the files of entries that its month was folded into. */
function tablesIn({ files: all }: Snapshot, files: readonly LedgerFile[], ledger: string): LedgerTableFile[] {
  const found = [...all].flatMap(([path, object]) => {
    const month = monthOfFigures(path);
    return month === undefined ? [] : [{ ledger, path, object, month }];
  });
  return found.flatMap(({ month, ...table }) => {
    const of = files.filter(({ path }) => isEntriesOf(month, path));
    return of.length === 0 ? [] : [{ ...table, of }];
  });
}

function rewritten(branch: string, message: string): LedgerProblem {
  return { path: branch, message: `${message}; run blocks ledger verify`, rewritten: true };
}
