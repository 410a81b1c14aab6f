import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Digest, digestOf, isDigest } from "../base/digest.ts";
import { type BlocksError, usageError } from "../base/errors.ts";
import { problemsOf } from "../base/validation.ts";
import type { BundleManifest, FlowRecord } from "../generated/types.ts";
import { validateFlowRecord } from "../generated/validators/flow.js";
import { MEMBERS_FOLDER, problemText } from "./bundle.ts";
import { FLOW_FILE } from "./flow-record.ts";
import { verifyBundle } from "./verify-bundle.ts";

/** A bundle that was found whole, to be read. */
export interface ReadBundle {
  /** Absolute path. */
  readonly folder: string;
  readonly digest: Digest;
  readonly manifest: BundleManifest;
  /** Of all members without their common folder, sorted: `flow.json`, `prompts/01-plan.txt`. */
  readonly paths: readonly string[];
  /** With a timing of nothing: a bundle holds no time. */
  readonly flow: FlowRecord;
  /** The text of a member. Throws `BUNDLE_INVALID` where there is none, and where it is not what the manifest says. */
  readonly text: (path: string) => Promise<string>;
}

/** Every member was searched for secrets as a whole when it was sealed; what is larger than this was not sealed by us. */
const LARGEST_MEMBER_BYTES = 64 * 1024 * 1024;

/** In the place of what was left out so that equal evidence has equal digests. */
export const NO_TIMING = { startedAt: "1970-01-01T00:00:00.000Z", durationMs: 0, steps: [] };

/**
 * Opens a bundle after it was verified: against the name of its folder, where that is a digest. What is read later is
 * held against the manifest once more.
 * Throws `BUNDLE_INVALID` with the first member that differs, and `PATH_UNREADABLE`.
 */
export async function readBundle(folder: string): Promise<ReadBundle> {
  const name = basename(folder);
  const { ok, digest, manifest, problems } = await verifyBundle(folder, isDigest(name) ? name : undefined);
  if (!ok || manifest === undefined || digest === undefined) {
    throw invalid(folder, `is not what its manifest says: ${problemText(problems, 3)}`);
  }
  const members = new Map(manifest.members.map((member) => [member.path.slice(MEMBERS_FOLDER.length + 1), member]));
  const text = async (path: string): Promise<string> => {
    const member = members.get(path);
    if (member === undefined) throw invalid(folder, `holds no ${MEMBERS_FOLDER}/${path}`);
    if (member.sizeBytes > LARGEST_MEMBER_BYTES) throw invalid(folder, `holds a ${member.path} that is too large`);
    const bytes = await readFile(join(folder, member.path));
    if (digestOf(bytes) !== `sha256-${member.sha256}`) throw invalid(folder, `was changed: ${member.path}`);
    if (!isUtf8(bytes)) throw invalid(folder, `holds a ${member.path} that is no text`);
    return bytes.toString("utf8");
  };
  return { folder, digest, manifest, paths: [...members.keys()], flow: flowFrom(folder, await text(FLOW_FILE)), text };
}

/** A JSON member. Throws `BUNDLE_INVALID`. */
export async function jsonMember(bundle: ReadBundle, path: string): Promise<unknown> {
  const text = await bundle.text(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(bundle.folder, `holds a ${path} that is not JSON`, error);
  }
}

function flowFrom(folder: string, text: string): FlowRecord {
  let value: unknown;
  try {
    value = { ...JSON.parse(text), timing: NO_TIMING };
  } catch (error) {
    throw invalid(folder, `holds a ${FLOW_FILE} that is not JSON`, error);
  }
  if (validateFlowRecord(value)) return value;
  const problems = problemsOf(validateFlowRecord).map(({ pointer, message }) => `${pointer} ${message}`);
  throw invalid(folder, `holds a ${FLOW_FILE} that is no flow record: ${problems.slice(0, 3).join("; ")}`);
}

function invalid(folder: string, what: string, cause?: unknown): BlocksError {
  return usageError(
    "BUNDLE_INVALID",
    `the bundle ${folder} ${what}`,
    "Take the bundle from its store again; blocks context verify names everything that differs.",
    cause,
  );
}
