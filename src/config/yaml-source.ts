import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";

/** Larger files are refused before they are parsed. */
export const MAX_YAML_BYTES = 256 * 1024;

/** A parser's time grows with the square of some inputs; this many tokens stay under 100 ms. About 1,500 lines. */
const MAX_TOKENS = 10_000;
const MAX_DEPTH = 32;

/**
 * Marks in a wrong place make the parser collect errors, which is slow: a fifth of the tokens may be marks. In a file
 * without an error no plain text begins with one, so a token that does is a mark.
 */
const MARK = /^[,[\]{}%&*!]/;
const MARK_SHARE = 5;

/** A problem in a YAML text and where it is, both numbers from 1. */
interface YamlProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a file of another format than ours needs. */
export interface YamlOptions {
  /** True: aliases are followed, up to 100 of them. */
  readonly aliases?: boolean;
  /** Default 10,000. */
  readonly maxTokens?: number;
}

/** What came of a YAML text. With problems there is no value. */
export interface YamlSource {
  readonly problems: readonly YamlProblem[];
  /** Plain JSON-like data; null for a text without content. */
  readonly value: unknown;
  /** Where a value is: of the deepest part of `path` that exists; `key` asks for the key in front of it. */
  locate(path: readonly string[], part: "key" | "value"): { readonly line: number; readonly column: number };
  /** The parsed document, for edits that keep comments. */
  readonly document: Document | undefined;
}

/**
 * Reads YAML 1.2 from somebody else: size, depth and number of tokens are bounded, duplicate keys and tags are problems,
 * `<<` is an ordinary key, and so are aliases unless `aliases` allows them (then their expansion is bounded).
 */
export function readYaml(text: string, options: YamlOptions = {}): YamlSource {
  const lines = new LineCounter();
  const excess = boundsProblem(text, options.maxTokens ?? MAX_TOKENS);
  if (excess !== undefined) return refused([excess]);
  const document = parseDocument(text, {
    schema: "core",
    merge: false,
    // Ours is linear; the library compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = [
    ...document.errors.map((error) => ({ ...at(error.pos[0]), message: error.message.split("\n")[0] ?? error.code })),
    ...constructProblems(document, options.aliases ?? false).map(({ offset, message }) => ({ ...at(offset), message })),
  ];
  if (problems.length > 0) return refused(problems);
  try {
    return {
      problems: [],
      value: document.toJS({ maxAliasCount: 100 }),
      document,
      locate: (path, part) => at(offsetOf(document, path, part)),
    };
  } catch (error) {
    return refused([{ line: 1, column: 1, message: error instanceof Error ? error.message : String(error) }]);
  }
}

function refused(problems: readonly YamlProblem[]): YamlSource {
  const first = problems[0] ?? { line: 1, column: 1 };
  return { problems, value: undefined, document: undefined, locate: () => first };
}

/** A look at the tokens alone, which is linear and not recursive. */
function boundsProblem(text: string, maxTokens: number): YamlProblem | undefined {
  const size = Buffer.byteLength(text);
  if (size > MAX_YAML_BYTES) {
    return { line: 1, column: 1, message: `the file has ${size} bytes; at most ${MAX_YAML_BYTES} are read` };
  }
  const most = { tokens: maxTokens, marks: maxTokens / MARK_SHARE, nesting: MAX_DEPTH };
  let tokens = 0;
  let marks = 0;
  let flowDepth = 0;
  let indicators = 0;
  let line = 1;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (MARK.test(token)) marks += 1;
    if (token === "[" || token === "{") flowDepth += 1;
    else if (token === "]" || token === "}") flowDepth = Math.max(0, flowDepth - 1);
    else if (token === "-" || token === "?") indicators += 1;
    const nesting = Math.max(flowDepth, indicators);
    if (tokens > most.tokens) return { line, column: 1, message: `there are more than ${most.tokens} tokens` };
    if (marks > most.marks)
      return { line, column: 1, message: `there are more than ${most.marks} brackets and commas` };
    if (nesting > most.nesting) return { line, column: 1, message: `the nesting is deeper than ${most.nesting}` };
    if (!token.includes("\n")) continue;
    line += token.split("\n").length - 1;
    indicators = 0;
  }
  return undefined;
}

interface Found {
  readonly offset: number;
  readonly message: string;
}

/** What YAML allows and configuration does not need: each of them has been used against a parser or its reader. */
function constructProblems(document: Document, aliases: boolean): Found[] {
  const found: Found[] = [];
  visit(document, {
    Alias: (_key, node) => {
      if (!aliases)
        found.push({ offset: start(node), message: `the alias *${node.source} is not supported; repeat the value` });
    },
    Node: (_key, node, path) => {
      if (isAlias(node)) return undefined;
      const offset = start(node);
      if (path.length > 2 * MAX_DEPTH) {
        found.push({ offset, message: `the nesting is deeper than ${MAX_DEPTH}` });
        return visit.SKIP;
      }
      if (node.tag !== undefined) found.push({ offset, message: `the tag ${node.tag} is not supported` });
      if (isMap(node)) found.push(...keyProblems(node.items.map((pair) => pair.key)));
      return undefined;
    },
  });
  return found;
}

function keyProblems(keys: readonly unknown[]): Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const key of keys) {
    if (!isScalar(key)) {
      found.push({ offset: start(key), message: "a key must be a text" });
      continue;
    }
    const name = String(key.value);
    if (seen.has(name)) {
      found.push({ offset: start(key), message: `the key ${JSON.stringify(name)} stands here a second time` });
    }
    seen.add(name);
  }
  return found;
}

function offsetOf(document: Document, path: readonly string[], part: "key" | "value"): number {
  let node: unknown = document.contents;
  let offset = start(node);
  for (const [index, name] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
      if (pair === undefined) return offset;
      const wantsKey = part === "key" && index === path.length - 1;
      offset = !wantsKey && isNode(pair.value) && pair.value.range ? start(pair.value) : start(pair.key);
      node = pair.value;
    } else {
      const item: unknown = document.getIn(path.slice(0, index + 1), true);
      if (!isNode(item)) return offset;
      offset = start(item);
      node = item;
    }
  }
  return offset;
}

function start(node: unknown): number {
  return isNode(node) ? ((node as Node).range?.[0] ?? 0) : 0;
}
