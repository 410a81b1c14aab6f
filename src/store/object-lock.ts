import type { BucketRules } from "./object-bucket.ts";

/** The lock of one version of an object. */
export interface ObjectLock {
  readonly mode: string;
  readonly until: Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The same day so many years later; 1 March for 29 February where that year has none. */
export function yearsAfter(date: Date, years: number): Date {
  const later = new Date(date);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}

/**
 * True when nobody, the owner of the account included, can delete the version before it has been kept for so many years.
 * Counted from when it was stored; a day is allowed for clocks that differ.
 */
export function isLockedFor(
  years: number,
  { lock, storedAt }: { readonly lock: ObjectLock | undefined; readonly storedAt: Date },
): boolean {
  if (lock?.mode !== "COMPLIANCE") return false;
  return lock.until.getTime() >= yearsAfter(storedAt, years).getTime() - DAY_MS;
}

/** A lock as part of a sentence. */
export function lockText(lock: ObjectLock | undefined): string {
  return lock === undefined ? "no lock" : `${lock.mode} until ${lock.until.toISOString()}`;
}

/**
 * Why a bucket cannot promise to keep a bundle, as a sentence, or undefined when it can. A default rule that is weaker
 * than what is asked is refused although each bundle brings its own lock: there are services that lock a large upload by
 * the default alone, and a bucket with such a rule was not made for evidence.
 */
export function bucketProblem(bucket: string, { versioning, lock }: BucketRules, years: number): string | undefined {
  if (versioning === "suspended")
    return `versioning of the bucket ${bucket} is suspended, so a bundle could be replaced`;
  if (lock === undefined) return `the bucket ${bucket} has no Object Lock, so a bundle could be deleted`;
  if (versioning === "off") return `the bucket ${bucket} keeps no versions, so a bundle could be replaced`;
  const rule = lock.defaultRule;
  if (rule === undefined) return undefined;
  if (rule.mode !== "COMPLIANCE") {
    return `the bucket ${bucket} locks in ${rule.mode} mode by default, which those with a permission for it can lift`;
  }
  if (rule.days >= years * 365) return undefined;
  return `the bucket ${bucket} locks for ${rule.days} days by default, not for the ${years} years that are asked`;
}
