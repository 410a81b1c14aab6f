import { usageError } from "../base/errors.ts";
import { nearest } from "../base/nearest.ts";
import { ALERT_RULES, type AlertRule } from "./rules.ts";

/**
 * The rule that a user means: `flow_failure_rate`, `FlowFailureRate`, `flow-failure-rate` and its other names. Throws
 * `INPUT_INVALID` with the nearest names for any other.
 */
export function findRule(name: string): AlertRule {
  const wanted = plain(name);
  const rule = ALERT_RULES.find((candidate) =>
    [candidate.name, candidate.prometheusName, ...candidate.aliases].some((known) => plain(known) === wanted),
  );
  if (rule !== undefined) return rule;
  const snake = name.replace(/(?<=[a-z])(?=[A-Z])/g, "_");
  const suggestions = nearest(
    snake,
    ALERT_RULES.map((candidate) => candidate.name),
    3,
  );
  throw usageError(
    "INPUT_INVALID",
    `there is no alert rule ${JSON.stringify(name.slice(0, 60))}`,
    suggestions.length > 0 ? `Did you mean ${suggestions.join(", ")}?` : "`blocks alerts list` shows all rules.",
  );
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s._-]/g, "");
}
