import { join } from "node:path";
import { digestOfJson } from "../../base/digest.ts";
import { BlocksError } from "../../base/errors.ts";
import { prettyJson, writeFileAtomically } from "../../base/files.ts";
import type { Redactor } from "../../base/redaction.ts";
import { problemsOf } from "../../base/validation.ts";
import { GATE_NAMES, type GateArtifact, type GateName } from "../../gates/gate.ts";
import type { GateReport } from "../../generated/types.ts";
import { validateGateReport } from "../../generated/validators/gate-report.js";

/**
 * The name of a report's file: the same blocks and gates have the same name, and any others another one, so that jobs
 * which run gates beside each other can put their reports into one folder.
 */
function reportFileName(report: GateReport, asked: readonly GateName[]): string {
  const name = report.blocks[0]?.name.replaceAll(/[^A-Za-z0-9-]+/g, "-") ?? "none";
  return `gates-${name}${reportFileEnding(report, asked)}`;
}

/** How the names of all reports on the same folders and gates end, whatever the blocks in them were called. */
export function reportFileEnding({ blocks }: GateReport, asked: readonly GateName[]): string {
  const paths = digestOfJson(blocks.map(({ path }) => path)).slice("sha256-".length, "sha256-".length + 8);
  const gates = GATE_NAMES.every((gate) => asked.includes(gate)) ? "all" : asked.join("-");
  return `-${paths}-${gates}.json`;
}

/** The files of what gates hand over, by the names that they give it: of two of one name the second gets a number. */
export function artifactFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replaceAll(/[^A-Za-z0-9.-]+/g, "-").replace(/^\.+/, "");
    let file = plain;
    for (let number = 2; taken.has(file); number += 1) file = plain.replace(/(\.\w+)?$/, `-${number}$1`);
    taken.add(file);
    return file;
  });
}

/** Writes what gates handed over into a folder, over the files of an earlier run. Returns the absolute paths. */
export async function writeArtifacts(given: {
  readonly artifacts: readonly GateArtifact[];
  readonly directory: string;
  readonly redactor: Redactor;
}): Promise<string[]> {
  const paths = artifactFileNames(given.artifacts.map(({ name }) => name)).map((file) => join(given.directory, file));
  for (const [index, { content }] of given.artifacts.entries()) {
    await writeFileAtomically(paths[index] ?? "", given.redactor.redact(content));
  }
  return paths;
}

/** A report that was written. */
export interface WrittenReport {
  /** Absolute. */
  readonly path: string;
  /** As it stands in the file: without the secrets of this run. */
  readonly report: GateReport;
}

/** Writes a report into a folder. Throws `DEFECT` for a report that does not fit its own schema: nobody could read it. */
export async function writeReport(given: {
  readonly report: GateReport;
  readonly asked: readonly GateName[];
  readonly directory: string;
  readonly redactor: Redactor;
}): Promise<WrittenReport> {
  const text = given.redactor.redact(prettyJson(given.report));
  const written: unknown = JSON.parse(text);
  if (!validateGateReport(written)) {
    const problems = problemsOf(validateGateReport).map(({ pointer, message }) => `${pointer} ${message}`);
    throw new BlocksError(`the gate report does not fit its schema: ${problems.join("; ")}`, {
      code: "DEFECT",
      kind: "defect",
      hint: "This is a defect in Blocks. Please report it with the output of a run with debug logging on.",
    });
  }
  const path = join(given.directory, reportFileName(given.report, given.asked));
  await writeFileAtomically(path, text);
  return { path, report: written };
}
