import type { LedgerControl } from "../generated/types.ts";
import type { ChannelName } from "../notify/notify.ts";

/** What is told of an incident: that it began, or that it is over. */
export type Told = "fired" | "recovered";

/** How far the telling of one message over one channel is. */
export interface Telling {
  readonly state: "told" | "failed" | "claimed";
  /** Claimed: when somebody else may tell it, because the claim was never answered. */
  readonly until: string | undefined;
  /** How often it was tried, those counted that nothing was heard of. */
  readonly tries: number;
}

/** The newest incident of a rule in a scope, as the ledger has it. */
export interface Incident {
  readonly id: string;
  readonly rule: string;
  /** owner/name; undefined for a rule about all of the ledger. */
  readonly repository: string | undefined;
  readonly open: boolean;
  /** The record that began it. */
  readonly fired: LedgerControl;
  /** The record that ended it. */
  readonly recovered: LedgerControl | undefined;
  /** When the newest record about it was made: later ones must not seem older. */
  readonly lastAt: string;
  readonly tellings: Readonly<Record<Told, ReadonlyMap<ChannelName, Telling>>>;
}

type Tellings = Map<ChannelName, Telling>;
type OpenRecord = { -readonly [Key in keyof Incident]: Incident[Key] } & { tellings: Record<Told, Tellings> };

/** Names a rule in a scope. */
export function incidentKey(rule: string, repository: string | undefined): string {
  return `${rule} ${repository ?? ""}`;
}

/**
 * The newest incident of each rule and scope by {@link incidentKey}. What older versions or people wrote without an
 * incident's name is passed over.
 * @param controls from the oldest to the newest
 */
export function incidentsFrom(controls: readonly LedgerControl[]): ReadonlyMap<string, Incident> {
  const incidents = new Map<string, OpenRecord>();
  for (const control of controls) {
    const { event, rule, incident: id, repository } = control;
    if (rule === undefined || id === undefined) continue;
    const key = incidentKey(rule, repository);
    const known = incidents.get(key);
    if (event === "fired" && known?.id !== id) incidents.set(key, begun(control, { rule, id }));
    else if (known?.id === id) follow(known, control);
  }
  return incidents;
}

/** The records that began the incidents which are not over, the oldest first. `controls` come from the oldest to the newest. */
export function openIncidents(controls: readonly LedgerControl[]): LedgerControl[] {
  const open = [...incidentsFrom(controls).values()].filter((incident) => incident.open).map(({ fired }) => fired);
  return open.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)));
}

function begun(fired: LedgerControl, { rule, id }: { readonly rule: string; readonly id: string }): OpenRecord {
  const incident: OpenRecord = {
    id,
    rule,
    repository: fired.repository,
    open: true,
    fired,
    recovered: undefined,
    lastAt: fired.recordedAt,
    tellings: { fired: new Map(), recovered: new Map() },
  };
  claim(incident.tellings.fired, fired);
  return incident;
}

function follow(incident: OpenRecord, control: LedgerControl): void {
  const { event, about } = control;
  incident.lastAt = control.recordedAt;
  if (event === "recovered") {
    incident.open = false;
    incident.recovered = control;
    claim(incident.tellings.recovered, control);
  } else if (event === "notifying" && about !== undefined) claim(incident.tellings[about], control);
  else if (event === "notified" && about !== undefined) answer(incident.tellings[about], control);
}

function claim(tellings: Tellings, { channels, until, recordedAt }: LedgerControl): void {
  for (const channel of channels ?? []) {
    const tries = (tellings.get(channel)?.tries ?? 0) + 1;
    tellings.set(channel, { state: "claimed", until: until ?? recordedAt, tries });
  }
}

function answer(tellings: Tellings, { channels, failed }: LedgerControl): void {
  for (const channel of channels ?? []) tellings.set(channel, { state: "told", until: undefined, tries: 0 });
  for (const channel of failed ?? []) {
    const known = tellings.get(channel);
    if (known?.state === "told") continue;
    tellings.set(channel, { state: "failed", until: undefined, tries: known?.tries ?? 1 });
  }
}
