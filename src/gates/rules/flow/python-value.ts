import { ORIGIN } from "./python-sources.ts";

/** What an expression can hold: where its parts come from, and the text of the program that is in it. */
export interface PythonValue {
  /** Bits of `ORIGIN`. */
  readonly origin: number;
  /** The constant parts in order, with ␀ between for what is not constant. */
  readonly text: string;
}

/** In place of what is not constant. */
export const GAP = "␀";

/** A constant of which the text does not matter. */
export const NOTHING: PythonValue = { origin: ORIGIN.trusted, text: "" };
/** Of this nothing is known. */
export const UNKNOWN: PythonValue = { origin: ORIGIN.unknown, text: GAP };

/** A longer text would only be written to cost us time. */
const LONGEST_TEXT = 600;

/** What any of several values can hold: of a text its parts in order. */
export function union(values: readonly PythonValue[]): PythonValue {
  let origin: number = ORIGIN.trusted;
  let text = "";
  for (const value of values) {
    origin |= value.origin;
    if (text.length < LONGEST_TEXT) text += value.text;
  }
  return { origin, text };
}

/** A text whose places were filled in; a place stands where something that is not constant can be. */
export function filled(text: PythonValue, places: RegExp, values: PythonValue): PythonValue {
  if (values.origin === ORIGIN.trusted) return { origin: text.origin, text: text.text + values.text };
  return { origin: text.origin | values.origin, text: text.text.replace(places, GAP) };
}

/** Of a part of a value, the text is not known. */
export function gap(value: PythonValue): PythonValue {
  return value.origin === ORIGIN.trusted ? value : { origin: value.origin, text: GAP };
}
