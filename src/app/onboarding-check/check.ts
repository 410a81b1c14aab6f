import type { CompleteConfig } from "../../config/config.ts";
import type { CompletePolicy } from "../../config/policy.ts";
import type { OnboardingCheck } from "../../generated/types.ts";

/** Something that was read, or the sentence that says why it could not be. */
export type Readable<T> = { readonly value: T } | { readonly problem: string };

/** What the checks look at. */
export interface OnboardingSubject {
  /** Absolute path. */
  readonly workspace: string;
  /** owner/name; undefined when nobody knows it. */
  readonly repository: string | undefined;
  /** Who runs the check, where that is known. */
  readonly actor: string | undefined;
  readonly config: Readable<CompleteConfig>;
  /** The value is undefined where there is no policy file. */
  readonly policy: Readable<CompletePolicy | undefined>;
  readonly now: Date;
}

/** What a check found out. `remedy` is empty when it passed. */
export type Answer = Pick<OnboardingCheck, "status" | "detail" | "remedy">;

/**
 * One question of the onboarding. Decisive are the questions about the repository: whether it may and can use Blocks.
 * The others advise, because they look at the machine that happens to run the check. What a check throws is `unknown`.
 */
export interface Check extends Pick<OnboardingCheck, "id" | "title" | "decisive"> {
  answer(subject: OnboardingSubject, signal: AbortSignal): Promise<Answer>;
}

/** The question is answered with yes. */
export function passed(detail: string): Answer {
  return { status: "passed", detail, remedy: "" };
}

/** The question is answered with no. */
export function failed(detail: string, remedy: string): Answer {
  return { status: "failed", detail, remedy };
}

/** The question could not be answered, which is not passed. */
export function unknown(detail: string, remedy: string): Answer {
  return { status: "unknown", detail, remedy };
}

/** The answer of a check that needs the configuration where that cannot be read. */
export function withoutConfig(problem: string): Answer {
  return unknown(`the configuration cannot be read: ${firstLine(problem)}`, "Correct .blocks/config.yml first.");
}

/** The first line of a message whose rest stands elsewhere. */
export function firstLine(text: string): string {
  return text.split("\n")[0]?.replace(/:$/, "") ?? "";
}
