import type { LedgerRecord } from "../ledger.ts";
import { ledgerPathFrom, recordLine, recordPath } from "./layout.ts";
import type { LedgerBranch, Snapshot } from "./ledger-branch.ts";

/** What records make of the branch's files. */
export interface Additions {
  /** Whole new content by path; empty when everything was there before. */
  readonly write: ReadonlyMap<string, Buffer>;
  /** For each record, in order: false when exactly the same was there before. */
  readonly added: readonly boolean[];
}

const LINE_FEED = 10;

/**
 * Adds each record's line to the end of its file, unless the file, or what its closed month was folded into, has it
 * already. Throws `LEDGER_UNREADABLE`.
 */
export async function additionsTo(
  branch: LedgerBranch,
  snapshot: Snapshot,
  records: readonly LedgerRecord[],
): Promise<Additions> {
  const wanted = new Map<string, readonly string[]>();
  for (const record of records) wanted.set(recordPath(record), filesThatCanHold(record, snapshot));
  const contents = await contentsOf(branch, snapshot, new Set([...wanted.values()].flat()));
  const write = new Map<string, Buffer>();
  const added = records.map((record) => {
    const path = recordPath(record);
    const line = Buffer.from(`${recordLine(record)}\n`);
    const places = [write.get(path), ...(wanted.get(path) ?? []).map((file) => contents.get(file))];
    if (places.some((content) => content !== undefined && holdsLine(content, line))) return false;
    write.set(path, withLine(write.get(path) ?? contents.get(path), line));
    return true;
  });
  return { write, added };
}

function filesThatCanHold(record: LedgerRecord, snapshot: Snapshot): string[] {
  const own = recordPath(record);
  const month = record.recordedAt.slice(0, "yyyy-mm".length);
  const folded = [...snapshot.files.keys()].filter((path) => {
    const place = ledgerPathFrom(path);
    return place?.day === undefined && place?.month === month;
  });
  return snapshot.files.has(own) ? [own, ...folded] : folded;
}

async function contentsOf(
  branch: LedgerBranch,
  snapshot: Snapshot,
  paths: ReadonlySet<string>,
): Promise<Map<string, Buffer>> {
  const list = [...paths];
  const contents = new Map<string, Buffer>();
  await branch.readBlobs(
    list.map((path) => snapshot.files.get(path) ?? ""),
    (_object, content) => contents.set(list[contents.size] ?? "", content),
  );
  return contents;
}

function holdsLine(content: Buffer, line: Buffer): boolean {
  for (let at = content.indexOf(line); at !== -1; at = content.indexOf(line, at + 1)) {
    if (at === 0 || content[at - 1] === LINE_FEED) return true;
  }
  return false;
}

/** A file that ends in a torn line gets its end first: what is whole must not be lost with it. */
function withLine(content: Buffer | undefined, line: Buffer): Buffer {
  if (content === undefined || content.length === 0) return line;
  const end = content.at(-1) === LINE_FEED ? [] : [Buffer.from("\n")];
  return Buffer.concat([content, ...end, line]);
}
