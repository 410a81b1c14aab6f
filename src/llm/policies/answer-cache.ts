import type { Digest } from "../../base/digest.ts";
import { type AnswerCache, answerKey } from "../answer-cache.ts";
import type { CallWatch, Charge, Model, ModelAnswer, ModelRequest } from "../model.ts";
import { SharedCall } from "../shared-call.ts";

export interface AnswerCacheOptions {
  readonly answers: AnswerCache;
  /** All models that may answer, each as `provider/model`: with others the question is another one. */
  readonly candidates: readonly string[];
}

/**
 * A model that is not asked twice. Only an answer that the model ended by itself is kept. What this flow had asked in
 * an earlier process comes back as it was, its charges included; what another flow had asked, or this process already,
 * comes back as `cached` and without charges. Equal requests at the same time are one call, whose charges the first
 * caller gets.
 */
export function withAnswerCache(model: Model, options: AnswerCacheOptions): Model {
  // Offline answers cost nothing and depend on more than the question: on the blueprint.
  if (model.provider === "offline") return model;
  const underWay = new Map<Digest, SharedCall<ModelAnswer>>();
  /** Questions whose charges this process has reported already. */
  const reported = new Set<Digest>();

  const start = (key: Digest, request: ModelRequest): SharedCall<ModelAnswer> => {
    const call = new SharedCall<ModelAnswer>(async (signal, watch) => {
      try {
        return await answerTo(model, { ...options, key, request, reported }, { signal, watch });
      } finally {
        if (underWay.get(key) === call) underWay.delete(key);
      }
    });
    underWay.set(key, call);
    return call;
  };

  return {
    provider: model.provider,
    name: model.name,
    generate: async (request, signal, watch) => {
      signal.throwIfAborted();
      const key = answerKey(options.candidates, request);
      const present = underWay.get(key);
      const call = present === undefined || present.isDeserted ? start(key, request) : present;
      const { value: answer, payer } = await call.join(signal, watch);
      return payer ? answer : { ...answer, cached: true };
    },
  };
}

interface Question {
  readonly answers: AnswerCache;
  readonly key: Digest;
  readonly request: ModelRequest;
  readonly reported: Set<Digest>;
}

async function answerTo(
  model: Model,
  { answers, key, request, reported }: Question,
  { signal, watch }: { readonly signal: AbortSignal; readonly watch: CallWatch },
): Promise<ModelAnswer> {
  const kept = await answers.load(key);
  signal.throwIfAborted();
  if (kept !== undefined) {
    if (!kept.own || reported.has(key)) return { ...kept.answer, cached: true };
    reported.add(key);
    for (const charge of kept.charges) watch.charged?.(charge);
    return kept.answer;
  }
  const charges: Charge[] = [];
  const charged = (charge: Charge) => {
    charges.push(charge);
    watch.charged?.(charge);
  };
  const answer = await model.generate(request, signal, { ...watch, charged });
  if (answer.finishReason === "stop" && answer.provider !== "offline") {
    reported.add(key);
    await answers.save(key, answer, charges);
  }
  return answer;
}
