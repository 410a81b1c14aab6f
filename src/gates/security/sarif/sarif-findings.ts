import type { Finding } from "../../../generated/types.ts";
import { type JsonObject, objectFrom, objectsFrom, type SarifRun } from "./read-sarif.ts";
import { type Places, placeInBlock } from "./sarif-location.ts";

/** What the SARIF of other scanners says about one block. */
export interface ScannerFindings {
  /** Without quotes: the caller knows the sources and what must be masked in them. */
  readonly findings: readonly Finding[];
  /** Results about files that are not part of the block. */
  readonly outside: number;
}

/**
 * The results of scanners as findings of a block. Suppressions inside a SARIF file do not count: a comment in the checked
 * code can cause them.
 */
export function findingsFromRuns(
  runs: readonly SarifRun[],
  places: Places,
  paths: ReadonlySet<string>,
): ScannerFindings {
  const findings: Finding[] = [];
  let outside = 0;
  for (const run of runs) {
    for (const result of run.results) {
      if (!counts(result)) continue;
      const rule = ruleOf(result, run);
      const place = placeInBlock(result, run, places, paths);
      if (place === undefined) {
        outside += 1;
        continue;
      }
      const { path, line, endLine, column } = place;
      const cwe = cweOf(result, rule);
      findings.push({
        code: codeOf(result, rule),
        severity: severityOf(result, rule),
        message: messageOf(result, rule),
        remedy: remedyOf(rule),
        ...(cwe === undefined ? {} : { cwe }),
        path,
        ...(line === undefined ? {} : { line }),
        ...(line !== undefined && endLine !== undefined && endLine > line ? { endLine } : {}),
        ...(column === undefined ? {} : { column }),
        tool: clean(run.toolName, 60),
      });
    }
  }
  return { findings, outside };
}

/** Results that speak of no problem, or of one that is gone. */
function counts(result: JsonObject): boolean {
  const { kind, level, baselineState } = result;
  const isProblem = kind === undefined || kind === "fail" || kind === "open" || kind === "review";
  return isProblem && level !== "none" && baselineState !== "absent";
}

function ruleOf(result: JsonObject, { rules }: SarifRun): JsonObject {
  const reference = objectFrom(result["rule"]);
  const id = result["ruleId"] ?? reference["id"];
  const index = result["ruleIndex"] ?? reference["index"];
  const indexed = typeof index === "number" ? rules[index] : undefined;
  if (indexed !== undefined && (id === undefined || indexed["id"] === id)) return indexed;
  // `CA1000/1` is a part of the rule CA1000.
  return rules.find((rule) => rule["id"] === id || (typeof id === "string" && id.split("/")[0] === rule["id"])) ?? {};
}

/** `py/sql-injection` is `SARIF-PY-SQL-INJECTION`. */
function codeOf(result: JsonObject, rule: JsonObject): string {
  const id = result["ruleId"] ?? objectFrom(result["rule"])["id"] ?? rule["id"];
  const name = typeof id === "string" ? id : "";
  const normalised = name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return `SARIF-${normalised.replace(/-+$/, "") || "RESULT"}`;
}

/**
 * `security-severity` is a CVSS score, and where it begins to be critical, high and medium is GitHub's.
 * @see https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object
 */
function severityOf(result: JsonObject, rule: JsonObject): Finding["severity"] {
  const score = [result, rule]
    .map((one) => Number(objectFrom(one["properties"])["security-severity"]))
    .find((value) => value > 0);
  if (score !== undefined) return ofScore(score);
  const level = result["level"] ?? objectFrom(rule["defaultConfiguration"])["level"];
  if (level === "error") return "HIGH";
  if (level === "note") return "LOW";
  const { rank } = result;
  if (level === undefined && typeof rank === "number" && rank >= 0) return ofScore(rank / 10);
  return "MEDIUM";
}

function ofScore(score: number): Finding["severity"] {
  return score >= 9 ? "BLOCKER" : score >= 7 ? "HIGH" : score >= 4 ? "MEDIUM" : "LOW";
}

const LONGEST_MESSAGE = 300;

function messageOf(result: JsonObject, rule: JsonObject): string {
  const message = objectFrom(result["message"]);
  const { id } = message;
  const shared = typeof id === "string" ? objectFrom(objectFrom(rule["messageStrings"])[id])["text"] : undefined;
  const texts = [message["text"], shared, objectFrom(rule["shortDescription"])["text"], rule["name"]];
  return clean(
    texts.find((text) => typeof text === "string" && text !== "") ?? "The scanner gave no message.",
    LONGEST_MESSAGE,
  );
}

function remedyOf(rule: JsonObject): string {
  const { helpUri } = rule;
  if (typeof helpUri === "string" && /^https:\/\/[\w.-]+\/[\w./#?=&%-]*$/.test(helpUri) && helpUri.length <= 200) {
    return `See ${helpUri}`;
  }
  return "See the scanner's documentation of this rule.";
}

/** `external/cwe/cwe-089`, `CWE-89: …`, `{ cwe: "CWE-89" }`. */
function cweOf(result: JsonObject, rule: JsonObject): string | undefined {
  const texts = [result, rule].flatMap((one) => {
    const properties = objectFrom(one["properties"]);
    return [properties["tags"], properties["cwe"], properties["CWE"]].flat();
  });
  const taxa = [
    ...objectsFrom(result["taxa"]),
    ...objectsFrom(rule["relationships"]).map((one) => objectFrom(one["target"])),
  ]
    .filter((taxon) => objectFrom(taxon["toolComponent"])["name"] === "CWE")
    .map((taxon) => `CWE-${String(taxon["id"])}`);
  for (const text of [...texts, ...taxa]) {
    const number = typeof text === "string" ? /\bcwe[-_ ]?0{0,3}(\d{1,4})\b/i.exec(text.slice(0, 200))?.[1] : undefined;
    if (number !== undefined) return `CWE-${Number(number)}`;
  }
  return undefined;
}

/** One printable line: what a scanner says can quote the checked code. */
function clean(value: unknown, longest: number): string {
  const line = String(value)
    .slice(0, longest * 8)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return line.length > longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…` : line;
}
