import { isAbsolute, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type JsonObject, objectFrom, objectsFrom, type SarifRun } from "./read-sarif.ts";

/** Where the repository and the block are, as absolute paths. */
export interface Places {
  readonly workspace: string;
  readonly folder: string;
}

/** Where a result is, as SARIF says it. */
export interface SarifPlace {
  /** Relative to the block's folder, with forward slashes. */
  readonly path: string;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
  readonly column: number | undefined;
}

/** The place of a result in the block; undefined when it is elsewhere, or when the result has none. */
export function placeInBlock(
  result: JsonObject,
  run: SarifRun,
  places: Places,
  files: ReadonlySet<string>,
): SarifPlace | undefined {
  const [location] = objectsFrom(result["locations"]);
  const physical = objectFrom(objectFrom(location)["physicalLocation"]);
  const artifact = objectFrom(physical["artifactLocation"]);
  const region = objectFrom(physical["region"]);
  const path = pathFrom(artifact, run, places, files);
  if (path === undefined) return undefined;
  return {
    path,
    line: positive(region["startLine"]),
    endLine: positive(region["endLine"]),
    column: positive(region["startColumn"]),
  };
}

const LONGEST_URI = 4096;

function pathFrom(artifact: JsonObject, run: SarifRun, places: Places, files: ReadonlySet<string>): string | undefined {
  const { uri, uriBaseId } = artifact;
  if (typeof uri !== "string" || uri.length > LONGEST_URI) return undefined;
  const base = typeof uriBaseId === "string" ? run.baseUris[uriBaseId] : undefined;
  const ofBase = base === undefined ? undefined : filePath(base);
  const path = filePath(uri);
  if (path === undefined) return undefined;
  const full = isAbsolute(path) ? path : ofBase !== undefined && isAbsolute(ofBase) ? join(ofBase, path) : undefined;
  if (full !== undefined) return insideBlock(full, places, files) ?? movedIntoBlock(full, places, files);
  const fromRoot = join(places.workspace, ofBase ?? ".", path);
  // Some scanners are started in the block's own folder.
  return insideBlock(fromRoot, places, files) ?? insideBlock(join(places.folder, path), places, files);
}

function filePath(uri: string): string | undefined {
  try {
    if (uri.startsWith("file:")) return fileURLToPath(uri);
    if (/^[a-z][a-z\d+.-]+:/i.test(uri)) return undefined;
    return normalize(decodeURIComponent(uri));
  } catch {
    return undefined;
  }
}

function insideBlock(path: string, { folder }: Places, files: ReadonlySet<string>): string | undefined {
  const inside = relative(folder, path).split(sep).join("/");
  return files.has(inside) ? inside : undefined;
}

/** The same checkout in another folder: a scanner in a container, or in another job. */
function movedIntoBlock(path: string, { workspace, folder }: Places, files: ReadonlySet<string>): string | undefined {
  const block = `/${relative(workspace, folder).split(sep).join("/")}/`;
  const way = path.split(sep).join("/");
  const at = block === "//" ? -1 : way.lastIndexOf(block);
  if (at < 0) return undefined;
  const inside = way.slice(at + block.length);
  return files.has(inside) ? inside : undefined;
}

function positive(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 10_000_000 ? value : undefined;
}
