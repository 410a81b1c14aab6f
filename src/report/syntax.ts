/** What a stretch of source text is, as far as a reader wants to see it. */
export type TokenKind = "comment" | "string" | "keyword" | "number" | "type" | "plain";

/** A stretch of one line. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

interface Grammar {
  readonly pattern: RegExp;
  readonly keywords: ReadonlySet<string>;
  readonly hasRegexLiterals: boolean;
}

const ECMASCRIPT_KEYWORDS =
  "abstract as asserts async await break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace new null of private protected public readonly return satisfies set static super switch this throw true try type typeof undefined unknown var void while with yield";
const PYTHON_KEYWORDS =
  "and as assert async await break case class continue def del elif else except False finally for from global if import in is lambda match None nonlocal not or pass raise return True try while with yield";

/** Each alternative is linear: none can start anew inside of what it has taken. Whatever has no end goes to the file's. */
const ECMASCRIPT: Grammar = {
  pattern:
    /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))|(?<string>"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*`?)|(?<number>\d[\w.]*)|(?<word>[\p{ID_Start}$_][\p{ID_Continue}$]*)|(?<space>\s+)|(?<other>[\s\S])/uy,
  keywords: new Set(ECMASCRIPT_KEYWORDS.split(" ")),
  hasRegexLiterals: true,
};

const PYTHON: Grammar = {
  pattern:
    /(?<comment>#[^\n]*)|(?<string>(?:[bfrutBFRUT]{1,2})?(?:"""[\s\S]*?(?:"""|$(?![\s\S]))|'''[\s\S]*?(?:'''|$(?![\s\S]))|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?))|(?<number>\d[\w.]*)|(?<word>[\p{ID_Start}_][\p{ID_Continue}]*)|(?<space>\s+)|(?<other>[\s\S])/uy,
  keywords: new Set(PYTHON_KEYWORDS.split(" ")),
  hasRegexLiterals: false,
};

const JSON_GRAMMAR: Grammar = { ...ECMASCRIPT, keywords: new Set(["true", "false", "null"]), hasRegexLiterals: false };

/** Bounded: a slash that begins none must not be looked for to the end of the file, once for each slash. */
const REGEX_LITERAL = /\/(?![*/])(?:\\[^\n]|\[(?:\\[^\n]|[^\]\\\n]){0,200}\]|[^/\\\n[]){1,300}\/[a-z]*/y;

/**
 * The lines of a source as coloured stretches. Nothing is lost: the texts of a line put together are the line. A text in
 * a language that is not known is plain.
 */
export function tokenLines(path: string, source: string): Token[][] {
  const grammar = grammarOf(path);
  const content = source.replaceAll("\r\n", "\n");
  const lines: Token[][] = [[]];
  for (const { kind, text } of grammar === undefined
    ? [{ kind: "plain" as const, text: content }]
    : tokens(content, grammar)) {
    const [first = "", ...rest] = text.split("\n");
    append(lines, kind, first);
    for (const part of rest) {
      lines.push([]);
      append(lines, kind, part);
    }
  }
  return lines;
}

function append(lines: Token[][], kind: TokenKind, text: string): void {
  const line = lines.at(-1);
  if (line === undefined || text === "") return;
  const last = line.at(-1);
  // Neighbours of one kind are one stretch: a page of ten thousand elements is slow.
  if (last?.kind === kind) line[line.length - 1] = { kind, text: last.text + text };
  else line.push({ kind, text });
}

function grammarOf(path: string): Grammar | undefined {
  if (/\.[cm]?[jt]sx?$/.test(path)) return ECMASCRIPT;
  if (/\.pyi?$/.test(path)) return PYTHON;
  return /\.json$/.test(path) ? JSON_GRAMMAR : undefined;
}

function* tokens(content: string, { pattern, keywords, hasRegexLiterals }: Grammar): Generator<Token> {
  let at = 0;
  // After a value a slash divides; after anything else it begins a regular expression.
  let afterValue = false;
  while (at < content.length) {
    const literal: RegExpExecArray | null =
      hasRegexLiterals && !afterValue && content[at] === "/" ? matchAt(REGEX_LITERAL, content, at) : null;
    const match: RegExpExecArray | null = literal ?? matchAt(pattern, content, at);
    if (match === null) return yield { kind: "plain", text: content.slice(at) };
    const text: string = match[0];
    const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
    const isMember = groups["word"] !== undefined && content[at - 1] === "." && content[at - 2] !== ".";
    const kind: TokenKind = literal !== null ? "string" : isMember ? "plain" : kindOf(groups, keywords);
    yield { kind, text };
    at += text.length;
    if (groups["space"] === undefined && kind !== "comment") {
      afterValue = kind === "plain" ? /[\p{ID_Continue}$)\]}]$/u.test(text) : kind !== "keyword";
    }
  }
}

function matchAt(pattern: RegExp, content: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(content);
}

function kindOf(groups: Readonly<Record<string, string | undefined>>, keywords: ReadonlySet<string>): TokenKind {
  const { comment, string, number, word } = groups;
  if (comment !== undefined) return "comment";
  if (string !== undefined) return "string";
  if (number !== undefined) return "number";
  if (word === undefined) return "plain";
  if (keywords.has(word)) return "keyword";
  return /^[A-Z]\w*[a-z]/.test(word) ? "type" : "plain";
}
