import { lstat, readFile } from "node:fs/promises";
import { systemErrorCode, usageError } from "../../../base/errors.ts";
import { resolveInWorkspace } from "../../../base/workspace-path.ts";

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One run of a scanner, as its SARIF file tells it: checked as far as it is read here. */
export interface SarifRun {
  /** Name of the scanner as it gives it. */
  readonly toolName: string;
  /** Rules by id, and in the order in which results point to them. */
  readonly rules: readonly JsonObject[];
  readonly results: readonly JsonObject[];
  /** What its base names stand for, such as SRCROOT. */
  readonly baseUris: Readonly<Record<string, string>>;
}

const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_RESULTS = 20_000;

/**
 * The runs in a SARIF 2.1.0 file of the repository. Throws `PATH_UNREADABLE` for a file that is missing, too large or no
 * regular file, `PATH_REFUSED` outside the repository, and `CONFIG_INVALID` for what is not SARIF: a scanner whose results
 * cannot be read has not said that there are none.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export async function readSarif(workspace: string, path: string): Promise<readonly SarifRun[]> {
  const text = await textOf(await resolveInWorkspace(workspace, path, "security.sarif"), path);
  let log: unknown;
  try {
    log = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw notSarif(path, `it is not JSON (${error instanceof Error ? error.message.slice(0, 100) : "unknown error"})`);
  }
  const { version, runs } = objectFrom(log);
  if (typeof version !== "string" || !version.startsWith("2.1")) throw notSarif(path, "its version is not 2.1.0");
  if (!Array.isArray(runs)) throw notSarif(path, "it has no list of runs");
  const read = runs.map((run, index) => runFrom(objectFrom(run), path, index));
  const count = read.reduce((sum, { results }) => sum + results.length, 0);
  if (count > MAX_RESULTS) throw notSarif(path, `it has more than ${MAX_RESULTS} results`);
  return read;
}

/** The value as an object; an empty one for anything else. */
export function objectFrom(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** The objects in a list; nothing for anything else. */
export function objectsFrom(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.map(objectFrom) : [];
}

async function textOf(absolute: string, path: string): Promise<string> {
  const unreadable = (reason: string, cause?: unknown) =>
    usageError(
      "PATH_UNREADABLE",
      `security.sarif: cannot read ${path}: ${reason}`,
      "Let the scanner run before the gates, or take the file out of security.sarif.",
      cause,
    );
  try {
    const status = await lstat(absolute);
    if (!status.isFile()) throw unreadable("it is not a regular file");
    if (status.size > MAX_FILE_BYTES) throw unreadable(`it is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB`);
    return await readFile(absolute, "utf8");
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "PATH_UNREADABLE") throw error;
    throw unreadable(code === "ENOENT" ? "there is no such file" : (code ?? String(error)), error);
  }
}

function runFrom(run: JsonObject, path: string, index: number): SarifRun {
  const driver = objectFrom(objectFrom(run["tool"])["driver"]);
  const name = driver["name"];
  if (typeof name !== "string" || name === "") throw notSarif(path, `runs[${index}] does not name its tool`);
  const { results } = run;
  // A run without results is one that could not look: SARIF writes an empty list for "nothing found".
  if (!Array.isArray(results)) throw notSarif(path, `runs[${index}] has no list of results`);
  const failed = objectsFrom(run["invocations"]).some((invocation) => invocation["executionSuccessful"] === false);
  if (failed) throw notSarif(path, `runs[${index}] says that ${name.slice(0, 60)} did not succeed`);
  const extensions = objectsFrom(objectFrom(run["tool"])["extensions"]);
  const bases = Object.entries(objectFrom(run["originalUriBaseIds"])).flatMap(([id, base]) => {
    const { uri } = objectFrom(base);
    return typeof uri === "string" ? [[id, uri] as const] : [];
  });
  return {
    toolName: name,
    rules: [driver, ...extensions].flatMap((part) => objectsFrom(part["rules"])),
    results: objectsFrom(results),
    baseUris: Object.fromEntries(bases),
  };
}

function notSarif(path: string, reason: string) {
  return usageError(
    "CONFIG_INVALID",
    `security.sarif: ${path} is not usable as SARIF 2.1.0: ${reason}`,
    "Let the scanner write SARIF 2.1.0 again, or take the file out of security.sarif.",
  );
}
