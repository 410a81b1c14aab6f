import { appearanceOf, entropyOf } from "./randomness.ts";
import { TOKEN_SHAPES, type TokenShape } from "./token-shapes.ts";

/** One credential in a text; offsets in UTF-16 units. */
export interface FoundCredential {
  /** What it is, in the words of a report. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** What must never be shown. */
  readonly secret: string;
  /** True for what may as well be invented, because it stands in a test, an example or a document. */
  readonly isInvented?: boolean;
}

interface ReadyShape {
  readonly shape: TokenShape;
  readonly rest: RegExp;
  readonly before: RegExp | undefined;
}

const READY = new Map<string, ReadyShape[]>();
for (const shape of TOKEN_SHAPES) {
  const ready = {
    shape,
    rest: new RegExp(shape.rest, "y"),
    before: shape.before === undefined ? undefined : new RegExp(`(?:(?<![A-Za-z0-9])|(?<=\\\\[nrt]))${shape.before}$`),
  };
  for (const start of shape.starts) READY.set(start, [...(READY.get(start) ?? []), ready]);
}

/** Longer beginnings first: `sk-ant-` is no `sk-`. */
const STARTS = [...READY.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** One pass for all beginnings; what they begin is looked at only there. */
const ANY_START = new RegExp(STARTS.map((start) => start.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|"), "g");

/** Longest text before a beginning that can belong to a token. */
const LONGEST_BEFORE = 64;

/** Credentials that prove themselves by their shape, in any text. */
export function findTokens(text: string): FoundCredential[] {
  const found: FoundCredential[] = [];
  for (let from = runAfter(text, 0); from < text.length; ) {
    const end = endOfRun(text, from);
    const run = text.slice(from, end);
    ANY_START.lastIndex = 0;
    for (let match = ANY_START.exec(run); match !== null; match = ANY_START.exec(run)) {
      const token = firstToken(text, from + match.index, match[0]);
      // Another beginning may stand within this one.
      ANY_START.lastIndex = token === undefined ? match.index + 1 : token.end - from;
      if (token !== undefined) found.push(token);
    }
    from = runAfter(text, end);
  }
  return found;
}

/** Tokens are long and have no spaces: of most texts this leaves little to look through. */
const SHORTEST_RUN = 18;

/** By code: whether a character can stand in a token. */
const IN_RUN = Array.from({ length: 128 }, (_, code) => /[\w.+/=%|$:~@?&!-]/.test(String.fromCharCode(code)));

/**
 * Where the next run of so many characters of tokens begins; the length of the text where there is none. Looked for from
 * the end of where a run would be: what cannot stand in it there rules out everything before it at once.
 */
function runAfter(text: string, from: number): number {
  let start = from;
  while (start + SHORTEST_RUN <= text.length) {
    let at = start + SHORTEST_RUN - 1;
    while (at >= start && IN_RUN[text.charCodeAt(at)] === true) at -= 1;
    if (at < start) return start;
    start = at + 1;
  }
  return text.length;
}

function endOfRun(text: string, from: number): number {
  let end = from + SHORTEST_RUN;
  while (end < text.length && IN_RUN[text.charCodeAt(end)] === true) end += 1;
  return end;
}

function firstToken(text: string, index: number, start: string): FoundCredential | undefined {
  for (const begin of STARTS_WITHIN.get(start) ?? []) {
    for (const ready of READY.get(begin) ?? []) {
      const token = tokenAt(text, index, begin, ready);
      if (token !== undefined) return token;
    }
  }
  return undefined;
}

/** A beginning and the shorter ones that it begins with. */
const STARTS_WITHIN = new Map(STARTS.map((start) => [start, STARTS.filter((other) => start.startsWith(other))]));

function tokenAt(text: string, index: number, begin: string, ready: ReadyShape): FoundCredential | undefined {
  const { shape, rest, before } = ready;
  let from = index;
  if (before !== undefined) {
    const head = before.exec(text.slice(Math.max(0, index - LONGEST_BEFORE), index));
    if (head === null) return undefined;
    from = index - head[0].length;
  } else if (/[A-Za-z0-9]/.test(begin[0] ?? "") && isWordCode(text.charCodeAt(index - 1))) {
    // `\n` and `\t` in a literal end with a letter and are none.
    if (!/\\[nrt]$/.test(text.slice(Math.max(0, index - 2), index))) return undefined;
  }
  rest.lastIndex = index + begin.length;
  const match = rest.exec(text);
  if (match === null) return undefined;
  const end = rest.lastIndex;
  const secret = text.slice(from, end);
  return isReal(shape, secret, secret.slice(begin.length)) ? { kind: shape.name, start: from, end, secret } : undefined;
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const STAND_INS =
  /example|sample(?![a-z])|x{5,}|0{12,}|\*{3}|\.{3}|placeholder|your[-_]|redacted|fake|dummy|1234567890abcdef|\d0{8}|personalaccess|actiontoken|abcdefghij/i;

function isReal(shape: TokenShape, secret: string, rest: string): boolean {
  if (shape.check === "web-token") return isWebToken(secret);
  const random = rest === "" ? secret : rest;
  if (STAND_INS.test(random) && !/^A{4}/.test(secret)) return false;
  if (entropyOf(random) < (shape.entropy ?? Math.min(3, Math.log2(Math.max(random.length, 2)) * 0.7))) return false;
  const look = appearanceOf(random);
  // Words behind a prefix (`sk-learn-contrib-…`) are a name.
  if (look.digits === 0 && !look.mixedCase && look.letterBits < 4.6) return false;
  return true;
}

/** The header of a token is a JSON object that names an algorithm or a type. */
function isWebToken(token: string): boolean {
  const [header = "", payload = ""] = token.split(".");
  const decoded = Buffer.from(header, "base64url").toString("latin1");
  return /^\{\s*"/.test(decoded) && /"(alg|typ|kid|enc|cty|x5t)"/.test(decoded) && payload.length >= 7;
}
