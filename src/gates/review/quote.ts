import type { BlockFile } from "../../block/block.ts";

/** Where a quote stands: lines and columns from 1. */
export interface QuotePlace {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  /** The first line that was quoted, as it stands in the file. */
  readonly text: string;
}

/** A shorter quote, such as `}` or `);`, is in every file and so speaks of none. */
const SHORTEST_QUOTE = 4;

/**
 * Finds what a reviewer quotes. White space at the ends of lines does not count, and a part of a line is enough, but a
 * whole line is preferred. Undefined when the file does not hold the quote, or the quote is too short to mean anything.
 */
export function placeOfQuote(file: BlockFile, quote: string): QuotePlace | undefined {
  const wanted = linesOf(quote.trim());
  if (wanted.join("").length < SHORTEST_QUOTE) return undefined;
  const lines = file.content.split(/\r?\n/);
  const trimmed = lines.map((line) => line.trim());
  const whole = trimmed.findIndex((_, index) => wanted.every((line, offset) => trimmed[index + offset] === line));
  if (whole >= 0) return placeAt(lines, whole, wanted);
  if (wanted.length > 1) return undefined;
  const part = trimmed.findIndex((line) => line.includes(wanted[0] ?? ""));
  return part < 0 ? undefined : placeAt(lines, part, wanted);
}

function placeAt(lines: readonly string[], index: number, wanted: readonly string[]): QuotePlace {
  const text = lines[index] ?? "";
  return {
    line: index + 1,
    endLine: index + wanted.length,
    column: Math.max(0, text.indexOf(wanted[0] ?? "")) + 1,
    text: text.trim(),
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim());
}
