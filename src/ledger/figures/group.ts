import type { FiguresGroup } from "../../generated/types.ts";
import type { FlowState } from "./flow-state.ts";
import { BILLIONTH, defined, Ranking, shareOf, Tally } from "./tally.ts";

/** Flows that belong together: those of a repository and family, of a day. */
export class Group {
  ended = 0;
  accepted = 0;
  rejected = 0;
  /** By an error, or undecided. */
  failed = 0;
  cancelled = 0;
  readonly durations = new Ranking();
  readonly cost = Tally.ofFractions();
  /** In billionths of a dollar. */
  bookedParts = 0;
  readonly killRate = Tally.ofFractions();

  /** Counts a flow that ended. */
  add(state: FlowState): void {
    this.ended += 1;
    switch (state.outcome) {
      case "accepted":
        this.accepted += 1;
        break;
      case "rejected":
        this.rejected += 1;
        break;
      case "failed":
      case "undecided":
        this.failed += 1;
        break;
      case "cancelled":
        this.cancelled += 1;
    }
    if (!Number.isNaN(state.durationMs)) this.durations.add(state.durationMs);
    if (!Number.isNaN(state.killRatePercent)) this.killRate.add(state.killRatePercent);
    this.cost.add(state.costUsd);
  }

  /** Adds what another one counted. */
  join(other: Group): void {
    this.ended += other.ended;
    this.accepted += other.accepted;
    this.rejected += other.rejected;
    this.failed += other.failed;
    this.cancelled += other.cancelled;
    this.durations.join(other.durations);
    this.cost.join(other.cost);
    this.bookedParts += other.bookedParts;
    this.killRate.join(other.killRate);
  }

  get bookedUsd(): number {
    return this.bookedParts / BILLIONTH;
  }

  /** In percent, cancelled flows left out; undefined when none ended. */
  get successRate(): number | undefined {
    const counted = this.ended - this.cancelled;
    return shareOf(counted - this.failed, counted);
  }

  /** What every breakdown has of a group. */
  figures(): Pick<
    FiguresGroup,
    "ended" | "accepted" | "rejected" | "failed" | "cancelled" | "successRate" | "p95Ms" | "costUsd" | "bookedUsd"
  > {
    const { ended, accepted, rejected, failed, cancelled, successRate, durations, cost, bookedUsd } = this;
    const optional = { successRate, p95Ms: durations.percentile(95), costUsd: cost.total };
    return { ended, accepted, rejected, failed, cancelled, ...defined(optional), bookedUsd };
  }
}

/** Several groups as one; a flow must not be in two of them. */
export function joinedGroup(groups: readonly (Group | undefined)[]): Group {
  const joined = new Group();
  joined.durations.reserve(groups.reduce((sum, group) => sum + (group?.durations.size ?? 0), 0));
  for (const group of groups) if (group !== undefined) joined.join(group);
  return joined;
}

/** What a breakdown says of a group. */
export function groupFigures(name: string, group: Group): FiguresGroup {
  const { average, unknown } = group.cost;
  return { name, ...group.figures(), ...defined({ averageUsd: average }), unknownCost: unknown };
}
