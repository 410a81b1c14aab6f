import type { MutantStatus } from "../mutation-report.ts";

/** How a mutant ended, in our words, and why where the word alone does not say it. */
export interface MutmutEnding {
  readonly status: MutantStatus;
  readonly reason?: string;
}

/** A signal ends the process: SIGXCPU by mutmut's own clock, SIGKILL a second after it or for want of memory. */
const TIMEOUTS: ReadonlySet<number> = new Set([24, -24, 36, 152, 255]);
const CRASHES: ReadonlySet<number> = new Set([-9, -11]);

/**
 * What mutmut's exit code of a mutant means. Its names are those of `status_by_exit_code`: killed (1, 3), survived (0),
 * no tests (5, 33), timeout (24, -24, 36, 152, 255), skipped (34), caught by type check (37), segfault (-9, -11), check
 * was interrupted (2), not checked (null), and suspicious for 35 and whatever else. What it calls interrupted, not
 * checked or suspicious is no result, and counts as not tried: a report with such a mutant decides nothing. A mutant
 * that a type checker caught was not tried on the tests, nor was one whose process crashed: neither speaks for them.
 * @see https://github.com/boxed/mutmut/blob/3.6.0/src/mutmut/__main__.py `status_by_exit_code`
 */
export function endingOf(exitCode: number | null): MutmutEnding {
  if (exitCode === null) return { status: "Pending", reason: "mutmut has not tried it" };
  if (exitCode === 1 || exitCode === 3) return { status: "Killed" };
  if (exitCode === 0) return { status: "Survived" };
  if (exitCode === 5 || exitCode === 33) return { status: "NoCoverage" };
  if (exitCode === 34) return { status: "Ignored" };
  if (exitCode === 37) return { status: "CompileError", reason: "a type checker refuses it" };
  if (TIMEOUTS.has(exitCode)) return { status: "Timeout" };
  if (CRASHES.has(exitCode)) return { status: "RuntimeError", reason: `its process crashed (exit code ${exitCode})` };
  if (exitCode === 2) return { status: "Pending", reason: "mutmut was interrupted while it tried it" };
  return { status: "Pending", reason: `its tests ended with exit code ${exitCode}, which mutmut calls suspicious` };
}
