/** Ranges of UTF-16 units, both ends included. */
export type CharacterSet = readonly (readonly [number, number])[];

/** Every unit. */
export const ANY: CharacterSet = [[0, 0xffff]];
/** `\d`. */
export const DIGITS: CharacterSet = [[48, 57]];
/** `\w`. */
export const WORD: CharacterSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
/** `\s`, as far as it matters here. */
export const SPACE: CharacterSet = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x2028, 0x2029],
];
/** What `.` does not match without the flag s. */
export const LINE_ENDS: CharacterSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];
/** `\p{…}`, taken to be letters. */
export const PROPERTY: CharacterSet = [
  [65, 90],
  [97, 122],
  [128, 0xffff],
];

/** Every unit that is not in a set. */
export function inverted(set: CharacterSet): CharacterSet {
  const result: [number, number][] = [];
  let from = 0;
  for (const [low, high] of set.toSorted((a, b) => a[0] - b[0])) {
    if (low > from) result.push([from, low - 1]);
    from = Math.max(from, high + 1);
  }
  if (from <= 0xffff) result.push([from, 0xffff]);
  return result;
}

/** True when a unit is in both sets. */
export function overlaps(a: CharacterSet, b: CharacterSet): boolean {
  return a.some(([low, high]) => b.some(([other, end]) => low <= end && other <= high));
}

/** The same letters in the other case, of the Latin alphabet. */
export function folded([low, high]: readonly [number, number]): CharacterSet {
  const lower = low >= 65 && high <= 90 ? ([[low + 32, high + 32]] as const) : [];
  const upper = low >= 97 && high <= 122 ? ([[low - 32, high - 32]] as const) : [];
  return [...lower, ...upper];
}

/** The units that are in both sets. */
export function intersection(a: CharacterSet, b: CharacterSet): CharacterSet {
  return a.flatMap(([low, high]) =>
    b.flatMap(([other, end]) =>
      low <= end && other <= high ? [[Math.max(low, other), Math.min(high, end)] as const] : [],
    ),
  );
}
