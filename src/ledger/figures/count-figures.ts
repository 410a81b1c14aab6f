import type { Figures, FiguresCount, FiguresGate, FiguresNamedCount } from "../../generated/types.ts";
import { GATES, TRUE, VERDICTS } from "./entry-fields.ts";
import type { FigureQuestion, FlowOutcome, Period } from "./figures.ts";
import { FlowGroups } from "./flow-groups.ts";
import type { FlowReader } from "./flow-reader.ts";
import type { FlowState } from "./flow-state.ts";
import { flowIdOf } from "./flow-summary.ts";
import type { Group } from "./group.ts";
import { ModelUses } from "./model-uses.ts";
import { type Names, NO_NAME } from "./names.ts";
import { Series } from "./series.ts";
import { BILLIONTH, defined, shareOf, Tally } from "./tally.ts";

/** Counts the flows of a period and what was booked in it. */
export function countFigures(reader: FlowReader, question: FigureQuestion): Figures {
  const repository = question.repository === undefined ? undefined : reader.names.idOf(question.repository);
  const count = new FigureCount(reader.names, question.period);
  reader.each(question.now.getTime(), (state) => {
    if (repository === undefined || state.repository === repository) count.take(state);
  });
  return count.figures(question);
}

/** True for a time in the period. */
export function isIn({ since, until }: Period, atMs: number): boolean {
  return atMs >= since.getTime() && atMs < until.getTime();
}

/** In the order in which figures name them. */
const OUTCOMES: readonly FlowOutcome[] = [
  "accepted",
  "rejected",
  "undecided",
  "generated",
  "failed",
  "cancelled",
  "open",
  "died",
];

class FigureCount {
  readonly #names: Names;
  readonly #sinceMs: number;
  readonly #untilMs: number;
  readonly #outcomes = new Map<FlowOutcome, number>(OUTCOMES.map((outcome) => [outcome, 0]));
  readonly #durations = Tally.ofMilliseconds();
  #estimated = 0;
  readonly #inputTokens = Tally.ofCounts();
  readonly #outputTokens = Tally.ofCounts();
  #unknownTokens = 0;
  readonly #retries = new EventCount();
  readonly #fallbacks = new EventCount();
  readonly #repairRounds = new EventCount();
  /** How often each gate had each verdict: four numbers a gate. */
  readonly #gates = new Float64Array(GATES.length * VERDICTS.length);
  #lowest: { readonly repository: number; readonly flow: string; readonly percent: number } | undefined;
  readonly #groups: FlowGroups;
  readonly #uses: ModelUses;
  /** How many flows, by the id of the name. */
  readonly #errors: number[] = [];
  readonly #actors: number[] = [];
  readonly #series: Series;

  constructor(names: Names, period: Period) {
    this.#names = names;
    this.#sinceMs = period.since.getTime();
    this.#untilMs = period.until.getTime();
    this.#groups = new FlowGroups(names);
    this.#uses = new ModelUses(names);
    this.#series = new Series(period);
  }

  take(state: FlowState): void {
    for (let index = 0; index < state.bookings; index += 1) {
      const atMs = state.bookedAtMs[index] as number;
      if (atMs >= this.#sinceMs && atMs < this.#untilMs) this.#book(state, index);
    }
    const { outcome, atMs } = state;
    if (outcome === undefined || !(atMs >= this.#sinceMs && atMs < this.#untilMs)) return;
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) as number) + 1);
    if (state.hasEnded) this.#takeEnded(state);
  }

