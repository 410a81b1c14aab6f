import { describe, expect, it } from "vitest";
import { evaluateRules } from "../../src/alerts/evaluate.ts";
import { findRule } from "../../src/alerts/find-rule.ts";
import { ALERT_RULES, type RuleName } from "../../src/alerts/rules.ts";
import { ledgerEntry } from "../ledger/entry-fixture.ts";
import { DEFAULTS, type Event, entriesOf, flowsBefore, MINUTE_MS, NOON } from "./events.ts";

const BANK = { repository: "acme/bank", outcome: "success" } as const;

function holding(events: readonly Event[], now = NOON): string[] {
  return evaluateRules({ entries: entriesOf(events) }, { thresholds: DEFAULTS, now: new Date(now) })
    .filter(({ holds }) => holds)
    .map(({ rule, repository }) => `${rule.name} ${repository ?? "all"}`);
}

const flows = (count: number, event: Partial<Event> = {}) => flowsBefore(NOON, count, { ...BANK, ...event });

describe("each rule holds above its threshold, and not at it", () => {
  it("flow_failure_rate: 2 of 19 flows, and not 2 of 20", () => {
    expect(holding([...flows(17), ...flows(2, { outcome: "failed" })])).toEqual(["flow_failure_rate acme/bank"]);
    expect(holding([...flows(18), ...flows(2, { outcome: "failed" })])).toEqual([]);
  });

  it("flow_failure_rate: never one flow alone", () => {
    expect(holding(flows(1, { outcome: "failed" }))).toEqual([]);
    expect(holding(flows(2, { outcome: "failed" }))).toEqual(["flow_failure_rate acme/bank"]);
  });

  it("flow_failure_rate: a block that could not be decided on is a failure, a rejected one and a cancelled flow are none", () => {
    expect(holding(flows(2, { outcome: "undecided" }))).toEqual(["flow_failure_rate acme/bank"]);
    expect(holding(flows(9, { outcome: "rejected" }))).toEqual([]);
    expect(holding(flows(9, { outcome: "cancelled" }))).toEqual([]);
  });

  it("high_latency and very_high_latency: the second of 21 flows, and not of 41", () => {
    const slow = (seconds: number) => flows(2, { durationSeconds: seconds });
    const fast = (count: number) => flows(count, { durationSeconds: 90 });
    expect(holding([...fast(19), ...slow(120.5)])).toEqual(["high_latency acme/bank"]);
    expect(holding([...fast(19), ...slow(120)])).toEqual([]);
    expect(holding([...fast(38), ...slow(120.5)])).toEqual([]);
    // Two of 59 are within the slowest 5 %: the P95 is just what the others took.
    expect(holding([...flows(57, { durationSeconds: 120 }), ...flows(2, { durationSeconds: 140 })])).toEqual([]);
    expect(holding([...fast(19), ...slow(150)])).toEqual(["high_latency acme/bank"]);
    expect(holding([...fast(19), ...slow(151)])).toEqual(["high_latency acme/bank", "very_high_latency acme/bank"]);
  });

  it("high_latency: never one flow alone", () => {
    expect(holding(flows(1, { durationSeconds: 900 }))).toEqual([]);
  });

  it("repository_cost and budget_burn_rate: one cent more than the limit, sums of binary fractions included", () => {
    expect(holding(flows(50, { costUsd: 0.1 }))).toEqual([]);
    expect(holding([...flows(50, { costUsd: 0.1 }), ...flows(1, { costUsd: 0.01 })])).toEqual([
      "repository_cost acme/bank",
    ]);
    const each = Array.from({ length: 10 }, (_, index) =>
      flows(50, { repository: `acme/r${index}`, costUsd: 0.1 }),
    ).flat();
    expect(holding(each)).toEqual([]);
    expect(holding([...each, ...flows(1, { costUsd: 0.01 })])).toEqual(["budget_burn_rate all"]);
  });

  it("low_kill_rate: a block below 60 %, and not one of exactly 60 %", () => {
    expect(holding([...flows(3, { killRate: 95 }), ...flows(1, { killRate: 59.9 })])).toEqual([
      "low_kill_rate acme/bank",
    ]);
    expect(holding(flows(3, { killRate: 60 }))).toEqual([]);
  });

  it("mass_failure: six failures of six repositories, and not five", () => {
    const failed = (count: number) =>
      Array.from({ length: count }, (_, index) => flows(1, { repository: `acme/r${index}`, outcome: "failed" })).flat();
    expect(holding(failed(6))).toEqual(["mass_failure all"]);
    expect(holding(failed(5))).toEqual([]);
  });
});

