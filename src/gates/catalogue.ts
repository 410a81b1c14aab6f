import type { Finding, GateName } from "../generated/types.ts";

/** A weakness of the Common Weakness Enumeration. */
export interface Weakness {
  /** Such as `CWE-89`. */
  readonly id: string;
  /** Its short name; undefined for one that the catalogue does not know. */
  readonly name: string | undefined;
}

/** What there is to say about one code that a gate can report. */
export interface FindingPage {
  readonly code: string;
  readonly title: string;
  readonly gate: GateName;
  /** How much a finding weighs; a single finding of the code may weigh less. */
  readonly severity: Finding["severity"];
  readonly cwe: readonly Weakness[];
  /** CVSS 3.1 base vector of a typical finding, for what an attacker can use. */
  readonly cvss: string | undefined;
  readonly why: string;
  readonly remedy: string;
  /** A source that has such a finding, and one that has not. */
  readonly bad: string;
  readonly good: string;
  /** Codes to look at too; each has a page. */
  readonly related: readonly string[];
}

/** Every code that any gate can report. */
export interface Catalogue {
  /** By gate, in the gates' own order, and then by code. */
  readonly pages: readonly FindingPage[];
  /** The page of a code, however it is written; undefined for one that there is not. */
  readonly findingPage: (code: string) => FindingPage | undefined;
}

const FINDINGS_DOCUMENT = "https://github.com/blocks/orchestrator/blob/main/docs/findings.md";

/** Where the page of a code can be read: the section of docs/findings.md with the code as its heading. */
export function findingUrl(code: string): string {
  return `${FINDINGS_DOCUMENT}#${findingAnchor(code)}`;
}

/** The anchor that GitHub gives to a heading which is a code. */
export function findingAnchor(code: string): string {
  return code.toLowerCase();
}
