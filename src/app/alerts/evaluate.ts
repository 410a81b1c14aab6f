import { type AlertDecision, decideAlerts, type IncidentFinding } from "../../alerts/decide.ts";
import type { RuleName, Severity } from "../../alerts/rules.ts";
import type { LedgerReading } from "../../ledger/ledger.ts";
import { mergeReadings } from "../../ledger/merge-readings.ts";
import { fromOthers } from "../ledger/gather-ledgers.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { openChannels } from "../notify/open-channels.ts";
import type { UseCaseContext } from "../use-case.ts";
import { type Delivery, deliver, deliveryRecords } from "./deliver.ts";
import { loadAlertConfig, thresholdsOf } from "./settings.ts";

/** One alert of an evaluation. */
export interface EvaluatedAlert {
  readonly incident: string;
  readonly rule: RuleName;
  readonly severity: Severity;
  /** Undefined for a rule about all of the ledger. */
  readonly repository: string | undefined;
  /** The finding as a sentence. */
  readonly reason: string;
  /** In the unit of the rule; undefined where there is nothing to measure. */
  readonly value: number | undefined;
  readonly threshold: number;
  /** UTC, ISO 8601. */
  readonly since: string;
}

/** What an evaluation came to. */
export interface EvaluationOutcome {
  /** UTC, ISO 8601. */
  readonly evaluatedAt: string;
  /** True: nothing was recorded, and nobody told. */
  readonly dryRun: boolean;
  readonly fired: readonly EvaluatedAlert[];
  /** Fired by an earlier evaluation, and not over. */
  readonly holding: readonly EvaluatedAlert[];
  readonly recovered: readonly EvaluatedAlert[];
  /** Of a dry run: what would be told. */
  readonly deliveries: readonly (Delivery | Omit<Delivery, "told" | "note">)[];
  /** What kept somebody from being told, a sentence each. */
  readonly problems: readonly string[];
  /** What a reader should know, and nobody has to act on. */
  readonly notices: readonly string[];
}

/**
 * What rules look at is a day old at most, but a flow's earlier entries say what of its cost was booked before: a flow that
 * ends today does not begin earlier than this.
 */
const READ_BACK_MS = 8 * 24 * 3_600_000;

/**
 * Measures the rules on the ledger, records which incidents begin and end, and tells people. The decision is recorded before
 * anybody is told, so that of two evaluations at once one tells. Throws `CONFIG_INVALID`, `LEDGER_UNREADABLE`,
 * `LEDGER_UNWRITABLE`; a channel that fails is a problem in the outcome.
 */
export async function evaluateAlerts(
  { dryRun }: { readonly dryRun: boolean },
  context: UseCaseContext,
): Promise<EvaluationOutcome> {
  const { clock, signal } = context;
  const { config } = await loadAlertConfig(context);
  const open = await openChannels(config, context);
  const now = clock.now();
  const sinceDay = new Date(now.getTime() - READ_BACK_MS).toISOString().slice(0, "yyyy-mm-dd".length);
  const ledger = await openLedger(config, context, { sinceDay });
  const others = await fromOthers(config, context, { sinceDay, read: (other) => other.read(signal) });
  const options = { thresholds: thresholdsOf(config), now, channelsOf: open.of };
  let unreadable = 0;
  const decide = (own: Parameters<typeof decideAlerts>[0]) => {
    const reading = mergeReadings([own, ...others.found.map(withoutControls)], others.problems);
    unreadable = reading.problems.length;
    return decideAlerts(reading, options);
  };
  const decision = dryRun ? decide(await ledger.read()).value : await ledger.transact(decide, signal);
  const deliveries = dryRun ? intended(decision) : await deliver(decision.errands, open.channels, context);
  if (!dryRun) {
    const records = deliveryRecords(decision.errands, deliveries as Delivery[], clock.now());
    if (records.length > 0) await ledger.transact(() => ({ records, value: undefined }), signal);
  }
  const isSilent = (["critical", "warning", "info"] as const).every((severity) => open.routed(severity).length === 0);
  return {
    evaluatedAt: now.toISOString(),
    dryRun,
    fired: decision.fired.map(alertOf),
    holding: decision.holding.map(alertOf),
    recovered: decision.recovered.map(alertOf),
    deliveries,
    problems: [...open.problems.map(({ error }) => error.message), ...problemsOf(deliveries), ...givenUp(decision)],
    notices: [
      ...(isSilent ? ["no channel is configured, so that nobody is told: docs/alerts.md shows how"] : []),
      ...(unreadable === 0 ? [] : [`${unreadable} records of the ledger cannot be read and were left out`]),
    ],
  };
}

function alertOf({ finding, incident }: IncidentFinding): EvaluatedAlert {
  const record = incident.recovered ?? incident.fired;
  return {
    incident: incident.id,
    rule: finding.rule.name,
    severity: finding.rule.severity,
    repository: incident.repository,
    reason: record.reason,
    value: finding.value,
    threshold: finding.threshold,
    since: incident.fired.recordedAt,
  };
}

function intended({ errands }: AlertDecision): Omit<Delivery, "told" | "note">[] {
  return errands.flatMap(({ incident: { id, rule, repository }, about, channels }) =>
    channels.map((channel) => ({ incident: id, about, rule, repository, channel })),
  );
}

function problemsOf(deliveries: EvaluationOutcome["deliveries"]): string[] {
  return deliveries.flatMap((delivery) =>
    "told" in delivery && !delivery.told ? [`${delivery.rule}: ${delivery.note ?? `${delivery.channel} failed`}`] : [],
  );
}

function givenUp(decision: AlertDecision): string[] {
  return decision.givenUp.map(
    ({ incident, channels }) =>
      `${incident.rule}: ${channels.join(", ")} did not take the message of ${incident.id} so often that it is not sent again`,
  );
}

/** Incidents are in the ledger of those who evaluate: what others have told is not told here. */
function withoutControls(reading: LedgerReading): LedgerReading {
  return { ...reading, controls: [] };
}
