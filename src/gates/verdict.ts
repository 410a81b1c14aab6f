import type { GateReport, Verdict } from "../generated/types.ts";
import type { GateName, GateResult } from "./gate.ts";

/** How strictly the gates decide. */
export type GateMode = GateReport["mode"];

/** The part of a gate's result that decides. */
export type Decision = Pick<GateResult, "gate" | "verdict">;

/**
 * The verdict of a block: `pass` only when every asked gate has a result and all of them pass. A gate without a result
 * could not decide, which is `error`, and so is a block of which nothing was asked.
 * `fail` weighs more than `error`: what is known to be wrong has to be put right whatever the undecided gates will say.
 * In `standard` mode a review that fails only advises; a review that could not decide is still `error`.
 */
export function blockVerdict(asked: readonly GateName[], decisions: readonly Decision[], mode: GateMode): Verdict {
  const weighed = ({ gate, verdict }: Decision) =>
    // Each by itself: of two results of the review, one that could not decide is not hidden by one that only advises.
    verdict === "fail" && gate === "review" && mode === "standard" ? "pass" : verdict;
  return worstOf(asked.map((gate) => worstOf(decisions.filter((decision) => decision.gate === gate).map(weighed))));
}

/** The verdict over several: `fail` before `error` before `pass`; `error` over none. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("fail")) return "fail";
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === "pass") ? "pass" : "error";
}

/**
 * The verdict by which a job ends, for its exit status alone: the report and everything that is shown keep the true one.
 * In `advisory` mode nothing fails a job, as the owner has chosen.
 */
export function exitVerdict(verdict: Verdict, mode: GateMode): Verdict {
  return mode === "advisory" ? "pass" : verdict;
}
