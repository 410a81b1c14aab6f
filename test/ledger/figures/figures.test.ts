import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/base/digest.ts";
import type { LedgerEntry } from "../../../src/generated/types.ts";
import type { FigureQuestion } from "../../../src/ledger/figures/figures.ts";
import { figuresFromLines, figuresFromReading } from "../../../src/ledger/figures/ledger-figures.ts";
import { ledgerEntry } from "../entry-fixture.ts";
import { entries, question } from "./arbitrary-entries.ts";
import { generateEntries } from "./generated-ledger.ts";
import { SqlFigures } from "./sql-figures.ts";

const RUNS = { seed: 20_261_127, numRuns: 100 };

const figuresOf = (records: readonly LedgerEntry[], asked: FigureQuestion) =>
  figuresFromReading({ entries: records, controls: [], problems: [] }).figures(asked);

/** Of sums of binary fractions in another order. */
const near = (value: unknown) => (value === null || value === undefined ? undefined : expect.closeTo(Number(value), 6));

function expectSame(records: readonly LedgerEntry[], asked: FigureQuestion): void {
  const ours = figuresOf(records, asked);
  const theirs = new SqlFigures(records).figures(asked);
  const { total } = theirs;
  const counts = Object.fromEntries([...theirs.outcomes, ...theirs.unended].map(({ outcome, n }) => [outcome, n]));
  const zero = { accepted: 0, rejected: 0, undecided: 0, generated: 0, failed: 0, cancelled: 0, open: 0, died: 0 };
  expect(ours.flows).toEqual({ ...zero, ...counts, ended: total?.["ended"] });
  const counted = ours.flows.ended - ours.flows.cancelled;
  const rate = (100 * (counted - ours.flows.failed - ours.flows.undecided)) / counted;
  expect(ours.successRate).toEqual(counted === 0 ? undefined : near(rate));
  expect([ours.duration.p50Ms, ours.duration.p95Ms]).toEqual([theirs.p50 ?? undefined, theirs.p95 ?? undefined]);
  expect(ours.duration.averageMs).toEqual(near(total?.["duration"]));
  expect(ours.cost.known).toBe(total?.["known"]);
  expect(ours.cost.unknown).toBe(Number(total?.["ended"]) - Number(total?.["known"]));
  expect(ours.cost.estimated).toBe(total?.["estimated"] ?? 0);
  expect(ours.cost.totalUsd).toEqual(near(total?.["cost"]));
  expect(ours.cost.maxUsd).toEqual(near(total?.["dearest"]));
  expect(ours.cost.bookedUsd).toEqual(near(theirs.booked));
  expect([ours.tokens.input, ours.tokens.output]).toEqual([
    total?.["input"] ?? undefined,
    total?.["output"] ?? undefined,
  ]);
  expect([ours.retries.total, ours.fallbacks.total, ours.repairRounds.total]).toEqual(
    [total?.["retries"], total?.["fallbacks"], total?.["repairs"]].map((value) => value ?? undefined),
  );
  expect(ours.killRate.averagePercent).toEqual(near(total?.["kill_rate"]));
  expect(ours.killRate.lowestPercent).toEqual(near(total?.["lowest"]));
  expect(ours.actors).toHaveLength(Number(total?.["actors"]));
  const byName = <T extends { name: string }>(items: readonly T[]) =>
    items.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const active = byName(ours.repositories).filter(({ ended }) => ended > 0);
  expect(active.map(({ name, ended, costUsd }) => ({ name, ended, cost: costUsd }))).toEqual(
    theirs.repositories.map(({ name, ended, cost }) => ({ name, ended, cost: near(cost) })),
  );
  const families = byName(ours.families).filter(({ ended }) => ended > 0);
  expect(families.map(({ name, ended, costUsd }) => ({ name, ended, cost: costUsd }))).toEqual(
    theirs.families.map(({ name, ended, cost }) => ({ name, ended, cost: near(cost) })),
  );
  expect(byName(ours.errors)).toEqual(theirs.errors.map((row) => ({ ...row })));
  expect(ours.gates.map(({ passRate: _rate, ...gate }) => gate)).toEqual(theirs.gates.map((row) => ({ ...row })));
  expect(
    byName(ours.models).map(({ unknownCost, costUsd, inputTokens, outputTokens, ...model }) => ({
      ...model,
      input: inputTokens,
      output: outputTokens,
      cost: costUsd,
      unknown: unknownCost,
    })),
  ).toEqual(
    theirs.models.map(({ cost, input, output, ...row }) => ({
      ...row,
      input: input ?? undefined,
      output: output ?? undefined,
      cost: near(cost),
    })),
  );
  expect(
    byName(ours.providers).map(({ name, flows, requests, costUsd }) => ({ name, flows, requests, cost: costUsd })),
  ).toEqual(theirs.providers.map(({ cost, ...row }) => ({ ...row, cost: near(cost) })));
  expect(byName([...ours.roles]).map(({ name, flows, costUsd }) => ({ name, flows, cost: costUsd }))).toEqual(
    theirs.roles.map(({ cost, ...row }) => ({ ...row, cost: near(cost) })),
  );
  if (ours.bucketMs === 86_400_000) {
    expect(
      ours.series
        .filter(({ ended }) => ended > 0)
        .map(({ from, ended, costUsd }) => ({ day: from.slice(0, 10), ended, cost: costUsd })),
    ).toEqual(theirs.days.map(({ cost, ...row }) => ({ ...row, cost: near(cost) })));
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  expect(sum(ours.series.map(({ ended }) => ended))).toBe(ours.flows.ended);
  expect(sum(ours.series.map(({ bookedUsd }) => bookedUsd))).toEqual(near(ours.cost.bookedUsd));
}

describe("figures", () => {
  it("are those of SQL over the same records, whatever these say and lack", () => {
    fc.assert(fc.property(entries, question, expectSame), RUNS);
  });

  it("are those of SQL over a month of 50 repositories", () => {
    const begin = new Date("2026-11-01T00:00:00.000Z");
    const records = [...generateEntries({ seed: 1, flows: 500, repositories: 50, begin, spanMs: 30 * 86_400_000 })];
    for (const repository of [undefined, "acme/bank-0"]) {
      const period = { since: new Date("2026-11-03T12:00:00.000Z"), until: new Date("2026-11-28T00:00:00.000Z") };
      expectSame(records, { period, repository, now: period.until, assumptions: { hoursSaved: 4, hourlyUsd: 100 } });
    }
  });

  it("do not depend on the records' order, nor on how often a record stands there", () => {
    const shuffled = entries.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray([...records, ...records], { minLength: records.length * 2 })),
    );
    fc.assert(
      fc.property(shuffled, question, ([records, others], asked) => {
        expect(figuresOf(others, asked)).toEqual(figuresOf(records, asked));
      }),
      RUNS,
    );
  });
});

