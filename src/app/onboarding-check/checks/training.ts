import type { TrainingRecord } from "../../../generated/types.ts";
import { type Check, failed, firstLine, type OnboardingSubject, passed, unknown } from "../check.ts";

/** Module 1 (the command line's quick start), with the share of points that certifies. */
const MODULE = 1;
const PASSING_SCORE = 80;

/** Has somebody who works here passed the first training module? */
export const trainingCheck: Check = {
  id: "training",
  title: `Training module ${MODULE} is certified with at least ${PASSING_SCORE} %`,
  decisive: true,
  answer: async (subject) => {
    if ("problem" in subject.policy) return unknown(firstLine(subject.policy.problem), "Correct the policy file.");
    const records = (subject.policy.value?.training ?? []).filter((record) => counts(record, subject));
    const best = records.reduce<TrainingRecord | undefined>(
      (found, record) => (found === undefined || record.score > found.score ? record : found),
      undefined,
    );
    const who = subject.repository ?? "this repository";
    if (best === undefined) {
      return unknown(
        `no record of module ${MODULE} counts for ${who}`,
        "Take the training, and add its record under `training` in the policy file.",
      );
    }
    const detail = `${best.user} reached ${best.score} % on ${best.date}`;
    return best.score >= PASSING_SCORE
      ? passed(detail)
      : failed(detail, "Take the test of module 1 again, and add the new record.");
  },
};

/** A record with a repository counts there; one without counts for its person: the owner, or who runs the check. */
function counts(record: TrainingRecord, { repository, actor, now }: OnboardingSubject): boolean {
  if (record.module !== MODULE || record.date > now.toISOString().slice(0, 10)) return false;
  if (record.repository !== undefined) return same(record.repository, repository);
  return same(record.user, actor) || same(record.user, repository?.split("/")[0]);
}

function same(a: string, b: string | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}
