import type { OnboardingCheck, OnboardingReport } from "../generated/types.ts";

const MARKS: Readonly<Record<OnboardingCheck["status"], string>> = { passed: "✅", failed: "❌", unknown: "❔" };

const VERDICTS: Readonly<Record<OnboardingReport["verdict"], string>> = {
  eligible: "✅ eligible: true — this repository is ready.",
  ineligible: "❌ eligible: false — what is marked ❌ has to be mended first.",
  undecided: "❔ eligible: unknown — what is marked ❔ could not be answered, which does not count as passed.",
};

/** The onboarding report as lines for a terminal: every question, what was found, and its remedy. */
export function onboardingText(report: OnboardingReport): string {
  const lines = [`Onboarding check${report.repository === undefined ? "" : ` of ${report.repository}`}`, ""];
  for (const check of report.checks) {
    lines.push(`${MARKS[check.status]} ${check.title}${check.decisive ? "" : " (advice)"}: ${check.detail}`);
    if (check.status !== "passed" && check.remedy !== "") lines.push(`   → ${check.remedy}`);
  }
  lines.push("", VERDICTS[report.verdict]);
  return lines.join("\n");
}
