import { kindOfName, type NameKind } from "../security/credentials/credential-name.ts";
import { isCredentialValue, isInvented } from "../security/credentials/credential-value.ts";

/** True for a name under which a credential is kept. A member or quoted name is judged by its last part. */
export function isCredentialName(name: string): boolean {
  return kindOfName(name) !== undefined;
}

/**
 * True when a literal looks like a real credential for this name. `strict` is for tests and examples, where invented
 * passwords are to be expected: more has to speak for a value there.
 */
export function looksLikeCredential(name: string, literal: string, strict: boolean): boolean {
  const kind: NameKind = kindOfName(name) ?? "secret";
  return isCredentialValue(literal, { name, kind, quoted: true, strict }) && !isInvented(literal, { kind, strict });
}

/** A credential as a report may show it: enough to find it, too little to use it. */
export function masked(credential: string): string {
  // Of a short password, four characters would be half.
  const shown = credential.length >= LONG ? 4 : 2;
  return `${credential.slice(0, shown)}***`;
}

const LONG = 12;
