import { usageError } from "../../base/errors.ts";

/** Whose rules are applied: `logic` means those of the security and the review gate. */
export type ScanGate = "security" | "logic";

/** What `blocks scan` is asked. */
export interface ScanInputs {
  /** Files and folders, relative to the repository or absolute; the whole repository when empty. */
  readonly paths: readonly string[];
  readonly gate: ScanGate;
  /** Only files that differ from the last commit, or from the base commit where there is one. */
  readonly changed: boolean;
}

/** The inputs from words. Throws `INPUT_INVALID`. */
export function parseScanInputs(raw: {
  readonly paths?: readonly string[] | undefined;
  readonly gate?: string | undefined;
  readonly changed?: boolean | undefined;
}): ScanInputs {
  const { paths = [], gate = "security", changed = false } = raw;
  if (gate !== "security" && gate !== "logic") {
    throw usageError("INPUT_INVALID", `gate: "${gate}" is no gate that can be scanned for`, "Use security or logic.");
  }
  return { paths, gate, changed };
}
