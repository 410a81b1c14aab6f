import type { Booking, FlowSummary } from "../ledger/figures/figures.ts";
import { plainText } from "../report/escape.ts";
import {
  type BookingColumns,
  type DashboardData,
  type FlowColumns,
  GATE_VERDICTS,
  GATES,
  OUTCOMES,
} from "./dashboard-data.ts";

/** What the page's data is made from. */
export type DashboardSource = Omit<DashboardData, "schemaVersion" | "names" | "flows" | "bookings"> & {
  /** The newest first. */
  readonly flows: readonly FlowSummary[];
  /** The oldest first. */
  readonly bookings: readonly Booking[];
};

const LONGEST_NAME = 200;

/** Writes flows and bookings as columns. Names are made printable here, each as itself: no two become the same. */
export function encodeDashboard({ flows, bookings, ...rest }: DashboardSource): DashboardData {
  const names = {
    repositories: new NameList(),
    families: new NameList(),
    actors: new NameList(),
    errors: new NameList(),
    models: new NameList(),
  };
  const flowColumns = flowColumnsOf(flows, names);
  const bookingColumns: BookingColumns = {
    at: bookings.map(({ atMs }) => atMs),
    repository: bookings.map(({ repository }) => names.repositories.idOf(repository)),
    costUsd: bookings.map(({ costUsd }) => rounded(costUsd, 1e6)),
  };
  return {
    schemaVersion: 1,
    ...rest,
    names: {
      repositories: names.repositories.shown,
      families: names.families.shown,
      actors: names.actors.shown,
      errors: names.errors.shown,
      models: names.models.shown,
    },
    flows: flowColumns,
    bookings: bookingColumns,
  };
}

type NameLists = Readonly<Record<"repositories" | "families" | "actors" | "errors" | "models", NameList>>;

function flowColumnsOf(flows: readonly FlowSummary[], names: NameLists): FlowColumns {
  const column = <T>(of: (flow: FlowSummary) => T): T[] => flows.map(of);
  const name = (list: NameList, text: string | undefined) => (text === undefined ? null : list.idOf(text));
  return {
    flow: column(({ flow }) => flow.replace(/^flow-/, "")),
    repository: column(({ repository }) => names.repositories.idOf(repository)),
    outcome: column(({ outcome }) => OUTCOMES.indexOf(outcome)),
    at: column(({ at }) => Date.parse(at)),
    durationMs: column(({ durationMs }) => known(durationMs, 1)),
    costUsd: column(({ costUsd }) => known(costUsd, 1e6)),
    estimated: column(({ estimated }) => (estimated === true ? 1 : 0)),
    inputTokens: column(({ inputTokens }) => inputTokens ?? null),
    outputTokens: column(({ outputTokens }) => outputTokens ?? null),
    retries: column(({ retries }) => retries ?? null),
    fallbacks: column(({ fallbacks }) => fallbacks ?? null),
    repairRounds: column(({ repairRounds }) => repairRounds ?? null),
    killRate: column(({ killRatePercent }) => known(killRatePercent, 1e4)),
    family: column(({ family }) => name(names.families, family)),
    actor: column(({ actor }) => name(names.actors, actor)),
    error: column(({ error }) => name(names.errors, error)),
    gates: column(({ gates }) =>
      gates.reduce((bits, { gate, verdict }) => {
        const place = (GATES as readonly unknown[]).indexOf(gate);
        return place === -1 ? bits : bits | (GATE_VERDICTS.indexOf(verdict) << (2 * place));
      }, 0),
    ),
    models: column(({ models }) =>
      models.flatMap(({ model, requests, inputTokens, outputTokens, costUsd }) => [
        names.models.idOf(model),
        requests,
        inputTokens ?? null,
        outputTokens ?? null,
        known(costUsd, 1e6),
      ]),
    ),
  };
}

function known(value: number | undefined, parts: number): number | null {
  return value === undefined ? null : rounded(value, parts);
}

/** Fewer digits make a smaller page; a millionth of a dollar is what budgets count in. */
function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

/** Names by their places. */
class NameList {
  readonly #ids = new Map<string, number>();
  readonly #taken = new Set<string>();
  readonly shown: string[] = [];

  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const plain = plainText(text, LONGEST_NAME) || "(no name)";
    let name = plain;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${plain} (${count})`;
    this.#taken.add(name);
    this.#ids.set(text, this.shown.length);
    return this.shown.push(name) - 1;
  }
}
