import type { ReportingDescriptor } from "sarif";
import type { Finding, GateName } from "../generated/types.ts";
import { plainText } from "./escape.ts";
import { explanationUrl, type RuleTexts } from "./explanation.ts";
import { GATE_TITLES } from "./gate-line.ts";
import { byWeight } from "./place.ts";
import { levelOf, securitySeverity, weaknessTag } from "./sarif-shape.ts";

/** A finding with the gate that reported it. */
export interface GateFinding {
  readonly gate: GateName;
  readonly finding: Finding;
}

/** @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning */
const LONGEST_DESCRIPTION = 1000;
const MOST_TAGS = 20;

/** One rule for each code, sorted by code; the heaviest finding of a code speaks for it where no catalogue does. */
export function sarifRules(findings: readonly GateFinding[], texts: RuleTexts): ReportingDescriptor[] {
  const byCode = Map.groupBy(findings, ({ finding }) => finding.code);
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, ofCode]) => {
      const [first] = byWeight(ofCode.map(({ finding }) => finding));
      return ruleFrom(code, ofCode, first as Finding, texts);
    });
}

function ruleFrom(code: string, ofCode: readonly GateFinding[], first: Finding, texts: RuleTexts): ReportingDescriptor {
  const text = texts.get(code);
  const gate = ofCode[0]?.gate ?? "contract";
  const isSecurity = ofCode.some((one) => one.gate === "security");
  const weaknesses = [...new Set(ofCode.flatMap(({ finding }) => finding.cwe ?? []))].sort();
  const title = plainText(text?.title ?? first.message, LONGEST_DESCRIPTION);
  const remedy = plainText(first.remedy, LONGEST_DESCRIPTION);
  const why = plainText(text?.why ?? `Reported by ${GATE_TITLES[gate]}: ${first.message}`, LONGEST_DESCRIPTION);
  return {
    id: code,
    name: text === undefined ? code : nameFrom(text.title),
    shortDescription: { text: title },
    fullDescription: { text: why },
    helpUri: explanationUrl(code),
    help: { text: remedy, markdown: helpMarkdown(code, why, remedy) },
    defaultConfiguration: { level: levelOf(first.severity) },
    properties: {
      tags: [...new Set([gate, ...(isSecurity ? ["security"] : []), ...weaknesses.map(weaknessTag)])].slice(
        0,
        MOST_TAGS,
      ),
      precision: "high",
      "problem.severity": levelOf(first.severity) === "note" ? "recommendation" : levelOf(first.severity),
      ...(isSecurity ? securitySeverity(first.severity) : {}),
    },
  };
}

/** Texts of findings can hold anything: in Markdown they stand as code, which has no links and no pictures. */
function helpMarkdown(code: string, why: string, remedy: string): string {
  return [
    "**Why it matters**",
    "",
    fenced(why),
    "",
    "**What to change**",
    "",
    fenced(remedy),
    "",
    `[Explanation](${explanationUrl(code)})`,
  ].join("\n");
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** `Hard-coded credential` as `HardCodedCredential`, the form that SARIF wants. */
function nameFrom(title: string): string {
  const words = title.match(/[A-Za-z0-9]+/g) ?? ["Rule"];
  return words
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join("")
    .slice(0, 255);
}