describe("a flow", () => {
  const day = (text: string) => ({
    since: new Date(`${text}T00:00:00Z`),
    until: new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000),
  });
  const ask = (records: readonly LedgerEntry[], date: string, now = new Date("2026-11-25T00:00:00Z")) =>
    figuresOf(records, { period: day(date), now, assumptions: { hoursSaved: 4, hourlyUsd: 100 } });

  it("over midnight is of the day on which it ended, and its money of the days on which it was booked", () => {
    const records = [
      ledgerEntry({ event: "settled", recordedAt: "2026-11-20T23:59:00.000Z", costUsd: 1 }),
      ledgerEntry({ event: "stored", recordedAt: "2026-11-21T00:01:00.000Z", costUsd: 1.25, verdict: "pass" }),
    ];
    expect(ask(records, "2026-11-20")).toMatchObject({ flows: { ended: 0 }, cost: { bookedUsd: 1 } });
    expect(ask(records, "2026-11-21")).toMatchObject({
      flows: { accepted: 1 },
      cost: { totalUsd: 1.25, bookedUsd: 0.25 },
    });
  });

  it("is stored although the clock of the machine that settled it was ahead", () => {
    const records = [
      ledgerEntry({ event: "stored", recordedAt: "2026-11-20T10:00:00.000Z", verdict: "pass" }),
      ledgerEntry({ event: "settled", recordedAt: "2026-11-20T10:05:00.000Z", costUsd: 1 }),
    ];
    expect(ask(records, "2026-11-20").flows).toMatchObject({ accepted: 1, generated: 0 });
  });

  it("that was run again is counted once, with its last outcome", () => {
    const failed = ledgerEntry({ event: "failed", recordedAt: "2026-11-20T10:00:00.000Z", error: "MODEL_TIMEOUT" });
    const settled = ledgerEntry({ event: "settled", recordedAt: "2026-11-20T11:00:00.000Z" });
    expect(ask([failed], "2026-11-20").errors).toEqual([{ name: "MODEL_TIMEOUT", flows: 1 }]);
    expect(ask([failed, settled], "2026-11-20")).toMatchObject({
      flows: { ended: 1, generated: 1, failed: 0 },
      errors: [],
    });
  });

  it("is another one in another repository, whatever its id", () => {
    const records = ["acme/bank", "other/bank"].map((repository) =>
      ledgerEntry({ repository, verdict: "pass", costUsd: 1 }),
    );
    expect(ask(records, "2026-11-20")).toMatchObject({ flows: { ended: 2 }, cost: { totalUsd: 2 } });
  });

  it("of unknown cost is in no sum, and is counted as such", () => {
    const records = [
      ledgerEntry({ verdict: "pass" }),
      ledgerEntry({ flow: "flow-000000000001", verdict: "pass", costUsd: 2, estimated: true }),
    ];
    const { cost } = ask(records, "2026-11-20");
    expect(cost).toMatchObject({ known: 1, unknown: 1, estimated: 1, totalUsd: 2, averageUsd: 2 });
    expect(ask(records.slice(0, 1), "2026-11-20").cost).not.toHaveProperty("totalUsd");
  });

  it("is no flow while money is only reserved and given back; it is at work until its reservation ends, and then it died", () => {
    const reserved = ledgerEntry({
      event: "reserved",
      hold: { id: `hold-${"0".repeat(32)}`, until: "2026-11-20T10:30:00.000Z" },
    });
    const released = ledgerEntry({ event: "released", recordedAt: "2026-11-20T10:01:00.000Z" });
    expect(ask([reserved, released], "2026-11-20").flows).toMatchObject({ ended: 0, open: 0, died: 0 });
    expect(ask([reserved], "2026-11-20", new Date("2026-11-20T10:29:00Z")).flows).toMatchObject({ open: 1, died: 0 });
    expect(ask([reserved], "2026-11-20", new Date("2026-11-20T10:30:00Z")).flows).toMatchObject({ open: 0, died: 1 });
  });

  it("that was cancelled is in no rate", () => {
    const records = [ledgerEntry({ event: "cancelled" }), ledgerEntry({ flow: "flow-000000000001", verdict: "pass" })];
    expect(ask(records, "2026-11-20")).toMatchObject({ flows: { ended: 2, cancelled: 1 }, successRate: 100 });
  });
});

