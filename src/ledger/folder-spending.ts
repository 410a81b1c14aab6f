import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import type { Clock } from "../base/clock.ts";
import { type BlocksError, usageError } from "../base/errors.ts";
import { isRunning, type ProcessIdentity, thisProcess } from "../base/process-identity.ts";
import type { SpendingHoldRecord } from "../generated/types.ts";
import type {
  InterruptedSpending,
  Settlement,
  Spending,
  SpendingCaps,
  SpendingClaim,
  SpendingFigures,
  SpendingHold,
} from "./spending.ts";
import { dayScope, runScope, type ScopeFigures, SpendingBook } from "./spending-book.ts";
import { dayOf, SpendingFiles } from "./spending-files.ts";
import { type Attempted, WaitingLine } from "./waiting-line.ts";

/** Where the record of money is, and what must not be passed. */
export interface FolderSpendingOptions {
  /** Absolute path. Made with the first hold. */
  readonly folder: string;
  readonly caps: SpendingCaps;
  readonly clock: Clock;
  /** Ends every wait for money. */
  readonly signal?: AbortSignal;
}

/**
 * A record of money in files that several processes share without a lock. A hold is in its file before the sum is taken,
 * and the sum takes in everything that is in the files by then. So of two processes that ask at the same time at least
 * one sees the other: both may be refused, but they never pass a cap together.
 */
export function createFolderSpending(options: FolderSpendingOptions): Spending {
  return new FolderSpending(options);
}

/** What the spending objects of this process know of each other, by folder: they can be in each other's way. */
interface Companions {
  readonly line: WaitingLine;
  /** Ids of the holds that were given out and are not settled yet. */
  readonly underWay: Set<string>;
}

const companions = new Map<string, Companions>();

/** Whether a process of another machine lives cannot be known; no request takes longer than this. */
const LONGEST_REQUEST_MS = 60 * 60 * 1000;

const NOTHING: Settlement = { costUsd: 0, tokens: 0, estimated: false };

class FolderSpending implements Spending {
  readonly #options: FolderSpendingOptions;
  readonly #companions: Companions;
  readonly #files: SpendingFiles;
  readonly #book = new SpendingBook();

  constructor(options: FolderSpendingOptions) {
    const folder = resolve(options.folder);
    this.#options = options;
    this.#files = new SpendingFiles(folder);
    this.#companions = companions.get(folder) ?? { line: new WaitingLine(), underWay: new Set() };
    companions.set(folder, this.#companions);
  }

  async hold(claim: SpendingClaim, signal: AbortSignal, onWait?: () => void): Promise<SpendingHold> {
    const ended = this.#options.signal === undefined ? signal : AbortSignal.any([signal, this.#options.signal]);
    const needs = [runScope(claim.flow, claim.run), "day"];
    return await this.#companions.line.enter({ needs, attempt: () => this.#attempt(claim), onWait }, ended);
  }

  async figures({ flow, run }: { readonly flow: string; readonly run: number }): Promise<SpendingFigures> {
    const now = this.#options.clock.now();
    this.#readNew(now);
    const { underWay } = this.#companions;
    const scope = runScope(flow, run);
    return {
      flowUsd: totalOf(this.#book.figuresOf(scope, underWay)),
      dayUsd: totalOf(this.#book.figuresOf(dayScope(dayOf(now)), underWay)),
      tokensToday: this.#book.tokensOf(dayOf(now)),
      interrupted: this.#book
        .openIn(scope)
        .filter((hold) => isAbandoned(hold, now))
        .map(interruptedFrom),
    };
  }

  #readNew(now: Date): void {
    this.#files.readNew(now, (record) => this.#book.add(record));
  }

  #attempt(claim: SpendingClaim): Attempted<SpendingHold> {
    const now = this.#options.clock.now();
    const hold = holdRecord(claim, now);
    this.#files.append(hold, now);
    this.#book.add(hold);
    let obstacles: Obstacle[];
    try {
      this.#readNew(now);
      obstacles = this.#obstaclesOf(hold);
    } catch (error) {
      this.#settle(hold, NOTHING);
      throw error;
    }
    if (obstacles.length === 0) return { value: this.#given(hold) };
    this.#settle(hold, NOTHING);
    const lasting = obstacles.filter(({ passes }) => passes);
    if (lasting.length > 0) throw exceeded(claim, lasting);
    return { blockedBy: obstacles.map(({ need }) => need) };
  }

  /** The caps that the hold would pass, with all that is held. */
  #obstaclesOf(hold: SpendingHoldRecord): Obstacle[] {
    const { caps } = this.#options;
    const run = runScope(hold.flow, hold.run);
    const day = dayScope(dayOf(new Date(hold.heldAt)));
    return [
      { need: run, scope: run, limitUsd: caps.flowUsd, words: FLOW_CAP },
      { need: "day", scope: day, limitUsd: caps.dayUsd, words: DAY_CAP },
    ].flatMap(({ scope, ...cap }) => {
      const figures = this.#book.figuresOf(scope, this.#companions.underWay, hold.hold);
      const wantedUsd = totalOf(figures) + hold.costUsd;
      if (!isAbove(wantedUsd, cap.limitUsd)) return [];
      return [{ ...cap, figures, passes: isAbove(wantedUsd - figures.underWayUsd, cap.limitUsd) }];
    });
  }

  #given(hold: SpendingHoldRecord): SpendingHold {
    const { line, underWay } = this.#companions;
    underWay.add(hold.hold);
    return {
      settle: async (settlement) => {
        if (!underWay.has(hold.hold)) return;
        try {
          this.#settle(hold, settlement);
        } finally {
          // Also when it could not be written: it stays at its upper bound, and nobody must wait for it.
          underWay.delete(hold.hold);
          line.wake();
        }
      },
    };
  }

