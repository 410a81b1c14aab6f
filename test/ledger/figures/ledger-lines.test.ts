import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/base/digest.ts";
import type { FigureQuestion } from "../../../src/ledger/figures/figures.ts";
import { figuresFromFile, figuresFromLines, figuresFromReading } from "../../../src/ledger/figures/ledger-figures.ts";
import { recordFromText } from "../../../src/ledger/records.ts";
import { entries } from "./arbitrary-entries.ts";
import { generateEntries } from "./generated-ledger.ts";

const THREAD = resolve(import.meta.dirname, "../../../src/ledger/figures/figures-thread.ts");

const everything: FigureQuestion = {
  period: { since: new Date("2026-11-01T00:00:00Z"), until: new Date("2026-12-01T00:00:00Z") },
  now: new Date("2026-12-01T00:00:00Z"),
  assumptions: { hoursSaved: 4, hourlyUsd: 100 },
};

/** What the plain way makes of a text: each line parsed and held against the schema. */
function plainly(text: string) {
  const found = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(recordFromText);
  const records = found.flatMap((record) => (typeof record === "string" ? [] : [record]));
  return {
    entries: records.flatMap((record) => (record.kind === "ledger-entry" ? [record] : [])),
    controls: records.flatMap((record) => (record.kind === "ledger-control" ? [record] : [])),
    problems: found.flatMap((record) => (typeof record === "string" ? [{ path: "x", message: record }] : [])),
  };
}

const source = (text: string) => ({ path: "x", chunks: () => [Buffer.from(text)] });

describe("a line that was changed anywhere", () => {
  // Bytes that JSON or our formats give a meaning to, and some that they do not.
  const byte = fc.constantFrom(
    ...'"\\{}[]:,-+.eE019afAFzZ/ _\n\r\t\u0000\u007Fé😀'.split(""),
    "10",
    "true",
    "null",
    '"x":1,',
  );
  const change = fc.record({ at: fc.nat(), drop: fc.integer({ min: 0, max: 12 }), add: fc.option(byte, { nil: "" }) });

  it("is taken or refused as it is when JSON and the schema decide", async () => {
    const changed = fc.tuple(entries, fc.array(change, { minLength: 1, maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(changed, async ([records, changes]) => {
        const lines = records.map((record) => canonicalJson(record));
        changes.forEach(({ at, drop, add }, index) => {
          const line = lines[index % lines.length];
          if (line === undefined) return;
          const place = at % line.length;
          lines[index % lines.length] = line.slice(0, place) + add + line.slice(place + drop);
        });
        const text = lines.join("\n");
        const expected = plainly(text);
        const ours = await figuresFromLines([source(text)]);
        expect(ours.records).toBe(expected.entries.length + expected.controls.length);
        expect(ours.problemCount).toBe(expected.problems.length);
        expect(ours.figures(everything)).toEqual(figuresFromReading(expected).figures(everything));
      }),
      { seed: 20_261_127, numRuns: 300 },
    );
  });

  it.each([
    ["a member twice", (line: string) => line.replace('"event":', '"event":"failed","event":')],
    ["a number with an exponent", (line: string) => line.replace('"costUsd":1.5', '"costUsd":15e-1')],
    ["a number of many digits", (line: string) => line.replace('"costUsd":1.5', '"costUsd":1.4999999999999999999')],
    ["a leading zero", (line: string) => line.replace('"costUsd":1.5', '"costUsd":01.5')],
    ["a whole number with a point", (line: string) => line.replace('"retries":1', '"retries":1.0')],
    ["an escape in a name", (line: string) => line.replace("acme/bank", "acme/\\u0062ank")],
    ["another order", (line: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line)).reverse()))],
    ["white space", (line: string) => line.replaceAll('":', '" : ')],
    ["a day that no month has", (line: string) => line.replace("2026-11-20", "2026-02-31")],
    ["an hour that no day has", (line: string) => line.replace("T10:", "T24:")],
    ["an unknown member", (line: string) => line.replace('"event":', '"even":1,"event":')],
  ])("with %s counts as JSON says", async (_name, changeOf) => {
    const line = canonicalJson({
      schemaVersion: 1,
      kind: "ledger-entry",
      version: "0.1.0",
      flow: "flow-0123456789ab",
      event: "settled",
      recordedAt: "2026-11-20T10:00:00.000Z",
      repository: "acme/bank",
      costUsd: 1.5,
      retries: 1,
    });
    const changed = changeOf(line);
    expect(changed).not.toBe(line);
    const ours = await figuresFromLines([source(changed)]);
    const expected = figuresFromReading(plainly(changed));
    const ever = { ...everything, period: { since: new Date("2020-01-01"), until: new Date("2030-01-01") } };
    expect([ours.records, ours.problemCount]).toEqual([expected.records, expected.problemCount]);
    expect({ ...ours.figures(ever), series: 0 }).toEqual({ ...expected.figures(ever), series: 0 });
  });
});

describe("a file of a ledger", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "blocks-ledger-lines-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("gives the same figures read by two threads, by one, and as objects", async () => {
    const begin = new Date("2026-11-02T00:00:00Z");
    const records = [...generateEntries({ seed: 3, flows: 1500, repositories: 7, begin, spanMs: 20 * 86_400_000 })];
    const lines = `${records.map((record) => canonicalJson(record)).join("\n")}\n{"torn":`;
    // Often enough for a second thread to be worth it: what stands there twice changes no figure.
    const times = Math.ceil((34 * 1024 * 1024) / lines.length);
    const path = join(folder, "11.jsonl");
    await writeFile(path, Array.from({ length: times }, () => lines).join("\n"));
    const expected = figuresFromReading({ entries: records, controls: [], problems: [] }).figures(everything);
    for (const options of [{}, { thread: THREAD }]) {
      const ours = await figuresFromFile(path, options);
      expect(ours.records).toBe(records.length * times);
      expect(ours.problemCount).toBe(times);
      expect(ours.problems).toHaveLength(Math.min(20, times));
      expect(ours.figures(everything)).toEqual(expected);
    }
  });

  it("can be cancelled while it is read, and says when it is not there", async () => {
    const path = join(folder, "small.jsonl");
    await writeFile(path, "");
    const signal = AbortSignal.abort(new Error("received SIGINT"));
    expect((await figuresFromFile(path)).records).toBe(0);
    await writeFile(path, "{}\n");
    await expect(figuresFromFile(path, { signal })).rejects.toThrow("received SIGINT");
    await expect(figuresFromFile(join(folder, "none.jsonl"))).rejects.toThrow("ENOENT");
  });
});
