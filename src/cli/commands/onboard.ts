import type { Command } from "commander";
import { silent } from "../../base/progress.ts";
import { EXIT } from "../exit-status.ts";
import type { Session } from "../session.ts";

interface Options {
  readonly probe?: boolean;
  readonly offline?: boolean;
  readonly repo?: string;
}

/** `blocks onboard`: is this repository ready? */
export function addOnboardCommands(program: Command, session: Session): void {
  const onboard = program.command("onboard").description("is this repository ready for Blocks?");
  onboard
    .command("check")
    .description("answer every question of the onboarding, each with its remedy")
    .option("--probe", "also ask each configured provider whether its key answers")
    .option("--offline", "ask as for a repository that calls no model")
    .option("--repo <owner/name>", "the repository's name, where git does not know it")
    .option("--json", "print the report as JSON")
    .action(async (options: Options) => {
      const [{ parseOnboardingInputs }, { composeOnboardingCheck }, { onboardingText }] = await Promise.all([
        import("../../app/onboarding-check/inputs.ts"),
        import("../../app/onboarding-check/compose.ts"),
        import("../../report/render-onboarding.ts"),
      ]);
      const inputs = parseOnboardingInputs({
        probe: options.probe ? "true" : undefined,
        offline: options.offline ? "true" : undefined,
        repository: options.repo,
      });
      // The report says all that the steps would: they are shown only while something slow is asked.
      const quiet = options.probe ? {} : { progress: silent };
      const { report } = await composeOnboardingCheck(inputs, await session.context(quiet)).run();
      session.print(report, () => onboardingText(report));
      session.exitStatus =
        report.verdict === "eligible" ? EXIT.passed : report.verdict === "ineligible" ? EXIT.failed : EXIT.undecided;
    });
}
