import type { LedgerEntry } from "../../generated/types.ts";
import { NO_COUNT } from "./columns.ts";
import { type Names, NO_NAME } from "./names.ts";

/** The events in the order in which they happen: of two records of one moment, the later event counts as the newer. */
export const EVENTS = [
  "reserved",
  "started",
  "settled",
  "verified",
  "stored",
  "failed",
  "cancelled",
  "released",
] as const;
/** The gates in the order in which they run. */
export const GATES = ["contract", "coverage", "mutation", "security", "review"] as const;
/** The roles in the order in which they work. */
export const ROLES = ["architect", "implementation", "context"] as const;
/** From the best to the worst, from 1; 0 is none. Of two that are equally new the worse one counts. */
export const VERDICTS = ["", "pass", "fail", "error"] as const;

/** The places of what is asked for by name. */
export const EVENT = {
  reserved: 0,
  started: 1,
  settled: 2,
  verified: 3,
  stored: 4,
  failed: 5,
  cancelled: 6,
  released: 7,
};
/** A verdict takes two bits. */
export const MUTATION = 2;

/** False and true as they are kept: 0 is not known. */
const FALSE = 1;
/** True as it is kept. */
export const TRUE = 2;

/** The most models that a record can name before it is read the plain way. */
export const MOST_MODELS = 32;

/**
 * What figures need of one entry, as numbers. One such object is filled again and again: a million records make no
 * garbage. What is not known is NaN, `NO_COUNT`, `NO_NAME` or 0.
 */
export class EntryFields {
  /** Index into `EVENTS`. */
  event = 0;
  /** Since 1970, UTC. */
  timeMs = Number.NaN;
  repository = NO_NAME;
  /** The first and the last six hexadecimal digits of the flow's id. */
  flowHigh = 0;
  flowLow = 0;
  actor = NO_NAME;
  family = NO_NAME;
  type = NO_NAME;
  error = NO_NAME;
  verdict = 0;
  /** Two bits for each of `GATES`: its verdict. */
  gates = 0;
  killRatePercent = Number.NaN;
  costUsd = Number.NaN;
  durationMs = Number.NaN;
  inputTokens = NO_COUNT;
  outputTokens = NO_COUNT;
  retries = NO_COUNT;
  fallbacks = NO_COUNT;
  repairRounds = NO_COUNT;
  estimated = 0;
  /** Until when the reservation holds that the entry makes. */
  untilMs = Number.NaN;
  hasModels = false;
  models: ModelFields[] = Array.from({ length: MOST_MODELS }, modelFields);
  modelCount = 0;
  hasRoles = false;
  /** A bit for each of `ROLES` that the entry speaks of. */
  roleMask = 0;
  readonly roleCostUsd = new Float64Array(ROLES.length);

  clear(): void {
    this.actor = this.family = this.type = this.error = NO_NAME;
    this.verdict = this.gates = this.estimated = this.modelCount = this.roleMask = 0;
    this.killRatePercent = this.costUsd = this.durationMs = this.untilMs = Number.NaN;
    this.inputTokens = this.outputTokens = this.retries = this.fallbacks = this.repairRounds = NO_COUNT;
    this.hasModels = this.hasRoles = false;
  }
}

/** What an entry says of one model. */
export interface ModelFields {
  name: number;
  requests: number;
  inputTokens: number;
  outputTokens: number;
  costUsd: number;
}

/** A model that nothing is known of. */
export function modelFields(): ModelFields {
  return { name: NO_NAME, requests: 0, inputTokens: NO_COUNT, outputTokens: NO_COUNT, costUsd: Number.NaN };
}

/** Fills the fields with what a valid entry says. */
export function fillFromEntry(fields: EntryFields, entry: LedgerEntry, names: Names): void {
  fields.clear();
  fields.event = EVENTS.indexOf(entry.event);
  fields.timeMs = timeMsOf(entry.recordedAt);
  fields.repository = names.idOf(entry.repository);
  fields.flowHigh = Number.parseInt(entry.flow.slice(5, 11), 16);
  fields.flowLow = Number.parseInt(entry.flow.slice(11, 17), 16);
  fields.actor = names.idOf(entry.actor);
  fields.family = names.idOf(entry.family);
  fields.type = names.idOf(entry.type);
  fields.error = names.idOf(entry.error);
  fields.verdict = entry.verdict === undefined ? 0 : VERDICTS.indexOf(entry.verdict);
  fields.costUsd = entry.costUsd ?? Number.NaN;
  fields.durationMs = entry.durationMs ?? Number.NaN;
  fields.inputTokens = entry.inputTokens ?? NO_COUNT;
  fields.outputTokens = entry.outputTokens ?? NO_COUNT;
  fields.retries = entry.retries ?? NO_COUNT;
  fields.fallbacks = entry.fallbacks ?? NO_COUNT;
  fields.repairRounds = entry.repairRounds ?? NO_COUNT;
  fields.estimated = entry.estimated === undefined ? 0 : entry.estimated ? TRUE : FALSE;
  fields.untilMs = entry.hold?.until === undefined ? Number.NaN : timeMsOf(entry.hold.until);
  fillGates(fields, entry.gates ?? {});
  fillModels(fields, entry.models, names);
  fillRoles(fields, entry.roles);
}

function fillGates(fields: EntryFields, gates: NonNullable<LedgerEntry["gates"]>): void {
  GATES.forEach((gate, index) => {
    const result = gates[gate];
    if (result === undefined) return;
    fields.gates |= VERDICTS.indexOf(result.verdict) << (2 * index);
    if (index === MUTATION) fields.killRatePercent = result.figure ?? Number.NaN;
  });
}

function fillModels(fields: EntryFields, models: LedgerEntry["models"], names: Names): void {
  if (models === undefined) return;
  fields.hasModels = true;
  for (const [name, use] of Object.entries(models)) {
    while (fields.models.length <= fields.modelCount) fields.models.push(modelFields());
    const model = fields.models[fields.modelCount] as ModelFields;
    fields.modelCount += 1;
    model.name = names.idOf(name);
    model.requests = use.requests;
    model.inputTokens = use.inputTokens ?? NO_COUNT;
    model.outputTokens = use.outputTokens ?? NO_COUNT;
    model.costUsd = use.costUsd ?? Number.NaN;
  }
}

function fillRoles(fields: EntryFields, roles: LedgerEntry["roles"]): void {
  if (roles === undefined) return;
  fields.hasRoles = true;
  ROLES.forEach((role, index) => {
    const use = roles[role];
    if (use === undefined) return;
    fields.roleMask |= 1 << index;
    fields.roleCostUsd[index] = use.costUsd ?? Number.NaN;
  });
}

/** A time as the ledger writes it, in milliseconds since 1970. A day past the end of its month is one of the next. */
export function timeMsOf(text: string): number {
  const part = (from: number, to: number) => Number(text.slice(from, to));
  const days = daysOf(part(0, 4), part(5, 7), part(8, 10));
  return ((days * 24 + part(11, 13)) * 60 + part(14, 16)) * 60_000 + part(17, 19) * 1000 + part(20, 23);
}

/**
 * Days since 1970-01-01 of a day of the Gregorian calendar. Not by `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999.
 * @see https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */
export function daysOf(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
