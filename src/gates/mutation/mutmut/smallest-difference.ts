/** Where two texts differ: offsets into the first, and what stands there in the second. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

const WORD = /[\p{L}\p{N}_\ud800-\udfff]/u;
const OPERATOR = /[-+*/%<>=!&|^~@]/;

/**
 * The one part in which two texts differ, in whole words and operators: `a / b` for `a // b` differs in `//`, not in one
 * of its characters. Undefined for equal texts.
 */
export function smallestDifference(before: string, after: string): Difference | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (head > 0 && (splits(before, head) || splits(after, head))) head -= 1;
  while (tail > 0 && (splits(before, before.length - tail) || splits(after, after.length - tail))) tail -= 1;
  // What was only added is shown with the word before it: there is nothing else to point at.
  if (head + tail >= before.length) head = startOfWord(before, head);
  return { start: head, end: before.length - tail, replacement: after.slice(head, after.length - tail) };
}

/** True between two characters of one word or operator. */
function splits(text: string, at: number): boolean {
  const [left, right] = [text[at - 1] ?? "", text[at] ?? ""];
  return (WORD.test(left) && WORD.test(right)) || (OPERATOR.test(left) && OPERATOR.test(right));
}

function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && /\s/.test(text[start - 1] ?? "")) start -= 1;
  if (start > 0) start -= 1;
  while (start > 0 && splits(text, start)) start -= 1;
  return start;
}
