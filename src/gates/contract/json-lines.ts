import { type Document, LineCounter, parseDocument } from "yaml";
import { pointerTokens } from "../../base/json-pointer.ts";

/** Positions are worth a moment of the reader's time, not minutes of the machine's: larger documents go without. */
const LARGEST_DOCUMENT = 256 * 1024;

/**
 * The line, from 1, on which the value at a JSON pointer begins in a JSON text. Where the pointer leads to nothing
 * (a member that is missing), the line of the nearest parent. Undefined for a text that is no JSON or is too large.
 */
export function lineOfPointer(text: string, pointer: string): number | undefined {
  return lineFinder(text)(pointer);
}

/** {@link lineOfPointer} for many pointers into one text, which is read once. */
export function lineFinder(text: string): (pointer: string) => number | undefined {
  let read: ReadDocument | undefined | "not yet" = "not yet";
  return (pointer) => {
    if (read === "not yet") read = readDocument(text);
    if (read === undefined) return undefined;
    for (let keys = pointerTokens(pointer); ; keys = keys.slice(0, -1)) {
      const offset = offsetOf(read.document.getIn(keys, true));
      if (offset !== undefined) return read.lines.linePos(offset).line;
      if (keys.length === 0) return undefined;
    }
  };
}

/** The line, from 1, on which a text stops being JSON, for the error that `JSON.parse` threw on it. */
export function lineOfJsonError(text: string, error: unknown): number | undefined {
  // The message names the line for some mistakes only; for the others a YAML parser mostly stumbles at the same place.
  const line = /\(line (\d+) column \d+\)/.exec(error instanceof Error ? error.message : "")?.[1];
  return line === undefined ? readDocument(text)?.document.errors[0]?.linePos?.[0].line : Number(line);
}

interface ReadDocument {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** JSON is read as YAML, of which it is a part, because a JSON parser gives no positions away. */
function readDocument(text: string): ReadDocument | undefined {
  if (text.length > LARGEST_DOCUMENT) return undefined;
  const lines = new LineCounter();
  try {
    return { document: parseDocument(text, { lineCounter: lines, schema: "json", uniqueKeys: false }), lines };
  } catch {
    // Nested too deeply for a parser that recurses: then there is no line to be had.
    return undefined;
  }
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === "number" ? node.range[0] : undefined;
}
