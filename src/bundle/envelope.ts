import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { canonicalJson } from "../base/digest.ts";
import type { BlockStatement, SignedEnvelope } from "../generated/types.ts";
import { keyIdOf } from "./signing-key.ts";

/** What a statement is called in an envelope. @see https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
export const PAYLOAD_TYPE = "application/vnd.in-toto+json";

/** Signs a statement. The same statement and key give the same envelope: Ed25519 draws no lots. */
export function signStatement(statement: BlockStatement, privateKey: KeyObject): SignedEnvelope {
  const payload = Buffer.from(canonicalJson(statement), "utf8");
  const signature = sign(null, signedBytes(PAYLOAD_TYPE, payload), privateKey);
  return {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString("base64"),
    signatures: [{ keyid: keyIdOf(createPublicKey(privateKey)), sig: signature.toString("base64") }],
  };
}

/** True when one of the envelope's signatures is that of the key. What an envelope says of its keys only saves work. */
export function isSignedBy({ payloadType, payload, signatures }: SignedEnvelope, publicKey: KeyObject): boolean {
  const bytes = signedBytes(payloadType, Buffer.from(payload, "base64"));
  const keyId = keyIdOf(publicKey);
  return signatures.some(
    ({ keyid, sig }) => keyid === keyId && verify(null, bytes, publicKey, Buffer.from(sig, "base64")),
  );
}

/**
 * What is signed: type and payload with their lengths, so that neither can be taken for the other.
 * @see https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
 */
function signedBytes(payloadType: string, payload: Buffer): Buffer {
  const type = Buffer.from(payloadType, "utf8");
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${payloadType} ${payload.length} `, "utf8"), payload]);
}
