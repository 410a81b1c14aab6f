import type { Log, Run, ToolComponent } from "sarif";
import type { Finding } from "../generated/types.ts";

type Severity = Finding["severity"];

const LEVELS = { BLOCKER: "error", HIGH: "error", MEDIUM: "warning", LOW: "note" } as const;

/**
 * Of a severity, in the ranges of CVSS 3.1 that GitHub shows as critical, high, medium and low. The severity of a rule
 * follows from its CVSS vector, so the middle of the range says what is known of a code.
 * @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  BLOCKER: "9.5",
  HIGH: "8.0",
  MEDIUM: "5.5",
  LOW: "2.5",
};

/** How SARIF calls a severity. */
export function levelOf(severity: Severity): "error" | "warning" | "note" {
  return LEVELS[severity];
}

/** The property by which GitHub counts a rule among the security ones, and shows critical to low. */
export function securitySeverity(severity: Severity): { readonly "security-severity": string } {
  return { "security-severity": SECURITY_SEVERITY[severity] };
}

/** The tag by which code scanning knows a weakness, such as `external/cwe/cwe-89`. */
export function weaknessTag(cwe: string): string {
  return `external/cwe/${cwe.toLowerCase()}`;
}

/**
 * A SARIF 2.1.0 log of one run of ours. Columns count UTF-16 code units, as our findings do.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function logOf(driver: Omit<ToolComponent, "name">, run: Omit<Run, "tool" | "columnKind">): Log {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "Blocks", ...driver } }, columnKind: "utf16CodeUnits", ...run }],
  };
}
