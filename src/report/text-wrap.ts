import { textWidth } from "./text-width.ts";

/** Reports for a terminal are read in logs and mails too, where nobody knows how wide the reader's window is. */
export const REPORT_COLUMNS = 80;

/** How a text is broken into lines. */
export interface WrapLayout {
  /** What stands before the first line. */
  readonly first: string;
  /** What stands before every other line. */
  readonly rest: string;
  readonly columns?: number;
}

/** Breaks a line between words, and a word that is longer than a line anywhere. */
export function wrapped(text: string, { first, rest, columns = REPORT_COLUMNS }: WrapLayout): string[] {
  const lines: string[] = [];
  let line = "";
  const room = () => columns - textWidth(lines.length === 0 ? first : rest);
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer) <= room()) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (textWidth(line) > room()) {
      const fitting = beginning(line, room());
      lines.push(fitting);
      line = line.slice(fitting.length);
    }
  }
  return [...lines, line].map((one, index) => `${index === 0 ? first : rest}${one}`.trimEnd());
}

/** What of a word fits; one character at least, or nothing would ever be left behind. */
function beginning(word: string, columns: number): string {
  let fitting = "";
  for (const character of word) {
    if (fitting !== "" && textWidth(fitting + character) > columns) break;
    fitting += character;
  }
  return fitting;
}
