import type { CompleteConfig } from "../../config/config.ts";
import type { FlowPorts, Reviewed, ReviewerCall } from "../../flow/ports.ts";
import type { CallWatch, Charge, Model, ModelRequest, ProviderName } from "../../llm/model.ts";
import { modelText } from "../models/configured-models.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { ChosenReviewers } from "../verify/choose-reviewer.ts";
import { withCandidate } from "./inspect.ts";

/** A model that reviews, and provider/model of everyone who may answer for it, its own first. */
export interface FlowReviewer {
  readonly model: Model;
  readonly modelNames: readonly string[];
}

/** Whom to ask about a block of these authors, where there is anybody. */
export type FlowReviewersFor = (
  authors: readonly ProviderName[],
) => (Omit<ChosenReviewers, "reviewers"> & { readonly reviewers: readonly FlowReviewer[] }) | undefined;

/** What a review inside of a flow is made of. */
export interface ReviewPortParts {
  readonly config: CompleteConfig;
  readonly context: UseCaseContext;
  readonly reviewersFor: FlowReviewersFor;
  /** False: tools that are not on this machine are not fetched (`TOOLCHAIN_MISSING`). */
  readonly fetchTools?: boolean;
}

/**
 * The review gate's own question, asked inside of the flow, so that a finding can still be mended. The gate asks the
 * same of the same block afterwards, which the answer cache then has.
 */
export function reviewWith(parts: ReviewPortParts): NonNullable<FlowPorts["review"]> {
  const { config, context, reviewersFor, fetchTools = true } = parts;
  return async ({ files, authors }, signal, watch) => {
    const chosen = reviewersFor(authors);
    if (chosen === undefined || chosen.reviewers.length === 0) {
      context.progress({ kind: "note", text: `nobody reviews the candidate: ${authors.join(" and ")} wrote it` });
      return undefined;
    }
    const heard = chosen.reviewers.map((reviewer) => listeningTo(reviewer, watch));
    const { composeGates } = await import("../verify/compose-gates.ts");
    const { gates } = await composeGates({
      names: ["review"],
      config,
      context,
      fetchTools,
      connectedReviewers: heard.map(({ model }) => model),
      unavailable: chosen.unavailable,
      authorProviders: chosen.authorProviders,
    });
    const [gate] = gates;
    if (gate === undefined) throw new TypeError("there is no review gate");
    const result = await withCandidate(files, (block) => gate.check({ block, thresholds: config.gates }, signal));
    const given = (result.reviews ?? []).filter(({ outcome }) => outcome === "given").map(({ reviewer }) => reviewer);
    const calls = heard.flatMap(({ model, last }) => (given.includes(modelText(model)) ? (last() ?? []) : []));
    const findings = result.findings.filter(({ code }) => code !== "REVIEW-MISSING");
    if (calls.length < heard.length || findings.length < result.findings.length) {
      const what = calls.length === 0 ? "was not reviewed" : "was not reviewed by all";
      context.progress({ kind: "note", text: `the candidate ${what}: ${result.summary}` });
    }
    // What one reviewer found is mended whoever else failed: the gate asks all of them again after the flow.
    return calls.length === 0 ? undefined : ({ findings, calls } satisfies Reviewed);
  };
}

/**
 * The model, with its question, the answer that it gave last, and all that it cost, kept for the flow's record. What it is
 * asked again because its answer did not fit is no question of its own.
 */
function listeningTo(
  { model, modelNames }: FlowReviewer,
  watch: CallWatch,
): { readonly model: Model; readonly last: () => ReviewerCall | undefined } {
  let question: ModelRequest | undefined;
  let last: ReviewerCall | undefined;
  const charges: Charge[] = [];
  const counting: CallWatch = {
    ...watch,
    charged: (charge) => {
      charges.push(charge);
      watch.charged?.(charge);
    },
  };
  return {
    last: () => last,
    model: {
      provider: model.provider,
      name: model.name,
      generate: async (request, signal) => {
        question ??= request;
        const answer = await model.generate(request, signal, counting);
        if (answer.finishReason === "stop")
          last = { request: question, answer, value: parsedAnswer(answer.text), charges, modelNames };
        return answer;
      },
    },
  };
}

/** What the gate could read as an answer is JSON; anything else never becomes the last answer of a review that holds. */
function parsedAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
