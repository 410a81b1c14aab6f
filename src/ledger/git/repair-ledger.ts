import { randomUUID } from "node:crypto";
import { type DamagedLine, SET_ASIDE_FILE, type SettingAside, setAsideLine } from "../set-aside.ts";
import { type PlannedCommit, writeToBranch } from "./branch-writer.ts";
import { divideFile } from "./damaged-lines.ts";
import type { LedgerBranch, Snapshot } from "./ledger-branch.ts";
import { type LedgerParts, settled } from "./ledger-parts.ts";

/** What was found, and what was done about it. */
export interface LedgerRepair {
  readonly lines: readonly DamagedLine[];
  /** The commit; undefined when there was nothing to set aside, or nothing was to be changed. */
  readonly commit: string | undefined;
}

/** What to do. */
export interface RepairRequest {
  /** Undefined: lines are only looked for. */
  readonly write: SettingAside | undefined;
  readonly signal?: AbortSignal;
}

/** A file with lines that are no records. */
interface DamagedFile {
  readonly path: string;
  readonly lines: readonly DamagedLine[];
  /** What it becomes without them. */
  readonly rest: Buffer;
}

/**
 * Looks for lines that are no records and moves them, in one commit, out of their files into {@link SET_ASIDE_FILE}: the bytes
 * of each, and where it stood. Records stay as they are. Throws `LEDGER_UNREADABLE`, `LEDGER_UNWRITABLE`.
 */
export function repairLedger(parts: LedgerParts, request: RepairRequest): Promise<LedgerRepair> {
  return settled(parts, () => repair(parts, request));
}

async function repair({ branch, reader, writer, clock }: LedgerParts, request: RepairRequest): Promise<LedgerRepair> {
  const { write, signal } = request;
  // While others write, only what they changed is looked at again.
  const known = new Map<string, DamagedFile | undefined>();
  if (write === undefined) {
    const found = await damagedFiles(branch, await reader.refresh({ signal }), known);
    return { lines: found.flatMap(({ lines }) => lines), commit: undefined };
  }
  const plan = async (snapshot: Snapshot): Promise<PlannedCommit<readonly DamagedLine[]>> => {
    const found = await damagedFiles(branch, snapshot, known);
    const lines = found.flatMap((file) => file.lines);
    if (lines.length === 0) return { commit: undefined, value: lines };
    const now = clock.now();
    const added = lines.map((line) => `${setAsideLine(line, write, now)}\n`).join("");
    const before = await contentAt(branch, snapshot, SET_ASIDE_FILE);
    const end = before.length === 0 || before.at(-1) === 10 ? "" : "\n";
    const kept = found.filter(({ rest }) => rest.length > 0);
    return {
      value: lines,
      commit: {
        message: `Set ${lines.length} damaged lines aside\n\n${write.reason}\n\nBlocks-Write: ${randomUUID()}\n`,
        write: new Map([
          ...kept.map(({ path, rest }) => [path, rest] as const),
          [SET_ASIDE_FILE, Buffer.concat([before, Buffer.from(end + added)])] as const,
        ]),
        remove: found.filter(({ rest }) => rest.length === 0).map(({ path }) => path),
      },
    };
  };
  const { value, tip } = await writeToBranch(writer, plan, signal);
  return { lines: value, commit: value.length === 0 ? undefined : tip };
}

/** Of other names git's import could take a part for a command. */
const RECORD_FILE = /^\w[\w./-]*\.jsonl$/;

async function damagedFiles(
  branch: LedgerBranch,
  snapshot: Snapshot,
  known: Map<string, DamagedFile | undefined>,
): Promise<DamagedFile[]> {
  const files = [...snapshot.files].filter(([path]) => RECORD_FILE.test(path));
  const unknown = files.filter(([path, object]) => !known.has(`${object} ${path}`));
  let next = 0;
  await branch.readBlobs(
    unknown.map(([, object]) => object),
    (object, content) => {
      const path = unknown[next]?.[0] ?? "";
      next += 1;
      const { damaged, rest } = divideFile(path, content);
      // The batch goes on to use its memory for the next file.
      const copied = damaged.map((line) => ({ ...line, bytes: Buffer.from(line.bytes) }));
      known.set(`${object} ${path}`, copied.length === 0 ? undefined : { path, lines: copied, rest });
    },
  );
  return files.flatMap(([path, object]) => known.get(`${object} ${path}`) ?? []);
}

async function contentAt(branch: LedgerBranch, { files }: Snapshot, path: string): Promise<Buffer> {
  const object = files.get(path);
  let found: Buffer = Buffer.alloc(0);
  if (object === undefined) return found;
  await branch.readBlobs([object], (_object, content) => {
    found = Buffer.from(content);
  });
  return found;
}
