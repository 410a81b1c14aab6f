import { join } from "node:path";
import { MEMBERS_FOLDER } from "../../bundle/bundle.ts";
import type { Checkpoint, Checkpoints } from "../../flow/checkpoint.ts";
import type { FlowPorts, Inspection } from "../../flow/ports.ts";
import { REVIEW_PROMPT_VERSION } from "../../gates/review/prompt.ts";
import type { ReplayDivergence } from "../../generated/types.ts";
import { ask } from "../../llm/ask.ts";
import { readAnswerSchema } from "../generate/flow-ports.ts";
import { FAST_GATES, inspector } from "../generate/inspector.ts";
import { reviewWith } from "../generate/review-port.ts";
import type { UseCaseContext } from "../use-case.ts";
import { composeGates } from "../verify/compose-gates.ts";
import { gatesProblem, ReplayedInspections } from "./inspections.ts";
import type { RecordedFlow } from "./read-recorded.ts";
import { divergenceError, type RecordedAnswers } from "./recorded-answers.ts";

/** The world of a replayed flow, and what happened in it. */
export interface ReplayWorld {
  readonly ports: FlowPorts;
  readonly inspections: ReplayedInspections;
  /** Where the replay left the recorded flow, as soon as it did. */
  readonly divergence: () => ReplayDivergence | undefined;
}

/** What the ports of a replay are made of. */
export interface ReplayParts {
  readonly recorded: RecordedFlow;
  readonly answers: RecordedAnswers;
  /** Of this machine, with a workspace of its own and no key. */
  readonly context: UseCaseContext;
  /** The recorded configuration under this machine's own sandbox: a bundle does not choose how its code is confined. */
  readonly config: RecordedFlow["config"];
}

/** Recorded models, this machine's gates where it has them, and the recorded outcomes of what nobody can repeat. */
export async function replayWorld({ recorded, answers, context, config }: ReplayParts): Promise<ReplayWorld> {
  const settled = settledSteps(recorded);
  const outputs = [...settled].flatMap(([step, { output }]) =>
    step.startsWith("inspect-") ? [[step, output as Inspection] as const] : [],
  );
  const needsGates = outputs.some(([, { gates }]) => gates.length > 0) || settled.has("review");
  const problem = needsGates
    ? await gatesProblem(() => composeGates({ names: [...FAST_GATES, "mutation"], config, context, fetchTools: false }))
    : undefined;
  if (problem !== undefined) {
    context.progress({
      kind: "note",
      text: `what the gates said inside of the flow is taken from the bundle: ${problem}`,
    });
  }
  const inspections = new ReplayedInspections({
    recorded: new Map(outputs),
    run: inspector({ config, context, fetchTools: false }),
    redacted: recorded.bundle.manifest.redactions.some(({ path }) => path.startsWith(`${MEMBERS_FOLDER}/answers/`)),
  });
  const divergence = () => answers.divergence ?? inspections.divergence;
  return {
    inspections,
    divergence,
    ports: {
      models: {
        architect: answers.model(recorded.recording.models.architect),
        implementation: answers.model(recorded.recording.models.implementation),
        context: answers.model(recorded.recording.models.context),
      },
      modelNames: recorded.recording.models,
      ask,
      answerSchema: (name) => readAnswerSchema(join(context.assets.schemas, `${name}.schema.json`)),
      inspect: inspections.inspect,
      inspectionKey: "",
      checkpoints: settledCheckpoints({ settled, inspections, problem }),
      ...(settled.has("review")
        ? { reviewVersion: REVIEW_PROMPT_VERSION, review: recordedReview({ recorded, answers, context, config }) }
        : {}),
    },
  };
}

/** The gate's own question, asked of the recorded reviewers. A question that is not recorded ends the replay. */
function recordedReview({ recorded, answers, context, config }: ReplayParts): NonNullable<FlowPorts["review"]> {
  const names = reviewersOf(recorded);
  const review = reviewWith({
    config,
    context,
    fetchTools: false,
    reviewersFor: (authors) => ({
      reviewers: names.map((modelNames) => ({ model: answers.model(modelNames), modelNames })),
      unavailable: [],
      authorProviders: authors,
    }),
  });
  return async (candidate, signal, watch) => {
    const reviewed = await review(candidate, signal, watch);
    // The gate took the error of its model for a verdict.
    if (answers.divergence !== undefined) throw divergenceError(answers.divergence);
    return reviewed;
  };
}

/** provider/model of everyone who may answer, for each reviewer that has answered in the flow. */
export function reviewersOf({ recording }: Pick<RecordedFlow, "recording">): readonly (readonly string[])[] {
  const output = recording.steps.find(({ step }) => step === "review")?.output;
  return Array.isArray(output?.["reviewers"]) ? (output["reviewers"] as string[][]) : [];
}

function settledSteps({ recording, calls }: RecordedFlow): Map<string, Checkpoint> {
  return new Map(
    recording.steps.map(({ step, output, lost }) => [
      step,
      {
        step,
        key: "sha256-",
        output,
        calls: calls
          .filter((call) => call.step === step)
          .map(({ call, promptText, answerText }) => ({ call, promptText, answerText })),
        lost: lost as unknown as Checkpoint["lost"],
        startedAt: "",
        durationMs: 0,
      },
    ]),
  );
}

/**
 * Steps that are taken up as they were recorded: what time, money or the absence of a reviewer decided, and, on a machine
 * without the gates' tools, what these gates said. Everything else is done again.
 */
function settledCheckpoints(given: {
  readonly settled: ReadonlyMap<string, Checkpoint>;
  readonly inspections: ReplayedInspections;
  readonly problem: string | undefined;
}): Checkpoints {
  const { settled, inspections, problem } = given;
  return {
    load: async (step) => {
      inspections.begins(step);
      const saved = settled.get(step);
      if (saved === undefined || (problem === undefined && isRepeatable(saved))) return undefined;
      if (step.startsWith("inspect-")) inspections.takenOver(step, problem ?? "");
      return saved;
    },
    save: async () => {},
  };
}

function isRepeatable({ step, calls }: Checkpoint): boolean {
  return step.startsWith("inspect-") || (step === "review" && calls.length > 0);
}
