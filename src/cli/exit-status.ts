import type { BlocksError } from "../base/errors.ts";
import type { Verdict } from "../generated/types.ts";

/** What the shell is told. The same numbers for every command. */
export const EXIT = { passed: 0, failed: 1, usage: 2, undecided: 3 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The status of a verdict: a gate that could not decide is not a failed one, and never a passed one. */
export function exitStatusOfVerdict(verdict: Verdict): ExitStatus {
  if (verdict === "pass") return EXIT.passed;
  return verdict === "fail" ? EXIT.failed : EXIT.undecided;
}

/** The status of an error: the user's own mistake, or something that kept us from deciding. */
export function exitStatusOfError(error: BlocksError): ExitStatus {
  return error.kind === "usage" ? EXIT.usage : EXIT.undecided;
}
