import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readTextIfPresent } from "../../base/files.ts";
import type { GateName } from "../../gates/gate.ts";
import { artifactName } from "../../gates/mutation/judge.ts";
import { shardName } from "../../gates/mutation/shard-report.ts";
import type { GateReport } from "../../generated/types.ts";
import type { Shard } from "../../sandbox/stryker-job.ts";
import { parseReport } from "../upload-context/read-reports.ts";
import { artifactFileNames, reportFileEnding } from "./report-file.ts";
import { FILE_FORMATS, formatFileName } from "./report-formats.ts";

/**
 * The files that an earlier run on the same folders and gates left in a report folder, as absolute paths: its reports, what
 * its gates handed over, and the formats that show its start. Files of other runs are none of them.
 */
export async function filesOfEarlierRun(given: {
  readonly report: GateReport;
  readonly asked: readonly GateName[];
  readonly directory: string;
  readonly shard: Shard | undefined;
}): Promise<string[]> {
  const { report, asked, directory, shard } = given;
  const present = await namesIn(directory);
  const reports = present.filter((name) => name.startsWith("gates-") && name.endsWith(reportFileEnding(report, asked)));
  const earlier: GateReport[] = [];
  for (const name of reports) {
    const parsed = parseReport((await readTextIfPresent(join(directory, name))) ?? "");
    if (typeof parsed === "object") earlier.push(parsed);
  }
  // A block may have had another name then, or has none now because its manifest cannot be read.
  const artifacts = asked.includes("mutation")
    ? [report, ...earlier].flatMap(({ blocks }) => artifactFileNames(blocks.map(({ name }) => fileOf(name, shard))))
    : [];
  const formats = await formatsOf(earlier, asked, directory);
  return present
    .filter((name) => [...reports, ...artifacts, ...formats].includes(name))
    .map((name) => join(directory, name));
}

function fileOf(name: string, shard: Shard | undefined): string {
  const block = { manifest: { name } };
  return shard === undefined ? artifactName(block) : shardName(block, shard);
}

/** All reports of some gates have the same name in a format, whatever their blocks: the start, in each, says whose it is. */
async function formatsOf(
  earlier: readonly GateReport[],
  asked: readonly GateName[],
  directory: string,
): Promise<string[]> {
  if (earlier.length === 0) return [];
  const names: string[] = [];
  for (const name of FILE_FORMATS.map((format) => formatFileName(format, asked))) {
    const text = await readTextIfPresent(join(directory, name));
    if (earlier.some(({ timing }) => text?.includes(timing.startedAt))) names.push(name);
  }
  return names;
}

async function namesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}
