import { type Digest, digestOf, digestOfJson } from "../base/digest.ts";
import { prettyJson } from "../base/files.ts";
import type { FlowCharge } from "../generated/types.ts";
import type { Charge, ModelAnswer, ModelRequest, Role, TaskName } from "../llm/model.ts";
import type { StepCall } from "./checkpoint.ts";

/** One call as it happened. */
export interface CompleteCall {
  readonly step: string;
  readonly role: Role;
  readonly task: TaskName;
  /** Absent where the prompt has no version of its own. */
  readonly promptVersion?: number;
  readonly prompt: RenderedPrompt;
  /** {@link termsDigest} of the question. */
  readonly terms: Digest;
  readonly answer: ModelAnswer;
  /** The answer as it was understood. */
  readonly value: unknown;
  /** Every request behind the answer that cost something, in the order of time. */
  readonly charges: readonly Charge[];
  /** provider/model of everyone who may answer the role, the role's own first. */
  readonly modelNames: readonly string[];
}

/** A prompt as one text, instructions first, and its digest. */
export interface RenderedPrompt {
  readonly text: string;
  readonly digest: Digest;
}

/** The record of a call. Its cost is absent where it is not known: a model of a network whose charge nobody reported. */
export function stepCallFrom(given: CompleteCall): StepCall {
  const { step, role, task, promptVersion, prompt, terms, answer } = given;
  const answerText = prettyJson(given.value);
  const asked = askedInstead(given.modelNames, answer);
  return {
    call: {
      role,
      task,
      step,
      ...(promptVersion === undefined ? {} : { promptVersion }),
      provider: answer.provider,
      model: answer.model,
      ...(asked === undefined ? {} : { asked }),
      attempts: answer.attempts,
      finishReason: answer.finishReason,
      ...(answer.rawFinishReason === undefined ? {} : { rawFinishReason: answer.rawFinishReason }),
      ...(answer.cached === true ? { cached: true } : {}),
      usage: { ...answer.usage },
      ...moneyOf(answer, given.charges),
      prompt: prompt.digest,
      terms,
      answer: digestOf(answerText),
    },
    promptText: prompt.text,
    answerText,
  };
}

/** Renders a prompt. */
export function renderPrompt(prompt: {
  readonly system: string;
  readonly prefix?: readonly string[];
  readonly prompt: string;
}): RenderedPrompt {
  const text = `${[prompt.system, ...(prompt.prefix ?? []), prompt.prompt].join("\n\n")}\n`;
  return { text, digest: digestOf(text) };
}

/** What makes a question this one, beside its prompt. */
export interface QuestionTerms extends Pick<ModelRequest, "schema" | "maxOutputTokens"> {
  /** provider/model of everyone who may answer. */
  readonly modelNames: readonly string[];
}

/**
 * What a question asks for beside its prompt: who may answer, and what the answer has to be. With the prompt it is the
 * name by which the answer is found again in a bundle. Whether it is asked for the first time is no part of it: that
 * changes no answer that was usable.
 */
export function termsDigest({ modelNames, schema, maxOutputTokens }: QuestionTerms): Digest {
  const { name, json } = schema;
  return digestOfJson({ schema: { name, json }, maxOutputTokens, models: modelNames });
}

/** The same charge as plain data of the record. */
export function flowCharge(charge: Charge): FlowCharge {
  return { ...charge, usage: { ...charge.usage } };
}

function moneyOf(answer: ModelAnswer, charges: readonly Charge[]) {
  if (charges.length === 0) {
    if (answer.provider === "offline") return { costUsd: 0, pricedAs: "offline" };
    return answer.cached === true ? { costUsd: 0 } : {};
  }
  const last = charges.findLast(({ outcome }) => outcome === "answered") ?? charges.at(-1);
  return {
    costUsd: charges.reduce((sum, { costUsd }) => sum + costUsd, 0),
    ...(last === undefined ? {} : { pricedAs: last.pricedAs }),
    ...(charges.some(({ estimated }) => estimated) ? { estimated: true } : {}),
    charges: charges.map(flowCharge),
  };
}

/**
 * The role's own model where another one has answered. A provider may name a model more exactly than it was asked for
 * (`claude-sonnet-5-20260801`), so the answer is taken for that of the candidate whose name fits most of it.
 */
function askedInstead(modelNames: readonly string[], answer: ModelAnswer): string | undefined {
  const [own] = modelNames;
  if (own === undefined) return undefined;
  const name = `${answer.provider}/${answer.model}`;
  const fitting = modelNames.filter((candidate) => name.startsWith(candidate));
  const longest = fitting.toSorted((a, b) => b.length - a.length).at(0);
  // A gateway may answer under a name of its own: with the same vendor and no better candidate, it is the role's model.
  const isOwn = longest === undefined ? own.startsWith(`${answer.provider}/`) : longest === own;
  return isOwn ? undefined : own;
}
