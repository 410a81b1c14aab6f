import type { Finding } from "../gate.ts";

/**
 * One counted check of the contract gate. `undecided` is a check that could not be run: it is not passed, and not
 * failed either, so the gate as a whole cannot decide.
 */
export interface ContractCheck {
  readonly outcome: "passed" | "failed" | "undecided";
  readonly findings: readonly Finding[];
}

/** A check that is passed; findings beside it only advise. */
export function passed(...findings: readonly Finding[]): ContractCheck {
  return { outcome: "passed", findings };
}

/** A check that is failed, with what is wrong. */
export function failed(...findings: readonly Finding[]): ContractCheck {
  return { outcome: "failed", findings };
}

/** A check that could not be run, with why. */
export function undecided(...findings: readonly Finding[]): ContractCheck {
  return { outcome: "undecided", findings };
}

/** Passed without findings, failed with any. */
export function checkFrom(findings: readonly Finding[]): ContractCheck {
  return findings.length === 0 ? passed() : failed(...findings);
}

/** Of one document; whoever has more than this many mistakes in one corrects them a screen at a time. */
export const MOST_FINDINGS = 20;

/** What a finding of the contract gate says; its severity is HIGH where nothing else is given. */
export interface ContractProblem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly severity?: Finding["severity"];
  readonly path?: string | undefined;
  readonly line?: number | undefined;
}

/** The finding of a problem. */
export function contractFinding(problem: ContractProblem): Finding {
  const { code, message, remedy, severity = "HIGH", path, line } = problem;
  return {
    code: `CONTRACT-${code}`,
    severity,
    message,
    remedy,
    ...(path === undefined ? {} : { path }),
    ...(path === undefined || line === undefined ? {} : { line }),
  };
}
