import { blocksErrorFrom } from "../../base/errors.ts";
import type { OnboardingCheck, OnboardingReport } from "../../generated/types.ts";
import type { UseCaseContext } from "../use-case.ts";
import { type Answer, type Check, firstLine, type OnboardingSubject, unknown } from "./check.ts";

type World = Pick<UseCaseContext, "clock" | "progress" | "redactor" | "signal">;

/** Asks all checks at once; the answers have the order of the checks. Rejects only on abort. */
export async function runChecks(
  checks: readonly Check[],
  subject: OnboardingSubject,
  world: World,
): Promise<OnboardingCheck[]> {
  return Promise.all(checks.map((check) => runCheck(check, subject, world)));
}

async function runCheck(check: Check, subject: OnboardingSubject, world: World): Promise<OnboardingCheck> {
  const { id, title, decisive } = check;
  const startedMs = world.clock.monotonicMs();
  world.progress({ kind: "step-started", step: id, title });
  const { status, detail, remedy } = await answerOf(check, subject, world.signal);
  const clean = { detail: world.redactor.redact(detail), remedy: world.redactor.redact(remedy) };
  world.progress({
    kind: "step-ended",
    step: id,
    title,
    outcome: status === "unknown" ? "error" : status,
    detail: firstLine(clean.detail),
    durationMs: world.clock.monotonicMs() - startedMs,
  });
  return { id, title, decisive, status, ...clean };
}

async function answerOf(check: Check, subject: OnboardingSubject, signal: AbortSignal): Promise<Answer> {
  try {
    return await check.answer(subject, signal);
  } catch (error) {
    signal.throwIfAborted();
    const { message, hint } = blocksErrorFrom(error);
    return unknown(message, hint ?? "Run the check again with debug logging on.");
  }
}

/** `eligible` needs every decisive check to have passed; one that failed decides against, whatever else is unknown. */
export function verdictOf(checks: readonly OnboardingCheck[]): OnboardingReport["verdict"] {
  const decisive = checks.filter((check) => check.decisive);
  if (decisive.some(({ status }) => status === "failed")) return "ineligible";
  return decisive.length > 0 && decisive.every(({ status }) => status === "passed") ? "eligible" : "undecided";
}

/** What the shell is told: 0 eligible, 1 a decisive check failed, 3 some could not be answered. */
export function exitStatusOfOnboarding(report: Pick<OnboardingReport, "verdict">): 0 | 1 | 3 {
  return { eligible: 0, ineligible: 1, undecided: 3 }[report.verdict] as 0 | 1 | 3;
}
