import { usageError } from "../../base/errors.ts";
import { problemsOf } from "../../base/validation.ts";
import type { Block } from "../../block/block.ts";
import type { MutationReportDocument } from "../../generated/types.ts";
import { validateMutationReportDocument } from "../../generated/validators/mutation-report.js";
import { sourcesOf } from "../../sandbox/block-environment.ts";
import type { MutationReport } from "./mutation-report.ts";

const MOST_PROBLEMS = 5;

/**
 * What a mutation tool wrote in the mutation-testing report schema, as far as it is about this block: files are found by
 * their path below the project's root, `src/blocks/a/logic.py` or only `logic.py`.
 * Throws `REPORT_INVALID`: for a text that is no such report; when a source in it is not the block's own, because it
 * speaks of other code then; and when it does not speak of the logic, without which a figure would say nothing.
 * `blockPath` is the block's folder relative to the root that the report's paths are relative to.
 */
export function parseMutationReport(text: string, block: Block, blockPath = ""): MutationReport {
  const { files, testFiles, framework } = documentFrom(text);
  const own: Record<string, MutationReport["files"][string]> = {};
  for (const [reported, file] of Object.entries(files)) {
    const path = sourceOfBlock(reported, block, blockPath);
    if (path === undefined) continue;
    if (own[path] !== undefined)
      throw unusableReport(`two of its files are ${path} of the block`, "Report each file once.");
    assertCurrent(path, file.source, block);
    own[path] = file;
  }
  assertSpeaksOfLogic(own, block);
  return { files: own, ...(testFiles === undefined ? {} : { testFiles }), framework: framework ?? { name: "unknown" } };
}

/** Throws `REPORT_INVALID` for a report that leaves out what a figure has to be about. */
export function assertSpeaksOfLogic(files: MutationReport["files"], block: Block): void {
  const { logic } = block.manifest.faces;
  if (files[logic] !== undefined) return;
  throw unusableReport(
    `it does not speak of ${logic} of the block ${block.manifest.name}`,
    `Mutate ${sourcesOf(block).join(", ")} and write the report again.`,
  );
}

/** False for a report that is about other code than this block's: then it says nothing against a run of ours. */
export function reportSpeaksOf(text: string, block: Block, blockPath = ""): boolean {
  return Object.keys(documentFrom(text).files).some((path) => sourceOfBlock(path, block, blockPath) !== undefined);
}

function documentFrom(text: string): MutationReportDocument {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw unusableReport(`it is not JSON (${(error as Error).message})`, "Write it again.");
  }
  if (validateMutationReportDocument(parsed)) return parsed;
  const problems = problemsOf(validateMutationReportDocument).map(
    ({ pointer, message }) => `${pointer || "/"} ${message}`,
  );
  const shown = problems.slice(0, MOST_PROBLEMS).join("; ");
  throw unusableReport(
    `it does not fit the mutation-testing report schema: ${shown}`,
    "Have the tool write that schema.",
  );
}

/** The source of the block that a report means by a path; undefined for other code. */
export function sourceOfBlock(reported: string, block: Block, blockPath: string): string | undefined {
  const normal = reported.replaceAll("\\", "/").replace(/^\.\//, "");
  const prefix = blockPath === "" || blockPath === "." ? "" : `${blockPath.replace(/\/$/, "")}/`;
  return sourcesOf(block).find((path) => normal === path || normal === `${prefix}${path}`);
}

function assertCurrent(path: string, source: string, block: Block): void {
  const current = block.files.find((file) => file.path === path)?.content ?? "";
  if (source.replaceAll("\r\n", "\n") === current.replaceAll("\r\n", "\n")) return;
  throw unusableReport(
    `its source of ${path} is not the one of the block`,
    "It is out of date: run the mutation tool again.",
  );
}

/** What is wrong with a report, as an error. */
export function unusableReport(reason: string, hint: string) {
  return usageError("REPORT_INVALID", `the mutation report cannot be used: ${reason}`, hint);
}