describe("windows", () => {
  it("forgets a flow an hour after its end, to the millisecond", () => {
    const events = flows(2, { outcome: "failed" }).map((event) => ({ ...event, atMs: NOON }));
    expect(holding(events, NOON + 60 * MINUTE_MS - 1)).toEqual(["flow_failure_rate acme/bank"]);
    expect(holding(events, NOON + 60 * MINUTE_MS)).toEqual([]);
  });

  it("counts an entry of a clock that runs ahead when its time has come", () => {
    const events = flows(2, { outcome: "failed" }).map((event) => ({ ...event, atMs: NOON + MINUTE_MS }));
    expect(holding(events)).toEqual([]);
    expect(holding(events, NOON + MINUTE_MS)).toEqual(["flow_failure_rate acme/bank"]);
  });

  it("begins the day at midnight, UTC", () => {
    const midnight = Date.parse("2026-11-21T00:00:00.000Z");
    const events = [{ ...BANK, costUsd: 6, atMs: midnight - 1 }];
    expect(holding(events, midnight - 1)).toEqual(["repository_cost acme/bank"]);
    expect(holding(events, midnight)).toEqual([]);
    expect(holding([{ ...BANK, costUsd: 6, atMs: midnight }], midnight)).toEqual(["repository_cost acme/bank"]);
  });
});

describe("a flow of several entries", () => {
  const at = (minutes: number) => new Date(NOON + minutes * MINUTE_MS).toISOString();
  const evaluate = (entries: ReturnType<typeof ledgerEntry>[], now: string) =>
    evaluateRules({ entries }, { thresholds: DEFAULTS, now: new Date(now) });

  it("is counted once, and its cost by what each entry adds, on the day on which it was added", () => {
    const entries = [
      ledgerEntry({ event: "reserved", costUsd: 5, recordedAt: "2026-11-19T23:00:00.000Z" }),
      ledgerEntry({ event: "settled", costUsd: 4, recordedAt: "2026-11-19T23:50:00.000Z" }),
      ledgerEntry({ event: "stored", verdict: "pass", costUsd: 4.5, recordedAt: "2026-11-20T00:10:00.000Z" }),
    ];
    const valueOn = (now: string) => evaluate(entries, now).find(({ rule }) => rule.name === "repository_cost")?.value;
    expect(valueOn("2026-11-19T23:59:00.000Z")).toBe(4);
    expect(valueOn("2026-11-20T01:00:00.000Z")).toBe(0.5);
  });

  it("ends as its newest ending says, but a settlement does not undo what is stored", () => {
    const rate = (...entries: ReturnType<typeof ledgerEntry>[]) =>
      evaluate(entries, at(30)).find(({ rule }) => rule.name === "flow_failure_rate")?.value;
    const failed = ledgerEntry({ event: "failed", recordedAt: at(0) });
    expect(rate(failed, ledgerEntry({ event: "settled", recordedAt: at(1) }))).toBe(0);
    const undecided = ledgerEntry({ event: "stored", verdict: "error", recordedAt: at(2) });
    expect(rate(failed, undecided, ledgerEntry({ event: "settled", recordedAt: at(3) }))).toBe(100);
    expect(rate(ledgerEntry({ event: "reserved", recordedAt: at(0) }))).toBeUndefined();
  });
});

describe("names", () => {
  it.each([
    ["flow_failure_rate", "flow_failure_rate"],
    ["FlowFailureRate", "flow_failure_rate"],
    ["budget-burn-rate", "budget_burn_rate"],
    ["HighCost", "repository_cost"],
    ["SLO Violation", "very_high_latency"],
    ["quality_degradation", "low_kill_rate"],
  ] satisfies [string, RuleName][])("takes %s for %s", (name, expected) => {
    expect(findRule(name).name).toBe(expected);
  });

  it("suggests the nearest names for any other", () => {
    expect(() => findRule("FlowFailureRat")).toThrow(
      expect.objectContaining({ code: "INPUT_INVALID", hint: "Did you mean flow_failure_rate?" }),
    );
    expect(() => findRule("x")).toThrow(expect.objectContaining({ hint: "`blocks alerts list` shows all rules." }));
  });

  it("are unique", () => {
    const names = ALERT_RULES.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, prometheusName } of ALERT_RULES) {
      expect(prometheusName.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase()).toBe(name);
    }
  });
});
