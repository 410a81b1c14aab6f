import { isExponential } from "./sinks/regular-expression.ts";

/** What Python has and the analyser does not know; nothing is said of an expression with it. */
const UNKNOWN_SYNTAX = /\(\?>|[*+?}]\+|\(\?\(/;
const VERBOSE = /\(\?[aiLmsu]*x[aiLmsu]*[):]/;

/**
 * True when a regular expression in the syntax of Python can take exponential time, as `isExponential` finds it.
 * `flags` is the text of the call's argument: `re.I | re.VERBOSE`.
 */
export function isExponentialInPython(source: string, flags = ""): boolean {
  if (UNKNOWN_SYNTAX.test(source)) return false;
  const isVerbose = VERBOSE.test(source) || /\b(X|VERBOSE)\b/.test(flags);
  const translated = (isVerbose ? withoutLayout(source) : source)
    .replaceAll(/\(\?#[^)]*\)/g, "")
    .replaceAll(/^\(\?[aiLmsux]+\)/g, "")
    .replaceAll(/\(\?[aiLmsux-]+:/g, "(?:")
    .replaceAll("(?P<", "(?<")
    .replaceAll(/\(\?P=(\w+)\)/g, "\\k<$1>")
    .replaceAll(/\\A/g, "^")
    .replaceAll(/\\Z/g, "$");
  const isFolded = /\b(I|IGNORECASE)\b/.test(flags) || /\(\?[amsux]*i/.test(source);
  const isDotAll = /\b(S|DOTALL)\b/.test(flags) || /\(\?[aimux]*s/.test(source);
  return isExponential(translated, `${isFolded ? "i" : ""}${isDotAll ? "s" : ""}`);
}

/** A verbose expression without its blanks and comments; those in a set stay. */
function withoutLayout(source: string): string {
  return source.replaceAll(
    /(\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\])|\s+|#[^\n]*/g,
    (_all, kept?: string) => kept ?? "",
  );
}
