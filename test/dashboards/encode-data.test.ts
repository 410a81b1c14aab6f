import { describe, expect, it } from "vitest";
import { countOutcomes, meanOf, percentileOf, sumOf } from "../../src/dashboards/views/figures.ts";
import { decodeDashboard } from "../../src/dashboards/views/flow.ts";
import { select } from "../../src/dashboards/views/selection.ts";
import { figuresFromReading } from "../../src/ledger/figures/ledger-figures.ts";
import { ledgerEntry } from "../ledger/entry-fixture.ts";
import { MONTH_END, monthOfEntries } from "./month.ts";
import { ASSUMPTIONS, dataOf } from "./page-fixture.ts";

describe("the data of the page", () => {
  it("holds every flow as the ledger's figures have it", () => {
    const entries = monthOfEntries({ repositories: 5, flowsEach: 30 });
    const period = { since: new Date(0), until: new Date(MONTH_END.getTime() + 1) };
    const flows = figuresFromReading({ entries, controls: [], problems: [] }).flows({ period, now: MONTH_END });
    const decoded = decodeDashboard(JSON.parse(JSON.stringify(dataOf(entries))));
    const shown = decoded.flows.map(({ ended: _ended, atMs, killRate, estimated, ...flow }) => ({
      ...flow,
      at: new Date(atMs).toISOString(),
      ...(killRate === undefined ? {} : { killRatePercent: killRate }),
      ...(estimated ? { estimated } : {}),
    }));
    expect(JSON.parse(JSON.stringify(shown))).toEqual(JSON.parse(JSON.stringify(flows)));
  });

  it("gives the rates and percentiles of `blocks metrics`", () => {
    const entries = monthOfEntries({ repositories: 3, flowsEach: 41 });
    const until = new Date(MONTH_END.getTime() + 1);
    const period = { since: new Date(until.getTime() - 7 * 86_400_000), until };
    const question = { period, now: MONTH_END, assumptions: ASSUMPTIONS };
    const figures = figuresFromReading({ entries, controls: [], problems: [] }).figures(question);
    const data = dataOf(entries);
    const { flows, bookings } = select(
      decodeDashboard(data),
      { repository: undefined, model: undefined, period: "7d" },
      data.period,
    );
    const { successRate, acceptedRate, ended, failed, undecided } = countOutcomes(flows);
    expect([ended, failed, undecided]).toEqual([figures.flows.ended, figures.flows.failed, figures.flows.undecided]);
    expect(successRate).toBeCloseTo(figures.successRate ?? Number.NaN, 9);
    expect(acceptedRate).toBeCloseTo(figures.acceptedRate ?? Number.NaN, 9);
    const durations = flows.map(({ durationMs }) => durationMs);
    expect(percentileOf(durations, 95)).toBe(figures.duration.p95Ms);
    expect(percentileOf(durations, 50)).toBe(figures.duration.p50Ms);
    expect(meanOf(flows.map(({ costUsd }) => costUsd))).toBeCloseTo(figures.cost.averageUsd ?? Number.NaN, 9);
    expect(sumOf(bookings.map(({ costUsd }) => costUsd))).toBeCloseTo(figures.cost.bookedUsd, 6);
    expect(meanOf(flows.map(({ killRate }) => killRate))).toBeCloseTo(figures.killRate.averagePercent ?? Number.NaN, 9);
  });

  it("keeps names apart that look the same once they can be printed", () => {
    const names = ["acme/bank", "acme/\u202Ebank", "acme/\u200Bbank", "\u202E"];
    const entries = names.map((repository, index) => ledgerEntry({ repository, flow: `flow-00000000000${index}` }));
    const { repositories } = dataOf(entries).names;
    expect(new Set(repositories).size).toBe(4);
    expect(repositories.join("")).not.toMatch(/[\u202E\u200B]/);
    expect(repositories).toContain("(no name)");
  });

  it("says what is not known as null, and never as zero", () => {
    const { flows } = dataOf([ledgerEntry({ event: "settled" })]);
    expect(flows).toMatchObject({
      durationMs: [null],
      costUsd: [null],
      retries: [null],
      killRate: [null],
      family: [null],
    });
  });
});

describe("what filters leave", () => {
  const at = (hours: number) => new Date(MONTH_END.getTime() - hours * 3_600_000).toISOString();
  const entries = [1, 23, 25, 24 * 7 - 1, 24 * 7 + 1, 24 * 29, 24 * 89, 24 * 400].map((hours, index) =>
    ledgerEntry({ flow: `flow-00000000000${index}`, recordedAt: at(hours), verdict: "pass", costUsd: 1 }),
  );
  const data = dataOf(entries);
  const left = (period: "24h" | "7d" | "30d" | "90d" | "all") =>
    select(decodeDashboard(data), { repository: undefined, model: undefined, period }, data.period);

  it("is what ended in the period, in hours or days that hold all of it", () => {
    const found = (["24h", "7d", "30d", "90d", "all"] as const).map((period) => left(period));
    expect(found.map(({ flows }) => flows.length)).toEqual([2, 4, 6, 7, 8]);
    expect(found.map(({ bookings }) => bookings.length)).toEqual([2, 4, 6, 7, 8]);
    expect(found.map(({ buckets, bucketMs }) => [buckets.length, bucketMs / 3_600_000])).toEqual([
      [25, 1],
      [8, 24],
      [31, 24],
      [91, 24],
      [401, 24],
    ]);
  });
});
