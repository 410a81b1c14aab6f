/** A file's content, and each of its words once. */
interface Worded {
  readonly content: string;
}

/**
 * What a file's content must match before a rule is tried. Alternatives that are made of word characters alone fit within
 * one word, so that they are looked for in a list of the file's different words: it is about a fifth of the file.
 */
export class Needs {
  readonly #inWords: RegExp | undefined;
  readonly #inContent: RegExp | undefined;

  constructor(pattern: string) {
    const caseless = /^\(\?i:((?:[^()\\]|\\.)*)\)$/.exec(pattern)?.[1];
    const alternatives = alternativesOf(caseless ?? pattern);
    const flags = caseless === undefined ? "" : "i";
    const words = alternatives.filter((one) => WITHIN_A_WORD.test(one));
    const others = alternatives.filter((one) => !WITHIN_A_WORD.test(one));
    this.#inWords = words.length === 0 ? undefined : new RegExp(words.join("|"), flags);
    this.#inContent = others.length === 0 ? undefined : new RegExp(others.join("|"), flags);
  }

  /** True when the rule has to be tried. */
  areMetBy(file: Worded): boolean {
    return this.#inWords?.test(wordsOf(file)) === true || this.#inContent?.test(file.content) === true;
  }
}

/** Letters, digits and `_`, classes and groups of them, and the bounds of words. */
const WITHIN_A_WORD = /^(?:\\b)?(?:\w|\[\w+\]|\\w[*+]?|\((?:\?:)?\w+(?:\|\w+)*\)\??)+(?:\\b)?$/;

/** The alternatives at the top of an expression. */
function alternativesOf(pattern: string): string[] {
  const alternatives: string[] = [];
  let from = 0;
  let depth = 0;
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index];
    if (character === "\\") index += 1;
    else if (character === "[") index = endOfClass(pattern, index);
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (character === "|" && depth === 0) {
      alternatives.push(pattern.slice(from, index));
      from = index + 1;
    }
  }
  return [...alternatives, pattern.slice(from)];
}

function endOfClass(pattern: string, from: number): number {
  let index = from + 1;
  while (index < pattern.length && pattern[index] !== "]") index += pattern[index] === "\\" ? 2 : 1;
  return index;
}

const WORDS = new WeakMap<Worded, string>();

/** The different words of a file, a line each; found once a file. */
export function wordsOf(file: Worded): string {
  const known = WORDS.get(file) ?? [...new Set(file.content.match(/\w+/g))].join("\n");
  WORDS.set(file, known);
  return known;
}
