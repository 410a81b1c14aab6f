import type { UseCaseContext } from "../use-case.ts";

/** Tells that a step begins and how it ends, around the work. */
export async function runningStep<T>(
  { progress, clock }: Pick<UseCaseContext, "progress" | "clock">,
  name: { readonly step: string; readonly title: string },
  work: () => Promise<T>,
): Promise<T> {
  const startedMs = clock.monotonicMs();
  const ended = (outcome: "passed" | "error") =>
    progress({ kind: "step-ended", ...name, outcome, durationMs: clock.monotonicMs() - startedMs });
  progress({ kind: "step-started", ...name });
  try {
    const result = await work();
    ended("passed");
    return result;
  } catch (error) {
    ended("error");
    throw error;
  }
}
