import { type Redactor, type TextRange, withoutRanges } from "../base/redaction.ts";
import type { BundleRedaction } from "../generated/types.ts";
import { byText } from "./walk.ts";

/** Part of a text that looks like a credential, and what it looks like, in the words of a report. */
export interface CredentialRange extends TextRange {
  readonly kind: string;
}

/** Finds credentials by their shape in the text of one file; sorted, without overlaps. */
export type FindCredentials = (path: string, text: string) => readonly CredentialRange[];

/** Whoever seals knows these secrets; the others are found by what they look like. */
const KNOWN = "known secret";

/** A text that may be sealed, and what was taken out of it. */
export interface RedactedText {
  readonly text: string;
  /** Undefined where nothing was. */
  readonly redaction: Omit<BundleRedaction, "path"> | undefined;
}

/** Takes out of a member the secrets that are known, in all their forms, and what has the shape of a credential. */
export function redactMember(
  member: { readonly path: string; readonly text: string },
  { redactor, findCredentials }: { readonly redactor: Redactor; readonly findCredentials: FindCredentials },
): RedactedText {
  const { path, text } = member;
  const found = merged([
    ...redactor.find(text).map((range) => ({ ...range, kind: KNOWN })),
    ...findCredentials(path, text),
  ]);
  if (found.length === 0) return { text, redaction: undefined };
  const counts = new Map<string, number>();
  for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort(([a], [b]) => byText(a, b)).map(([kind, count]) => ({ kind, count }));
  const [first, ...rest] = kinds;
  return {
    text: withoutRanges(text, found),
    redaction: { count: found.length, ...(first === undefined ? {} : { kinds: [first, ...rest] }) },
  };
}

/** Those that overlap are one: a known secret within what looks like more, such as the login that it is a part of. */
function merged(ranges: readonly CredentialRange[]): CredentialRange[] {
  const kept: CredentialRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || range.start >= last.end) kept.push(range);
    else {
      const kind = range.kind === KNOWN ? KNOWN : last.kind;
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, range.end), kind };
    }
  }
  return kept;
}
