import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { isRepository, listTracked, listUntracked } from "../base/git.ts";
import type { SkippedFile } from "./context.ts";
import type { TermFinder } from "./lexical.ts";
import { isSecretName } from "./path-patterns.ts";
import { MAX_FILE_BYTES, NOT_REGULAR, TOO_LARGE } from "./read-source.ts";
import { Survey, type WordCounts } from "./survey.ts";

/** A repository of this size is read whole, so nothing has to be found out before. */
export const READ_WHOLE = { files: 3000, bytes: 24 * 1024 * 1024 };

/** No repository has more files that anybody could choose among; the rest is left out and the report says so. */
const MAX_FILES = 1_000_000;

/** Folders that are never source, for a workspace without git to say so. */
const NEVER_SOURCE = new Set([".git", ".blocks", "node_modules", "dist", "build", "coverage", ".venv", "target"]);

/** How many files are looked at before others get a turn: git waits while nobody reads what it says. */
const TURN = 500;

/** A file that can be read. */
export interface ListedFile {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Every file of a repository, each in one of the two lists, both sorted by path. */
export interface Listing {
  readonly files: readonly ListedFile[];
  readonly skipped: readonly SkippedFile[];
  /** How often the request's rare words stand in the files; undefined where the repository is read whole. */
  readonly found: WordCounts | undefined;
}

/** What is listed, and for which request. */
export interface ListRequest {
  readonly workspace: string;
  readonly finder: TermFinder;
  readonly signal: AbortSignal;
}

/** A repository's files, in two steps, since git takes most of the time to find what it does not track. */
export interface Listings {
  /** What git tracks, or every file where there is no git. */
  readonly first: Listing;
  /** With what git would track as well; undefined where that is nothing. */
  readonly whole: () => Promise<Listing | undefined>;
}

/**
 * Lists the repository's own files: what git tracks or would track, or every file where there is no git. Links, pipes,
 * devices, large files and those whose names say that they hold secrets are skipped with a reason; none of them is read.
 * Files of a repository that is too large to be read whole are opened here to count the request's rare words.
 */
export async function listRepository(request: ListRequest): Promise<Listings> {
  const { tracked, untracked } = await listPaths(request.workspace);
  const lister = new Lister(request);
  await lister.add(tracked, untracked !== undefined && tracked.length > READ_WHOLE.files);
  const whole = async () => {
    const more = (await untracked) ?? [];
    if (more.length === 0) return undefined;
    const known = new Set(tracked);
    await lister.add(more.filter((path) => !known.has(path)).sort(), false);
    return lister.listing();
  };
  return { first: await lister.listing(), whole };
}

/** Git knows at once what it tracks and looks into every folder for what it does not, so nobody waits for that first. */
async function listPaths(workspace: string): Promise<{ tracked: string[]; untracked?: Promise<string[]> }> {
  const [tracked, untracked] = [listTracked(workspace), listUntracked(workspace)];
  // Whoever awaits it later meets the error.
  untracked.catch(() => undefined);
  try {
    return { tracked: withoutTwins((await tracked).sort()), untracked };
  } catch (error) {
    if (await isRepository(workspace)) throw error;
    return { tracked: pathsFromFolder(workspace) };
  }
}

class Lister {
  readonly #request: ListRequest;
  readonly #files: ListedFile[] = [];
  readonly #skipped: SkippedFile[] = [];
  #survey: Survey | undefined;
  #count = 0;

  constructor(request: ListRequest) {
    this.#request = request;
  }

  /** Adds sorted paths. Those of a large repository are opened to be looked at, the others are not. */
  async add(paths: readonly string[], isLarge: boolean): Promise<void> {
    const { workspace, finder, signal } = this.#request;
    if (isLarge) this.#survey = new Survey(workspace, paths, finder);
    for (const path of paths) {
      if (this.#count % TURN === 0) {
        signal.throwIfAborted();
        await setImmediate();
      }
      this.#count += 1;
      const looked = this.#count <= MAX_FILES ? look(workspace, path, this.#survey) : `more than ${MAX_FILES} files`;
      if (typeof looked === "number") this.#files.push({ path, sizeBytes: looked });
      else this.#skipped.push({ path, reason: looked });
    }
  }

  async listing(): Promise<Listing> {
    const [files, skipped] = [sortedByPath(this.#files), sortedByPath(this.#skipped)];
    const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (this.#survey === undefined && (files.length > READ_WHOLE.files || bytes > READ_WHOLE.bytes)) {
      this.#survey = await this.#surveyOf(files.map(({ path }) => path));
    }
    return { files, skipped, found: this.#survey?.found() };
  }

  async #surveyOf(paths: readonly string[]): Promise<Survey> {
    const { workspace, finder, signal } = this.#request;
    const survey = new Survey(workspace, paths, finder);
    for (const [index, path] of paths.entries()) {
      if (index % TURN === 0) {
        signal.throwIfAborted();
        await setImmediate();
      }
      survey.look(path);
    }
    return survey;
  }
}

/** The size of a file in bytes, or why it is not read. */
function look(workspace: string, path: string, survey: Survey | undefined): number | string {
  if (path.startsWith(".blocks/")) return "Blocks' own files";
  if (isSecretName(path)) return "its name says that it holds secrets";
  const looked = survey?.look(path);
  if (looked !== undefined) return looked;
  const stats = statsOf(`${workspace}/${path}`);
  if (stats === undefined) return "not in the work tree";
  if (stats.isSymbolicLink()) return "a link";
  if (!stats.isFile()) return NOT_REGULAR;
  return stats.size > MAX_FILE_BYTES ? TOO_LARGE : stats.size;
}

function withoutTwins(sorted: readonly string[]): string[] {
  return sorted.filter((path, index) => path !== sorted[index - 1]);
}

function sortedByPath<T extends { readonly path: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function statsOf(path: string): Stats | undefined {
  try {
    // A hundred thousand promises would take longer than everything else here.
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function pathsFromFolder(workspace: string): string[] {
  const found: string[] = [];
  const pending = [""];
  for (let folder = pending.pop(); folder !== undefined && found.length <= MAX_FILES; folder = pending.pop()) {
    for (const entry of entriesOf(join(workspace, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) found.push(path);
      else if (!NEVER_SOURCE.has(entry.name)) pending.push(path);
    }
  }
  return found.sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that this user may not list has nothing to show.
    return [];
  }
}
