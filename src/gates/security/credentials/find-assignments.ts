import { kindOfName, type NameKind } from "./credential-name.ts";
import { isCredentialValue, isInvented } from "./credential-value.ts";
import type { FoundCredential } from "./find-tokens.ts";

/** How bare words are to be taken in a file: as values, as variables, or as values up to the end of the line. */
export type BareWords = "values" | "variables" | "lines";

/** Every name under which a credential is kept has one of these in it. */
const NAMES =
  /(?:pass|pwd|psw|p_?w(?![a-z])|secret|token|key|auth|cred|salt|nonce|seed|pepper|jwt|psk|bearer|dsn|passphrase)[\w$-]{0,40}/gi;

const LONGEST_NAME = 60;
const LONGEST_VALUE = 4000;

/** `name = "v"`, `name: String = "v"`, `"name": "v"`, `name => "v"`, `name == "v"`, also on the next line. */
const ASSIGNED =
  /(?:\\{0,2}["'`]|\\{0,2}["'`]?\])?\)?[ \t]{0,30}(?::[ \t]?[&*']?[A-Za-z][\w.<>?* |[\]]{0,40}?[ \t]{0,4}=(?![=>])|:=|\?=|\|\|=|=>|={1,3}|!={1,2}|:{1,2}|->|is(?=[ \t]))[ \t]{0,40}(?:\\?\r?\n[ \t]{0,80}(?=[bruf@]?\\{0,2}["'`]))?/y;
/** `put("name", "v")`, `"name", "v"`. */
const ARGUMENT = /\\?["'`][ \t]{0,3},\s{0,20}(?=[bru@]?\\?["'`])/y;
/** `name="password" value="v"`, `{"name": "password", "value": "v"}`, `- name: PASSWORD` and `value: v` below it. */
const NAMED_VALUE =
  /["']?(?:\s{1,20}(?:value|content|default|defaultValue)\s?=\s?|\s{0,4},\s{0,60}["']?[vV]alue["']?\s{0,3}[:=]\s{0,3}|[ \t]{0,4}\r?\n[ \t]{0,40}value:[ \t]{1,8}|<\/\w{1,20}>\s{0,60}<(?:value|string)>)/y;
/** `<password>v</password>`, with or without attributes. */
const ELEMENT = /(?:\s[^<>\n]{0,80})?>\s{0,60}(?=[^<\s])/y;
/** `setPassword("v")`. */
const CALL = /\([ \t]{0,3}(?=[bru@]?["'`])/y;
/** `#define PASSWORD "v"`, `password "v"`. */
const APART = /[ \t]{1,20}(?=\\?["'`{])/y;
/** `--password v`. */
const FLAG = /[ \t]{1,4}(?=[^\s"'`|&;<>-])/y;

/** What only wraps a literal. */
const WRAPPER =
  /(?:(?:\[\]byte|(?:new )?String|Buffer\.from|bytes|bytearray|SecretStr|(?:base64\.)?b64decode|atob|str|text|literal|to_?bytes|unhexlify|fromhex|decode)?[([]\s{0,3}){0,2}(?:[bruflBRUFL@]{1,2}(?=["']))?/y;
/** A look-up with a literal to fall back to. */
const OR_ELSE = /[\w.$[\]()"']{1,120}[ \t]{0,3}(?:\|\||\?\?|\bor\b|\?:)[ \t]{0,3}(?=["'`])/y;
const DEFAULT =
  /[\w.$:]{0,40}(?:env|get|fetch|getenv|getProperty|config|lookup|environ|option|default)\w{0,10}\(\s{0,4}["'][^"'\n]{1,80}["'],\s{0,4}(?:default\s?=\s?)?(?=["'`])/iy;
const SHELL_DEFAULT = /\$\{[\w.-]{1,60}(?::[-=]?|[-=])(?<value>[^}\s"']{1,200})\}/y;

const BARE: Readonly<Record<BareWords, RegExp>> = {
  values: /[^\s"'`,;<>(){}[\]\\|&]{1,400}/y,
  variables: /[^\s"'`,;<>(){}[\]\\|&]{1,400}/y,
  lines: /[^\s"'`]{1,400}/y,
};

/** Names and whether they keep a credential: the same few names come again and again. */
const KNOWN = new Map<string, NameKind | undefined>();
const MOST_KNOWN = 20_000;

/** Values that are assigned to the name of a credential, in any language that writes the name before the value. */
export function findAssignments(text: string, bareWords: BareWords, strict: boolean): FoundCredential[] {
  const found: FoundCredential[] = [];
  NAMES.lastIndex = 0;
  for (let match = NAMES.exec(text); match !== null; match = NAMES.exec(text)) {
    const nameEnd = match.index + match[0].length;
    const next = text.charCodeAt(nameEnd);
    // Most words are followed by something that no value can follow.
    if (!CAN_FOLLOW.has(next)) continue;
    const nameStart = startOfName(text, match.index);
    const name = text.slice(nameStart, nameEnd);
    const kind = knownKind(name);
    if (kind === undefined) continue;
    const valueStart = afterSeparator(text, nameStart, nameEnd);
    if (valueStart === undefined) continue;
    const value = valueAt(text, valueStart, { nameStart, bareWords });
    if (value === undefined || !isCredentialValue(value.text, { name, kind, quoted: value.quoted, strict })) continue;
    found.push({
      kind: KIND_TEXT[kind],
      start: value.start,
      end: value.start + value.text.length,
      secret: value.text,
      isInvented: isInvented(value.text, { kind, strict }),
    });
  }
  return found;
}

const KIND_TEXT: Readonly<Record<NameKind, string>> = {
  password: "password",
  secret: "secret",
  token: "token",
  "api-key": "API key",
  key: "key",
  authorization: "authorization",
  salt: "salt or nonce",
};

const CAN_FOLLOW = new Set([..." \t:=!?|-,>(\"'`\\)]<\r\n[{"].map((character) => character.charCodeAt(0)));

function knownKind(name: string): NameKind | undefined {
  if (KNOWN.has(name)) return KNOWN.get(name);
  const kind = kindOfName(name);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(name, kind);
  return kind;
}

function startOfName(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < LONGEST_NAME && /[\w$.-]/.test(text[start - 1] ?? "")) start -= 1;
  return start;
}

/** Where the value begins that belongs to a name; undefined when none follows. */
function afterSeparator(text: string, nameStart: number, nameEnd: number): number | undefined {
  const before = text[nameStart - 1] ?? "\n";
  const isQuoted = before === '"' || before === "'" || before === "`";
  const name = text.slice(nameStart, nameEnd);
  const fits = (pattern: RegExp) => {
    pattern.lastIndex = nameEnd;
    return pattern.test(text) ? pattern.lastIndex : undefined;
  };
  if (before === "<" || (before === ":" && /<\w{1,20}:$/.test(text.slice(Math.max(0, nameStart - 22), nameStart)))) {
    return fits(NAMED_VALUE) ?? fits(ELEMENT);
  }
  // urn:ietf:params:oauth:token-type is one name with colons.
  if (before === ":") return undefined;
  return (
    fits(NAMED_VALUE) ??
    fits(ASSIGNED) ??
    (isQuoted && isArgument(text, nameStart - 1) ? fits(ARGUMENT) : undefined) ??
    (/^(set|with|add|use|pass|token|secret|auth)/i.test(name) ? fits(CALL) : undefined) ??
    (/^-{1,2}\w|^\W*$/.test(name) ? fits(FLAG) : undefined) ??
    (isStandingApart(text, nameStart, name) ? fits(APART) : undefined)
  );
}

const FARTHEST_BRACKET = 200;

/** True within the parentheses of a call; names in a list stand beside other names. */
function isArgument(text: string, from: number): boolean {
  let open = 0;
  for (let index = from - 1; index >= 0 && from - index < FARTHEST_BRACKET; index -= 1) {
    const character = text[index];
    if (character === ")" || character === "]" || character === "}") open += 1;
    else if (character === "(" || character === "[" || character === "{") {
      if (open === 0) return character === "(";
      open -= 1;
    }
  }
  return false;
}

function isStandingApart(text: string, nameStart: number, name: string): boolean {
  if (name.startsWith("-")) return true;
  return /(^|[\n"])[ \t]*((#|%)?(define|global|set|let|setenv|export)(\\t|[ \t])+)?$/i.test(
    text.slice(Math.max(0, nameStart - 60), nameStart),
  );
}

interface Value {
  readonly text: string;
  readonly start: number;
  readonly quoted: boolean;
}

function valueAt(
  text: string,
  from: number,
  place: { readonly nameStart: number; readonly bareWords: BareWords },
): Value | undefined {
  let start = from;
  for (const pattern of [DEFAULT, OR_ELSE, WRAPPER]) {
    pattern.lastIndex = start;
    if (!pattern.test(text) || pattern.lastIndex === start) continue;
    // A wrapper without a literal in it is a call or a list.
    if (pattern === WRAPPER && !/["'`\\]/.test(text[pattern.lastIndex] ?? "")) break;
    start = pattern.lastIndex;
    break;
  }
  SHELL_DEFAULT.lastIndex = start;
  const fallback = SHELL_DEFAULT.exec(text)?.groups?.["value"];
  if (fallback !== undefined) return { text: fallback, start: text.indexOf(fallback, start), quoted: true };
  return quotedAt(text, start) ?? bareAt(text, start, place);
}

const QUOTE = /(?:\\{1,3}["']|"""|'''|["'`])/y;

function quotedAt(text: string, start: number): Value | undefined {
  QUOTE.lastIndex = start;
  const quote = QUOTE.exec(text)?.[0];
  if (quote === undefined) return undefined;
  const from = start + quote.length;
  const limit = Math.min(text.length, from + LONGEST_VALUE);
  for (let index = from; index < limit; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 && quote.length < 3) return undefined;
    if (text.startsWith(quote, index)) return { text: text.slice(from, index), start: from, quoted: true };
    if (code === 92) index += 1;
  }
  return undefined;
}

function bareAt(
  text: string,
  start: number,
  { nameStart, bareWords }: { readonly nameStart: number; readonly bareWords: BareWords },
): Value | undefined {
  const inText = bareWords === "variables" && isInText(text, nameStart);
  if (bareWords === "variables" && !inText) return undefined;
  const pattern = BARE[bareWords];
  pattern.lastIndex = start;
  const value = pattern.exec(text)?.[0];
  if (value === undefined) return undefined;
  const next = text[start + value.length] ?? "";
  // An expression: a call, a look-up.
  if (bareWords !== "lines" && (next === "(" || next === "[" || next === "{")) return undefined;
  return { text: value.replace(/[.:]+$/, ""), start, quoted: false };
}

const LONGEST_LINE_START = 300;

/** True inside a literal or a comment of a program, as far as its line says. */
function isInText(text: string, index: number): boolean {
  const lineStart = Math.max(text.lastIndexOf("\n", index - 1) + 1, index - LONGEST_LINE_START);
  const before = text.slice(lineStart, index);
  // ?token=…&key=… of an address.
  if (/[?&]$/.test(before)) return true;
  if (/^\s*(\/\/|#|\*|\/\*|--|;|<!--)|\s(\/\/|#) /.test(before)) return true;
  return ['"', "'", "`"].some((quote) => before.split(quote).length % 2 === 0);
}
