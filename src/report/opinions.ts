import type { GateResult } from "../generated/types.ts";

/** What one reviewer handed in. */
export interface ReviewerWork {
  /** `provider/model`. */
  readonly reviewer: string;
  /** Findings that were kept; undefined when it is not known. */
  readonly findings: number | undefined;
  /** Findings that were dropped, since what they quote is not in the file. */
  readonly dropped: number | undefined;
  /** How the review ended, in words. */
  readonly outcome: string | undefined;
}

/** A finding that some reviewers reported and others did not. */
export interface Dissent {
  readonly path: string | undefined;
  readonly line: number | undefined;
  readonly code: string | undefined;
  readonly message: string;
  readonly reportedBy: readonly string[];
  readonly notReportedBy: readonly string[];
}

/** The reviewers of a gate; none where no model reviewed, or where the report is of a version that did not name them. */
export function reviewersOf(gate: GateResult): ReviewerWork[] {
  return listIn(gate, "reviews").flatMap((item) => {
    const reviewer = textIn(item, "reviewer");
    if (reviewer === undefined) return [];
    return [
      {
        reviewer,
        findings: countIn(item, "findings"),
        dropped: countIn(item, "dropped"),
        outcome: outcomeOf(item),
      },
    ];
  });
}

const OUTCOMES: Readonly<Record<string, string>> = {
  given: "gave its review",
  failed: "gave no review",
  refused: "not asked: its vendor wrote the block",
};

function outcomeOf(item: Item): string | undefined {
  const outcome = textIn(item, "outcome");
  const error = textIn(item, "error");
  if (outcome === undefined) return error;
  const words = OUTCOMES[outcome] ?? outcome;
  return error === undefined || outcome === "refused" ? words : `${words}: ${error}`;
}

/** On what the reviewers of a gate do not agree. */
export function dissentOf(gate: GateResult): Dissent[] {
  return listIn(gate, "dissent").flatMap((item) => {
    const message = textIn(item, "message");
    if (message === undefined) return [];
    return [
      {
        path: textIn(item, "path"),
        line: countIn(item, "line"),
        code: textIn(item, "code"),
        message,
        reportedBy: textsIn(item, "reportedBy"),
        notReportedBy: textsIn(item, "notReportedBy"),
      },
    ];
  });
}

type Item = Readonly<Record<string, unknown>>;

function listIn(holder: object, name: string): Item[] {
  const value: unknown = (holder as Item)[name];
  return Array.isArray(value)
    ? value.filter((item): item is Item => typeof item === "object" && item !== null && !Array.isArray(item))
    : [];
}

function textIn(item: Item, name: string): string | undefined {
  const value = item[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A number, or how long a list is. */
function countIn(item: Item, name: string): number | undefined {
  const value = item[name];
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function textsIn(item: Item, name: string): string[] {
  const value = item[name];
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === "string") : [];
}
