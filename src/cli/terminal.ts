import { stripVTControlCharacters, styleText } from "node:util";

/** Where a command writes and how: results to `out`, everything for people's eyes beside it to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when progress may redraw a line. */
  readonly interactive: boolean;
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
    columns: Math.max(40, process.stderr.columns ?? 80),
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

/** Seconds with one decimal, or minutes and seconds. */
export function elapsed(durationMs: number): string {
  const seconds = durationMs / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, "0")} s`;
}

/** A table with aligned columns; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, stripVTControlCharacters(cell).length);
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index === row.length - 1
            ? cell
            : cell + " ".repeat((widths[index] ?? 0) - stripVTControlCharacters(cell).length),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
