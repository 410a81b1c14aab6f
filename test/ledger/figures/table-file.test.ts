import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/base/digest.ts";
import type { LedgerEntry } from "../../../src/generated/types.ts";
import { TextFolder } from "../../../src/ledger/figures/fold-lines.ts";
import { figuresFromFolded } from "../../../src/ledger/figures/ledger-figures.ts";
import { bytesIn, type FoldedTable, readTableFile, tableFileOf } from "../../../src/ledger/figures/table-file.ts";
import { writeTable } from "../../../src/ledger/figures/write-table.ts";
import { ledgerEntry } from "../entry-fixture.ts";
import { entries, question } from "./arbitrary-entries.ts";

const DECISION = {
  schemaVersion: 1,
  kind: "ledger-control",
  version: "0.1.0",
  event: "paused",
  recordedAt: "2026-11-03T10:00:00.000Z",
  reason: "an incident",
  actor: "alice",
} as const;
const RUNS = { seed: 20_261_127, numRuns: 100 };
const LENGTHS_AT = "blocks-figures 1\n".length;
const HEAD_AT = LENGTHS_AT + 8;

function foldOf(records: readonly object[]): FoldedTable {
  const texts = new TextFolder();
  texts.fold(Buffer.from(records.map((record) => `${canonicalJson(record)}\n`).join("")), "2026/11.jsonl");
  return texts.folder;
}

function fileOf(records: readonly object[]): Buffer {
  return tableFileOf(foldOf(records), ["the lines"]) ?? Buffer.alloc(0);
}

function foldIn(file: Uint8Array): FoldedTable | undefined {
  const content = readTableFile(bytesIn(file), () => true);
  return typeof content === "object" ? content.fold : undefined;
}

const askable = ({ table, ...fold }: FoldedTable) => figuresFromFolded({ ...fold, tables: [table] });

/** The file with another head, its columns as they are. */
function withHead(file: Buffer, change: (head: Record<string, never>) => unknown): Buffer {
  const storedBytes = file.readUInt32LE(LENGTHS_AT);
  const head = zstdDecompressSync(file.subarray(HEAD_AT, HEAD_AT + storedBytes)).toString();
  const text = Buffer.from(JSON.stringify(change(JSON.parse(head))));
  const stored = zstdCompressSync(text);
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(stored.length);
  lengths.writeUInt32LE(text.length, 4);
  const columns = file.subarray(HEAD_AT + storedBytes);
  return Buffer.concat([file.subarray(0, LENGTHS_AT), lengths, stored, columns]);
}

describe("a table in a file", () => {
  it("says what the table in memory says, and is written again as it was", () => {
    fc.assert(
      fc.property(entries, question, (records, asked) => {
        const fold = foldOf(records);
        const read = foldIn(tableFileOf(fold, ["x"]) ?? Buffer.alloc(0)) as FoldedTable;
        expect(read.records).toBe(records.length);
        expect(askable(read).figures(asked)).toEqual(askable(fold).figures(asked));
        const period = { since: new Date("2020-01-01"), until: new Date("2030-01-01") };
        expect(askable(read).flows({ ...asked, period })).toEqual(askable(fold).flows({ ...asked, period }));
        expect(writeTable(read.table)).toEqual(writeTable(fold.table));
      }),
      RUNS,
    );
  });

  it("is one with others, whichever of them holds a flow's records", () => {
    const dealt = fc.tuple(entries, fc.infiniteStream(fc.nat({ max: 2 })), fc.infiniteStream(fc.boolean()));
    fc.assert(
      fc.property(dealt, question, ([records, places, areRead], asked) => {
        const parts: LedgerEntry[][] = [[], [], []];
        for (const record of records) parts[places.next().value ?? 0]?.push(record);
        const folds = parts.map((part) =>
          areRead.next().value ? (foldIn(fileOf(part)) as FoldedTable) : foldOf(part),
        );
        const tables = folds.map(({ table }) => table);
        const together = figuresFromFolded({ ...foldOf(records), tables });
        expect(together.figures(asked)).toEqual(askable(foldOf(records)).figures(asked));
        expect(together.repositories).toEqual(askable(foldOf(records)).repositories);
      }),
      RUNS,
    );
  });

  it("has of equally new records the larger figures, as the lines have", () => {
    const figure = fc.nat({ max: 3 });
    const record = fc.record({ costUsd: figure, retries: figure, fallbacks: figure, inputTokens: figure });
    const tied = fc.array(record, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(tied, (figures) => {
        const records = figures.map((some) => ledgerEntry({ event: "settled", ...some }));
        const asked = { period: { since: new Date(0), until: new Date("2030-01-01") }, now: new Date("2030-01-01") };
        const [flow] = askable(foldIn(fileOf(records)) as FoldedTable).flows(asked);
        const most = (name: keyof (typeof figures)[number]) => Math.max(...figures.map((some) => some[name]));
        expect(flow).toMatchObject({ costUsd: most("costUsd"), retries: most("retries") });
        expect([flow]).toEqual(askable(foldOf(records)).flows(asked));
      }),
      RUNS,
    );
  });

  it("keeps numbers that are large, fine or negligible to the last bit", () => {
    const records = [0.1 + 0.2, 1e-7, 123_456_789.123_456_78, 2 ** 53, 0, 5e-324, 1.5].map((costUsd, index) =>
      ledgerEntry({
        event: "settled",
        flow: `flow-00000000000${index}`,
        costUsd,
        durationMs: costUsd,
        retries: index * 70_000,
        inputTokens: index * 1e12,
      }),
    );
    const asked = { period: { since: new Date(0), until: new Date("2030-01-01") }, now: new Date("2030-01-01") };
    const flows = askable(foldIn(fileOf(records)) as FoldedTable).flows(asked);
    expect(flows).toEqual(askable(foldOf(records)).flows(asked));
    expect(flows.map(({ costUsd }) => costUsd)).toContain(5e-324);
  });

  it("keeps decisions and what could not be read", () => {
    const fold = foldOf([DECISION, { kind: "ledger-entry" }]);
    const { controls, problems, problemCount, records } = foldIn(fileOf([DECISION, { kind: "ledger-entry" }])) ?? {};
    expect({ controls, problems, problemCount, records }).toEqual({
      controls: fold.controls,
      problems: fold.problems,
      problemCount: 1,
      records: 1,
    });
  });

  it("of another format is none, and says whether it is from a newer program or an older one", () => {
    const file = fileOf([ledgerEntry()]);
    file.write("9", LENGTHS_AT - 2);
    expect(readTableFile(bytesIn(file), () => true)).toBe("newer");
    file.write("0", LENGTHS_AT - 2);
    expect(readTableFile(bytesIn(file), () => true)).toBe("older");
  });
});

