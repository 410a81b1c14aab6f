import { type Digest, digestOfJson } from "../base/digest.ts";
import type { Validator } from "../base/validation.ts";
import type { Charge, ModelRequest, Role } from "../llm/model.ts";
import type { StepWatch } from "./engine.ts";
import type { FlowPorts } from "./ports.ts";
import type { Prompt } from "./prompts/prompt.ts";
import { type RenderedPrompt, renderPrompt, stepCallFrom, termsDigest } from "./step-call.ts";

/** Which flow asks. */
export interface FlowIdentity {
  readonly id: string;
  /** Number of the run, from 1. */
  readonly run: number;
  /** How many earlier processes of this run ended because of an answer that could not be used. */
  readonly spoiled: number;
}

/** What is asked, of whom, and what the answer has to be. */
export interface Question<T> {
  readonly role: Role;
  readonly prompt: Prompt;
  /** Name of the schema file: `answer-plan`. */
  readonly schema: string;
  readonly validator: Validator<T>;
  readonly maxOutputTokens: number;
}

/** Asks the questions of one flow. */
export class Questions {
  readonly #ports: Pick<FlowPorts, "ask" | "answerSchema" | "models" | "modelNames">;
  readonly #flow: FlowIdentity;
  readonly #schemas = new Map<
    string,
    Promise<{ readonly json: ModelRequest["schema"]["json"]; readonly digest: Digest }>
  >();

  /** A prompt is as long as a book chapter, and both its key and its record need its digest. */
  readonly #prompts = new WeakMap<Prompt, RenderedPrompt>();
  #takenOut = 0;

  constructor(ports: Pick<FlowPorts, "ask" | "answerSchema" | "models" | "modelNames">, flow: FlowIdentity) {
    this.#ports = ports;
    this.#flow = flow;
  }

  /** How many hidden characters were taken out of the texts from outside: the most of any question until now. */
  get takenOut(): number {
    return this.#takenOut;
  }

  /** The key of a step that does not ask anything by itself but depends on `given`. */
  keyFor(step: string, given: Readonly<Record<string, unknown>>): Digest {
    const { id, run } = this.#flow;
    return digestOfJson({ flow: id, run, step, ...given });
  }

  /**
   * The key of a step that asks this question: the rendered prompt with its version, the schema, the models and the
   * run. Not what makes a request another one for the answer cache, since that changes no answer that was usable.
   */
  async keyOf(step: string, question: Question<unknown>): Promise<Digest> {
    const { role, prompt, maxOutputTokens } = question;
    this.#takenOut = Math.max(this.#takenOut, prompt.takenOut);
    return this.keyFor(step, {
      role,
      task: prompt.task,
      promptVersion: prompt.version,
      prompt: this.#rendered(prompt).digest,
      schema: (await this.#schema(question.schema)).digest,
      maxOutputTokens,
      models: this.#ports.modelNames[role],
    });
  }

  /** The answer to a question. Throws what the model and the policies around it throw. */
  async ask<T>(step: string, question: Question<T>, watch: StepWatch, signal: AbortSignal): Promise<T> {
    const { role, prompt, validator } = question;
    const request = await this.#request(step, question);
    const charges: Charge[] = [];
    const { value, answer } = await this.#ports.ask(this.#ports.models[role], { request, validator }, signal, {
      received: (characters) => watch.received(characters),
      charged: (charge) => {
        charges.push(charge);
        watch.charged(charge);
      },
    });
    const { task, version: promptVersion } = prompt;
    const modelNames = this.#ports.modelNames[role];
    const rendered = this.#rendered(prompt);
    const terms = termsDigest({ ...request, modelNames });
    watch.called(
      stepCallFrom({
        step,
        role,
        task,
        promptVersion,
        prompt: rendered,
        terms,
        answer,
        value,
        charges,
        modelNames,
      }),
    );
    return value;
  }

  async #request(step: string, { role, prompt, schema, maxOutputTokens }: Question<unknown>): Promise<ModelRequest> {
    const { task, system, prefix, prompt: text } = prompt;
    const { run, spoiled } = this.#flow;
    return {
      role,
      task,
      step,
      system,
      prefix,
      prompt: text,
      schema: { name: schema.replace("answer-", ""), json: (await this.#schema(schema)).json },
      maxOutputTokens,
      ...(run === 1 && spoiled === 0 ? {} : { salt: `${run}.${spoiled}` }),
    };
  }

  #rendered(prompt: Prompt): RenderedPrompt {
    const known = this.#prompts.get(prompt);
    if (known !== undefined) return known;
    const rendered = renderPrompt(prompt);
    this.#prompts.set(prompt, rendered);
    return rendered;
  }

  #schema(name: string) {
    const known = this.#schemas.get(name);
    if (known !== undefined) return known;
    const read = this.#ports.answerSchema(name).then((json) => ({ json, digest: digestOfJson(json) }));
    this.#schemas.set(name, read);
    return read;
  }
}
