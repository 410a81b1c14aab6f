import { idfOf } from "./history.ts";
import type { TermFinder } from "./lexical.ts";
import { MAX_FILE_BYTES, readInto, readSource } from "./read-source.ts";
import type { Term } from "./terms.ts";

/** Files that show how rare the request's words are here. */
const SAMPLE_FILES = 240;
/** Words of more files than that say little, and more of them than that as well. */
const COUNTED = { mostShare: 0.12, words: 10 };
/** Lines with words that are looked at in one file, from its beginning. */
const MOST_LINES = 30;
/** Texts are searched so many bytes at a time: one search for each small file would take three times as long. */
const BATCH_BYTES = 512 * 1024;

/** Of files with words, so much is kept in memory. */
const KEPT_BYTES = 4 * 1024 * 1024;

/** How often the rare words of a request stand in the files of a repository. */
export interface WordCounts {
  readonly words: readonly Term[];
  /** By path, for files that have any: how often each word stands there. */
  readonly counts: ReadonlyMap<string, Uint16Array>;
  /** What some of these files hold, so that they have not to be opened again. */
  readonly bytes: ReadonlyMap<string, Buffer>;
}

/**
 * Opens each file of a large repository once, for its size and for the request's rare words in it. It is faster than to
 * look at each and to have git search all of them.
 */
export class Survey {
  readonly #workspace: string;
  readonly #words: readonly Term[];
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #pattern: RegExp | undefined;
  readonly #counts = new Map<string, Uint16Array>();
  readonly #kept = new Map<string, Buffer>();
  #keptBytes = 0;
  readonly #batch = Buffer.allocUnsafe(BATCH_BYTES + MAX_FILE_BYTES + 2);
  /** The files of the batch, and where each ends. */
  #paths: string[] = [];
  #ends: number[] = [];
  #used = 0;

  /** Of paths that are sorted, a sample is read to find which words are rare. */
  constructor(workspace: string, paths: readonly string[], finder: TermFinder) {
    this.#workspace = workspace;
    this.#words = rareWords(workspace, paths, finder);
    const spelt = this.#words.map(({ stem }) => Buffer.from(stem).toString("latin1"));
    this.#indexOf = new Map(spelt.map((word, index) => [word.toLowerCase(), index]));
    this.#pattern = patternOf(spelt);
  }

  /** The size of a file in bytes, or why it is not read; undefined where it cannot be opened. Follows no link. */
  look(path: string): number | string | undefined {
    const sizeBytes = readInto(`${this.#workspace}/${path}`, this.#batch, this.#used);
    if (typeof sizeBytes !== "number") return sizeBytes;
    const end = this.#used + sizeBytes;
    if (this.#pattern === undefined || sizeBytes === 0) return sizeBytes;
    // No word goes over a line, so none is found across two files.
    this.#batch[end] = 10;
    this.#paths.push(path);
    this.#ends.push(end);
    this.#used = end + 1;
    if (this.#used >= BATCH_BYTES) this.#search();
    return sizeBytes;
  }

  /** What was found in all files that were looked at. */
  found(): WordCounts {
    this.#search();
    return { words: this.#words, counts: this.#counts, bytes: this.#kept };
  }

  #search(): void {
    const pattern = this.#pattern;
    if (pattern === undefined) return;
    // Bytes are searched as if each were a letter: no text has to be decoded for it.
    const text = this.#batch.toString("latin1", 0, this.#used);
    let file = 0;
    let lines = 0;
    let lineEnd = -1;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      for (; match.index >= (this.#ends[file] ?? 0); file += 1) lines = 0;
      if (match.index > lineEnd || lines === 0) {
        lines += 1;
        lineEnd = text.indexOf("\n", match.index);
      }
      if (lines > MOST_LINES || this.#isBinary(file)) pattern.lastIndex = this.#ends[file] ?? 0;
      else this.#note(file, match[0]);
    }
    this.#paths = [];
    this.#ends = [];
    this.#used = 0;
  }

  #bytesOf(file: number): Buffer {
    const start = file === 0 ? 0 : (this.#ends[file - 1] ?? 0) + 1;
    return this.#batch.subarray(start, this.#ends[file]);
  }

  #isBinary(file: number): boolean {
    return !this.#counts.has(this.#paths[file] ?? "") && this.#bytesOf(file).includes(0);
  }

  #note(file: number, word: string): void {
    const index = this.#indexOf.get(word.toLowerCase());
    if (index === undefined) return;
    const path = this.#paths[file] ?? "";
    let counts = this.#counts.get(path);
    if (counts === undefined) {
      counts = new Uint16Array(this.#words.length);
      this.#counts.set(path, counts);
      const bytes = this.#bytesOf(file);
      this.#keptBytes += bytes.length;
      if (this.#keptBytes <= KEPT_BYTES) this.#kept.set(path, Buffer.from(bytes));
    }
    counts[index] = (counts[index] ?? 0) + 1;
  }
}

/** Longer words first, since they begin with others. Only ASCII has two cases here: other letters are more than a byte. */
function patternOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const either = (letter: string) => (/[a-z]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter);
  const sources = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => [...word].map((letter) => (letter === "$" ? "\\$" : either(letter))).join(""));
  return new RegExp(sources.join("|"), "g");
}

/** The request's words that are rare in a sample of the files, the most telling first. */
function rareWords(workspace: string, paths: readonly string[], finder: TermFinder): Term[] {
  const step = Math.max(1, Math.floor(paths.length / SAMPLE_FILES));
  const counts: Uint16Array[] = [];
  for (let index = 0; index < paths.length && counts.length < SAMPLE_FILES; index += step) {
    const source = readSource(workspace, paths[index] ?? "");
    if ("text" in source) counts.push(finder.count(source.text).inText);
  }
  const idf = idfOf(counts, finder.terms.length);
  return finder.terms
    .map((term, index) => ({
      term,
      value: term.weight * (idf[index] ?? 0),
      share: counts.filter((one) => (one[index] ?? 0) > 0).length / Math.max(1, counts.length),
    }))
    .filter(({ share }) => share <= COUNTED.mostShare)
    .sort((a, b) => b.value - a.value || (a.term.stem < b.term.stem ? -1 : 1))
    .slice(0, COUNTED.words)
    .map(({ term }) => term);
}
