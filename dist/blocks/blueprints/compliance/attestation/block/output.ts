import type { AssessedCap, AssessedRequirement, Assessment } from "./logic.ts";
import {
  type AttestationInput,
  type AttestationParameters,
  type AttestationRecord,
  type AttestationStatement,
  type Cap,
  MAX_BASIS_POINTS,
  type Requirement,
} from "./structure.ts";

/** What a statement is made of. */
export interface StatementParts {
  readonly input: AttestationInput;
  readonly assessment: Assessment;
  readonly parameters: AttestationParameters;
  readonly inputDigest: string;
}

/** The statement about an assessed input. */
export function statementFrom({ input, assessment, parameters, inputDigest }: StatementParts): AttestationStatement {
  return {
    ...parameters,
    institution: input.institution,
    currency: input.currency,
    as_of: input.as_of,
    retain_until: yearsAfter(input.as_of, parameters.retention_years),
    verdict: assessment.adequate ? "adequate" : "inadequate",
    risk_weighted_assets: Number(assessment.riskWeightedAssets),
    tier1_capital: Number(assessment.tier1),
    tier2_capital: Number(assessment.tier2),
    total_capital: Number(assessment.total),
    requirements: assessment.requirements.map(requirementFrom),
    caps: assessment.caps.map(capFrom),
    input_digest: inputDigest,
  };
}

/**
 * The same day a number of years later. 29 February becomes 1 March where there is none, so that a record is never
 * kept for less than the full number of years.
 */
export function yearsAfter(day: string, years: number): string {
  const later = new Date(`${day}T00:00:00Z`);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later.toISOString().slice(0, 10);
}

/** The text that a statement's digest is taken over. */
export function sealedText(statement: AttestationStatement): string {
  return canonicalJson(statement);
}

/** The record as one line of canonical JSON: equal records are equal bytes. */
export function serialise(record: AttestationRecord): string {
  return `${canonicalJson(record)}\n`;
}

/** A record without its seal: what the seal was made over. */
export function statementOf(record: AttestationRecord): AttestationStatement {
  const { digest: _digest, ...statement } = record;
  return statement;
}

/**
 * JSON with sorted members and without white space. The numbers of this block are all integers, for which this is
 * the form of RFC 8785.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

function requirementFrom(requirement: AssessedRequirement): Requirement {
  const { code, passed, ratioBasisPoints } = requirement;
  return {
    code,
    capital: Number(requirement.capital),
    required: Number(requirement.required),
    shortfall: Number(requirement.shortfall),
    ratio_basis_points: ratioBasisPoints === undefined ? null : clamped(Number(ratioBasisPoints)),
    passed,
  };
}

function capFrom({ code, offered, limit, counted, excess, passed }: AssessedCap): Cap {
  return {
    code,
    offered: Number(offered),
    limit: Number(limit),
    counted: Number(counted),
    excess: Number(excess),
    passed,
  };
}

function clamped(basisPoints: number): number {
  return Math.max(-MAX_BASIS_POINTS, Math.min(MAX_BASIS_POINTS, basisPoints));
}
