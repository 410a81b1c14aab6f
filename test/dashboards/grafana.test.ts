import { describe, expect, it } from "vitest";
import { ALERT_RULES } from "../../src/alerts/rules.ts";
import { grafanaDashboards } from "../../src/dashboards/grafana/grafana.ts";
import { METRICS } from "../../src/telemetry/metrics.ts";
import { DEFAULTS } from "../alerts/events.ts";
import { checkRules, type Series, testExpressions } from "./promtool.ts";

interface Target {
  readonly expr: string;
  readonly refId: string;
  readonly datasource: { readonly type: string; readonly uid: string };
}
interface PanelJson {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly Target[];
  readonly fieldConfig: {
    readonly defaults: {
      readonly thresholds: { readonly steps: readonly { readonly value: number | null; readonly color: string }[] };
      readonly custom?: { readonly thresholdsStyle: { readonly mode: string } };
    };
  };
}
interface Dashboard {
  readonly uid: string;
  readonly schemaVersion: number;
  readonly panels: readonly PanelJson[];
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly type: string; readonly query: unknown }[];
  };
  readonly annotations: { readonly list: readonly { readonly expr: string }[] };
}

const settings = {
  thresholds: { ...DEFAULTS, day_usd: 77, p95_seconds: 95 },
  targets: { successRate: 99, p95Seconds: 120, costUsd: 2, killRate: 60, dayUsd: 50, repositoryDayUsd: 5 },
  assumptions: { hoursSaved: 3, hourlyUsd: 120 },
};
const dashboards = grafanaDashboards(settings).map(({ json }) => JSON.parse(JSON.stringify(json)) as Dashboard);
const byUid = (uid: string) => dashboards.find((dashboard) => dashboard.uid === uid) as Dashboard;
const panelOf = (uid: string, title: string, type?: string) =>
  byUid(uid).panels.find((panel) => panel.title === title && (type === undefined || panel.type === type)) as PanelJson;

/** What Grafana makes of an expression. */
function asked(expr: string, range = "1d", repo = ".*"): string {
  return expr
    .replaceAll("$__range", range)
    .replaceAll("$__interval", "1h")
    .replaceAll("$repo", repo)
    .replaceAll("$model", ".*")
    .replaceAll("$hours_saved", "3")
    .replaceAll("$hourly_usd", "120");
}

describe("the dashboards for Grafana", () => {
  it("are five under the addresses that are linked to, each with its variables", () => {
    expect(dashboards.map(({ uid }) => uid)).toEqual([
      "flowengine-roi",
      "flowengine-quality",
      "flowengine-slo",
      "flowengine-adoption",
      "flowengine-cost",
    ]);
    for (const { templating, schemaVersion } of dashboards) {
      expect(schemaVersion).toBe(41);
      const [source, repo, model] = templating.list;
      expect(source).toMatchObject({ name: "DS_PROMETHEUS", type: "datasource", query: "prometheus" });
      expect(repo).toMatchObject({
        name: "repo",
        multi: true,
        includeAll: true,
        definition: "label_values(flow_status_total, repo)",
      });
      expect(model).toMatchObject({ name: "model", multi: true, includeAll: true });
    }
    expect(byUid("flowengine-roi").templating.list.slice(3)).toMatchObject([
      { name: "hours_saved", query: "3" },
      { name: "hourly_usd", query: "120" },
    ]);
  });

  it("have panels that do not overlap, with ids of their own, each of which asks the chosen data source", () => {
    for (const { panels } of dashboards) {
      expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
      const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
        Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
      );
      expect(new Set(cells).size).toBe(cells.length);
      for (const { gridPos, targets } of panels) {
        expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
        expect(targets.length).toBeGreaterThan(0);
        for (const { datasource } of targets)
          expect(datasource).toEqual({ type: "prometheus", uid: `\${DS_PROMETHEUS}` });
      }
    }
  });

  it("ask for metrics that are sent, in Prometheus' spelling, and in the chosen repositories alone", () => {
    const spellings = Object.entries(METRICS).flatMap(([name, { kind }]) => {
      const plain = name.replaceAll(".", "_");
      if (kind === "histogram") return [`${plain}_bucket`, `${plain}_sum`, `${plain}_count`];
      return [kind === "counter" ? `${plain}_total` : plain];
    });
    const used = new Set<string>();
    for (const { panels } of dashboards) {
      for (const { expr } of panels.flatMap(({ targets }) => targets)) {
        for (const [, name = "", matchers = ""] of expr.matchAll(/\b([a-z_]+)\{([^}]*)\}/g)) {
          expect(spellings).toContain(name);
          expect(matchers).toContain('repo=~"$repo"');
          used.add(name.replace(/_(bucket|sum|count|total)$/, ""));
        }
      }
    }
    expect(used.size).toBe(Object.keys(METRICS).length);
  });

  it("are understood by Prometheus", async () => {
    const expressions = dashboards.flatMap(({ panels, annotations }) => [
      ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
      ...annotations.list.map(({ expr }) => expr),
    ]);
    const rules = expressions.map((expr, index) => ({ record: `test:${index}`, expr: asked(expr) }));
    const { ok, output } = await checkRules(JSON.stringify({ groups: [{ name: "test", rules }] }));
    expect(ok, output).toBe(true);
    expect(output).toContain(`${rules.length} rules found`);
  });

  it("draw the thresholds of the configuration", () => {
    const lineOf = (uid: string, title: string) => {
      const { thresholds, custom } = panelOf(uid, title, "timeseries").fieldConfig.defaults;
      return [thresholds.steps.at(-1)?.value, custom?.thresholdsStyle.mode];
    };
    expect(lineOf("flowengine-cost", "Spent by day")).toEqual([77, "dashed"]);
    expect(lineOf("flowengine-slo", "Duration")).toEqual([95, "dashed"]);
    expect(lineOf("flowengine-slo", "Success rate")).toEqual([99, "dashed"]);
    expect(lineOf("flowengine-cost", "Mean cost of a flow")).toEqual([2, "dashed"]);
    expect(lineOf("flowengine-quality", "Mutation kill rate")).toEqual([60, "dashed"]);
  });

  it("mark every alert of the exported rules", () => {
    for (const { annotations } of dashboards) {
      for (const { prometheusName } of ALERT_RULES) expect(annotations.list[0]?.expr).toContain(prometheusName);
    }
  });
});

