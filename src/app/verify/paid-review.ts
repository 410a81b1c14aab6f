import { randomBytes } from "node:crypto";
import { blocksErrorFrom } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { FlowRecord, GateReport, LedgerEntry, Reservation } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import { QUOTA_PROVIDERS } from "../../ledger/holds/balance.ts";
import { withTokensElsewhere } from "../../ledger/holds/tokens-elsewhere.ts";
import type { SharedLedger } from "../../ledger/ledger.ts";
import type { Spending, SpendingFigures } from "../../ledger/spending.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { budgetSinceDay, holdMsOf, reserve } from "../reserve/reserve.ts";
import { entryFiguresOf } from "../upload-context/entry-figures.ts";
import { joinedModels, modelUseOf } from "../upload-context/model-use.ts";
import type { UseCaseContext } from "../use-case.ts";

/** A review that somebody has to pay for. */
export interface ReviewToPay {
  readonly config: CompleteConfig;
  readonly context: UseCaseContext;
  /** owner/name, or the folder's name on a laptop. */
  readonly repository: string;
  /** The flow that made the block; undefined where none is known, or of several blocks. */
  readonly flow: FlowRecord | undefined;
  /** Vendors of the reviewers. */
  readonly vendors: readonly string[];
  /** What the flow has cost before and the caller has told, in US dollars: so much less is put aside. */
  readonly spentUsd: number;
}

interface Begun {
  readonly ledger: SharedLedger;
  readonly reservation: Reservation;
  readonly startedAt: string;
  /** Knows what others have used today. */
  readonly spending: Spending;
}

type Reviewed = Pick<GateReport, "blocks">;

/**
 * The money of a review outside of a flow. It is put aside in the ledger before the first request leaves, as a flow does it: a
 * review whose answers are kept asks nobody and records nothing. What was put aside is replaced at the end by what it cost.
 */
export class PaidReview {
  readonly #review: ReviewToPay;
  /** What stands for the review in the ledger where no flow is known. */
  readonly #ownId = `flow-${randomBytes(6).toString("hex")}`;
  #asked: { readonly spending: Spending; readonly flow: string; readonly run: number } | undefined;
  #begun: Promise<Begun> | undefined;

  constructor(review: ReviewToPay) {
    this.#review = review;
  }

  /** The same record of money. Its `hold` also throws what {@link reserve} throws. */
  around(spending: Spending): Spending {
    return {
      hold: async (claim, signal, onWait) => {
        this.#asked ??= { spending, flow: claim.flow, run: claim.run };
        this.#begun ??= this.#begin(spending);
        await this.#begun;
        return spending.hold(claim, signal, onWait);
      },
      figures: async (flow) => {
        const begun = await this.#begun?.catch(() => undefined);
        return (begun?.spending ?? spending).figures(flow);
      },
    };
  }

  /**
   * Does what asks the reviewers, and records what they cost, whatever came of it. Throws what the work throws, and
   * `LEDGER_UNWRITABLE` or `LEDGER_UNREADABLE` when the cost could not be recorded: until its time is over what was put aside
   * counts in its place.
   */
  async during<T extends { readonly report: Reviewed }>(work: () => Promise<T>): Promise<T> {
    let outcome: T;
    try {
      outcome = await work();
    } catch (error) {
      // The cause must not be hidden by what came of it.
      await this.#settle({ blocks: [] }).catch((failure) => this.#note(failure));
      throw error;
    }
    await this.#settle(outcome.report);
    return outcome;
  }

  async #begin(spending: Spending): Promise<Begun> {
    const { config, context, repository, flow, vendors, spentUsd } = this.#review;
    const { clock, signal } = context;
    const ledger = await openLedger(config, context, { sinceDay: budgetSinceDay(clock.now()) });
    const startedAt = clock.now().toISOString();
    const reservation = await reserve(
      {
        flow: flow?.id ?? this.#ownId,
        repository,
        providers: QUOTA_PROVIDERS.filter((provider) => vendors.includes(provider)),
        durationMs: holdMsOf(config),
        costUsd: Math.max(0, config.budget.flow_usd - spentUsd),
        actor: context.env["GITHUB_ACTOR"],
      },
      { ledger, config, clock, signal },
    );
    return {
      ledger,
      reservation,
      startedAt,
      spending: await withTokensElsewhere(spending, reservation.tokensToday),
    };
  }

  async #settle(report: Reviewed): Promise<void> {
    // Nothing was asked, or nothing was allowed to be.
    const begun = await this.#begun?.catch(() => undefined);
    if (begun === undefined || this.#asked === undefined) return;
    const { spending, ...asked } = this.#asked;
    const figures = await spending.figures(asked);
    await begun.ledger.transact(({ entries }) => ({
      records: this.#records({ begun, figures, report, entries }),
      value: undefined,
    }));
  }

  #records(given: {
    readonly begun: Begun;
    readonly figures: SpendingFigures;
    readonly report: Reviewed;
    readonly entries: readonly LedgerEntry[];
  }): LedgerEntry[] {
    const { begun, figures, report, entries } = given;
    const { context, repository, flow } = this.#review;
    const { models } = modelUseOf({ calls: [], timing: {} }, report);
    const of = {
      schemaVersion: 1 as const,
      kind: "ledger-entry" as const,
      version: VERSION,
      flow: begun.reservation.flow,
      recordedAt: context.clock.now().toISOString(),
      repository,
      hold: { id: begun.reservation.id },
    };
    const estimated = figures.interrupted.length > 0 ? { estimated: true } : {};
    if (flow === undefined) {
      const use = models === undefined ? {} : { models };
      const { startedAt } = begun;
      const verified: LedgerEntry = {
        ...of,
        event: "verified",
        costUsd: figures.flowUsd,
        ...estimated,
        ...use,
        startedAt,
      };
      // It stands for no flow: its money counts, and it is none that is at work or died.
      return [verified, { ...of, event: "released" }];
    }
    const before = beforeReview(flow, entries, repository);
    const joined = joinedModels(before.models, models);
    return [
      {
        ...of,
        event: "verified",
        costUsd: before.costUsd + figures.flowUsd,
        ...estimated,
        ...(joined === undefined ? {} : { models: joined }),
        startedAt: flow.timing.startedAt,
      },
    ];
  }

  #note(failure: unknown): void {
    const text = `what the review cost could not be recorded: ${blocksErrorFrom(failure).message}`;
    this.#review.context.progress({ kind: "note", text });
  }
}

/**
 * What the flow had used by then, which what it uses is counted from: figures of a flow are cumulative. The ledger may not have
 * been read from the flow's begin on, and the flow's own record knows nothing of earlier reviews.
 */
function beforeReview(flow: FlowRecord, entries: readonly LedgerEntry[], repository: string) {
  const recorded = entryFiguresOf(flow, { blocks: [] });
  const own = entries.filter((entry) => entry.flow === flow.id && entry.repository === repository);
  const ofRun = own.filter(({ startedAt, models }) => startedAt === recorded.startedAt && models !== undefined);
  return {
    costUsd: Math.max(0, recorded.costUsd ?? 0, ...own.map(({ costUsd }) => costUsd ?? 0)),
    models: ofRun.at(-1)?.models ?? recorded.models,
  };
}
