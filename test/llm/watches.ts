import type { CallWatch, Usage } from "../../src/llm/model.ts";

/** A watch that writes down what it is told, and settles when so many characters have come. */
export function recordingWatch(expectedCharacters = Number.POSITIVE_INFINITY) {
  const seen = { opened: 0, signs: 0, characters: 0, usages: [] as Usage[] };
  const arrival = Promise.withResolvers<void>();
  const watch: CallWatch = {
    opened: () => {
      seen.opened += 1;
    },
    received: (characters) => {
      seen.signs += 1;
      seen.characters += characters;
      if (seen.characters >= expectedCharacters) arrival.resolve();
    },
    counted: (usage) => {
      seen.usages.push(usage);
    },
  };
  return { seen, watch, arrived: arrival.promise };
}
