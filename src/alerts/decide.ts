import { digestOfJson } from "../base/digest.ts";
import type { LedgerControl } from "../generated/types.ts";
import { VERSION } from "../generated/version.ts";
import type { LedgerDecision, LedgerReading } from "../ledger/ledger.ts";
import type { ChannelName } from "../notify/notify.ts";
import { evaluateRules, type Finding } from "./evaluate.ts";
import { type Incident, incidentKey, incidentsFrom, type Told } from "./incidents.ts";
import type { Severity, Thresholds } from "./rules.ts";

/** What an evaluation is made with. */
export interface AlertOptions {
  readonly thresholds: Thresholds;
  readonly now: Date;
  /** The channels that are told of incidents of a severity, and that can be told. */
  readonly channelsOf: (severity: Severity) => readonly ChannelName[];
  /** False where a part of the flows could not be read: then no incident is over, since what could not be read may say more. */
  readonly complete?: boolean;
}

/** A rule's finding together with the incident that it is about. */
export interface IncidentFinding {
  readonly finding: Finding;
  readonly incident: Incident;
}

/** A message that the one who recorded the decision now has to send, over these channels. */
export interface Errand extends IncidentFinding {
  readonly about: Told;
  readonly channels: readonly ChannelName[];
}

/** What an evaluation came to. */
export interface AlertDecision {
  /** New incidents. */
  readonly fired: readonly IncidentFinding[];
  /** Incidents of earlier evaluations that are not over. */
  readonly holding: readonly IncidentFinding[];
  /** Incidents that are over since now. */
  readonly recovered: readonly IncidentFinding[];
  readonly errands: readonly Errand[];
  /** Messages that were tried as often as they are. */
  readonly givenUp: readonly Errand[];
}

/** A telling of which nothing was heard for so long is done by the next evaluation: longer than all retries together take. */
const CLAIM_MS = 5 * 60_000;

/** A channel that refused a message so often will not take it. The incident and its other channels go on. */
const MOST_TRIES = 5;

/** The end of an incident is no news any more after this time. */
const NEWS_MS = 24 * 3_600_000;

/**
 * Decides what fires, what still holds and what is over, and who is told of it now. Pure: to be asked inside
 * `SharedLedger.transact`, so that of two evaluations at once one decides, and tells. Each record of an incident is later
 * than the one before it, whatever the clocks say, so that `fired` and `recovered` always alternate.
 */
export function decideAlerts(reading: LedgerReading, options: AlertOptions): LedgerDecision<AlertDecision> {
  const incidents = incidentsFrom(reading.controls);
  // Where no flow ran lately an incident can still have to end, or its end to be told.
  const repositories = [...incidents.values()].flatMap(({ repository }) =>
    repository === undefined ? [] : [repository],
  );
  const found = evaluateRules(reading, { ...options, repositories });
  const outcomes = found.flatMap((finding) => {
    const known = incidents.get(incidentKey(finding.rule.name, finding.repository));
    return outcomeOf(finding, known, options) ?? [];
  });
  const of = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind);
  return {
    records: outcomes.flatMap(({ records }) => records),
    value: {
      fired: of("fired"),
      holding: of("holding"),
      recovered: of("recovered"),
      errands: outcomes.flatMap(({ errands }) => errands),
      givenUp: outcomes.flatMap(({ givenUp }) => givenUp),
    },
  };
}

interface Outcome extends IncidentFinding {
  readonly kind: "fired" | "holding" | "recovered" | "past";
  readonly records: readonly LedgerControl[];
  readonly errands: readonly Errand[];
  readonly givenUp: readonly Errand[];
}

function outcomeOf(finding: Finding, known: Incident | undefined, options: AlertOptions): Outcome | undefined {
  if (finding.holds && known?.open !== true) return fire(finding, known, options);
  if (known === undefined) return undefined;
  if (!finding.holds && known.open && options.complete !== false) return recover(finding, known, options);
  return { kind: known.open ? "holding" : "past", finding, incident: known, ...tellAgain(finding, known, options) };
}

function fire(finding: Finding, known: Incident | undefined, options: AlertOptions): Outcome {
  const channels = options.channelsOf(finding.rule.severity);
  const recordedAt = laterThan(known?.lastAt, options.now);
  const id = `incident-${digestOfJson([finding.rule.name, finding.repository ?? "", recordedAt]).slice(7, 19)}`;
  const record = recordOf({ event: "fired", finding, recordedAt, id, claim: claimOf(channels, options.now) });
  const incident = incidentsFrom([record]).get(incidentKey(finding.rule.name, finding.repository)) as Incident;
  const errands = errandsOf({ finding, incident, about: "fired", channels });
  return { kind: "fired", finding, incident, records: [record], errands, givenUp: [] };
}

/** Those are told who were told, or should have been told, that it began. */
function recover(finding: Finding, known: Incident, options: AlertOptions): Outcome {
  const { channels } = due(known, "recovered", options, finding);
  const recordedAt = laterThan(known.lastAt, options.now);
  const claim = claimOf(channels, options.now);
  const record = recordOf({ event: "recovered", finding, recordedAt, id: known.id, claim });
  const incident: Incident = { ...known, open: false, recovered: record, lastAt: recordedAt };
  const errands = errandsOf({ finding, incident, about: "recovered", channels });
  return { kind: "recovered", finding, incident, records: [record], errands, givenUp: [] };
}