const counter = (series: string, ...changes: readonly (readonly [minute: number, value: number])[]): Series => ({
  series,
  values: Array.from({ length: 300 }, (_, minute) => changes.findLast(([from]) => from <= minute)?.[1]),
});

/** Two repositories: one with ten flows of which one fails and two are rejected, one with two flows that fail. */
const SERIES: readonly Series[] = [
  counter('flow_status_total{repo="acme/bank",status="success"}', [10, 1], [20, 9]),
  counter('flow_status_total{repo="acme/bank",status="failed"}', [30, 1]),
  counter('flow_status_total{repo="acme/bank",status="rejected"}', [40, 2]),
  counter('flow_status_total{repo="acme/bank",status="cancelled"}', [50, 5]),
  counter('flow_status_total{repo="acme/shop",status="failed"}', [60, 2]),
  counter('flow_cost_usd_sum{repo="acme/bank"}', [10, 2], [20, 12]),
  counter('flow_cost_usd_count{repo="acme/bank"}', [10, 1], [20, 8]),
  counter('flow_duration_seconds_bucket{repo="acme/bank",le="60"}', [10, 5]),
  counter('flow_duration_seconds_bucket{repo="acme/bank",le="120"}', [10, 10]),
  counter('flow_duration_seconds_bucket{repo="acme/bank",le="+Inf"}', [10, 10]),
  counter('quality_gate_kill_rate_sum{repo="acme/bank"}', [10, 150]),
  counter('quality_gate_kill_rate_count{repo="acme/bank"}', [10, 2]),
  counter('quality_gate_result_total{repo="acme/bank",gate="mutation",verdict="pass"}', [10, 3]),
  counter('quality_gate_result_total{repo="acme/bank",gate="mutation",verdict="fail"}', [20, 1]),
  counter('flow_tokens_total{repo="acme/bank",model="m",provider="p",type="input"}', [10, 1000]),
  counter('flow_tokens_total{repo="acme/bank",model="m",provider="p",type="output"}', [10, 200]),
  counter('provider_quota_used_ratio{repo="acme/bank",provider="p"}', [10, 0.25], [20, 0.4]),
];

describe("Prometheus answers them with the figures of the flows", () => {
  const at = (
    uid: string,
    title: string,
    samples: Readonly<Record<string, number>>,
    given: { repo?: string; type?: string } = {},
  ) => {
    const target = panelOf(uid, title, given.type).targets[0] as Target;
    return { minute: 120, expr: asked(target.expr, "1d", given.repo), samples };
  };

  it("in the whole range", async () => {
    const { ok, output } = await testExpressions(SERIES, [
      at("flowengine-roi", "Accepted blocks", { "{}": 7 }),
      at("flowengine-roi", "Value", { "{}": 7 * 360 }),
      at("flowengine-roi", "Return", { "{}": (7 * 360) / 12 }),
      at("flowengine-roi", "Accepted blocks by repository", { '{repo="acme/bank"}': 7 }),
      at("flowengine-quality", "Gates passed", { "{}": 75 }),
      at("flowengine-quality", "Mean kill rate", { "{}": 75 }),
      at("flowengine-quality", "Pass rate by gate", { '{gate="mutation"}': 75 }),
      at("flowengine-slo", "Success rate", { "{}": 75 }, { type: "stat" }),
      at("flowengine-slo", "Success rate", { "{}": 90 }, { type: "stat", repo: "acme/bank" }),
      // Where nothing succeeded there is a rate too.
      at("flowengine-slo", "Success rate", { "{}": 0 }, { type: "stat", repo: "acme/shop" }),
      at("flowengine-slo", "P95 duration", { "{}": 114 }),
      at("flowengine-slo", "Failed flows", { "{}": 3 }),
      at("flowengine-adoption", "Active repositories", { "{}": 2 }, { type: "stat" }),
      at("flowengine-adoption", "Flows", { "{}": 17 }, { type: "stat" }),
      at("flowengine-cost", "Spent", { "{}": 12 }),
      at("flowengine-cost", "Mean of a flow", { "{}": 1.5 }),
      at("flowengine-cost", "Tokens", { "{}": 1200 }),
      at("flowengine-cost", "Tokens by model", { '{model="m",type="input"}': 1000, '{model="m",type="output"}': 200 }),
      at("flowengine-cost", "Quota of the day used", { '{provider="p"}': 40 }),
    ]);
    expect(ok, output).toBe(true);
  });

  it("in the share of a point: what was there before is not in it, also where a counter begins within it", async () => {
    const expr = asked(panelOf("flowengine-cost", "Spent by day").targets[0]?.expr ?? "");
    const flows = asked(panelOf("flowengine-adoption", "Flows", "timeseries").targets[0]?.expr ?? "");
    const { ok, output } = await testExpressions(SERIES, [
      { minute: 60, expr, samples: { "{}": 12 } },
      { minute: 75, expr, samples: { "{}": 10 } },
      { minute: 120, expr, samples: { "{}": 0 } },
      { minute: 110, expr: flows, samples: { "{}": 2 } },
    ]);
    expect(ok, output).toBe(true);
  });
});
