import type { OnboardingOutcome } from "../app/onboarding-check/compose.ts";
import { usageError } from "../base/errors.ts";
import type { OnboardingCheck } from "../generated/types.ts";
import type { Annotation } from "./commands.ts";
import type { ActionContext, OutputValue } from "./define-action.ts";
import { repositoryPath } from "./repository-path.ts";

/** The outcome, and the checks that make the step red when they fail; all decisive ones when undefined. */
export interface RequiredOnboarding extends OnboardingOutcome {
  readonly required: readonly OnboardingCheck["id"][] | undefined;
}

/** Every check by its id. The compiler sees to it that none is missing here. */
const CHECK_IDS: Readonly<Record<OnboardingCheck["id"], true>> = {
  "ci-pipeline": true,
  "api-keys": true,
  "exclusion-list": true,
  "feature-planned": true,
  training: true,
  configuration: true,
  workflow: true,
  sandbox: true,
  store: true,
};

/** The ids in the input `required`, which separates them by commas. Throws `INPUT_INVALID` for an unknown one. */
export function readRequired(text: string | undefined): readonly OnboardingCheck["id"][] | undefined {
  if (text === undefined) return undefined;
  const ids = text.split(",").map((id) => id.trim());
  const unknown = ids.filter((id) => !Object.hasOwn(CHECK_IDS, id));
  if (unknown.length > 0) {
    const known = Object.keys(CHECK_IDS).join(", ");
    throw usageError(
      "INPUT_INVALID",
      `required: no check is called ${JSON.stringify(unknown[0])}`,
      `The checks: ${known}.`,
    );
  }
  return ids as OnboardingCheck["id"][];
}

/** The outputs of the check, by their names in `actions/onboarding-check/action.yml`. */
export function onboardingOutputs(
  { report, reportPath }: RequiredOnboarding,
  context: ActionContext,
): Readonly<Record<string, OutputValue>> {
  return {
    verdict: report.verdict,
    "report-path": repositoryPath(context.workspace, reportPath),
    failed: idsOf(report.checks.filter(({ status }) => status === "failed")),
    unknown: idsOf(report.checks.filter(({ status }) => status === "unknown")),
  };
}

/** A warning for each check that did not pass: what was found, and what to change. */
export function onboardingAnnotations({ report, required }: RequiredOnboarding): Annotation[] {
  return report.checks
    .filter(({ status }) => status !== "passed")
    .map((check) => ({
      level: check.status === "unknown" ? "notice" : isRequired(check, required) ? "error" : "warning",
      title: `${check.title}: ${check.status}`,
      message: `${check.detail}\n${check.remedy}`,
    }));
}

/** Why the step is red: the required checks that failed. One that could not be answered is shown, and is no failure. */
export function whyNotReady({ report, required }: RequiredOnboarding): string | undefined {
  const failed = report.checks.filter((check) => check.status === "failed" && isRequired(check, required));
  return failed.length === 0
    ? undefined
    : `the repository is not ready for Blocks: ${idsOf(failed)}. Each says what to do.`;
}

function isRequired(check: OnboardingCheck, required: RequiredOnboarding["required"]): boolean {
  return required === undefined ? check.decisive : required.includes(check.id);
}

function idsOf(checks: readonly OnboardingCheck[]): string {
  return checks.map(({ id }) => id).join(",");
}
