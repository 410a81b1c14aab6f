import { type Command, Option } from "commander";
import type { EvaluatedAlert, EvaluationOutcome } from "../../app/alerts/evaluate.ts";
import type { RuleTest } from "../../app/alerts/test-rule.ts";
import { EXIT } from "../exit-status.ts";
import type { Session } from "../session.ts";
import { plainText, type Style } from "../terminal.ts";

const SEVERITIES = ["info", "warning", "critical"] as const;

interface EvaluateOptions {
  readonly dryRun?: boolean;
  readonly failOn?: (typeof SEVERITIES)[number];
}

/** `blocks alerts`: measure the rules on the ledger, show them, try them. */
export function addAlertCommands(program: Command, session: Session): void {
  const alerts = program
    .command("alerts")
    .description("tell people when flows fail, are slow or cost too much, and when that is over");
  addEvaluate(alerts, session);
  addList(alerts, session);
  alerts
    .command("test")
    .description("send a marked test message over the channels of a rule")
    .argument("<rule>", "name of the rule, such as flow_failure_rate or FlowFailureRate")
    .option("--repo <owner/name>", "the repository that the message names")
    .option("--json", "print the result as JSON")
    .action((rule: string, options: { readonly repo?: string }) => test(rule, options.repo, session));
  program
    .command("test")
    .description("try what cannot be seen otherwise")
    .command("alert")
    .description("the same as `blocks alerts test <rule>`")
    .requiredOption("--alert <rule>", "name of the rule, such as FlowFailureRate")
    .option("--repo <owner/name>", "the repository that the message names")
    .option("--json", "print the result as JSON")
    .action((options: { readonly alert: string; readonly repo?: string }) =>
      test(options.alert, options.repo, session),
    );
}

function addEvaluate(alerts: Command, session: Session): void {
  alerts
    .command("evaluate")
    .description("measure every rule on the ledger, record what begins and ends, and tell the configured channels once")
    .option("--dry-run", "show what would fire and who would be told; record nothing, tell nobody")
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 while an alert of this severity or a higher one holds").choices(
        SEVERITIES,
      ),
    )
    .option("--json", "print the outcome as JSON")
    .addHelpText("after", EVALUATE_HELP)
    .action(async (options: EvaluateOptions) => {
      const { evaluateAlerts } = await import("../../app/alerts/evaluate.ts");
      const outcome = await evaluateAlerts({ dryRun: options.dryRun === true }, await session.context());
      session.print(outcome, () => evaluationText(outcome, session.terminal.style));
      session.exitStatus = statusOf(outcome, options);
    });
}

const EVALUATE_HELP = `
Exit status:
  0 evaluated, whatever fired   1 an alert holds that --fail-on names   2 a mistake in the configuration
  3 a ledger could not be read or somebody not be told; the next evaluation tries again`;

function statusOf({ fired, holding, problems }: EvaluationOutcome, { failOn }: EvaluateOptions) {
  if (problems.length > 0) return EXIT.undecided;
  if (failOn === undefined) return EXIT.passed;
  const least = SEVERITIES.indexOf(failOn);
  const grave = [...fired, ...holding].some(({ severity }) => SEVERITIES.indexOf(severity) >= least);
  return grave ? EXIT.failed : EXIT.passed;
}

function evaluationText(outcome: EvaluationOutcome, style: Style): string {
  const { fired, holding, recovered, deliveries, problems, notices, dryRun } = outcome;
  const told = deliveries.filter((delivery) => !("told" in delivery) || delivery.told);
  const none = fired.length + holding.length === 0;
  return [
    ...(dryRun ? [style.dim("A trial: nothing is recorded, nobody is told.")] : []),
    ...fired.map((alert) => `${style.red("❌ fired")}      ${alertText(alert)}`),
    ...holding.map((alert) => `${style.yellow("⚠️ still")}      ${alertText(alert)} (since ${alert.since})`),
    ...recovered.map((alert) => `${style.green("✅ recovered")}  ${alertText(alert)}`),
    ...(none ? [style.green("✅ No alert holds.")] : []),
    ...counted(told.map(({ rule, about, channel }) => `${channel}: ${rule} ${about}`)).map(
      (line) => `   ${dryRun ? "would tell" : "told"} ${line}`,
    ),
    ...problems.map((problem) => `${style.red("❌")} ${plainText(problem)}`),
    ...notices.map((notice) => style.dim(`Note: ${plainText(notice)}`)),
  ].join("\n");
}

/** Each line once, with how often it was there. */
function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} in ${count} repositories`));
}

function alertText({ rule, severity, repository, reason }: EvaluatedAlert): string {
  return plainText(`${severity} ${rule}${repository === undefined ? "" : ` in ${repository}`}: ${reason}`);
}

function addList(alerts: Command, session: Session): void {
  alerts
    .command("list")
    .description("show the rules, their thresholds, where these come from, and who is told")
    .option("--json", "print the rules as JSON")
    .action(async () => {
      const [{ listRules }, { rulesText }] = await Promise.all([
        import("../../app/alerts/list.ts"),
        import("../rules-text.ts"),
      ]);
      const listed = await listRules(await session.context());
      session.print(listed, () => rulesText(listed, session.terminal.style));
    });
}

async function test(rule: string, repository: string | undefined, session: Session): Promise<void> {
  const { testRule } = await import("../../app/alerts/test-rule.ts");
  const tested = await testRule({ rule, repository }, await session.context());
  session.print(tested, () => testText(tested, session.terminal.style));
  session.exitStatus = tested.results.every(({ told }) => told) ? EXIT.passed : EXIT.undecided;
}

function testText({ rule, severity, results }: RuleTest, style: Style): string {
  const lines = results.map(({ channel, told, note }) => {
    const mark = told ? `${style.green("✅ told")} ${channel}` : `${style.red("❌")} ${channel}`;
    return note === undefined ? mark : `${mark}: ${plainText(note)}`;
  });
  return [`Test of ${rule} (${severity}): nothing happened, and nothing is recorded.`, ...lines].join("\n");
}
