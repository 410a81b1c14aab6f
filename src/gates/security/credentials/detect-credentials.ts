import { type BareWords, findAssignments } from "./find-assignments.ts";
import { findLogins } from "./find-logins.ts";
import { findPrivateKeys } from "./find-private-keys.ts";
import { type FoundCredential, findTokens } from "./find-tokens.ts";

/** Files in whose language a bare word is a variable: a value has quotes there. */
const PROGRAM =
  /\.([cm]?[jt]sx?|vue|svelte|pyi?|go|java|kts?|scala|groovy|gradle|cs|fs|vb|cc?|cpp|cxx|hh?|hpp|mm?|swift|rs|rb|erb|php\d?|pl|pm|lua|dart|exs?|erl|hs|clj[cs]?|jl|r|sol|zig|nim|tf|hcl|bzl|proto|graphqls?|jsp|aspx?|cshtml|jsonnet|libsonnet|less|scss|css|html?|xhtml|json|ipynb)$/i;

/** Files whose values go to the end of the line. */
const LINES =
  /\.(properties|env|ini|cfg|conf|cnf|tfvars)$|(^|\/)\.env[\w.-]*$|(^|\/)\.(npmrc|pypirc|netrc|pgpass|htpasswd)$/i;

/** What nobody writes by hand: digests and keys of packages fill them. */
const LOCK_FILE =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|Cargo\.lock|poetry\.lock|Pipfile\.lock|composer\.lock|Gemfile\.lock|go\.sum)$/;

/** Translations speak of passwords in every language and hold none. */
const TRANSLATION =
  /(^|\/)(locales?|i18n|l10n|lang|languages|translations?)\/|[._-](locale|messages?)[._-]|\.(po|pot|xliff?|resx|arb|strings)$/i;

/** How the names and values in a file are read, by its path: its bare words, or "unnamed" where no name says anything. */
export function readingOf(path: string): BareWords | "unnamed" {
  if (LOCK_FILE.test(path) || TRANSLATION.test(path)) return "unnamed";
  return LINES.test(path) ? "lines" : PROGRAM.test(path) ? "variables" : "values";
}

/**
 * Every credential in the text of one file, ordered by place. `strict` is for tests, examples and documents, where more
 * has to speak for a value. Time grows with the length of the text and nothing else.
 */
export function detectCredentials(path: string, text: string, strict: boolean): readonly FoundCredential[] {
  const reading = readingOf(path);
  const named =
    reading === "unnamed" || text.includes("kind: SealedSecret") ? [] : findAssignments(text, reading, strict);
  const found = [...findPrivateKeys(text), ...findTokens(text), ...findLogins(text, strict), ...named];
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** A shape says more than a name, and was put first. */
function withoutOverlaps(found: readonly FoundCredential[]): FoundCredential[] {
  const kept: FoundCredential[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
  }
  return kept;
}