  // The index and not the numbers behind it: each of them would become an object on its way here.
  #book(state: FlowState, index: number): void {
    const parts = Math.round((state.bookedUsd[index] as number) * BILLIONTH);
    this.#groups.of(state).bookedParts += parts;
    const bucket = this.#series.at(state.bookedAtMs[index] as number);
    if (bucket !== undefined) bucket.bookedParts += parts;
  }

  #takeEnded(state: FlowState): void {
    this.#groups.of(state).add(state);
    this.#series.at(state.atMs)?.add(state);
    this.#uses.add(state);
    this.#durations.add(state.durationMs);
    if (state.estimated === TRUE && !Number.isNaN(state.costUsd)) this.#estimated += 1;
    this.#inputTokens.add(state.inputTokens);
    this.#outputTokens.add(state.outputTokens);
    if (state.inputTokens < 0 || state.outputTokens < 0) this.#unknownTokens += 1;
    this.#retries.add(state.retries);
    this.#fallbacks.add(state.fallbacks);
    this.#repairRounds.add(state.repairRounds);
    for (let gate = 0; gate < GATES.length; gate += 1) {
      const place = gate * VERDICTS.length + (state.gates[gate] as number);
      this.#gates[place] = (this.#gates[place] as number) + 1;
    }
    this.#takeLowest(state);
    if (state.error !== NO_NAME) increase(this.#errors, state.error);
    if (state.actor !== NO_NAME) increase(this.#actors, state.actor);
  }

  /** Of several that are as low, the first by repository and flow: the same whatever the order of the records. */
  #takeLowest(state: FlowState): void {
    const percent = state.killRatePercent;
    if (Number.isNaN(percent) || (this.#lowest !== undefined && percent > this.#lowest.percent)) return;
    const found = { repository: state.repository, flow: flowIdOf(state), percent };
    if (
      this.#lowest === undefined ||
      percent < this.#lowest.percent ||
      this.#nameOf(found) < this.#nameOf(this.#lowest)
    ) {
      this.#lowest = found;
    }
  }

  #nameOf({ repository, flow }: { readonly repository: number; readonly flow: string }): string {
    return `${this.#names.textOf(repository)} ${flow}`;
  }

  figures({ assumptions }: FigureQuestion): Figures {
    const all = this.#groups.total();
    const { ended, accepted, rejected, cost, bookedUsd, successRate, durations } = all;
    const outcomes = Object.fromEntries(this.#outcomes) as Record<FlowOutcome, number>;
    const acceptedRate = shareOf(accepted, accepted + rejected + outcomes.undecided);
    return {
      flows: { ended, ...outcomes },
      ...(successRate === undefined ? {} : { successRate }),
      ...(acceptedRate === undefined ? {} : { acceptedRate }),
      duration: defined({
        known: this.#durations.known,
        averageMs: this.#durations.average,
        p50Ms: durations.percentile(50),
        p95Ms: durations.percentile(95),
        maxMs: this.#durations.maximum,
      }),
      cost: defined({
        known: cost.known,
        unknown: cost.unknown,
        estimated: this.#estimated,
        totalUsd: cost.total,
        averageUsd: cost.average,
        maxUsd: cost.maximum,
        bookedUsd,
        perAcceptedUsd: accepted === 0 || cost.total === undefined ? undefined : cost.total / accepted,
      }),
      tokens: defined({
        input: this.#inputTokens.total,
        output: this.#outputTokens.total,
        unknown: this.#unknownTokens,
      }),
      retries: this.#retries.figures(),
      fallbacks: this.#fallbacks.figures(),
      repairRounds: this.#repairRounds.figures(),
      gates: this.#gateFigures(),
      killRate: this.#killRateFigures(all),
      roi: roiFigures(accepted, cost.total, assumptions),
      repositories: this.#groups.repositories(),
      families: this.#groups.families(),
      models: this.#uses.models(),
      providers: this.#uses.providers(),
      roles: this.#uses.roles(),
      errors: this.#named(this.#errors),
      actors: this.#named(this.#actors),
      bucketMs: this.#series.bucketMs,
      series: this.#series.figures(),
    };
  }

  #gateFigures(): FiguresGate[] {
    return GATES.flatMap((gate, index) => {
      const first = index * VERDICTS.length;
      const [, passed = 0, failed = 0, undecided = 0] = this.#gates.subarray(first, first + VERDICTS.length);
      const passRate = shareOf(passed, passed + failed + undecided);
      return passRate === undefined ? [] : [{ gate, passed, failed, undecided, passRate }];
    });
  }

  #killRateFigures(all: Group): Figures["killRate"] {
    const { known, average, minimum } = all.killRate;
    const lowest = this.#lowest;
    const lowestFlow =
      lowest === undefined ? undefined : { repository: this.#names.textOf(lowest.repository), flow: lowest.flow };
    return defined({ known, averagePercent: average, lowestPercent: minimum, lowestFlow });
  }

  #named(counts: readonly (number | undefined)[]): FiguresNamedCount[] {
    return counts
      .flatMap((flows, id) => (flows === undefined ? [] : [{ name: this.#names.textOf(id), flows }]))
      .sort((a, b) => b.flows - a.flows || (a.name < b.name ? -1 : 1));
  }
}

/** Something that happens in a flow any number of times. */
class EventCount {
  readonly #tally = Tally.ofCounts();
  #flows = 0;

  add(count: number): void {
    this.#tally.add(count);
    if (count > 0) this.#flows += 1;
  }

  figures(): FiguresCount {
    return defined({ known: this.#tally.known, total: this.#tally.total, flows: this.#flows });
  }
}

function increase(counts: (number | undefined)[], id: number): void {
  counts[id] = (counts[id] ?? 0) + 1;
}

function roiFigures(
  acceptedBlocks: number,
  costUsd: number | undefined,
  { hoursSaved, hourlyUsd }: FigureQuestion["assumptions"],
): Figures["roi"] {
  const savedUsd = acceptedBlocks * hoursSaved * hourlyUsd;
  const ratio = acceptedBlocks === 0 || costUsd === undefined || costUsd === 0 ? undefined : savedUsd / costUsd;
  return defined({ acceptedBlocks, hoursSaved, hourlyUsd, savedUsd, costUsd, ratio });
}
