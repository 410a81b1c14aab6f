import { squeeze } from "./squeezed-text.ts";

/** What stands where a secret stood. */
export const REDACTED = "***";

/** Shorter values would redact ordinary words, and no provider issues a key this short. */
const SHORTEST_SECRET = 8;

/** Part of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Knows the secrets of this process and takes them out of any text that leaves it.
 * A value is also found in base64 and base64url (also in the middle of a longer one), hexadecimal, URL-encoded,
 * JSON-escaped and reversed, and in each of these forms also when it is split over lines or literals.
 */
export class Redactor {
  readonly #needles = new Set<string>();
  readonly #squeezed = new Set<string>();

  /** Adds a secret; `undefined` and values under 8 characters are ignored. */
  add(secret: string | undefined): void {
    if (secret === undefined || secret.length < SHORTEST_SECRET) return;
    for (const form of formsOf(secret)) {
      this.#needles.add(form);
      const { text } = squeeze(form);
      if (text.length >= SHORTEST_SECRET) this.#squeezed.add(text);
    }
  }

  /** The text without any known secret. */
  redact(text: string): string {
    return this.redactAndCount(text).text;
  }

  /** The text without any known secret, and how many secrets were taken out of it. */
  redactAndCount(text: string): { readonly text: string; readonly count: number } {
    const found = this.find(text);
    return { text: withoutRanges(text, found), count: found.length };
  }

  /** Where known secrets stand in a text, in any of their forms: sorted, without overlaps. */
  find(text: string): readonly TextRange[] {
    if (this.#needles.size === 0) return [];
    const found: TextRange[] = [];
    for (const needle of this.#needles) {
      for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
        found.push({ start: at, end: at + needle.length });
      }
    }
    const squeezed = squeeze(text);
    for (const needle of this.#squeezed) {
      for (let at = squeezed.text.indexOf(needle); at !== -1; at = squeezed.text.indexOf(needle, at + 1)) {
        found.push({ start: squeezed.starts[at] ?? 0, end: squeezed.ends[at + needle.length - 1] ?? text.length });
      }
    }
    return mergedRanges(found);
  }

  /** True when the text holds a known secret in any of its forms. */
  finds(text: string): boolean {
    for (const needle of this.#needles) if (text.includes(needle)) return true;
    if (this.#squeezed.size === 0) return false;
    const squeezed = squeeze(text).text;
    for (const needle of this.#squeezed) if (squeezed.includes(needle)) return true;
    return false;
  }
}

/** The text with the mark of a redaction in place of each range; the ranges are sorted and do not overlap. */
export function withoutRanges(text: string, ranges: readonly TextRange[]): string {
  let clean = "";
  let at = 0;
  for (const { start, end } of ranges) {
    clean += text.slice(at, start) + REDACTED;
    at = end;
  }
  return clean + text.slice(at);
}

/** Sorted, with those that overlap as one: forms of a secret lie within each other. */
function mergedRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) merged.push(range);
    else if (range.end > last.end) merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return merged;
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, "utf8");
  const hex = bytes.toString("hex");
  return [
    secret,
    bytes.toString("base64"),
    bytes.toString("base64url"),
    ...base64Cores(bytes),
    hex,
    hex.toUpperCase(),
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
    [...secret].reverse().join(""),
  ];
}

/**
 * What the base64 of any text has in it that holds these bytes: three different texts, for the three places at which they
 * can begin within a group of three. Characters that also depend on what stands around the bytes are left away.
 */
function base64Cores(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor((padded.length * 8) / 6);
    return [padded.toString("base64").slice(from, to), padded.toString("base64url").slice(from, to)];
  });
}
