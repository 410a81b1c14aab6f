/** Where two texts part, as lines for people. */
export interface TextDifference {
  /** The first line that differs, from 1. */
  readonly line: number;
  /** Lines around it: they begin with a blank where both are equal, with `-` for the one text, with `+` for the other. */
  readonly lines: readonly string[];
}

const LINES_BEFORE = 2;
const LINES_OF_EACH = 3;
/** Of a long line what stands around the first difference is shown. */
const CHARACTERS_BEFORE = 60;
const CHARACTERS_OF_LINE = 160;

/** The first difference of two texts, or undefined where they are equal. Its lines are as they are: escape them. */
export function firstDifference(before: string, after: string): TextDifference | undefined {
  if (before === after) return undefined;
  const was = before.split("\n");
  const is = after.split("\n");
  let index = 0;
  while (index < was.length && index < is.length && was[index] === is[index]) index += 1;
  const column = firstColumn(was[index] ?? "", is[index] ?? "");
  const part = (sign: string, lines: readonly string[]) =>
    lines.slice(index, index + LINES_OF_EACH).map((line, at) => `${sign}${windowOf(line, at === 0 ? column : 0)}`);
  return {
    line: index + 1,
    lines: [
      ...was.slice(Math.max(0, index - LINES_BEFORE), index).map((line) => ` ${windowOf(line, 0)}`),
      ...part("-", was),
      ...part("+", is),
    ],
  };
}

function firstColumn(a: string, b: string): number {
  let column = 0;
  while (column < a.length && column < b.length && a[column] === b[column]) column += 1;
  return column;
}

function windowOf(line: string, column: number): string {
  if (line.length <= CHARACTERS_OF_LINE) return line;
  const start = Math.max(0, column - CHARACTERS_BEFORE);
  const end = start + CHARACTERS_OF_LINE;
  return `${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}`;
}
