import type { LedgerReading } from "../ledger/ledger.ts";
import { type FlowFacts, flowFactsFrom } from "./flow-facts.ts";
import { LONGEST_WINDOW_MS } from "./measures.ts";
import { ALERT_RULES, type AlertRule, type Measurement, type Thresholds } from "./rules.ts";

/** One rule, measured in one scope. */
export interface Finding extends Measurement {
  readonly rule: AlertRule;
  /** owner/name; undefined for a rule about all of the ledger. */
  readonly repository: string | undefined;
  readonly threshold: number;
}

/** What rules are measured with. */
export interface EvaluationOptions {
  readonly thresholds: Thresholds;
  readonly now: Date;
  /** Repositories to measure although nothing happened there lately: those of open incidents. */
  readonly repositories?: Iterable<string>;
}

/** Every rule in every scope that has flows in its window or is asked for, in the order of rules and repositories. */
export function evaluateRules(reading: Pick<LedgerReading, "entries">, options: EvaluationOptions): Finding[] {
  const nowMs = options.now.getTime();
  const flows = flowFactsFrom(reading.entries, { sinceMs: nowMs - LONGEST_WINDOW_MS, nowMs });
  const byRepository = new Map<string, FlowFacts[]>([...(options.repositories ?? [])].map((name) => [name, []]));
  for (const flow of flows) {
    const found = byRepository.get(flow.repository);
    if (found === undefined) byRepository.set(flow.repository, [flow]);
    else found.push(flow);
  }
  const repositories = [...byRepository].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return ALERT_RULES.flatMap((rule): Finding[] => {
    const threshold = options.thresholds[rule.threshold];
    if (rule.scope === "all") {
      return [{ ...rule.measure(flows, threshold, nowMs), rule, repository: undefined, threshold }];
    }
    return repositories.map(([repository, own]) => ({
      ...rule.measure(own, threshold, nowMs),
      rule,
      repository,
      threshold,
    }));
  });
}