describe("lines", () => {
  const linesOf = (text: string, cut: number) => ({
    path: "2026/11.jsonl",
    chunks: function* () {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut);
    },
  });

  it("say what their objects say, wherever the bytes are cut and however the JSON is written", async () => {
    const written = fc.tuple(
      entries,
      fc.integer({ min: 1, max: 3000 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 5 })),
    );
    await fc.assert(
      fc.asyncProperty(written, question, async ([records, cut, styles], asked) => {
        const lines = records.map((record) =>
          styles.next().value === 0 ? JSON.stringify(record, null, " ").replaceAll("\n", "") : canonicalJson(record),
        );
        const ours = await figuresFromLines([linesOf(lines.join("\n"), cut)]);
        expect(ours.problems).toEqual([]);
        expect(ours.records).toBe(records.length);
        expect(ours.figures(asked)).toEqual(figuresOf(records, asked));
      }),
      RUNS,
    );
  });

  it("that are torn or no entries are counted as problems, with their place, and the others are read", async () => {
    const whole = canonicalJson(ledgerEntry({ verdict: "pass" }));
    const text = [whole, whole.slice(0, 60), "", '{"kind":"ledger-entry"}', whole].join("\n");
    const ours = await figuresFromLines([linesOf(text, 7)]);
    expect(ours).toMatchObject({ records: 2, problemCount: 2 });
    expect(ours.problems[0]).toEqual({
      path: "2026/11.jsonl",
      message: `is torn: it is not JSON (at byte ${whole.length + 1})`,
    });
    expect(ours.problems[1]?.message).toContain("is not a ledger entry: /schemaVersion is missing");
  });
});
