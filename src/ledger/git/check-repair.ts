import type { LedgerSetAside } from "../../generated/types.ts";
import { rawLinesOf, SET_ASIDE_FILE, setAsideFromText, withoutEnd } from "../set-aside.ts";
import type { LedgerFinding } from "./check-commit.ts";
import { recordInFile } from "./layout.ts";

/** A change together with what the file held. */
export interface ChangedContent {
  readonly path: string;
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
}

/** A line that is in its file no more. */
export interface RemovedLine {
  readonly path: string;
  /** Without the line feed. */
  readonly bytes: Buffer;
}

/** A line that was added and is no record, with what was found about it. */
export interface InvalidLine extends RemovedLine {
  readonly finding: LedgerFinding;
}

/** What a commit did with lines that are no records. */
export interface CheckedRepair {
  /** Files whose change needs no further look: all is well with it, or one of the problems names it. */
  readonly explains: ReadonlySet<string>;
  readonly removed: readonly RemovedLine[];
  readonly problems: readonly Omit<LedgerFinding, "commit">[];
}

const NOTHING = Buffer.alloc(0);

/**
 * Checks what a commit added to {@link SET_ASIDE_FILE}. Each line of it has to be one that was taken out of its file by this very
 * commit and is no record there; all others of that file have to be there still, byte by byte and in order.
 */
export function checkRepair(changes: readonly ChangedContent[]): CheckedRepair {
  const kept = changes.find(({ path }) => path === SET_ASIDE_FILE);
  if (kept === undefined) return { explains: new Set(), removed: [], problems: [] };
  const { before = NOTHING, after = NOTHING } = kept;
  const explains = new Set([SET_ASIDE_FILE]);
  const problems: Omit<LedgerFinding, "commit">[] = [];
  if (!after.subarray(0, before.length).equals(before)) {
    problems.push({ kind: "tampered", path: SET_ASIDE_FILE, message: "lost or changed what had been set aside" });
    return { explains, removed: [], problems };
  }
  const lines = linesByPath(after.subarray(before.length), rawLinesOf(before).length, problems);
  const removed: RemovedLine[] = [];
  for (const [path, some] of lines) {
    const change = changes.find((candidate) => candidate.path === path);
    const message = change === undefined ? "has no line less, and one was set aside" : removalProblem(change, some);
    explains.add(path);
    if (message !== undefined) problems.push({ kind: "tampered", path, message });
    else for (const { bytes } of some) removed.push({ path, bytes: bytesOf(bytes) });
  }
  return { explains, removed, problems };
}

function linesByPath(
  added: Buffer,
  linesBefore: number,
  problems: Omit<LedgerFinding, "commit">[],
): Map<string, LedgerSetAside[]> {
  const lines = new Map<string, LedgerSetAside[]>();
  for (const [index, whole] of rawLinesOf(added).entries()) {
    const text = withoutEnd(whole).toString("utf8");
    if (text === "") continue;
    const kept = setAsideFromText(text);
    if (typeof kept === "string") {
      problems.push({ kind: "invalid", path: `${SET_ASIDE_FILE}:${linesBefore + index + 1}`, message: kept });
      continue;
    }
    const some = lines.get(kept.path);
    if (some === undefined) lines.set(kept.path, [kept]);
    else some.push(kept);
  }
  return lines;
}

/** What is wrong with taking these lines out of a file, or undefined. */
function removalProblem({ path, before, after }: ChangedContent, lines: readonly LedgerSetAside[]): string | undefined {
  const old = rawLinesOf(before ?? NOTHING);
  const gone = new Set<number>();
  for (const { line, bytes } of lines) {
    const stood = withoutEnd(old[line - 1] ?? NOTHING);
    if (old[line - 1] === undefined || gone.has(line) || !stood.equals(bytesOf(bytes))) {
      return `has no such line ${line} as was set aside`;
    }
    if (typeof recordInFile(path, stood.toString("utf8")) !== "string") return `lost line ${line}, which is a record`;
    gone.add(line);
  }
  const rest = Buffer.concat(old.filter((_line, index) => !gone.has(index + 1)));
  return rest.equals(after ?? NOTHING) ? undefined : "was changed beyond the lines that were set aside";
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, "base64");
}

/** The lines of a history that are no records and still stand in their files. */
export class InvalidLines {
  readonly #findings = new Map<string, LedgerFinding[]>();

  add({ finding, ...line }: InvalidLine): void {
    const known = this.#findings.get(keyOf(line));
    if (known === undefined) this.#findings.set(keyOf(line), [finding]);
    else known.push(finding);
  }

  /** What was found about a line that is gone now; undefined where nothing was. */
  take(line: RemovedLine): LedgerFinding | undefined {
    return this.#findings.get(keyOf(line))?.shift();
  }
}

function keyOf({ path, bytes }: RemovedLine): string {
  return `${path}\n${bytes.toString("latin1")}`;
}
