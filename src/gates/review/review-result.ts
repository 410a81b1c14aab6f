import type { ReviewCall, ReviewerOpinion } from "../../generated/types.ts";
import type { Finding, GateResult } from "../gate.ts";
import type { Answered } from "./ask-reviewers.ts";
import { synthesise } from "./synthesis.ts";

/** What the review gate has found out. */
export interface ReviewEvidence {
  /** Of the static rules. */
  readonly found: readonly Finding[];
  /** One for every reviewer of the configuration; empty where no model reviews. */
  readonly answered: readonly Answered[];
  /** Paths of the sources that the rules could not read. */
  readonly unparsed: readonly string[];
  /** How many rules were applied. */
  readonly rules: number;
}

/**
 * The result of the review gate. One BLOCKER decides, whoever reports it. Without one, a reviewer that failed and a
 * source that could not be read leave the verdict at `error`; a reviewer that was refused for its vendor does so when
 * none is left.
 */
export function reviewResult(evidence: ReviewEvidence): Omit<GateResult, "gate" | "durationMs"> {
  const { found, answered, unparsed, rules } = evidence;
  const opinions = answered.flatMap((one) =>
    one.outcome === "given" ? [{ reviewer: one.reviewer, claims: one.review.claims }] : [],
  );
  const { findings: claimed, dissent } = synthesise(opinions);
  const missing = answered.flatMap((one) =>
    one.outcome === "failed" || (one.outcome === "refused" && opinions.length === 0) ? [one.error] : [],
  );
  const findings = [...found, ...claimed];
  const blockers = findings.filter(({ severity }) => severity === "BLOCKER").length;
  const doubts = [
    ...(unparsed.length > 0 ? [`could not be parsed: ${unparsed.join(", ")}`] : []),
    ...missing.map(({ message }) => message),
  ];
  const calls = answered.flatMap((one) => callOf(one) ?? []);
  return {
    verdict: blockers > 0 ? "fail" : doubts.length > 0 ? "error" : "pass",
    summary: [
      `${blockers} ${blockers === 1 ? "BLOCKER" : "BLOCKERs"}`,
      ...reviewerTexts(answered),
      ...(dissent.length > 0 ? [`the reviewers disagree about ${dissent.length}`] : []),
      ...doubts,
    ].join("; "),
    figure: { name: "BLOCKER findings", value: blockers, threshold: 0, comparison: "at-most", unit: "count" },
    findings: [...findings, ...missing.map(reviewMissing)],
    ...(calls[0] === undefined ? {} : { model: calls[0] }),
    ...(answered.length > 0 ? { reviews: answered.map(opinionOf) } : {}),
    ...(dissent.length > 0 ? { dissent: [...dissent] } : {}),
    details: { rules, staticFindings: found.length, unparsed: unparsed.length, ...detailsOf(answered) },
  };
}

function callOf(one: Answered): ReviewCall | undefined {
  return one.outcome === "given" ? one.review.call : one.call;
}

function opinionOf(one: Answered): ReviewerOpinion {
  const { reviewer, outcome } = one;
  const call = callOf(one);
  return {
    reviewer,
    outcome,
    findings: one.outcome === "given" ? one.review.claims.length : 0,
    dropped: one.outcome === "given" ? one.review.dropped : 0,
    ...(one.outcome === "given" ? {} : { error: one.error.message }),
    ...(call === undefined ? {} : { call }),
  };
}

function reviewerTexts(answered: readonly Answered[]): string[] {
  if (answered.length === 0) return ["no LLM reviewed this block: static rules only"];
  const given = answered.flatMap((one) => (one.outcome === "given" ? [one.review] : []));
  const refused = answered.filter(({ outcome }) => outcome === "refused").map(({ reviewer }) => reviewer);
  const failed = answered.filter(({ outcome }) => outcome === "failed").map(({ reviewer }) => reviewer);
  const dropped = given.reduce((sum, one) => sum + one.dropped, 0);
  const whose = given.length === 1 ? "its" : "their";
  return [
    ...(given.length === 0
      ? []
      : [`reviewed by ${given.map(({ call }) => `${call.provider}/${call.model}`).join(" and ")}`]),
    ...(dropped > 0 ? [`${dropped} of ${whose} findings dropped: the quotes are not in the block`] : []),
    ...(failed.length === 0 ? [] : [`no review by ${failed.join(" and ")}`]),
    ...(refused.length === 0 ? [] : [`not asked, because the vendor wrote the block: ${refused.join(" and ")}`]),
  ];
}

/** Tells the reader what to change; it weighs nothing, since the verdict is `error` already. */
function reviewMissing(error: { readonly message: string; readonly hint?: string | undefined }): Finding {
  return {
    code: "REVIEW-MISSING",
    severity: "LOW",
    message: `The block was not reviewed: ${error.message}.`,
    remedy: error.hint ?? "Run the review again.",
  };
}

function detailsOf(answered: readonly Answered[]): Readonly<Record<string, unknown>> {
  if (answered.length === 0) return { reviewer: "none" };
  const opinions = answered.map(opinionOf);
  const total = (name: "findings" | "dropped") => opinions.reduce((sum, one) => sum + one[name], 0);
  const failed = answered.flatMap((one) => (one.outcome === "given" ? [] : [one.error.code]));
  return {
    reviewer: opinions.map(({ reviewer }) => reviewer).join(", "),
    modelFindings: total("findings"),
    droppedFindings: total("dropped"),
    ...(failed[0] === undefined ? {} : { error: failed[0] }),
  };
}
