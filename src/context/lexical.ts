import type { Term } from "./terms.ts";

/** How often each term stands in a text, and where. Indexed like the terms. */
export interface TermCounts {
  readonly inText: Uint16Array;
  /** In lines that declare something. */
  readonly inSymbols: Uint16Array;
}

/** Finds the terms of one request in texts and paths. */
export interface TermFinder {
  readonly terms: readonly Term[];
  readonly count: (text: string) => TermCounts;
  /** How often each term stands in a path; by the path's index, for paths that have any. */
  readonly countInPaths: (paths: readonly string[]) => ReadonlyMap<number, Uint8Array>;
}

/** Beyond this many places a text only repeats itself. */
const MOST_PLACES = 1500;
/** A declaration is looked for at so many places of one term in one text. */
const MOST_DECLARATIONS = 12;

/** Before a declared name stands nothing but these words. */
const BEFORE_NAME =
  /(?:^|[\s({])(?:function\*?|class|def|interface|type|enum|struct|trait|impl|mod|fn|func|fun|module|namespace|package|const|let|var|val|export|default|async|public|private|protected|internal|static|final|abstract|override|virtual|record|object|macro_rules!|#define|typedef|union|protocol|extension|predicate|get|set|self\.|\(\w+ \*?\w+\))\s*\*?\s*[\w$]*$/;
/** A property or a method that begins its line and is given a function, a value or a body there. */
const BEGINS_LINE = /^\s*(?:[\w$]+\.)*[\w$]*$/;
const DEFINED_AFTER =
  /^[\w$]*\s*(?:=\s*(?:async\s*)?(?:function|\(|[\w$]+\s*=>)|\([^)]*\)\s*(?::\s*[^{;]+)?\{|:\s*function)/;

/** A finder for the terms of a request. */
export function createTermFinder(terms: readonly Term[]): TermFinder {
  const stems = terms.map(({ stem }) => stem).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const indexOf = new Map(terms.map(({ stem }, index) => [stem, index]));
  const pattern =
    stems.length === 0 ? undefined : new RegExp(stems.map((stem) => stem.replace(/[$]/g, "\\$")).join("|"), "gi");
  /** A longer term that begins with others, or has them as parts, stands for them as well. */
  const within = terms.map(({ stem }) =>
    terms.flatMap((other, index) => (other.stem !== stem && stem.includes(other.stem) ? [index] : [])),
  );
  const places = (text: string, most: number, visit: (term: number, index: number) => void) => {
    if (pattern === undefined) return;
    pattern.lastIndex = 0;
    let left = most;
    for (let match = pattern.exec(text); match !== null && left > 0; match = pattern.exec(text)) {
      const term = indexOf.get(match[0].toLowerCase());
      if (term === undefined || !beginsWord(text, match.index) || !endsRight(text, match.index, match[0])) {
        // A word may begin inside of what was refused.
        pattern.lastIndex = match.index + 1;
        continue;
      }
      left -= 1;
      visit(term, match.index);
    }
  };
  return {
    terms,
    count: (text) => {
      const inText = new Uint16Array(terms.length);
      const inSymbols = new Uint16Array(terms.length);
      places(text, MOST_PLACES, (term, index) => {
        const declares = (inText[term] ?? 0) < MOST_DECLARATIONS && isDeclared(text, index);
        for (const each of [term, ...(within[term] ?? [])]) {
          inText[each] = (inText[each] ?? 0) + 1;
          if (declares) inSymbols[each] = (inSymbols[each] ?? 0) + 1;
        }
      });
      return { inText, inSymbols };
    },
    countInPaths: (paths) => {
      const found = new Map<number, Uint8Array>();
      let path = 0;
      let end = paths[0]?.length ?? 0;
      // As one text: to begin a search takes longer than to search a path.
      places(paths.join("\n"), Number.POSITIVE_INFINITY, (term, index) => {
        while (index > end) {
          path += 1;
          end += 1 + (paths[path]?.length ?? 0);
        }
        const counts = found.get(path) ?? new Uint8Array(terms.length);
        found.set(path, counts);
        for (const each of [term, ...(within[term] ?? [])]) counts[each] = (counts[each] ?? 0) + 1;
      });
      return found;
    },
  };
}

/** Not in the middle of a word: `port` is in `exportPort` once. */
function beginsWord(text: string, index: number): boolean {
  if (index === 0) return true;
  const before = text.charCodeAt(index - 1);
  const isLower = before >= 97 && before <= 122;
  const isUpper = before >= 65 && before <= 90;
  if (!isLower && !isUpper) return true;
  const first = text.charCodeAt(index);
  return isLower ? first >= 65 && first <= 90 : first >= 65 && first <= 90 && !isUpperCode(text.charCodeAt(index + 1));
}

function isUpperCode(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Three letters begin too many words: they have to be one. */
function endsRight(text: string, index: number, word: string): boolean {
  if (word.length > 3) return true;
  const after = text.charCodeAt(index + word.length);
  return !(after >= 97 && after <= 122);
}

function isDeclared(text: string, index: number): boolean {
  const lineStart = Math.max(text.lastIndexOf("\n", index - 1) + 1, index - 160);
  const before = text.slice(lineStart, index);
  if (BEFORE_NAME.test(before)) return true;
  return BEGINS_LINE.test(before) && DEFINED_AFTER.test(text.slice(index, index + 160));
}
