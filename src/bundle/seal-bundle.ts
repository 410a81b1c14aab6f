import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { digestOf } from "../base/digest.ts";
import { BlocksError, systemErrorCode, usageError } from "../base/errors.ts";
import { makeFolder, readTextIfPresent } from "../base/files.ts";
import type { Redactor } from "../base/redaction.ts";
import type { BundleManifest, FlowRecord, GateReport, Verdict } from "../generated/types.ts";
import { MANIFEST_FILE, MEMBERS_FOLDER, problemText, type SealedBundle, SUMS_FILE } from "./bundle.ts";
import { FLOW_FILE, parseFlowRecord } from "./flow-record.ts";
import { manifestText, sumsText, VERIFY_TEXT } from "./manifest.ts";
import { collectMembers, type Member } from "./members.ts";
import { type FindCredentials, redactMember } from "./redact-member.ts";
import { verifyBundle } from "./verify-bundle.ts";

/** What is sealed, and where to. */
export interface SealRequest {
  /** `.blocks/flows/<flow-id>`, or a copy of it. */
  readonly flowFolder: string;
  /** The reports of this flow's block, as `combineEvidence` gives them back. */
  readonly gateReports: readonly GateReport[];
  /** What the reports together say. */
  readonly verdict: Verdict;
  /** The folder in which the bundle's folder is made. */
  readonly destination: string;
  /** Knows the secrets that must not be in the bundle. */
  readonly redactor: Redactor;
  /** Finds those that nobody knows. The path is that of the member below the folder of all members. */
  readonly findCredentials: FindCredentials;
  /** Version of Blocks. */
  readonly version: string;
}

/** Sealed is what nobody changes by accident; who means to is found out by the digest. */
const READ_ONLY = 0o444;

/**
 * Seals a flow and its gate reports into `<destination>/<digest>`. Equal evidence has an equal digest: no time of day, no
 * duration and no order of reports goes in. The folder is there as a whole, verified, or not at all; a bundle that is
 * already there is verified and given back.
 * Throws `FLOW_NOT_FOUND`, `PATH_REFUSED` and `PATH_UNREADABLE` for what cannot be sealed, `BUNDLE_INVALID` when what is
 * there differs from its name, and `STORE_REFUSED` when the destination cannot be written.
 */
export async function sealBundle(request: SealRequest): Promise<SealedBundle> {
  const flow = await readFlow(request.flowFolder);
  const members = await collectMembers(request.flowFolder, request.gateReports);
  const destination = resolve(request.destination);
  const temporary = join(destination, `.sealing-${randomUUID()}`);
  try {
    await makeFolder(temporary);
    const manifest = manifestOf(request, flow, await writeMembers(temporary, members, request));
    const text = manifestText(manifest);
    const digest = digestOf(text);
    await write(join(temporary, MANIFEST_FILE), text);
    await write(join(temporary, SUMS_FILE), sumsText(manifest, digest.slice("sha256-".length)));
    await assertBundle(temporary, digest);
    const folder = join(destination, digest);
    await moveInto(folder, temporary);
    await assertBundle(folder, digest);
    return { folder, digest, manifest };
  } catch (error) {
    throw sealingError(destination, error);
  } finally {
    // What went wrong before matters more than a leftover.
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function readFlow(flowFolder: string): Promise<FlowRecord> {
  const path = join(flowFolder, FLOW_FILE);
  const text = await readTextIfPresent(path);
  if (text !== undefined) return parseFlowRecord(text, path);
  throw usageError("FLOW_NOT_FOUND", `there is no ${path}`, "Run blocks generate first, and let it end.");
}

interface WrittenMembers {
  readonly members: BundleManifest["members"][number][];
  readonly redactions: BundleManifest["redactions"];
}

async function writeMembers(folder: string, members: readonly Member[], request: SealRequest): Promise<WrittenMembers> {
  const written: WrittenMembers = { members: [], redactions: [] };
  for (const member of members) {
    const path = member.path.slice(`${MEMBERS_FOLDER}/`.length);
    assertNoSecret(path, request);
    const { text, redaction } = redactMember({ path, text: await member.read() }, request);
    const bytes = Buffer.from(text, "utf8");
    await write(join(folder, member.path), bytes);
    const sha256 = digestOf(bytes).slice("sha256-".length);
    written.members.push({ path: member.path, sizeBytes: bytes.length, sha256 });
    if (redaction !== undefined) written.redactions.push({ path: member.path, ...redaction });
  }
  return written;
}

function assertNoSecret(path: string, request: SealRequest): void {
  const { text, redaction } = redactMember({ path: "", text: path }, request);
  if (redaction === undefined) return;
  throw usageError(
    "PATH_REFUSED",
    `the path ${text} holds a secret`,
    "Rename the file, and replace the secret: it may have been seen.",
  );
}

function manifestOf(request: SealRequest, flow: FlowRecord, written: WrittenMembers): BundleManifest {
  const { redactor } = request;
  const [first, ...rest] = written.members;
  if (first === undefined) throw new TypeError("a flow folder with a flow record has a member");
  return {
    schemaVersion: 1,
    kind: "context-bundle",
    version: request.version,
    flow: flow.id,
    block: { name: redactor.redact(flow.block.name), digest: flow.block.digest },
    repository: redactor.redact(flow.repository),
    ...(flow.revision === undefined ? {} : { revision: redactor.redact(flow.revision) }),
    verdict: request.verdict,
    members: [first, ...rest],
    redactions: written.redactions,
    verify: VERIFY_TEXT,
  };
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await makeFolder(dirname(path));
  await writeFile(path, content, { mode: READ_ONLY, flag: "wx", flush: true });
}

async function assertBundle(folder: string, digest: SealedBundle["digest"]): Promise<void> {
  const { ok, problems } = await verifyBundle(folder, digest);
  if (ok) return;
  throw new BlocksError(`${folder} is not the bundle that its name says: ${problemText(problems)}`, {
    code: "BUNDLE_INVALID",
    kind: "storage",
    hint: "Move this folder away, find out who changed it, and run again.",
  });
}

/** A folder that is there already is left alone: the caller verifies it like a new one. */
async function moveInto(folder: string, temporary: string): Promise<void> {
  try {
    await rename(temporary, folder);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
  }
}

function sealingError(destination: string, error: unknown): unknown {
  const code = systemErrorCode(error);
  if (error instanceof BlocksError || code === undefined) return error;
  return new BlocksError(`cannot write a bundle to ${destination}: ${code}`, {
    code: "STORE_REFUSED",
    kind: "storage",
    hint: "Check the permissions of the folder and the space on its disk.",
    cause: error,
  });
}
