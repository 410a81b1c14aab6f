import type { FlowOutcome } from "../../ledger/figures/figures.ts";
import { type DashboardData, type DashboardTargets, GATE_VERDICTS, GATES, OUTCOMES } from "../dashboard-data.ts";

/** What a flow used of a model. What is not known is undefined. */
export interface ShownModelUse {
  readonly model: string;
  readonly requests: number;
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  readonly costUsd: number | undefined;
}

/** A flow as the pages see it. What is not known is undefined. */
export interface ShownFlow {
  readonly flow: string;
  readonly repository: string;
  readonly outcome: FlowOutcome;
  /** False for one that is still at work, or that died. */
  readonly ended: boolean;
  readonly atMs: number;
  readonly durationMs: number | undefined;
  readonly costUsd: number | undefined;
  readonly estimated: boolean;
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  readonly retries: number | undefined;
  readonly fallbacks: number | undefined;
  readonly repairRounds: number | undefined;
  /** Percent. */
  readonly killRate: number | undefined;
  readonly family: string | undefined;
  readonly actor: string | undefined;
  readonly error: string | undefined;
  readonly gates: readonly { readonly gate: string; readonly verdict: (typeof GATE_VERDICTS)[number] }[];
  readonly models: readonly ShownModelUse[];
}

/** Money that was booked. */
export interface ShownBooking {
  readonly atMs: number;
  readonly repository: string;
  readonly costUsd: number;
}

/** The page's data as lists. */
export interface DashboardFlows {
  /** The newest first. */
  readonly flows: readonly ShownFlow[];
  /** The oldest first. */
  readonly bookings: readonly ShownBooking[];
  readonly targets: DashboardTargets;
}

/** Reads the columns of the page's data. */
export function decodeDashboard({ flows, bookings, names, targets }: DashboardData): DashboardFlows {
  return {
    targets,
    flows: flows.flow.map((id, index) => flowAt({ flows, names }, id, index)),
    bookings: bookings.at.map((atMs, index) => ({
      atMs,
      repository: names.repositories[bookings.repository[index] as number] ?? "",
      costUsd: bookings.costUsd[index] as number,
    })),
  };
}

const NOT_ENDED: ReadonlySet<FlowOutcome> = new Set(["open", "died"]);

function flowAt({ flows, names }: Pick<DashboardData, "flows" | "names">, id: string, index: number): ShownFlow {
  const outcome = OUTCOMES[flows.outcome[index] as number] ?? "died";
  const number = (column: readonly (number | null)[]) => column[index] ?? undefined;
  const name = (list: readonly string[], column: readonly (number | null)[]) => list[column[index] ?? -1];
  return {
    flow: `flow-${id}`,
    repository: name(names.repositories, flows.repository) ?? "",
    outcome,
    ended: !NOT_ENDED.has(outcome),
    atMs: flows.at[index] as number,
    durationMs: number(flows.durationMs),
    costUsd: number(flows.costUsd),
    estimated: flows.estimated[index] === 1,
    inputTokens: number(flows.inputTokens),
    outputTokens: number(flows.outputTokens),
    retries: number(flows.retries),
    fallbacks: number(flows.fallbacks),
    repairRounds: number(flows.repairRounds),
    killRate: number(flows.killRate),
    family: name(names.families, flows.family),
    actor: name(names.actors, flows.actor),
    error: name(names.errors, flows.error),
    gates: gatesOf(flows.gates[index] as number),
    models: modelsOf(flows.models[index] ?? [], names.models),
  };
}

function gatesOf(bits: number): ShownFlow["gates"] {
  return GATES.flatMap((gate, index) => {
    const verdict = GATE_VERDICTS[(bits >> (2 * index)) & 3] ?? "none";
    return verdict === "none" ? [] : [{ gate, verdict }];
  });
}

const MODEL_FIGURES = 5;

function modelsOf(figures: readonly (number | null)[], names: readonly string[]): ShownModelUse[] {
  const uses: ShownModelUse[] = [];
  for (let start = 0; start < figures.length; start += MODEL_FIGURES) {
    const [name, requests, inputTokens, outputTokens, costUsd] = figures.slice(start, start + MODEL_FIGURES);
    uses.push({
      model: names[name ?? -1] ?? "",
      requests: requests ?? 0,
      inputTokens: inputTokens ?? undefined,
      outputTokens: outputTokens ?? undefined,
      costUsd: costUsd ?? undefined,
    });
  }
  return uses;
}
