import { ALERT_RULES } from "../../alerts/rules.ts";
import { type GrafanaPage, type GrafanaSettings, grafanaPages } from "./pages.ts";
import { DATA_SOURCE, placedPanels } from "./panel.ts";

/**
 * What Grafana 12 writes; 11 reads it and newer ones bring it up to date when they load it.
 * @see https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/
 */
const SCHEMA_VERSION = 41;

/** A dashboard as a file that Grafana imports or is provisioned with. */
export interface GrafanaDashboard {
  /** Its file is `<uid>.json`. */
  readonly uid: string;
  readonly json: object;
}

/** The five dashboards with the thresholds in force. The same settings give the same files. */
export function grafanaDashboards(settings: GrafanaSettings): readonly GrafanaDashboard[] {
  const pages = grafanaPages(settings);
  return pages.map((page) => ({ uid: page.uid, json: dashboardJson(page, settings) }));
}

function dashboardJson({ uid, title, description, panels }: GrafanaPage, settings: GrafanaSettings): object {
  return {
    uid,
    title,
    description,
    tags: ["blocks"],
    editable: true,
    graphTooltip: 1,
    schemaVersion: SCHEMA_VERSION,
    version: 1,
    refresh: "30s",
    time: { from: "now-30d", to: "now" },
    timezone: "utc",
    timepicker: {},
    fiscalYearStartMonth: 0,
    links: [
      {
        type: "dashboards",
        title: "Blocks",
        tags: ["blocks"],
        asDropdown: true,
        includeVars: true,
        keepTime: true,
        targetBlank: false,
        icon: "external link",
        tooltip: "",
        url: "",
      },
    ],
    annotations: { list: [alertAnnotation()] },
    templating: { list: variables(panels, settings) },
    panels: placedPanels(panels),
  };
}

/** Marks where an alert of the exported rules fired; those that are about all repositories have no `repo`. */
function alertAnnotation(): object {
  const names = ALERT_RULES.map(({ prometheusName }) => prometheusName).join("|");
  return {
    name: "Alerts",
    datasource: DATA_SOURCE,
    enable: true,
    hide: false,
    iconColor: "red",
    expr: `ALERTS{alertstate="firing", alertname=~"${names}", repo=~"$repo|"}`,
    titleFormat: "{{alertname}}",
    textFormat: "{{repo}} {{severity}}",
    tagKeys: "severity",
    step: "60s",
    useValueForTime: false,
  };
}

function variables(panels: GrafanaPage["panels"], { assumptions }: GrafanaSettings): object[] {
  const asks = (name: string) => panels.some(({ queries }) => queries.some(({ expr }) => expr.includes(`$${name}`)));
  return [
    {
      name: "DS_PROMETHEUS",
      label: "Data source",
      type: "datasource",
      query: "prometheus",
      current: {},
      hide: 0,
      includeAll: false,
      multi: false,
      options: [],
      refresh: 1,
      regex: "",
    },
    labelVariable("repo", "Repository", "label_values(flow_status_total, repo)"),
    labelVariable("model", "Model", "label_values(flow_tokens_total, model)"),
    ...(asks("hours_saved") ? [textVariable("hours_saved", "Hours saved a block", assumptions.hoursSaved)] : []),
    ...(asks("hourly_usd") ? [textVariable("hourly_usd", "USD an hour", assumptions.hourlyUsd)] : []),
  ];
}

function labelVariable(name: string, label: string, query: string): object {
  return {
    name,
    label,
    type: "query",
    datasource: DATA_SOURCE,
    definition: query,
    query: { qryType: 1, query, refId: "PrometheusVariableQueryEditor-VariableQuery" },
    current: { selected: true, text: ["All"], value: ["$__all"] },
    hide: 0,
    includeAll: true,
    // Also series without the label, and those of names that no list has yet.
    allValue: ".*",
    multi: true,
    options: [],
    refresh: 2,
    regex: "",
    sort: 1,
  };
}

/** An assumption that the reader can change on the page. */
function textVariable(name: string, label: string, value: number): object {
  const text = String(value);
  return {
    name,
    label,
    type: "textbox",
    query: text,
    current: { selected: true, text, value: text },
    hide: 0,
    options: [{ selected: true, text, value: text }],
  };
}
