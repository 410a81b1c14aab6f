import { stripVTControlCharacters } from "node:util";

/** Characters that take no column of their own: accents, joiners, variation selectors. */
const NO_COLUMN = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * Characters that take two columns of a terminal.
 * @see https://www.unicode.org/reports/tr11/ — East Asian Width, the ranges of W and F
 */
const TWO_COLUMNS =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}])$/u;

/** Columns that a line takes on a terminal; colours take none. */
export function textWidth(text: string): number {
  let columns = 0;
  for (const character of stripVTControlCharacters(text)) columns += columnsOf(character);
  return columns;
}

/** The text without colours, in so many columns at most; what was cut off is shown by `…`. */
export function cutToWidth(text: string, columns: number): string {
  const plain = stripVTControlCharacters(text);
  if (textWidth(plain) <= columns) return plain;
  let kept = "";
  let left = columns - 1;
  for (const character of plain) {
    left -= columnsOf(character);
    if (left < 0) break;
    kept += character;
  }
  return columns < 1 ? "" : `${kept.trimEnd()}…`;
}

function columnsOf(character: string): number {
  if (NO_COLUMN.test(character)) return 0;
  return TWO_COLUMNS.test(character) ? 2 : 1;
}
