import { digestOf } from "../../base/digest.ts";
import { BlocksError } from "../../base/errors.ts";
import { Redactor } from "../../base/redaction.ts";
import { firstDifference } from "../../base/text-difference.ts";
import type { ReadBundle } from "../../bundle/read-bundle.ts";
import type { StepCall } from "../../flow/checkpoint.ts";
import { callMembers } from "../../flow/recorder.ts";
import { renderPrompt, termsDigest } from "../../flow/step-call.ts";
import type { ReplayDivergence } from "../../generated/types.ts";
import type { Charge, Model, ModelAnswer, ModelRequest, ProviderName } from "../../llm/model.ts";
import { keptText } from "../generate/kept-text.ts";

/** A call of the recorded flow with its texts. */
export interface RecordedCall extends StepCall {
  readonly step: string;
  /** Its members in the bundle. */
  readonly members: { readonly prompt: string; readonly answer: string };
}

/** The calls of a bundle in their order. Throws `BUNDLE_INVALID` where a text is missing. */
export async function readCalls(bundle: ReadBundle): Promise<readonly RecordedCall[]> {
  return Promise.all(
    bundle.flow.calls.map(async (call, index) => {
      const members = callMembers(index, call);
      const [promptText, answerText] = await Promise.all([bundle.text(members.prompt), bundle.text(members.answer)]);
      return { call, step: call.step ?? call.task, members, promptText, answerText };
    }),
  );
}

/** The first call whose answer is not the one that the flow's record speaks of. */
export function changedAnswer(calls: readonly RecordedCall[]): ReplayDivergence | undefined {
  const kept = keptText(new Redactor());
  const changed = calls.find(
    ({ call, answerText, members }) => digestOf(kept(members.answer, answerText)) !== call.answer,
  );
  if (changed === undefined) return undefined;
  const { step, members, call, answerText } = changed;
  return {
    step,
    member: members.answer,
    message: `the answer in ${members.answer} is not the one that the flow had: its digest differs from that in flow.json`,
    lines: [`-${call.answer}`, `+${digestOf(answerText)}`],
  };
}

/** The answers of a bundle by the digests of what was asked: the only models that a replay asks. */
export class RecordedAnswers {
  readonly #calls: readonly RecordedCall[];
  readonly #byQuestion: ReadonlyMap<string, RecordedCall>;
  /** What a bundle may not hold is taken out of a prompt before it is looked for. */
  readonly #kept = keptText(new Redactor());
  #divergence: ReplayDivergence | undefined;
  #given = 0;

  constructor(calls: readonly RecordedCall[]) {
    this.#calls = calls;
    this.#byQuestion = new Map(calls.map((one) => [questionName(one.call.prompt, one.call.terms), one]));
  }

  /** The first question that is not recorded. A gate takes the error of a model for a verdict, so it is kept here too. */
  get divergence(): ReplayDivergence | undefined {
    return this.#divergence;
  }

  /** How many questions were answered. */
  get given(): number {
    return this.#given;
  }

  /** Everyone who may answer a role, as one model that knows the recorded answers: its own name is the first. */
  model(modelNames: readonly string[]): Model {
    const [own = ""] = modelNames;
    const slash = own.indexOf("/");
    return {
      provider: own.slice(0, slash) as ProviderName,
      name: own.slice(slash + 1),
      generate: async (request, signal, watch) => {
        signal.throwIfAborted();
        const prompt = digestOf(this.#promptOf(request));
        const recorded = this.#byQuestion.get(questionName(prompt, termsDigest({ ...request, modelNames })));
        if (recorded === undefined) throw this.#diverged(request);
        this.#given += 1;
        for (const charge of recorded.call.charges ?? []) watch?.charged?.(charge as Charge);
        return answerOf(recorded);
      },
    };
  }

  #promptOf(request: ModelRequest): string {
    return this.#kept("prompts/prompt.txt", renderPrompt(request).text);
  }

  #diverged(request: ModelRequest): BlocksError {
    this.#divergence ??= this.#nearest(request);
    return divergenceError(this.#divergence);
  }

  #nearest(request: ModelRequest): ReplayDivergence {
    const step = request.step ?? request.task;
    const text = this.#promptOf(request);
    const ofStep = this.#calls.filter((one) => one.step === step);
    const differences = ofStep.map((one) => ({ one, difference: firstDifference(one.promptText, text) }));
    // Of several questions of a step, the one that is equal for longest is the one that was meant.
    const nearest = differences.toSorted((a, b) => lineOf(b.difference) - lineOf(a.difference))[0];
    if (nearest === undefined) return { step, message: "the recorded flow asks nothing in this step", lines: [] };
    const member = nearest.one.members.prompt;
    if (nearest.difference === undefined) {
      const what = "the prompt is the recorded one, but the schema of the answer, its limit or the models are not";
      return { step, member, message: what, lines: [] };
    }
    const { line, lines } = nearest.difference;
    return { step, member, message: `the prompt differs from ${member} in line ${line}`, lines: [...lines] };
  }
}

/** The error that ends a replay. */
export function divergenceError({ step, message }: ReplayDivergence): BlocksError {
  return new BlocksError(`the replay leaves the recorded flow in the step ${step}: ${message}`, {
    code: "REPLAY_DIVERGED",
    kind: "usage",
  });
}

function questionName(prompt: string, terms: string | undefined): string {
  return `${prompt} ${terms}`;
}

function lineOf(difference: { readonly line: number } | undefined): number {
  return difference?.line ?? Number.POSITIVE_INFINITY;
}

function answerOf({ call, answerText }: RecordedCall): ModelAnswer {
  return {
    provider: call.provider as ProviderName,
    model: call.model,
    text: textOf(answerText),
    finishReason: "stop",
    rawFinishReason: call.rawFinishReason,
    usage: call.usage,
    attempts: call.attempts,
    ...(call.cached === true ? { cached: true } : {}),
  };
}

/** An answer that was no JSON by itself, such as one inside a Markdown fence, is recorded as the string that it was. */
function textOf(answerText: string): string {
  const value: unknown = JSON.parse(answerText);
  return typeof value === "string" ? value : answerText;
}
