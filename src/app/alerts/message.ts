import type { Errand } from "../../alerts/decide.ts";
import type { AlertRule } from "../../alerts/rules.ts";
import { type Message, safeLink } from "../../notify/notify.ts";
import type { UseCaseContext } from "../use-case.ts";

/** What is told of an incident, made from its records alone: a later evaluation that tells it again says the same. */
export function messageOf({ finding, incident, about }: Errand, context: UseCaseContext): Message {
  const { rule } = finding;
  const { fired, recovered } = incident;
  const ended = about === "recovered" ? recovered : undefined;
  const began = `${fired.reason} The limit is ${limitText(rule, fired.threshold)}.`;
  return {
    state: about,
    severity: rule.severity,
    title: titleOf(rule, incident.repository),
    text: ended === undefined ? began : `${ended.reason}\nIt began at ${fired.recordedAt}: ${fired.reason}`,
    facts: [
      { name: "Rule", value: rule.name },
      { name: "Repository", value: incident.repository ?? "all of the ledger" },
      { name: "Since", value: fired.recordedAt },
      ...(ended === undefined ? [] : [{ name: "Until", value: ended.recordedAt }]),
    ],
    link: runLink(context),
    dedupKey: `blocks/${rule.name}/${incident.repository ?? "all"}/${incident.id}`,
    at: (ended ?? fired).recordedAt,
  };
}

/** A message that says that nothing happened, about a rule as it would be told. */
export function testMessageOf(
  rule: AlertRule,
  { repository, threshold }: { readonly repository: string | undefined; readonly threshold: number },
  context: UseCaseContext,
): Message {
  const at = context.clock.now().toISOString();
  return {
    state: "test",
    severity: rule.severity,
    title: titleOf(rule, repository),
    text: `This is a test of the channels of this rule: nothing happened, and nothing is recorded.\nThe rule: ${rule.describe(threshold)}`,
    facts: [
      { name: "Rule", value: rule.name },
      { name: "Repository", value: repository ?? "all of the ledger" },
    ],
    link: runLink(context),
    dedupKey: `blocks-test/${rule.name}/${at}`,
    at,
  };
}

function titleOf(rule: AlertRule, repository: string | undefined): string {
  const words = rule.prometheusName.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
  return `${words.slice(0, 1)}${words.slice(1).toLowerCase()} in ${repository ?? "all repositories"}`;
}

/** A threshold with its unit. */
export function limitText({ unit }: Pick<AlertRule, "unit">, value: number | undefined): string {
  const text = value === undefined ? "unknown" : String(value);
  return { percent: `${text} %`, seconds: `${text} s`, usd: `${text} USD`, flows: `${text} flows` }[unit];
}

/** The workflow run that this is, where it is one. */
function runLink({ env }: UseCaseContext): string | undefined {
  const [server, repository, run] = [env["GITHUB_SERVER_URL"], env["GITHUB_REPOSITORY"], env["GITHUB_RUN_ID"]];
  if (!server || !repository || !run) return undefined;
  return safeLink(`${server}/${repository}/actions/runs/${run}`);
}
