import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateRules } from "../../src/alerts/evaluate.ts";
import { ALERT_RULES } from "../../src/alerts/rules.ts";
import { prometheusRules } from "../../src/dashboards/prometheus-rules.ts";
import { DEFAULTS, type Event, entriesOf, MINUTE_MS } from "../alerts/events.ts";
import { checkRules, type Expectation, testRules } from "./promtool.ts";
import { seriesOf } from "./series.ts";

const RULES = prometheusRules(DEFAULTS);
/** The checker's tests begin at the epoch: minute 1440 is midnight, UTC. */
const DAY_MINUTES = 1440;

const at = (minute: number, event: Partial<Event> = {}): Event => ({
  repository: "acme/bank",
  outcome: "success",
  ...event,
  atMs: minute * MINUTE_MS,
});
const each = (count: number, from: number, event: Partial<Event>) =>
  Array.from({ length: count }, (_, index) => at(from + index, event));

/** What the ledger's evaluation finds at some minutes, as expectations of Prometheus. */
function expectedOf(events: readonly Event[], minutes: readonly number[]): Expectation[] {
  const entries = entriesOf(events);
  return minutes.flatMap((minute) => {
    const found = evaluateRules({ entries }, { thresholds: DEFAULTS, now: new Date(minute * MINUTE_MS) });
    return ALERT_RULES.map((rule) => ({
      minute,
      alert: rule.prometheusName,
      fires: found
        .filter((finding) => finding.rule === rule && finding.holds)
        .map(({ repository }) => ({
          severity: rule.severity,
          rule: rule.name,
          ...(repository === undefined ? {} : { repo: repository }),
        })),
    }));
  });
}

/** Both told the same: the ledger's evaluation and Prometheus. Answers with the names of what fires at each minute. */
async function agreed(events: readonly Event[], minutes: readonly number[]): Promise<string[][]> {
  const expectations = expectedOf(events, minutes);
  const series = seriesOf(events, 0, Math.max(...minutes));
  const { ok, output } = await testRules(RULES, { series, expectations });
  expect(ok, output).toBe(true);
  return minutes.map((minute) =>
    expectations.filter((expected) => expected.minute === minute && expected.fires.length > 0).map(({ alert }) => alert),
  );
}

describe("the rule file", () => {
  it("is valid for Prometheus, whatever the thresholds", async () => {
    expect(await checkRules(RULES)).toMatchObject({ ok: true });
    for (const odd of [0, 0.5, 1234.5, 100]) {
      const thresholds = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, odd])) as typeof DEFAULTS;
      const { ok, output } = await checkRules(prometheusRules(thresholds));
      expect(ok, output).toBe(true);
    }
  });

  it("has every rule, its severity, and where to read on", () => {
    for (const { prometheusName, severity, name } of ALERT_RULES) {
      const alert = RULES.slice(RULES.indexOf(`- alert: ${prometheusName}\n`)).split("- alert:")[1];
      expect(alert).toContain(`severity: ${severity}\n`);
      expect(alert).toContain(`docs/alerts.md#${name}'`);
    }
  });
});

