import type { Charge, Model, ModelAnswer, ModelRequest, ProviderName } from "../../llm/model.ts";

/** A call that begins: whom it asks and for what. What is asked stays where it is. */
export interface ObservedCall extends Pick<ModelRequest, "role" | "task" | "step" | "maxOutputTokens"> {
  readonly provider: ProviderName;
  /** The name that is asked for. */
  readonly model: string;
}

/** How a call ended, with every request of it that cost something. */
export type CallEnd =
  | { readonly answer: ModelAnswer; readonly charges: readonly Charge[] }
  | { readonly error: unknown; readonly charges: readonly Charge[] };

/** Told of a call that begins; what it returns is told of its end, once. Neither may throw. */
export type ObserveCall = (call: ObservedCall) => (end: CallEnd) => void;

/** Tells several observers of the same calls. */
export function observedByAll(observers: readonly ObserveCall[]): ObserveCall {
  return (call) => {
    const ends = observers.map((observe) => observe(call));
    return (end) => {
      for (const ended of ends) ended(end);
    };
  };
}

/** The model with its calls observed. Whatever is to be seen of its retries and fallbacks has to be inside of it. */
export function observedModel(model: Model, observe: ObserveCall): Model {
  const { provider, name } = model;
  return {
    provider,
    name,
    generate: async (request, signal, watch) => {
      const { role, task, step, maxOutputTokens } = request;
      const charges: Charge[] = [];
      const ended = observe({
        provider,
        model: name,
        role,
        task,
        maxOutputTokens,
        ...(step === undefined ? {} : { step }),
      });
      const charged = (charge: Charge) => {
        charges.push(charge);
        watch?.charged?.(charge);
      };
      try {
        const answer = await model.generate(request, signal, { ...watch, charged });
        ended({ answer, charges });
        return answer;
      } catch (error) {
        ended({ error, charges });
        throw error;
      }
    },
  };
}
