import type { Finding, ReviewKind } from "../../generated/types.ts";

/** The number of a kind in its codes. A number is never given to another kind. */
const NUMBERS: Readonly<Record<ReviewKind, string>> = {
  "wrong-result": "001",
  "missing-error-handling": "002",
  "unchecked-input": "003",
  injection: "004",
  credential: "005",
  "data-loss": "006",
  "contract-case-missing": "007",
  "test-gap": "008",
  unbounded: "009",
  concurrency: "010",
  "instruction-in-code": "011",
  maintainability: "012",
};

/** The code of what a reviewing model found: `BLOCKER-REVIEW-001` where it decides, `REVIEW-001` where it does not. */
export function reviewCode(kind: ReviewKind, severity: Finding["severity"]): string {
  return `${severity === "BLOCKER" ? "BLOCKER-" : ""}REVIEW-${NUMBERS[kind]}`;
}
