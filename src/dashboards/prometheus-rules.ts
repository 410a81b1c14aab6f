import { RECORDING_RULES } from "../alerts/promql.ts";
import { ALERT_RULES, type AlertRule, type Thresholds } from "../alerts/rules.ts";

/** Where a person who was woken reads on. */
const RUNBOOK = "https://github.com/blocks/orchestrator/blob/main/docs/alerts.md";

/**
 * The alert rules as a rule file of Prometheus: first the figures, which are recorded once for all rules, then the alerts.
 * One group, since the rules of a group are evaluated in their order. The text is the same for the same thresholds.
 */
export function prometheusRules(thresholds: Thresholds): string {
  return [
    "# Alert rules of Blocks, made by `blocks dashboards export prometheus` from the thresholds in .blocks/config.yml.",
    "# The metrics come over OTLP: see docs/alerts.md for what the collector has to do.",
    "groups:",
    "  - name: blocks",
    "    interval: 1m",
    "    rules:",
    ...RECORDING_RULES.flatMap(({ record, expr }) => [`      - record: ${record}`, ...block("expr", expr, 8)]),
    ...ALERT_RULES.flatMap((rule) => alertLines(rule, thresholds[rule.threshold])),
    "",
  ].join("\n");
}

function alertLines(rule: AlertRule, threshold: number): string[] {
  const where = rule.scope === "all" ? "all repositories" : "{{ $labels.repo }}";
  return [
    `      - alert: ${rule.prometheusName}`,
    ...block("expr", rule.promql(threshold), 8),
    // The expressions look at an hour or a day of events, each of which is certain: waiting would only tell later.
    "        for: 0m",
    "        labels:",
    `          severity: ${rule.severity}`,
    `          rule: ${rule.name}`,
    "        annotations:",
    `          summary: ${quoted(`${rule.prometheusName} in ${where}`)}`,
    `          description: ${quoted(`${rule.describe(threshold)} Now: {{ $value | printf "%.2f" }}.`)}`,
    `          runbook_url: ${quoted(`${RUNBOOK}#${rule.name}`)}`,
  ];
}

function block(key: string, text: string, indent: number): string[] {
  const space = " ".repeat(indent);
  return [`${space}${key}: |-`, ...text.split("\n").map((line) => `${space}  ${line}`)];
}

/** A text in YAML's single quotes, in which only these have a meaning. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
