import type { Dissent, GateResult, ReviewerOpinion } from "../generated/types.ts";

/** What one reviewer handed in, and how the review ended in words. */
export interface ReviewerWork extends Pick<ReviewerOpinion, "reviewer" | "findings" | "dropped"> {
  readonly outcome: string;
}

const OUTCOMES: Readonly<Record<ReviewerOpinion["outcome"], string>> = {
  given: "gave its review",
  failed: "gave no review",
  refused: "not asked: its vendor wrote the block",
};

/** The reviewers of a gate; none where no model reviewed. */
export function reviewersOf({ reviews = [] }: Pick<GateResult, "reviews">): readonly ReviewerWork[] {
  return reviews.map(({ reviewer, findings, dropped, outcome, error }) => {
    const words = OUTCOMES[outcome];
    const why = error === undefined || outcome === "refused" ? "" : `: ${error}`;
    return { reviewer, findings, dropped, outcome: `${words}${why}` };
  });
}

/** On what the reviewers of a gate do not agree. */
export function dissentOf({ dissent = [] }: Pick<GateResult, "dissent">): readonly Dissent[] {
  return dissent;
}
