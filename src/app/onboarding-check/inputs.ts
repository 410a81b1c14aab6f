import { usageError } from "../../base/errors.ts";
import { booleanInput, givenInput, type RawInputs } from "../raw-inputs.ts";

/** What the onboarding check is asked for. */
export interface OnboardingInputs {
  /** True: ask each configured provider whether its key is accepted. That costs a few tokens. */
  readonly probe: boolean;
  /** True: blocks will be made without a model, so no key is needed. The configuration decides when absent. */
  readonly offline?: boolean;
  /** owner/name; what the door or the remote `origin` says when absent. */
  readonly repository?: string;
  /** Reads the repository's issues; `GITHUB_TOKEN` when absent. */
  readonly token?: string;
  /** Path of the feature request, relative to the workspace; the configuration's when absent. */
  readonly request?: string;
  /** Where the report is written, relative to the workspace; `.blocks/reports` when absent. */
  readonly reportDirectory?: string;
}

/**
 * The inputs in what a door was given, by the name of the input (`probe`, `offline`, `repository`, `token`, `request`,
 * `report-directory`). Absent and blank are the same. Throws `INPUT_INVALID` with all problems in one message.
 */
export function parseOnboardingInputs(raw: RawInputs): OnboardingInputs {
  const problems: string[] = [];
  const repository = givenInput(raw, "repository");
  if (repository !== undefined && !/^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/.test(repository)) {
    problems.push(`repository: ${JSON.stringify(repository)} is not of the form owner/name`);
  }
  const offline = booleanInput(raw, "offline", problems);
  const probe = booleanInput(raw, "probe", problems) ?? false;
  if (problems.length > 0) {
    const list = problems.map((problem) => `  - ${problem}`).join("\n");
    throw usageError("INPUT_INVALID", `the inputs of the onboarding check are not usable:\n${list}`);
  }
  const texts = {
    repository,
    token: givenInput(raw, "token"),
    request: givenInput(raw, "request"),
    reportDirectory: givenInput(raw, "report-directory"),
  };
  const present = Object.entries(texts).filter(([, value]) => value !== undefined);
  return { probe, ...(offline === undefined ? {} : { offline }), ...Object.fromEntries(present) };
}
