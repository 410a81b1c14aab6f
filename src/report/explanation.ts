/** Where Blocks itself is described. */
export const PROJECT_URL = "https://github.com/blocks/orchestrator";

/** What a catalogue says of a code beyond what a single finding does. */
export interface RuleText {
  /** The weakness in a few words. */
  readonly title: string;
  /** Why it matters, in a few sentences. */
  readonly why: string;
}

/** The texts of the codes that a catalogue knows. */
export type RuleTexts = ReadonlyMap<string, RuleText>;

/** The page that explains a code. The code may be any text: what comes back is a URL of our repository all the same. */
export function explanationUrl(code: string): string {
  return `${PROJECT_URL}/blob/main/docs/findings.md#${encodeURIComponent(code.toWellFormed().toLowerCase())}`;
}

/** The page of a weakness in the Common Weakness Enumeration; undefined for what is no number of it. */
export function cweUrl(cwe: string): string | undefined {
  const number = /^CWE-(\d{1,6})$/.exec(cwe)?.[1];
  return number === undefined ? undefined : `https://cwe.mitre.org/data/definitions/${number}.html`;
}
