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
async function agreed(events: readonly Event[], minutes: readonly number[], everyMinutes = 1): Promise<string[][]> {
  const expectations = expectedOf(events, minutes);
  const series = seriesOf(events, 0, Math.max(...minutes));
  const { ok, output } = await testRules(RULES, { series, expectations, everyMinutes });
  expect(ok, output).toBe(true);
  return minutes.map((minute) =>
    expectations
      .filter((expected) => expected.minute === minute && expected.fires.length > 0)
      .map(({ alert }) => alert),
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
      ...each(18, 0, {}),
      ...each(2, 20, { outcome: "failed" }),
      ...each(17, 0, { repository: "acme/shop" }),
      ...each(2, 30, { repository: "acme/shop", outcome: "failed" }),
      at(5, { repository: "acme/one", outcome: "failed" }),
      ...each(4, 5, { repository: "acme/rejected", outcome: "rejected" }),
      ...each(4, 5, { repository: "acme/cancelled", outcome: "cancelled" }),
      ...each(2, 100, { repository: "acme/undecided", outcome: "undecided" }),
    ];
    const fired = await agreed(events, [20, 21, 29, 30, 31, 61, 80, 89, 90, 100, 101, 159, 160]);
    // Of bank, once its older flows are out of the window; then of shop; and at last of undecided.
    const minutes = [31, 61, 80, 89, 101, 159];
    expect(fired.map((names) => names.join())).toEqual(
      [20, 21, 29, 30, 31, 61, 80, 89, 90, 100, 101, 159, 160].map((minute) =>
        minutes.includes(minute) ? "FlowFailureRate" : "",
      ),
    );
  });

  it("latency", async () => {
    const events = [
      ...each(19, 0, { durationSeconds: 90 }),
      ...each(2, 19, { durationSeconds: 121 }),
      ...each(3, 85, { durationSeconds: 120 }),
      ...each(2, 90, { repository: "acme/shop", durationSeconds: 150 }),
      ...each(2, 95, { repository: "acme/tax", durationSeconds: 170 }),
      at(10, { repository: "acme/one", durationSeconds: 500 }),
    ];
    const fired = await agreed(events, [18, 19, 20, 78, 80, 88, 90, 91, 95, 96, 154, 155]);
    const high = ["HighLatency"];
    const both = ["HighLatency", "VeryHighLatency"];
    expect(fired).toEqual([[], [], high, high, [], [], [], high, high, both, both, []]);
  });

  it("cost of a day, which begins at midnight", async () => {
    const events = [
      ...each(50, 1000, { costUsd: 0.1 }),
      // Exactly the limit, but a little more as binary fractions.
      ...[1.6, 2.7, 0.7].map((costUsd, index) => at(1000 + index, { repository: "acme/sum", costUsd })),
      at(1200, { costUsd: 0.01 }),
      ...Array.from({ length: 10 }, (_, index) => at(1300, { repository: `acme/r${index}`, costUsd: 4.5 })),
      at(DAY_MINUTES + 5, { costUsd: 5 }),
      at(DAY_MINUTES + 10, { costUsd: 0.25 }),
    ];
    const minutes = [1190, 1200, 1300, DAY_MINUTES - 10, DAY_MINUTES + 10, DAY_MINUTES + 20];
    const fired = await agreed([...events, at(DAY_MINUTES + 20, { costUsd: 1 })], [...minutes, DAY_MINUTES], 10);
    const [both, one] = [["RepositoryCost", "BudgetBurnRate"], ["RepositoryCost"]];
    expect(fired).toEqual([[], one, both, both, one, one, []]);
  });

  it("kill rate", async () => {
    const events = [
      ...each(3, 100, { killRate: 60 }),
      at(200, { repository: "acme/shop", killRate: 95 }),
      at(300, { repository: "acme/shop", killRate: 59.5 }),
      at(1840, { repository: "acme/shop", killRate: 95 }),
    ];
    const fired = await agreed(events, [120, 200, 300, 280 + DAY_MINUTES, 300 + DAY_MINUTES, 1840], 20);
    expect(fired).toEqual([[], [], ["LowKillRate"], ["LowKillRate"], [], []]);
  });

  it("mass failure, of repositories that never failed before", async () => {
    const events = Array.from({ length: 6 }, (_, index) =>
      at(10 + index, { repository: `acme/r${index}`, outcome: "failed" }),
    );
    expect(await agreed(events, [14, 15, 69, 70])).toEqual([[], ["MassFailure"], ["MassFailure"], []]);
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
      at(minute, {
        ...rest,
        outcome: rest.outcome as Event["outcome"],
        ...(killRate === undefined ? {} : { killRate }),
      }),
    );
    const minutes = Array.from({ length: 60 }, (_, index) => (index + 1) * 33);
    const fired = await agreed(some, minutes, 33);
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
        { series: 'flow_status_total{repo="a",status="failed"}', values: [...values(70, 10), 2, ...values(30, 2)] },
        // Two processes that lived for two minutes each.
        { series: 'flow_status_total{repo="b",status="failed",instance="1"}', values: [1, 1] },
        { series: 'flow_status_total{repo="b",status="failed",instance="2"}', values: [undefined, undefined, 1, 1] },
      ],
      everyMinutes: 1,
      expectations: [
        { minute: 69, alert: "FlowFailureRate", fires: [] },
        { minute: 80, alert: "FlowFailureRate", fires: failing },
        {
          minute: 30,
          alert: "FlowFailureRate",
          fires: [...failing, ...failing.map((labels) => ({ ...labels, repo: "b" }))],
        },
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
      everyMinutes: 1,
      expectations: [
        { minute: 5, alert: "HighLatency", fires: [{ severity: "warning", rule: "high_latency", repo: "a" }] },
        { minute: 5, alert: "LowKillRate", fires: [{ severity: "info", rule: "low_kill_rate", repo: "a" }] },
      ],
    });
    expect(ok, output).toBe(true);
  });
});