describe("Prometheus fires what the ledger's evaluation fires: above the threshold, not at it, and no longer when it is over", () => {
  it("failure rate", async () => {
    const events = [
      ...each(18, 100, {}),
      ...each(2, 120, { outcome: "failed" }),
      ...each(17, 300, { repository: "acme/shop" }),
      ...each(2, 320, { repository: "acme/shop", outcome: "failed" }),
      at(500, { outcome: "failed" }),
      ...each(2, 600, { outcome: "undecided" }),
      ...each(4, 700, { outcome: "rejected" }),
      ...each(4, 800, { outcome: "cancelled" }),
    ];
    const fired = await agreed(events, [119, 121, 130, 170, 321, 359, 377, 381, 500, 602, 661, 703, 803]);
    expect(fired).toEqual([
      [],
      [],
      [],
      ["FlowFailureRate"],
      ["FlowFailureRate"],
      ["FlowFailureRate"],
      ["FlowFailureRate"],
      [],
      [],
      ["FlowFailureRate"],
      [],
      [],
      [],
    ]);
  });

  it("latency", async () => {
    const events = [
      ...each(19, 100, { durationSeconds: 90 }),
      ...each(2, 119, { durationSeconds: 121 }),
      ...each(2, 250, { durationSeconds: 120 }),
      ...each(2, 350, { durationSeconds: 150 }),
      ...each(2, 450, { durationSeconds: 170 }),
      at(600, { durationSeconds: 500 }),
    ];
    const fired = await agreed(events, [118, 119, 120, 179, 182, 251, 351, 451, 520, 600]);
    expect(fired).toEqual([
      [],
      [],
      ["HighLatency"],
      ["HighLatency"],
      [],
      [],
      ["HighLatency"],
      ["HighLatency", "VeryHighLatency"],
      [],
      [],
    ]);
  });

  it("cost of a day, which begins at midnight", async () => {
    const events = [
      ...each(50, 1000, { costUsd: 0.1 }),
      at(1200, { costUsd: 0.01 }),
      ...Array.from({ length: 10 }, (_, index) => at(1300, { repository: `acme/r${index}`, costUsd: 4.5 })),
      at(DAY_MINUTES + 5, { costUsd: 5 }),
      at(DAY_MINUTES + 10, { costUsd: 0.25 }),
    ];
    const minutes = [1199, 1200, 1300, DAY_MINUTES - 1, DAY_MINUTES + 1, DAY_MINUTES + 6, DAY_MINUTES + 11];
    const fired = await agreed(events, minutes);
    expect(fired).toEqual([
      [],
      ["RepositoryCost"],
      ["RepositoryCost", "BudgetBurnRate"],
      ["RepositoryCost", "BudgetBurnRate"],
      [],
      [],
      ["RepositoryCost"],
    ]);
  });

  it("kill rate", async () => {
    const events = [
      ...each(3, 100, { killRate: 60 }),
      at(200, { repository: "acme/shop", killRate: 95 }),
      at(300, { repository: "acme/shop", killRate: 59.5 }),
      at(1900, { repository: "acme/shop", killRate: 95 }),
    ];
    const fired = await agreed(events, [110, 200, 300, 300 + DAY_MINUTES - 1, 300 + DAY_MINUTES, 1901]);
    expect(fired).toEqual([[], [], ["LowKillRate"], ["LowKillRate"], [], []]);
  });

  it("mass failure, of repositories that never failed before", async () => {
    const events = Array.from({ length: 6 }, (_, index) => at(100 + index, { repository: `acme/r${index}`, outcome: "failed" }));
    expect(await agreed(events, [104, 105, 159, 160])).toEqual([[], ["MassFailure"], ["MassFailure"], []]);
  });

  it("any other sequence of events", async () => {
    const event = fc.record({
      minute: fc.integer({ min: 0, max: 2000 }),
      repository: fc.constantFrom("acme/bank", "acme/shop", "acme/tax"),
      outcome: fc.constantFrom("success", "success", "failed", "rejected", "cancelled", "undecided"),
      durationSeconds: fc.constantFrom(30, 90, 120, 121, 150, 151, 400),
      costUsd: fc.constantFrom(0.1, 0.5, 1.7),
      killRate: fc.constantFrom(undefined, undefined, undefined, 55.5, 60, 97),
    });
    // One run of the checker over many days of events: starting it is what takes time.
    const [events = []] = fc.sample(fc.array(event, { minLength: 400, maxLength: 400 }), { numRuns: 1, seed: 6 });
    const some = events.map(({ minute, killRate, ...rest }) =>
      at(minute, { ...rest, outcome: rest.outcome as Event["outcome"], ...(killRate === undefined ? {} : { killRate }) }),
    );
    const minutes = Array.from({ length: 60 }, (_, index) => 17 + index * 33);
    const fired = await agreed(some, minutes);
    const names = new Set(fired.flat());
    // The sequence is one in which something happens: most rules fire at some time, and none all the time.
    expect(names.size).toBeGreaterThan(4);
  });
});

describe("what counters do besides growing", () => {
  const failing = [{ severity: "critical", rule: "flow_failure_rate", repo: "a" }];

  it("a counter that begins anew counts from zero, and a process that has ended with its last value", async () => {
    const values = (upTo: number, value: number) => Array.from({ length: upTo }, () => value);
    const { ok, output } = await testRules(RULES, {
      series: [
        // Ten of old, then a restart, and two since then.
        { series: 'flow_status_total{repo="a",status="failed"}', values: [...values(200, 10), 2, ...values(30, 2)] },
        // Two processes that lived for two minutes each.
        { series: 'flow_status_total{repo="b",status="failed",instance="1"}', values: [1, 1] },
        { series: 'flow_status_total{repo="b",status="failed",instance="2"}', values: [undefined, undefined, 1, 1] },
      ],
      expectations: [
        { minute: 199, alert: "FlowFailureRate", fires: [] },
        { minute: 210, alert: "FlowFailureRate", fires: failing },
        { minute: 30, alert: "FlowFailureRate", fires: [...failing, ...failing.map((labels) => ({ ...labels, repo: "b" }))] },
      ],
    });
    expect(ok, output).toBe(true);
  });

  it("with other bounds of the histograms the rules are coarser, and not silent", async () => {
    const bucket = (name: string, le: string, value: number) => ({
      series: `${name}_bucket{repo="a",le="${le}"}`,
      values: Array.from({ length: 10 }, () => value),
    });
    const { ok, output } = await testRules(RULES, {
      series: [
        bucket("flow_duration_seconds", "100", 0),
        bucket("flow_duration_seconds", "1000", 4),
        bucket("flow_duration_seconds", "+Inf", 4),
        { series: 'quality_gate_kill_rate_sum{repo="a"}', values: Array.from({ length: 10 }, () => 50) },
        { series: 'quality_gate_kill_rate_count{repo="a"}', values: Array.from({ length: 10 }, () => 1) },
      ],
      expectations: [
        { minute: 5, alert: "HighLatency", fires: [{ severity: "warning", rule: "high_latency", repo: "a" }] },
        { minute: 5, alert: "LowKillRate", fires: [{ severity: "info", rule: "low_kill_rate", repo: "a" }] },
      ],
    });
    expect(ok, output).toBe(true);
  });
});
