import { BlocksError } from "../base/errors.ts";
import type { GateResult, GateSubject } from "./gate.ts";

/**
 * The threshold of a gate in percent, 0 to 100. Throws `DEFECT` for a configuration whose defaults were not filled in:
 * a gate without a threshold must not guess one.
 */
export function thresholdOf(subject: GateSubject, gate: "contract" | "coverage" | "mutation"): number {
  const threshold = subject.thresholds?.[gate];
  if (threshold !== undefined && threshold >= 0 && threshold <= 100) return threshold;
  throw new BlocksError(`the configuration holds no threshold for the ${gate} gate`, {
    code: "DEFECT",
    kind: "defect",
    hint: "This is a defect in Blocks. Please report it with the output of a run with debug logging on.",
  });
}

/** A share in percent that must be reached, as the deciding figure of a gate. */
export function shareFigure(name: string, value: number, threshold: number): NonNullable<GateResult["figure"]> {
  return { name, value, threshold, comparison: "at-least", unit: "percent" };
}

/** A percentage for people: at most two decimals, cut and never rounded up, so that 89.999 does not read as 90. */
export function percentText(value: number): string {
  return `${Math.floor(value * 100 + 1e-6) / 100} %`;
}
