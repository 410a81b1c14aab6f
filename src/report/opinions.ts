import type { Dissent, GateResult, ReviewerOpinion } from "../generated/types.ts";

/** What each reviewer of a gate handed in; none where no model reviewed. */
export function reviewersOf({ reviews = [] }: Pick<GateResult, "reviews">): readonly ReviewerOpinion[] {
  return reviews;
}

/** On what the reviewers of a gate do not agree. */
export function dissentOf({ dissent = [] }: Pick<GateResult, "dissent">): readonly Dissent[] {
  return dissent;
}
