import { blocksErrorFrom } from "../../base/errors.ts";
import type { Block, BlockFile } from "../../block/block.ts";
import { GATE_NAMES, type Gate, type GateResult } from "../../gates/gate.ts";
import type { GateSays, ReplayGate } from "../../generated/types.ts";
import { withCandidate } from "../generate/inspect.ts";
import { composeGates } from "../verify/compose-gates.ts";
import { gatesProblem } from "./inspections.ts";
import type { RecordedAnswers } from "./recorded-answers.ts";
import { type ReplayParts, reviewersOf } from "./replay-ports.ts";

/**
 * Has every gate judge the block again of which there is a recorded result. The reviewers are the recorded ones; where the
 * bundle does not hold what the review gate asked them, that gate is not repeated.
 */
export async function repeatGates(
  parts: ReplayParts & { readonly files: readonly BlockFile[]; readonly results: readonly GateResult[] },
  signal: AbortSignal,
): Promise<readonly ReplayGate[]> {
  const { context, config, answers, files, results, recorded } = parts;
  const compose = () =>
    composeGates({
      names: GATE_NAMES,
      config,
      context,
      fetchTools: false,
      connectedReviewers: reviewersOf(recorded).map((names) => answers.model(names)),
    });
  const problem = await gatesProblem(compose);
  if (problem !== undefined) return results.map((result) => ({ ...recordedPart(result), reason: problem }));
  const { gates } = await compose();
  return withCandidate(files, async (block) => {
    const repeated: ReplayGate[] = [];
    for (const result of results) {
      const gate = gates.find(({ name }) => name === result.gate);
      const reason = result.gate === "review" ? unaskable(result, parts) : undefined;
      if (gate === undefined || reason !== undefined) {
        repeated.push({ ...recordedPart(result), reason: reason ?? "there is no such gate" });
        continue;
      }
      const now = await judge(gate, block, parts, signal);
      const unasked = result.gate === "review" ? lostQuestion(answers) : undefined;
      repeated.push({ ...recordedPart(result), ...(unasked === undefined ? { now } : { reason: unasked }) });
    }
    return repeated;
  });
}

async function judge(
  gate: Gate,
  block: Block,
  { context, config }: ReplayParts,
  signal: AbortSignal,
): Promise<GateSays> {
  const { progress, clock } = context;
  const step = { step: `gate-${gate.name}`, title: `Run the ${gate.name} gate again` };
  const startedMs = clock.monotonicMs();
  progress({ kind: "step-started", ...step });
  const { verdict, summary } = await gate.check({ block, thresholds: config.gates }, signal).catch((error) => {
    signal.throwIfAborted();
    return { verdict: "error" as const, summary: blocksErrorFrom(error).message };
  });
  const outcome = ({ pass: "passed", fail: "failed", error: "error" } as const)[verdict];
  progress({ kind: "step-ended", ...step, outcome, durationMs: clock.monotonicMs() - startedMs });
  return { verdict, summary };
}

function recordedPart({ gate, verdict, summary }: GateResult): ReplayGate {
  return { gate, recorded: { verdict, summary } };
}

/** Models that reviewed after the flow have answered in another job, and their answers are not in the bundle. */
function unaskable({ reviews = [] }: GateResult, { recorded }: ReplayParts): string | undefined {
  const given = reviews.filter(({ outcome }) => outcome === "given").length;
  return given <= reviewersOf(recorded).length ? undefined : "the bundle does not hold the answers of its reviewers";
}

function lostQuestion({ divergence }: RecordedAnswers): string | undefined {
  return divergence && "the bundle does not hold the answer to the question of the review gate";
}