  #settle(hold: SpendingHoldRecord, { costUsd, tokens, estimated }: Settlement): void {
    const record = { settled: hold.hold, costUsd, tokens, estimated };
    this.#files.append(record, this.#options.clock.now());
    this.#book.add(record);
  }
}

interface Cap {
  /** What those who wait for it call it. */
  readonly need: string;
  readonly limitUsd: number;
  readonly words: { readonly name: string; readonly remedy: string };
}

/** A cap that a hold would pass now. */
interface Obstacle extends Cap {
  readonly figures: ScopeFigures;
  /** True when it would be passed also if everything under way in this process came to cost nothing. */
  readonly passes: boolean;
}

const FLOW_CAP = {
  name: "the flow's cap",
  remedy: "Raise budget.flow_usd in .blocks/config.yml, or ask for a smaller block.",
};
const DAY_CAP = {
  name: "the day's cap",
  remedy: "Raise budget.day_usd in .blocks/config.yml, or run again tomorrow (UTC).",
};

function exceeded(claim: SpendingClaim, obstacles: readonly Obstacle[]): BlocksError {
  const reasons = obstacles.map(({ limitUsd, figures, words }) => {
    return `of ${words.name} of ${usd(limitUsd)}, ${usd(figures.spentUsd)} are spent and ${usd(figures.heldUsd)} held`;
  });
  const request = `the ${claim.task} request to ${claim.provider}/${claim.model} was not sent`;
  return usageError(
    "BUDGET_EXCEEDED",
    `${request}: it may cost ${usd(claim.costUsd)}, and ${reasons.join("; ")}`,
    obstacles.map(({ words }) => words.remedy).join(" "),
  );
}

function usd(amount: number): string {
  return `${Number(amount.toFixed(6))} USD`;
}

/** Sums of many small figures differ in their last digits by the order in which they were added. */
const ROUNDING_USD = 1e-9;

function isAbove(amountUsd: number, limitUsd: number): boolean {
  return amountUsd - limitUsd > ROUNDING_USD;
}

function totalOf({ spentUsd, heldUsd }: ScopeFigures): number {
  return spentUsd + heldUsd;
}

function holdRecord(claim: SpendingClaim, at: Date): SpendingHoldRecord {
  const { flow, run, task, provider, model, costUsd, tokens } = claim;
  const request = { flow, run, task, provider, model, costUsd, tokens };
  return { hold: randomUUID(), ...request, heldAt: at.toISOString(), ...thisProcess() };
}

function isAbandoned(hold: SpendingHoldRecord, now: Date): boolean {
  const { host, pid, start } = hold;
  const holder: ProcessIdentity = { host, pid, ...(start === undefined ? {} : { start }) };
  return !(isRunning(holder) ?? now.getTime() - Date.parse(hold.heldAt) <= LONGEST_REQUEST_MS);
}

function interruptedFrom(hold: SpendingHoldRecord): InterruptedSpending {
  const { flow, run, task, provider, model, costUsd, tokens, heldAt } = hold;
  return { flow, run, task, provider, model, costUsd, tokens, heldAt };
}
