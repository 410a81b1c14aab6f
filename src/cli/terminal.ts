import { stripVTControlCharacters, styleText } from "node:util";
import { textTable } from "../report/text-table.ts";

/** Where a command writes and how: results to `out`, everything for people's eyes beside it to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when progress may redraw a line. */
  readonly interactive: boolean;
  /** How many characters fit beside each other, now: a window can be made smaller while a command runs. */
  readonly columns: number;
  readonly style: Style;
}

/** Colours, or none: `NO_COLOR`, `FORCE_COLOR` and pipes are honoured. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const interactive = process.stderr.isTTY === true && process.env["CI"] === undefined;
  const paint = (format: "bold" | "dim" | "red" | "green" | "yellow") => (text: string) =>
    styleText(format, text, { stream: process.stderr });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive,
    get columns() {
      return Math.max(40, process.stderr.columns ?? 80);
    },
    style: {
      bold: paint("bold"),
      dim: paint("dim"),
      red: paint("red"),
      green: paint("green"),
      yellow: paint("yellow"),
    },
  };
}

/** Text from outside, made harmless for a terminal: no control characters but line feeds and tabs. */
export function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the point
  return stripVTControlCharacters(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
}

/** A table with aligned columns; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string {
  return textTable(rows);
}
