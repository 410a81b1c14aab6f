import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { usageError } from "../base/errors.ts";

/** A new key pair as PEM texts. */
export interface NewSigningKey {
  /** PKCS #8. A secret. */
  readonly privatePem: string;
  /** SPKI. */
  readonly publicPem: string;
  readonly keyId: string;
}

/** Makes an Ed25519 key pair. */
export function createSigningKey(): NewSigningKey {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privatePem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    keyId: keyIdOf(publicKey),
  };
}

/** The SHA-256 of a public key's SPKI in DER, as 64 hexadecimal digits: how an envelope names the key. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
}

/** Reads a private Ed25519 key, PKCS #8 in PEM. `source` stands in the message. Throws `INPUT_INVALID`; never quotes the text. */
export function parsePrivateKey(pem: string, source: string): KeyObject {
  return parseKey(source, "a private Ed25519 key, PKCS #8 in PEM", () => createPrivateKey(pem));
}

/** Reads a public Ed25519 key, SPKI in PEM. A private key is refused: it belongs to nobody who checks. */
export function parsePublicKey(pem: string, source: string): KeyObject {
  return parseKey(source, "a public Ed25519 key, SPKI in PEM", () => {
    if (pem.includes("PRIVATE KEY")) throw new TypeError("a private key");
    return createPublicKey(pem);
  });
}

function parseKey(source: string, what: string, parse: () => KeyObject): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = parse();
  } catch {
    // The cause may quote the text, which may be the key.
  }
  if (key?.asymmetricKeyType === "ed25519") return key;
  throw usageError("INPUT_INVALID", `${source} is not ${what}`, "Make a key pair with blocks context keygen.");
}
