import type { Prepared } from "../generate/compose.ts";

/** What a reader of an estimate should know beside the figures. */
export function composePlanNotes({ chosen, request, config }: Prepared): readonly string[] {
  if (chosen.offline) return ["No model is called: the blueprint answers, and nothing is paid."];
  return [
    ...(request.family === undefined
      ? [
          "The architect chooses a blueprint from the request, or plans a block of a new family: the files are those of our example.",
        ]
      : []),
    `Up to ${config.flow.repair_rounds} repair rounds can be added; they are counted in the upper bound alone.`,
    "What a provider's prompt cache should have is counted at its price; the upper bound counts none of it.",
  ];
}
