import type { CheckedCache } from "../base/checked-cache.ts";
import type { Digest } from "../base/digest.ts";
import type { Gate, GateOutcome, GateSubject } from "./gate.ts";

/** Where a gate's results are kept. */
export interface KeptOutcomes {
  readonly cache: CheckedCache;
  /** Digest of everything that the result depends on. */
  readonly keyOf: (subject: GateSubject) => Digest;
  /** Receives a sentence on a result that was found and does not count, and on one that cannot be kept. */
  readonly note: (text: string) => void;
}

/**
 * The gate, but a verdict that it found before is taken over when nothing that it depends on has changed, and the result
 * says so. `error` is never kept: a gate that could not decide is asked again.
 */
export function createCachedGate(gate: Gate, kept: KeptOutcomes): Gate {
  return {
    name: gate.name,
    check: async (subject, signal) => {
      const key = kept.keyOf(subject);
      const { content, problem } = await kept.cache.read(key);
      if (problem !== undefined) kept.note(`A result that the ${gate.name} gate kept is not used: ${problem}.`);
      const earlier = content === undefined ? undefined : outcomeFrom(content);
      if (earlier !== undefined) return { ...earlier, cached: true };
      const outcome = await gate.check(subject, signal);
      if (outcome.verdict === "error") return outcome;
      const obstacle = await kept.cache.write(key, JSON.stringify(outcome));
      if (obstacle !== undefined) kept.note(`The result of the ${gate.name} gate is not kept: ${obstacle}.`);
      return outcome;
    },
  };
}

/** Its checksum says that we wrote it; a verdict that is none of the two all the same is none. */
function outcomeFrom(content: string): GateOutcome | undefined {
  try {
    const outcome = JSON.parse(content) as GateOutcome;
    return outcome.verdict === "pass" || outcome.verdict === "fail" ? outcome : undefined;
  } catch {
    return undefined;
  }
}
