import { detectCredentials } from "../../gates/security/credentials/detect-credentials.ts";

/**
 * What looks like a credential in a member, by the same rules as the security gate's, and as strict as in a test or a
 * document: prompts and answers speak of passwords, and a redacted answer cannot be replayed.
 */
export function findCredentials(path: string, text: string) {
  return detectCredentials(path, text, true).filter(({ isInvented }) => isInvented !== true);
}
