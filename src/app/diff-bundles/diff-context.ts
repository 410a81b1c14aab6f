import { jsonMember, type ReadBundle } from "../../bundle/read-bundle.ts";
import { RECORDING_FILE } from "../../flow/recording.ts";
import type { ContextDiff, ContextFileDiff, ContextPlace } from "../../generated/types.ts";

/** A file that the models were shown. */
interface ShownFile extends ContextPlace {
  readonly path: string;
  /** Undefined in bundles before recordings. */
  readonly content: string | undefined;
}

const MOST_FILES = 50;

/** The files of the repository in which two flows differ: which, how large, and before which others. */
export async function diffContext(a: ReadBundle, b: ReadBundle): Promise<ContextDiff> {
  const was = await shownFiles(a);
  const is = await shownFiles(b);
  const files = [...fileDiffs(was, is)];
  return {
    a: sizeOf(was),
    b: sizeOf(is),
    files: files.slice(0, MOST_FILES),
    more: Math.max(0, files.length - MOST_FILES),
  };
}

function* fileDiffs(was: readonly ShownFile[], is: readonly ShownFile[]): Generator<ContextFileDiff> {
  const before = new Map(was.map((file) => [file.path, file]));
  const after = new Map(is.map((file) => [file.path, file]));
  const moved = movedPaths(
    was.map(({ path }) => path).filter((path) => after.has(path)),
    is.map(({ path }) => path).filter((path) => before.has(path)),
  );
  for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const a = before.get(path);
    const b = after.get(path);
    if (a === undefined || b === undefined) {
      yield {
        path,
        change: a === undefined ? "added" : "removed",
        ...(a === undefined ? {} : { a: placeOf(a) }),
        ...(b === undefined ? {} : { b: placeOf(b) }),
      };
    } else if (a.content !== undefined && b.content !== undefined && a.content !== b.content) {
      yield { path, change: "changed", a: placeOf(a), b: placeOf(b) };
    } else if (moved.has(path)) {
      yield { path, change: "moved", a: placeOf(a), b: placeOf(b) };
    }
  }
}

/**
 * The fewest files of which it can be said that they have another place among those that both flows have: all that are
 * not in the longest row of files that kept their order.
 */
function movedPaths(was: readonly string[], is: readonly string[]): ReadonlySet<string> {
  const places = new Map(is.map((path, index) => [path, index]));
  const placeOfFile = was.map((path) => places.get(path) ?? 0);
  const longest: number[] = [];
  const before: number[] = [];
  for (const [index, place] of placeOfFile.entries()) {
    longest[index] = 1;
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (longest[earlier] ?? 0) + 1;
      if ((placeOfFile[earlier] ?? 0) < place && length > (longest[index] ?? 0)) {
        longest[index] = length;
        before[index] = earlier;
      }
    }
  }
  const moved = new Set(was);
  for (let index = longest.indexOf(Math.max(...longest)); index >= 0; index = before[index] ?? -1) {
    moved.delete(was[index] ?? "");
  }
  return moved;
}

async function shownFiles(bundle: ReadBundle): Promise<ShownFile[]> {
  const recorded = bundle.paths.includes(RECORDING_FILE)
    ? contextIn(await jsonMember(bundle, RECORDING_FILE))
    : undefined;
  if (recorded !== undefined) return recorded;
  if (!bundle.paths.includes("context.json")) return [];
  const context = await jsonMember(bundle, "context.json");
  const files = typeof context === "object" && context !== null && "files" in context ? context.files : [];
  const paths = Array.isArray(files) ? files.map((file) => (typeof file === "string" ? file : file?.path)) : [];
  return paths
    .filter((path) => typeof path === "string")
    .map((path, index) => ({ path, rank: index + 1, content: undefined }));
}

function contextIn(recording: unknown): ShownFile[] | undefined {
  const files = (recording as { material?: { context?: { files?: unknown } } } | null)?.material?.context?.files;
  if (!Array.isArray(files)) return undefined;
  return files.map(({ path, content }, index) => ({
    path: String(path),
    rank: index + 1,
    content: String(content),
    sizeBytes: Buffer.byteLength(String(content)),
  }));
}

function placeOf({ rank, sizeBytes }: ShownFile): ContextPlace {
  return { rank, ...(sizeBytes === undefined ? {} : { sizeBytes }) };
}

function sizeOf(files: readonly ShownFile[]): ContextDiff["a"] {
  return { files: files.length, sizeBytes: files.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0) };
}