describe("bytes that are no table", () => {
  it("are none when more numbers are said to stand behind a column than it has places for", () => {
    const eight = Array.from({ length: 8 }, (_, index) =>
      ledgerEntry({ event: "settled", flow: `flow-00000000000${index}`, costUsd: 1000 + index }),
    );
    const changed = withHead(fileOf(eight), ({ columns, ...head }) => {
      const { amount, ...others } = columns as unknown as Record<string, { width: number; exceptions: number }>;
      if (amount === undefined || amount.width === 0) throw new Error("the costs need no byte");
      // Eight bytes of a plane are as many as one number behind the planes takes.
      const narrower = { ...amount, width: amount.width - 1, exceptions: amount.exceptions + 1 };
      return { ...head, columns: { ...others, amount: narrower } };
    });
    expect(foldIn(changed)).toBeUndefined();
  });

  const FILE = fileOf(Array.from({ length: 40 }, (_, index) => ledgerEntry({ flow: `flow-0000000000${index + 10}` })));
  const WRITTEN = writeTable((foldIn(FILE) as FoldedTable).table);

  it("are none wherever a file was cut off or changed, or goes on; what a change does not matter to says the same", () => {
    const change = fc.record({ at: fc.nat({ max: FILE.length - 1 }), bits: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(change, ({ at, bits }) => {
        expect(foldIn(FILE.subarray(0, at))).toBeUndefined();
        const changed = Buffer.from(FILE);
        changed[at] = (changed[at] ?? 0) ^ bits;
        const fold = foldIn(changed);
        if (fold !== undefined) expect(writeTable(fold.table)).toEqual(WRITTEN);
      }),
      { seed: 20_261_127, numRuns: 300 },
    );
    expect(foldIn(Buffer.concat([FILE, FILE]))).toBeUndefined();
    expect(foldIn(Buffer.alloc(0))).toBeUndefined();
  });

  it("never fail and never take the memory that they speak of, whatever the head says", () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(0, 1, 2, 7, 8, 255, 2 ** 31, 2 ** 40, 2 ** 53, -1, 0.5, 1e308, null, "x", [], {}, true),
      fc.array(fc.tuple(fc.nat(), fc.nat())),
    );
    const members = ["sizes", "columns", "large", "texts", "of", "records", "problems", "controls", "frameBytes"];
    const change = fc.record({ member: fc.constantFrom(...members), inner: fc.nat(), innermost: fc.nat(), value });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), question, (changes, asked) => {
        const file = withHead(FILE, (head) => {
          for (const { member, inner, innermost, value } of changes) replace(head, [member, inner, innermost], value);
          return head;
        });
        const fold = foldIn(file);
        // What is still a table can be asked.
        if (fold !== undefined) expect(() => askable(fold).figures(asked)).not.toThrow();
      }),
      { seed: 20_261_127, numRuns: 500 },
    );
  });

  it("that would be far more in memory than a table can be are not read", () => {
    const form = { width: 0, offset: 0, scale: 1, exceptions: 0 };
    const many = withHead(FILE, (head) => ({
      ...head,
      sizes: { flows: 0, rows: 0, uses: 0, models: 0, roles: 0, labels: 100_000_000 },
      columns: Object.fromEntries(Object.keys(head["columns"] as unknown as object).map((name) => [name, form])),
      frameBytes: [zstdCompressSync(Buffer.alloc(0)).length],
    }));
    const headEnd = HEAD_AT + many.readUInt32LE(LENGTHS_AT);
    // Its columns take no bytes at all: nothing but the head tells how many they are.
    expect(foldIn(Buffer.concat([many.subarray(0, headEnd), zstdCompressSync(Buffer.alloc(0))]))).toBeUndefined();
  });
});

/** Puts a value in the place of a member, or of one inside it. */
function replace(head: Record<string, unknown>, [member, inner, innermost]: [string, number, number], value: unknown) {
  const held = head[member];
  const keys = typeof held === "object" && held !== null ? Object.keys(held) : [];
  const key = keys[inner % (keys.length + 1)];
  if (key === undefined) head[member] = value;
  else {
    const inside = (held as Record<string, unknown>)[key];
    const insideKeys = typeof inside === "object" && inside !== null ? Object.keys(inside) : [];
    const insideKey = insideKeys[innermost % (insideKeys.length + 1)];
    if (insideKey === undefined) (held as Record<string, unknown>)[key] = value;
    else (inside as Record<string, unknown>)[insideKey] = value;
  }
}