/** What earlier evaluations could not tell, or could not tell everybody. */
function tellAgain(
  finding: Finding,
  known: Incident,
  options: AlertOptions,
): Omit<Outcome, "kind" | keyof IncidentFinding> {
  const about = known.open ? "fired" : "recovered";
  const { channels, givenUp } = due(known, about, options, finding);
  const lost = errandsOf({ finding, incident: known, about, channels: givenUp });
  if (channels.length === 0) return { records: [], errands: [], givenUp: lost };
  const recordedAt = laterThan(known.lastAt, options.now);
  const claim = claimOf(channels, options.now);
  const record = recordOf({ event: "notifying", about, finding, recordedAt, id: known.id, claim });
  return {
    records: [record],
    errands: errandsOf({ finding, incident: { ...known, lastAt: recordedAt }, about, channels }),
    givenUp: lost,
  };
}

/** The channels that a message has not reached, and that nobody is about to tell. */
function due(
  { tellings, recovered }: Incident,
  about: Told,
  { now, channelsOf }: AlertOptions,
  { rule }: Finding,
): { readonly channels: ChannelName[]; readonly givenUp: ChannelName[] } {
  const isOld = recovered !== undefined && now.getTime() - Date.parse(recovered.recordedAt) > NEWS_MS;
  if (about === "recovered" && isOld) return { channels: [], givenUp: [] };
  const wanted = channelsOf(rule.severity).filter((channel) => {
    const begin = tellings.fired.get(channel);
    // The end must not overtake the beginning, which another evaluation may be telling right now.
    if (about === "recovered" && (begin === undefined || isClaimed(begin, now))) return false;
    const telling = tellings[about].get(channel);
    return telling === undefined || (telling.state !== "told" && !isClaimed(telling, now));
  });
  const tries = (channel: ChannelName) => tellings[about].get(channel)?.tries ?? 0;
  return {
    channels: wanted.filter((channel) => tries(channel) < MOST_TRIES),
    givenUp: wanted.filter((channel) => tries(channel) >= MOST_TRIES),
  };
}

function isClaimed(
  { state, until }: { readonly state: string; readonly until: string | undefined },
  now: Date,
): boolean {
  return state === "claimed" && until !== undefined && now.toISOString() < until;
}

function errandsOf(errand: Errand): Errand[] {
  return errand.channels.length === 0 ? [] : [errand];
}

/** Now, or the first moment after the newest record. */
function laterThan(lastAt: string | undefined, now: Date): string {
  const at = now.toISOString();
  return lastAt === undefined || at > lastAt ? at : new Date(Date.parse(lastAt) + 1).toISOString();
}

type Claim = Pick<LedgerControl, "channels" | "until">;

function claimOf(channels: readonly ChannelName[], now: Date): Claim {
  return channels.length === 0
    ? {}
    : { channels: [...channels], until: new Date(now.getTime() + CLAIM_MS).toISOString() };
}

interface RecordParts {
  readonly event: "fired" | "recovered" | "notifying";
  readonly about?: Told;
  readonly finding: Finding;
  readonly recordedAt: string;
  readonly id: string;
  readonly claim: Claim;
}

function recordOf({ event, about, finding, recordedAt, id, claim }: RecordParts): LedgerControl {
  const { rule, repository, threshold, value } = finding;
  return {
    schemaVersion: 1,
    kind: "ledger-control",
    version: VERSION,
    event,
    recordedAt,
    ...(repository === undefined ? {} : { repository }),
    reason: reasonOf(finding),
    automatic: true,
    rule: rule.name,
    ...(value === undefined ? {} : { value }),
    threshold,
    incident: id,
    ...(about === undefined ? {} : { about }),
    ...claim,
  };
}

/** A finding as a whole sentence. */
export function reasonOf({ sentence }: Finding): string {
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`.slice(0, 500);
}

/** The record of whom a telling reached. It ends the claim. Undefined where nobody was to be told. */
export function notifiedRecord(
  { incident, about, finding }: Errand,
  told: { readonly channels: readonly ChannelName[]; readonly failed: readonly ChannelName[] },
  at: Date,
): LedgerControl {
  const parts = [
    ...(told.channels.length > 0 ? [`Told ${told.channels.join(", ")}.`] : []),
    ...(told.failed.length > 0 ? [`Not taken by ${told.failed.join(", ")}.`] : []),
  ];
  return {
    schemaVersion: 1,
    kind: "ledger-control",
    version: VERSION,
    event: "notified",
    recordedAt: laterThan(incident.lastAt, at),
    ...(incident.repository === undefined ? {} : { repository: incident.repository }),
    reason: parts.join(" "),
    automatic: true,
    rule: finding.rule.name,
    incident: incident.id,
    about,
    channels: [...told.channels],
    failed: [...told.failed],
  };
}
