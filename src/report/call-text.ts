import type { ModelCall } from "../generated/types.ts";
import { terminalText } from "./escape.ts";
import { costText, countOf } from "./figures.ts";
import { figuresOf, modelOf, tokensText } from "./flow-figures.ts";
import { REPORT_COLUMNS, wrapped } from "./text-wrap.ts";

/**
 * A model call as a few lines for a terminal: who was asked in which step, and what it took. Never what was asked or
 * answered: the record of the flow holds digests of both.
 */
export function callLines(call: ModelCall, columns: number = REPORT_COLUMNS): string[] {
  const { charges = [] } = call;
  const discarded = charges.filter(({ outcome }) => outcome === "discarded").length;
  const figures = [
    ...(call.attempts === 1 ? [] : [countOf(call.attempts, "attempt")]),
    ...(discarded === 0 ? [] : [`${countOf(discarded, "answer")} thrown away`]),
    ...(call.cached === true
      ? ["answered before: nothing was sent or paid"]
      : [tokensText(figuresOf([call])), call.costUsd === undefined ? "price unknown" : costText(call)]),
    finishText(call),
    ...(call.promptVersion === undefined ? [] : [`prompt v${call.promptVersion}`]),
  ];
  const instead = call.asked === undefined ? "" : ` in place of ${call.asked}`;
  const who = `${call.step ?? call.task}: ${call.role}, ${modelOf(call)}${instead}`;
  return [
    ...wrapped(terminalText(who), { first: "  ", rest: "    ", columns }),
    ...wrapped(terminalText(figures.join(" · ")), { first: "    ", rest: "    ", columns }),
  ];
}

function finishText({ finishReason, rawFinishReason }: ModelCall): string {
  return rawFinishReason === undefined || rawFinishReason === finishReason
    ? finishReason
    : `${finishReason} (${rawFinishReason})`;
}
