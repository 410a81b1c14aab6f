import { letterPairBits } from "./letter-pairs.ts";

/** What a text looks like to somebody who does not know what it says. */
export interface Appearance {
  /** Mean surprise of a letter after its neighbour, in bits; 0 without two letters side by side. Words: 3–4.3, letters drawn by lot: 5–7. */
  readonly letterBits: number;
  /** Pairs of neighbouring letters that were looked at. */
  readonly letterPairs: number;
  /** How often the kind of character (letter, digit, other) changes. */
  readonly changes: number;
  readonly letters: number;
  readonly digits: number;
  readonly others: number;
  /** True when upper and lower case are mixed in another way than at the beginnings of words. */
  readonly mixedCase: boolean;
}

const LONGEST = 256;

/** Looks at the first 256 characters of a text, once. */
export function appearanceOf(text: string): Appearance {
  const length = Math.min(text.length, LONGEST);
  const count = { letters: 0, digits: 0, others: 0, changes: 0, pairs: 0, bits: 0, oddCases: 0 };
  let previous = "";
  let previousCode = 0;
  let previousUpper = false;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    const upper = code >= 65 && code <= 90;
    const lower = upper ? code + 32 : code;
    const kind = lower >= 97 && lower <= 122 ? "letters" : code >= 48 && code <= 57 ? "digits" : "others";
    count[kind] += 1;
    if (previous !== "" && kind !== previous) count.changes += 1;
    // A hump (aB) begins a word; what stands before it says nothing about it.
    if (kind === "letters" && previous === "letters" && !(upper && !previousUpper)) {
      count.pairs += 1;
      count.bits += letterPairBits(previousCode, lower);
      if (!upper && previousUpper && index >= 2 && isUpper(text.charCodeAt(index - 2))) count.oddCases += 1;
    }
    if (kind === "letters" && upper && previous === "letters" && !previousUpper) {
      if (index + 1 >= length || !isLower(text.charCodeAt(index + 1))) count.oddCases += 1;
    }
    previous = kind;
    previousCode = lower;
    previousUpper = upper;
  }
  return {
    letterBits: count.pairs === 0 ? 0 : count.bits / count.pairs,
    letterPairs: count.pairs,
    changes: count.changes,
    letters: count.letters,
    digits: count.digits,
    others: count.others,
    mixedCase: count.oddCases >= 2 && count.oddCases * 12 >= count.letters,
  };
}

/** Bits of Shannon entropy per character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const total = [...text].length;
  let bits = 0;
  for (const count of counts.values()) bits -= (count / total) * Math.log2(count / total);
  return bits;
}

/** True for letters that hardly make words: the shorter the text, the clearer it has to be. */
export function isUnreadable({ letterBits, letterPairs }: Appearance): boolean {
  if (letterPairs < 3) return false;
  return letterBits >= (letterPairs < 6 ? 5.2 : letterPairs < 10 ? 4.75 : 4.5);
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}
