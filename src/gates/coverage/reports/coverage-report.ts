import { type BlocksError, usageError } from "../../../base/errors.ts";
import { filesFromIstanbul } from "./istanbul.ts";
import { filesFromLcov, isLcov } from "./lcov.ts";
import { mergedFile, type ReportedFile } from "./reported-file.ts";
import { filesFromXml } from "./xml.ts";

/** A coverage report of the repository's own run. */
export interface CoverageReport {
  /** Its path, relative to the repository, for messages. */
  readonly name: string;
  /** The path of the repository, absolute. */
  readonly workspace: string;
  /** Its text. Throws what keeps it from being read. */
  readonly read: () => Promise<string>;
}

/** A report of a large repository has a few megabytes. */
const MAX_REPORT_CHARACTERS = 64 * 1024 * 1024;

/**
 * The files in a coverage report: lcov, Cobertura, Clover or Istanbul's `coverage-final.json`, told apart by what is in it.
 * Throws `INPUT_INVALID` for anything else.
 */
export function parseCoverageReport(text: string, name: string): ReportedFile[] {
  if (text.length > MAX_REPORT_CHARACTERS) throw invalid(name, `it has ${text.length} characters`);
  const start = text.trimStart().slice(0, 1);
  try {
    const files =
      start === "{" ? filesFromIstanbul(JSON.parse(text)) : start === "<" ? filesFromXml(text) : lcovFiles(text);
    if (files !== undefined && files.length > 0) return files;
  } catch (error) {
    throw invalid(name, error instanceof Error ? error.message : String(error), error);
  }
  throw invalid(name, "it is none of the formats that are read, or names no file");
}

function lcovFiles(text: string): ReportedFile[] | undefined {
  return isLcov(text) ? filesFromLcov(text) : undefined;
}

function invalid(name: string, reason: string, cause?: unknown): BlocksError {
  return usageError(
    "INPUT_INVALID",
    `the coverage report ${name} (coverage.report) cannot be read: ${reason}`,
    "Let your run write lcov, Cobertura, Clover or Istanbul's coverage-final.json, and name that file.",
    cause,
  );
}

/**
 * What a report says of one file, or undefined when it says nothing. Tools name files absolutely or relative to where they
 * ran; only a path that ends with the file's whole path in the repository is taken for it, because every block has files
 * of the same names.
 */
export function reportedFile(files: readonly ReportedFile[], repositoryPath: string): ReportedFile | undefined {
  const wanted = normal(repositoryPath);
  const [first, ...rest] = files.filter(({ path }) => endsWithPath(normal(path), wanted));
  return first === undefined ? undefined : mergedFile([first, ...rest]);
}

function endsWithPath(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

function normal(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/^(?:file:\/\/|\.\/)/, "")
    .replaceAll(/\/{2,}/g, "/");
}
