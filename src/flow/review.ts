import { digestOfJson } from "../base/digest.ts";
import type { BlockFile } from "../block/block.ts";
import type { Finding } from "../generated/types.ts";
import { PROVIDERS, type ProviderName } from "../llm/model.ts";
import { countOfFindings } from "./candidate.ts";
import type { DoneStep } from "./engine.ts";
import type { FlowPorts } from "./ports.ts";
import { renderPrompt, stepCallFrom } from "./step-call.ts";
import type { Workbench } from "./workbench.ts";

/** What the review inside of a flow came to. */
export interface Reviewing {
  /** False when the reviewer could not be asked. */
  readonly asked: boolean;
  readonly findings: readonly Finding[];
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
      if (reviewed === undefined) return { asked: false, findings: [] };
      const version = ports.reviewVersion === undefined ? {} : { promptVersion: ports.reviewVersion };
      for (const { request, ...call } of reviewed.calls) {
        const { role, task } = request;
        watch.called(stepCallFrom({ step, role, task, prompt: renderPrompt(request), ...call, ...version }));
      }
      return { asked: true, findings: reviewed.findings };
    },
    detail: ({ asked, findings }) => (asked ? countOfFindings(findings) : "not asked"),
  });
}
