import { digestOfJson } from "../base/digest.ts";
import type { BlockFile } from "../block/block.ts";
import type { Finding } from "../generated/types.ts";
import { PROVIDERS, type ProviderName } from "../llm/model.ts";
import { countOfFindings } from "./candidate.ts";
import type { DoneStep } from "./engine.ts";
import type { FlowPorts } from "./ports.ts";
import { renderPrompt, stepCallFrom, termsDigest } from "./step-call.ts";
import type { Workbench } from "./workbench.ts";

/** What the review inside of a flow came to. */
export interface Reviewing {
  /** False when the reviewer could not be asked. */
  readonly asked: boolean;
  readonly findings: readonly Finding[];
  /** For each call of the step, provider/model of everyone who may answer for that reviewer, its own first. */
  readonly reviewers: readonly (readonly string[])[];
}

/** A candidate, and the vendors whose models wrote it: none of them may review it. */
export interface ReviewedCandidate {
  readonly files: readonly BlockFile[];
  readonly authors: readonly ProviderName[];
}

/** The vendors whose models have answered in these steps, sorted. */
export function authorsIn(steps: readonly DoneStep[]): ProviderName[] {
  const providers = steps.flatMap(({ calls }) => calls.map(({ call }) => call.provider));
  return PROVIDERS.filter((provider) => providers.includes(provider));
}

/** Has a candidate reviewed; undefined where there is nobody to ask. */
export async function reviewStep(
  bench: Workbench,
  ports: FlowPorts,
  candidate: ReviewedCandidate,
  signal: AbortSignal,
): Promise<DoneStep<Reviewing> | undefined> {
  const { files, authors } = candidate;
  const { review, modelNames, reviewVersion = null, reviewModels = modelNames.architect } = ports;
  if (review === undefined) return undefined;
  const step = "review";
  return bench.engine.step<Reviewing>({
    step,
    title: "Have the block reviewed",
    key: bench.questions.keyFor(step, {
      files: digestOfJson(files),
      models: reviewModels,
      version: reviewVersion,
      authors,
    }),
    work: async (watch) => {
      const reviewed = await review(candidate, signal, {
        received: (characters) => watch.received(characters),
        charged: (charge) => watch.charged(charge),
      });
      if (reviewed === undefined) return { asked: false, findings: [], reviewers: [] };
      const version = ports.reviewVersion === undefined ? {} : { promptVersion: ports.reviewVersion };
      for (const { request, ...call } of reviewed.calls) {
        const { role, task } = request;
        const prompt = renderPrompt(request);
        const terms = termsDigest({ ...request, modelNames: call.modelNames });
        watch.called(stepCallFrom({ step, role, task, prompt, terms, ...call, ...version }));
      }
      const reviewers = reviewed.calls.map(({ modelNames }) => modelNames);
      return { asked: true, findings: reviewed.findings, reviewers };
    },
    detail: ({ asked, findings }) => (asked ? countOfFindings(findings) : "not asked"),
  });
}
