import type { Dissent, Finding, ReviewKind } from "../../generated/types.ts";
import { reviewCode } from "./review-kinds.ts";

/** One fault that one reviewer reported, at the place that it quoted. */
export interface Claimed {
  readonly kind: ReviewKind;
  readonly finding: Finding & { readonly path: string; readonly line: number };
}

/** What one reviewer said, after it had read the whole block on its own. */
export interface Opinion {
  /** `provider/model`, unique among the opinions. */
  readonly reviewer: string;
  readonly claims: readonly Claimed[];
}

/** All opinions as one, without the loss of any. */
export interface Synthesis {
  readonly findings: readonly Finding[];
  /** BLOCKERs that not every reviewer reports. */
  readonly dissent: readonly Dissent[];
}

type Attributed = Claimed & { readonly reviewer: string };

const WEIGHTS = { BLOCKER: 3, HIGH: 2, MEDIUM: 1, LOW: 0 } as const;

/** Two reviewers seldom weigh the same fault by more than one step apart. */
const SIMILAR_STEPS = 1;

/**
 * Joins what several reviewers say of the same place into one finding each, as heavy as the heaviest of them. Findings
 * of one reviewer are never joined with each other, and none is lost or made lighter. The order of the opinions is of no
 * account. No model takes part: one that summed up could leave out what it was talked out of.
 */
export function synthesise(opinions: readonly Opinion[]): Synthesis {
  const claims = opinions
    .flatMap(({ reviewer, claims }) => claims.map((claim): Attributed => ({ ...claim, reviewer })))
    .sort(inOrder);
  const groups: Attributed[][] = [];
  for (const claim of claims) {
    const group = groups
      .filter((members) => members.every((member) => isSameFault(member, claim)))
      .toSorted((a, b) => distance(a, claim) - distance(b, claim))
      .at(0);
    if (group === undefined) groups.push([claim]);
    else group.push(claim);
  }
  return {
    findings: groups.map(joined),
    dissent: groups.flatMap((group) => dissentAbout(group, opinions) ?? []),
  };
}

/** By place, then the heaviest first, then by reviewer. */
function inOrder(a: Attributed, b: Attributed): number {
  return (
    compareText(a.finding.path, b.finding.path) ||
    a.finding.line - b.finding.line ||
    WEIGHTS[b.finding.severity] - WEIGHTS[a.finding.severity] ||
    compareText(a.reviewer, b.reviewer) ||
    compareText(a.kind, b.kind) ||
    compareText(a.finding.message, b.finding.message)
  );
}

function isSameFault(a: Attributed, b: Attributed): boolean {
  const steps = Math.abs(WEIGHTS[a.finding.severity] - WEIGHTS[b.finding.severity]);
  return a.reviewer !== b.reviewer && overlap(a, b) && (a.kind === b.kind || steps <= SIMILAR_STEPS);
}

function overlap(a: Claimed, b: Claimed): boolean {
  return a.finding.path === b.finding.path && a.finding.line <= endOf(b) && b.finding.line <= endOf(a);
}

function endOf({ finding }: Claimed): number {
  return finding.endLine ?? finding.line;
}

/** Of the groups that a claim could join, one of the same kind is meant, and then the one that weighs most nearly the same. */
function distance(group: readonly Attributed[], claim: Attributed): number {
  const otherKind = group.some(({ kind }) => kind === claim.kind) ? 0 : WEIGHTS.BLOCKER + 1;
  return otherKind + Math.abs(WEIGHTS[heaviest(group)] - WEIGHTS[claim.finding.severity]);
}

function heaviest(group: readonly Attributed[]): Finding["severity"] {
  return group.reduce<Finding["severity"]>(
    (most, { finding }) => (WEIGHTS[finding.severity] > WEIGHTS[most] ? finding.severity : most),
    "LOW",
  );
}

/** The words of the heaviest claim; those of another kind stand behind them, since they may mean another fault. */
function joined(group: readonly Attributed[]): Finding {
  const severity = heaviest(group);
  const first = group.find(({ finding }) => finding.severity === severity) as Attributed;
  const others = group.filter(({ kind }) => kind !== first.kind);
  return {
    ...first.finding,
    code: reviewCode(first.kind, severity),
    message: [first.finding.message, ...others.map(({ reviewer, finding }) => `${reviewer}: ${finding.message}`)].join(
      " ",
    ),
    reviewers: group.map(({ reviewer }) => reviewer).sort(compareText),
  };
}

function dissentAbout(group: readonly Attributed[], opinions: readonly Opinion[]): Dissent | undefined {
  const blocker = group.find(({ finding }) => finding.severity === "BLOCKER");
  if (blocker === undefined) return undefined;
  const reports = ({ claims }: Opinion) =>
    claims.some((claim) => claim.finding.severity === "BLOCKER" && group.some((member) => overlap(member, claim)));
  const names = (wanted: boolean) =>
    opinions
      .filter((opinion) => reports(opinion) === wanted)
      .map(({ reviewer }) => reviewer)
      .sort(compareText);
  const notReportedBy = names(false);
  if (notReportedBy.length === 0) return undefined;
  const { path, line, message } = blocker.finding;
  return {
    path,
    line,
    code: reviewCode(blocker.kind, "BLOCKER"),
    message,
    reportedBy: names(true),
    notReportedBy,
  };
}

/** By code units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
