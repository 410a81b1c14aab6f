import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/base/digest.ts";
import type { FigureQuestion } from "../../../src/ledger/figures/figures.ts";
import { figuresFromLines, figuresFromReading } from "../../../src/ledger/figures/ledger-figures.ts";
import { recordFromText } from "../../../src/ledger/records.ts";
import { entries } from "./arbitrary-entries.ts";

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
