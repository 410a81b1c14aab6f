/** Letters, digits and `_` of a text, and where each of them came from. */
export interface SqueezedText {
  readonly text: string;
  /** Where the source of a character begins and ends in the full text, in UTF-16 units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * A text as somebody sees it who puts it together again: escapes (`\u0073`, `\x73`, `%73`, `%2573`) are the characters that
 * they mean; line ends, white space, quotes, the marks of comments and all other punctuation are gone. What was split over
 * lines, literals or groups of digits is whole in it. Time and memory grow with the length of the text and nothing else.
 */
export function squeeze(full: string): SqueezedText {
  const codes = new Uint16Array(full.length);
  const starts = new Uint32Array(full.length);
  const ends = new Uint32Array(full.length);
  let length = 0;
  for (let at = 0; at < full.length; ) {
    const first = full.charCodeAt(at);
    const decoded =
      first === BACKSLASH ? backslashEscape(full, at) : first === PERCENT ? percentEscape(full, at) : undefined;
    const end = decoded?.end ?? at + 1;
    const code = decoded === undefined ? first : decoded.code;
    if (code > 127 ? code !== NO_BREAK_SPACE && !isInvisible(code) : IS_WORD[code] === 1) {
      codes[length] = code;
      starts[length] = at;
      ends[length] = end;
      length += 1;
    }
    at = end;
  }
  const text = Buffer.from(codes.buffer, 0, length * 2).toString("utf16le");
  return { text, starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

const BACKSLASH = 92;
const PERCENT = 37;
const NO_BREAK_SPACE = 0xa0;
const IS_WORD = Uint8Array.from({ length: 128 }, (_, code) => Number(/\w/.test(String.fromCharCode(code))));

/** Zero-width characters and separators, with which a text is cut without being seen to be. */
function isInvisible(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || code === 0xfeff || code === 0xad;
}

interface Escape {
  /** Zero for what only parts: an escaped line end or quote. */
  readonly code: number;
  readonly end: number;
}

function backslashEscape(text: string, at: number): Escape | undefined {
  const letter = text[at + 1];
  if (letter === "n" || letter === "r" || letter === "t") return { code: 0, end: at + 2 };
  const digits = letter === "u" ? 4 : letter === "x" ? 2 : 0;
  const code = digits === 0 ? undefined : hexAt(text, at + 2, digits);
  return code === undefined ? undefined : { code, end: at + 2 + digits };
}

/** Also what was encoded more than once: `%2573` is `%73` is `s`. */
function percentEscape(text: string, at: number): Escape | undefined {
  let from = at + 1;
  while (text.startsWith("25", from) && hexAt(text, from + 2, 2) !== undefined) from += 2;
  const code = hexAt(text, from, 2);
  return code === undefined ? undefined : { code, end: from + 2 };
}

function hexAt(text: string, at: number, digits: number): number | undefined {
  const hex = text.slice(at, at + digits);
  return hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) ? Number.parseInt(hex, 16) : undefined;
}
