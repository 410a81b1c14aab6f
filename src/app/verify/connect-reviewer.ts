import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { CompleteConfig } from "../../config/config.ts";
import { createFolderSpending } from "../../ledger/folder-spending.ts";
import type { Spending } from "../../ledger/spending.ts";
import type { Model } from "../../llm/model.ts";
import type { ChosenModel } from "../models/choose-models.ts";
import { connectModel } from "../models/connect-models.ts";
import { createModelHub } from "../models/model-hub.ts";
import type { ObserveCall } from "../models/observed-model.ts";
import { sealKeyOf } from "../models/seal-key.ts";
import { ANSWERS_FOLDER, SPENDING_FOLDER } from "../models/state-folders.ts";
import type { UseCaseContext } from "../use-case.ts";

/** What reviewers are connected in. */
export interface ReviewerWorld {
  readonly config: CompleteConfig;
  /** What the flow has cost before, in US dollars. */
  readonly spentUsd?: number | undefined;
  readonly context: Pick<UseCaseContext, "workspace" | "clock" | "redactor" | "progress">;
  /** What stands between the reviewers and the record of money; nothing when absent. */
  readonly spendingAround?: ((spending: Spending) => Spending) | undefined;
  /** Told of every call. */
  readonly observe?: ObserveCall | undefined;
}

/**
 * The reviewing models as one flow of its own, `verify-<12 hex>`: together within the caps of the budget, each behind
 * all policies, and with the answers that were kept, so that a review that a flow has paid for is not paid for again.
 */
export function connectPayingReviewers(
  reviewers: readonly ChosenModel[],
  { config, context, observe, spentUsd = 0, spendingAround = (spending) => spending }: ReviewerWorld,
): readonly Model[] {
  const { workspace, clock, redactor, progress } = context;
  const spending = spendingAround(
    createFolderSpending({
      folder: join(workspace, SPENDING_FOLDER),
      caps: { flowUsd: Math.max(0, config.budget.flow_usd - spentUsd), dayUsd: config.budget.day_usd },
      clock,
    }),
  );
  const hub = createModelHub({ config, clock, spending, progress });
  const flow = { id: `verify-${randomBytes(6).toString("hex")}`, run: 1, spending };
  return reviewers.map((reviewer) => {
    // An answer without a seal could have been written by whoever proposes the change under review.
    const keepsAnswers = config.flow.answer_cache && sealKeyOf([reviewer]) !== undefined;
    return connectModel(reviewer, {
      clock,
      redactor,
      config,
      progress,
      hub,
      ...(observe === undefined ? {} : { observe }),
      flow: keepsAnswers ? { ...flow, answersFolder: join(workspace, ANSWERS_FOLDER) } : flow,
    });
  });
}
