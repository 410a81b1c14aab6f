import type { KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Digest } from "../base/digest.ts";
import { BlocksError } from "../base/errors.ts";
import { problemsOf } from "../base/validation.ts";
import type { BlockStatement, BundleManifest, SignedEnvelope } from "../generated/types.ts";
import { validateBlockStatement } from "../generated/validators/block-statement.js";
import { validateSignedEnvelope } from "../generated/validators/signed-envelope.js";
import { MEMBERS_FOLDER } from "./bundle.ts";
import { isSignedBy, PAYLOAD_TYPE } from "./envelope.ts";
import { FLOW_FILE } from "./flow-record.ts";
import { keyIdOf } from "./signing-key.ts";
import { statementProblem } from "./statement.ts";

/**
 * What a bundle's attestations stand in: beside its folder or archive, for they name its digest and so cannot be in it,
 * and more of them may come later. One envelope a line.
 */
export function attestationFile(bundle: string): string {
  return `${bundle}.intoto.jsonl`;
}

/** An attestation, whoever signed it. */
interface Attestation {
  readonly statement: BlockStatement;
  /** Undefined for one that GitHub signed with a certificate of its own: `gh attestation verify` checks that. */
  readonly envelope: SignedEnvelope | undefined;
}

/** What a check of a bundle's attestations found. */
export interface AttestationCheck {
  /** A sentence without a subject; undefined when nothing differs. */
  readonly problem: string | undefined;
  /** The key whose signature was checked and holds, as {@link keyIdOf} names it; undefined where none was given. */
  readonly keyId: string | undefined;
}

/**
 * Checks the text of an attestation file against a bundle: with a public key, there has to be a signature of that key, and
 * what it signed has to speak of this bundle alone; without one, every statement has to, and nobody vouches for it.
 */
export async function checkAttestations(
  text: string,
  bundle: { readonly folder: string; readonly digest: Digest; readonly manifest: BundleManifest },
  publicKey: KeyObject | undefined,
): Promise<AttestationCheck> {
  const parsed = parseAttestations(text);
  if (typeof parsed === "string") return { problem: parsed, keyId: undefined };
  const keyId = publicKey === undefined ? undefined : keyIdOf(publicKey);
  const counted =
    publicKey === undefined
      ? parsed
      : parsed.filter(({ envelope }) => envelope !== undefined && isSignedBy(envelope, publicKey));
  if (counted.length === 0)
    return { problem: `holds no signature by the key ${keyId} of what it says`, keyId: undefined };
  const blockPath = await readBlockPath(bundle.folder);
  for (const { statement } of counted) {
    const problem = statementProblem(statement, { ...bundle, blockPath });
    if (problem !== undefined) return { problem, keyId: undefined };
  }
  return { problem: undefined, keyId };
}

/** The block's folder in the repository, as the flow record within a bundle says it. Throws `BUNDLE_INVALID`. */
export async function readBlockPath(folder: string): Promise<string> {
  const path = `${MEMBERS_FOLDER}/${FLOW_FILE}`;
  const flow: unknown = JSON.parse(await readFile(join(folder, path), "utf8"));
  const block = typeof flow === "object" && flow !== null && "block" in flow ? flow.block : undefined;
  if (typeof block === "object" && block !== null && "path" in block && typeof block.path === "string")
    return block.path;
  throw new BlocksError(`${path} does not say where the block is`, {
    code: "BUNDLE_INVALID",
    kind: "storage",
    hint: "Seal the flow again.",
  });
}

/** The attestations of a file, or what is wrong with the file as a sentence without a subject. */
function parseAttestations(text: string): Attestation[] | string {
  const attestations: Attestation[] = [];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  for (const [index, line] of lines.entries()) {
    const attestation = parseLine(line);
    if (typeof attestation === "string") return `line ${index + 1} ${attestation}`;
    attestations.push(attestation);
  }
  return attestations.length === 0 ? "holds no attestation" : attestations;
}

function parseLine(line: string): Attestation | string {
  const value = jsonOf(line);
  const isForeign = typeof value === "object" && value !== null && "dsseEnvelope" in value;
  const envelope = isForeign ? value.dsseEnvelope : value;
  if (!isForeign && !validateSignedEnvelope(envelope)) {
    return `is not an envelope: ${problemsOf(validateSignedEnvelope)
      .map(({ pointer, message }) => `${pointer} ${message}`)
      .join("; ")}`;
  }
  if (!hasPayload(envelope)) return `is not an envelope around ${PAYLOAD_TYPE}`;
  const statement = jsonOf(Buffer.from(envelope.payload, "base64").toString("utf8"));
  if (!validateBlockStatement(statement)) {
    return `holds no statement of a block: ${problemsOf(validateBlockStatement)
      .map(({ pointer, message }) => `${pointer} ${message}`)
      .join("; ")}`;
  }
  return { statement, envelope: !isForeign && validateSignedEnvelope(envelope) ? envelope : undefined };
}

function hasPayload(value: unknown): value is { payload: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "payloadType" in value &&
    value.payloadType === PAYLOAD_TYPE &&
    "payload" in value &&
    typeof value.payload === "string"
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
