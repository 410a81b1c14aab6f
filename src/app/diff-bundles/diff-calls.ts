import { MEMBERS_FOLDER } from "../../bundle/bundle.ts";
import type { ReadBundle } from "../../bundle/read-bundle.ts";
import { callMembers } from "../../flow/recorder.ts";
import type { CallDiff, CallPlace, CallsDiff, ModelCall } from "../../generated/types.ts";

const MOST_CALLS = 60;

/** Calls are paired by their step; of several of one step, by their order. */
export function diffCalls(a: ReadBundle, b: ReadBundle): CallsDiff {
  const was = placedCalls(a);
  const is = placedCalls(b);
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const items = names.flatMap((name) => diffOf(was.get(name), is.get(name)) ?? []);
  return {
    items: items.slice(0, MOST_CALLS),
    same: names.length - items.length,
    more: Math.max(0, items.length - MOST_CALLS),
  };
}

interface PlacedCall {
  readonly step: string;
  readonly call: ModelCall;
  readonly place: CallPlace;
}

function placedCalls({ flow }: ReadBundle): ReadonlyMap<string, PlacedCall> {
  const seen = new Map<string, number>();
  return new Map(
    flow.calls.map((call, index) => {
      const step = call.step ?? call.task;
      const count = (seen.get(step) ?? 0) + 1;
      seen.set(step, count);
      const members = callMembers(index, call);
      const place = {
        model: `${call.provider}/${call.model}`,
        ...(call.costUsd === undefined ? {} : { costUsd: call.costUsd }),
        prompt: `${MEMBERS_FOLDER}/${members.prompt}`,
        answer: `${MEMBERS_FOLDER}/${members.answer}`,
      };
      return [`${step} ${count}`, { step, call, place }];
    }),
  );
}

function diffOf(a: PlacedCall | undefined, b: PlacedCall | undefined): CallDiff | undefined {
  const step = a?.step ?? b?.step ?? "";
  if (a === undefined || b === undefined) {
    return {
      step,
      change: a === undefined ? "added" : "removed",
      prompt: true,
      answer: true,
      ...(a === undefined ? {} : { a: a.place }),
      ...(b === undefined ? {} : { b: b.place }),
    };
  }
  const prompt = a.call.prompt !== b.call.prompt;
  const answer = a.call.answer !== b.call.answer;
  if (!prompt && !answer && a.place.model === b.place.model) return undefined;
  return { step, change: "changed", prompt, answer, a: a.place, b: b.place };
}
