import type { Location, Region, Result } from "sarif";
import { digestOfJson } from "../base/digest.ts";
import type { BlockVerdict, Finding } from "../generated/types.ts";
import { plainText } from "./escape.ts";
import { fileOf } from "./place.ts";
import { levelOf } from "./sarif-shape.ts";

/** A finding that has a place in the repository. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** Relative to the repository, percent-encoded. */
  readonly uri: string;
  /** Why it does not count, where the base configuration lets it pass. */
  readonly suppressed?: { readonly reason: string; readonly expires: string };
}

/** Code scanning shows this much of a message. */
const LONGEST_MESSAGE = 1000;

/**
 * The place of a finding's file as a relative URI; undefined for a finding about the whole block, and for a path that
 * would lead out of the repository.
 */
export function uriOf(block: Pick<BlockVerdict, "path">, finding: Finding): string | undefined {
  const file = fileOf(block, finding);
  if (file === undefined) return undefined;
  const segments = file.toWellFormed().replaceAll("\\", "/").split("/");
  const ways = segments.filter((segment) => segment !== "" && segment !== ".");
  if (file.startsWith("/") || ways.length === 0 || ways.includes("..")) return undefined;
  return ways.map(encodeURIComponent).join("/");
}

/** The results in the order of the findings. `ruleIndexes` holds every code. */
export function sarifResults(placed: readonly PlacedFinding[], ruleIndexes: ReadonlyMap<string, number>): Result[] {
  const seen = new Map<string, number>();
  return placed.map((one) => {
    const { finding, suppressed } = one;
    const about = `${finding.code}\n${one.uri}\n${shapeOf(finding)}`;
    const occurrence = seen.get(about) ?? 0;
    seen.set(about, occurrence + 1);
    return {
      ruleId: finding.code,
      ruleIndex: ruleIndexes.get(finding.code) ?? -1,
      level: levelOf(finding.severity),
      message: { text: messageText(finding) },
      locations: [locationOf(one)],
      partialFingerprints: { "blocksFinding/v1": digestOfJson([about, occurrence]).slice("sha256-".length) },
      ...(suppressed === undefined
        ? {}
        : {
            suppressions: [
              {
                kind: "external" as const,
                status: "accepted" as const,
                justification: plainText(`${suppressed.reason} (until ${suppressed.expires})`, LONGEST_MESSAGE),
              },
            ],
          }),
      properties: propertiesOf(finding),
    };
  });
}

/** What stays the same of a finding when other lines move: its words without numbers, and the line that it quotes. */
function shapeOf({ message, quote }: Finding): string {
  const still = (text: string) => text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
  return `${still(message)}\n${quote === undefined ? "" : quote.replace(/\s+/g, " ").trim()}`;
}

/** A viewer takes `[text](target)` for a link, and a finding could quote one: the space makes it text. */
function messageText({ message, remedy }: Finding): string {
  return plainText(`${message} ${remedy}`, LONGEST_MESSAGE).replaceAll("](", "] (");
}

function locationOf({ finding, uri }: PlacedFinding): Location {
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: "%SRCROOT%" }, region: regionOf(finding) } };
}

/** Code scanning shows nothing without a line: a finding about a file as a whole is shown at its first. */
function regionOf({ line = 1, endLine, column, quote }: Finding): Region {
  return {
    startLine: line,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endLine === undefined || endLine < line ? {} : { endLine }),
    ...(quote === undefined ? {} : { snippet: { text: plainText(quote) } }),
  };
}

function propertiesOf({ severity, cwe, tool, tests, reviewers, diff }: Finding): Result["properties"] {
  return {
    severity,
    ...(cwe === undefined ? {} : { cwe }),
    ...(tool === undefined ? {} : { tool: plainText(tool) }),
    ...(tests === undefined ? {} : { tests: tests.slice(0, 20).map((test) => plainText(test)) }),
    ...(reviewers === undefined ? {} : { reviewers: reviewers.map((name) => plainText(name)) }),
    ...(diff === undefined ? {} : { diff: diff.slice(0, 4000) }),
  };
}
