import { REDACTED, type Redactor } from "../../base/redaction.ts";
import type { Cleanse, CleansedText } from "../../context/context.ts";
import { detectCredentials } from "../../gates/security/credentials/detect-credentials.ts";

/** Where a credential is one line among others that a reader needs. Any other file that holds one is a file of secrets. */
const PROGRAM =
  /\.([cm]?[jt]sx?|vue|svelte|astro|pyi?|go|java|kts?|scala|groovy|cs|fs|vb|cc?|cpp|cxx|hh?|hpp|mm?|swift|rs|rb|erb|php|pl|lua|dart|exs?|erl|hs|clj[cs]?|sql|html?|md|mdx|rst|adoc)$/i;

/**
 * What keeps secrets in the repository (T16): known secrets of this process and whatever has the shape of a credential
 * are taken out of a program's text; any other file with a credential is refused, because beside one that was recognised
 * stands often one that was not. So is a file in which something is found again after that, or whose path holds a secret.
 */
export function createCleanser(redactor: Redactor): Cleanse {
  return (path, text): CleansedText => {
    if (redactor.finds(path)) return { reason: "its path holds a secret" };
    const known = redactor.redactAndCount(text);
    // Not strict, also in tests and documents: what is masked without need costs a word, what leaves cannot be taken back.
    const found = detectCredentials(path, known.text, false);
    const real = found.find(({ isInvented }) => isInvented !== true);
    if (real !== undefined && !PROGRAM.test(path)) return { reason: `holds a credential (${real.kind})` };
    const clean = withoutSpans(known.text, found);
    const left = found.length === 0 ? [] : detectCredentials(path, clean, false);
    const [again] = left;
    if (again !== undefined || found.some(({ secret }) => clean.includes(secret))) {
      return { reason: `holds a credential that cannot be taken out (${(again ?? found[0])?.kind})` };
    }
    return { text: clean, masked: known.count + found.length };
  };
}

function withoutSpans(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let clean = "";
  let done = 0;
  for (const { start, end } of spans) {
    clean += text.slice(done, start) + REDACTED;
    done = end;
  }
  return clean + text.slice(done);
}
