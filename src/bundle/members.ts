import { isUtf8 } from "node:buffer";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "../base/digest.ts";
import { type BlocksError, systemErrorCode, usageError } from "../base/errors.ts";
import type { FlowRecord, GateReport } from "../generated/types.ts";
import { MEMBERS_FOLDER } from "./bundle.ts";
import { FLOW_FILE, parseFlowRecord } from "./flow-record.ts";
import { memberPathProblem, pathCollision } from "./member-path.ts";
import { byText, type FolderEntry, walk } from "./walk.ts";

/** A text that goes into a bundle. Read one at a time: a bundle may be larger than memory. */
export interface Member {
  /** Path in the bundle. */
  readonly path: string;
  readonly read: () => Promise<string>;
}

/** A member has to be searched for secrets as a whole, so it has to fit into memory. */
const LARGEST_MEMBER_BYTES = 64 * 1024 * 1024;

/** What an interrupted atomic write leaves behind; never part of what a flow did. */
const LEFTOVER = /(?:^|\/)\.[0-9a-f-]{36}\.tmp$/;

/**
 * Everything that went into a flow and came out of it, sorted by path: the files of its folder and its gate reports,
 * without their times.
 * Throws `PATH_REFUSED` for links, devices, collisions and paths that are not portable (all of them in one message),
 * `PATH_UNREADABLE` and `BUNDLE_INVALID`.
 */
export async function collectMembers(flowFolder: string, gateReports: readonly GateReport[]): Promise<Member[]> {
  const entries = (await entriesOf(flowFolder)).filter(
    (entry) => entry.kind !== "folder" && !LEFTOVER.test(entry.path),
  );
  const members = [...entries.map((entry) => memberOf(flowFolder, entry)), ...reportMembers(gateReports)];
  const problems = [
    ...entries.filter((entry) => entry.kind !== "file").map((entry) => `${show(entry.path)} is not a regular file`),
    ...members.flatMap(({ path }) => {
      const problem = memberPathProblem(path);
      return problem === undefined ? [] : [`${show(path)} ${problem}`];
    }),
  ];
  const collision = pathCollision(members.map((member) => member.path));
  if (collision !== undefined) problems.push(`${collision.map(show).join(" and ")} collide`);
  if (problems.length > 0) throw refused(flowFolder, problems);
  return members.sort((a, b) => byText(a.path, b.path));
}

async function entriesOf(flowFolder: string): Promise<FolderEntry[]> {
  try {
    return await walk(flowFolder);
  } catch (error) {
    if (error instanceof RangeError) throw refused(flowFolder, [error.message]);
    throw unreadable(flowFolder, error);
  }
}

function memberOf(flowFolder: string, entry: FolderEntry): Member {
  const file = join(flowFolder, entry.path);
  return {
    path: `${MEMBERS_FOLDER}/${entry.path}`,
    read: async () => {
      const text = await readMember(file);
      return entry.path === FLOW_FILE ? flowWithoutTiming(parseFlowRecord(text, file)) : text;
    },
  };
}

function flowWithoutTiming({ timing: _timing, ...rest }: FlowRecord): string {
  return `${canonicalJson(rest)}\n`;
}

/** Reads a regular file of text; what became a link or device after the folder was listed is refused by the open. */
async function readMember(path: string): Promise<string> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch((error) => {
    throw unreadable(path, error);
  });
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw refused(path, ["it is not a regular file"]);
    if (status.size > LARGEST_MEMBER_BYTES) throw refused(path, [`it is larger than ${LARGEST_MEMBER_BYTES} bytes`]);
    const bytes = await handle.readFile();
    // What is not text cannot be searched for secrets, and nothing that may hold one is sealed.
    if (!isUtf8(bytes) || bytes.includes(0)) throw refused(path, ["it is not UTF-8 text"]);
    return bytes.toString("utf8");
  } finally {
    await handle.close();
  }
}

/** Named by their gates and numbered in the order of their content, so that equal reports have equal paths. */
function reportMembers(gateReports: readonly GateReport[]): Member[] {
  const texts = new Map(gateReports.map((report) => [reportText(report), gatesOf(report)]));
  return [...texts]
    .sort(([a], [b]) => byText(a, b))
    .map(([text, gates], index) => ({
      path: `${MEMBERS_FOLDER}/reports/${index + 1}-${gates}.json`,
      read: async () => text,
    }));
}

function reportText({ timing: _timing, ...report }: GateReport): string {
  const blocks = report.blocks.map((block) => ({
    ...block,
    gates: block.gates.map(({ durationMs: _durationMs, ...result }) => result),
  }));
  return `${canonicalJson({ ...report, blocks })}\n`;
}

function gatesOf(report: GateReport): string {
  const gates = new Set(report.blocks.flatMap((block) => block.gates.map((result) => result.gate)));
  return gates.size === 0 ? "none" : [...gates].join("-");
}

function show(path: string): string {
  return JSON.stringify(path);
}

function refused(path: string, problems: readonly string[]): BlocksError {
  return usageError(
    "PATH_REFUSED",
    `${path} cannot be sealed: ${problems.join("; ")}`,
    "Take these files out of the folder, or run blocks generate again.",
  );
}

function unreadable(path: string, error: unknown): BlocksError {
  const code = systemErrorCode(error);
  if (code === "ELOOP") return refused(path, ["it is a link"]);
  return usageError(
    "PATH_UNREADABLE",
    `cannot read ${path}: ${code ?? String(error)}`,
    "Check the path and its permissions.",
    error,
  );
}
