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
    dedupKey: dedupKeyOf(rule, incident),
    at: (ended ?? fired).recordedAt,
  };
}

/** Slack and mail both show as much. */
const MOST_TEXT = 8_000;

/**
 * The errands of which one message can tell together, in their order: of one rule, all of beginnings or all of ends, and no more
 * than can be shown. Each errand is in one part.
 */
export function messageParts(errands: readonly Errand[]): Errand[][] {
  const parts: Errand[][] = [];
  const open = new Map<string, { readonly part: Errand[]; characters: number }>();
  for (const errand of errands) {
    const key = `${errand.finding.rule.name} ${errand.about}`;
    const { length } = lineOf(errand);
    const known = open.get(key);
    if (known !== undefined && known.characters + length <= MOST_TEXT) {
      known.part.push(errand);
      known.characters += length;
    } else {
      const part = [errand];
      parts.push(part);
      open.set(key, { part, characters: length });
    }
  }
  return parts;
}

/** What is told of incidents that {@link messageParts} has put together: of one as {@link messageOf} says it, of several as a list. */
export function messageOfAll(errands: readonly [Errand, ...Errand[]], context: UseCaseContext): Message {
  const [first, ...others] = errands;
  if (others.length === 0) return messageOf(first, context);
  const one = messageOf(first, context);
  const { rule } = first.finding;
  const limit = limitText(rule, first.incident.fired.threshold);
  const begins = errands.map(({ incident }) => incident.fired.recordedAt).sort();
  return {
    ...one,
    title: titleOf(rule, `${errands.length} repositories`),
    text: [...errands.map(lineOf), ...(first.about === "fired" ? [`The limit is ${limit}.`] : [])].join("\n"),
    facts: [
      { name: "Rule", value: rule.name },
      { name: "Repositories", value: String(errands.length) },
      { name: "Since", value: begins[0] ?? "" },
    ],
    otherKeys: others.map(({ finding, incident }) => dedupKeyOf(finding.rule, incident)),
  };
}

/** One incident among several, with its name in the ledger. */
function lineOf({ incident, about }: Errand): string {
  const { id, fired, recovered, repository } = incident;
  const where = repository ?? "all of the ledger";
  if (about === "fired" || recovered === undefined) return `${where}: ${fired.reason} (${id})`;
  return `${where}: ${recovered.reason} It began at ${fired.recordedAt}. (${id})`;
}

function dedupKeyOf(rule: AlertRule, { repository, id }: Errand["incident"]): string {
  return `blocks/${rule.name}/${repository ?? "all"}/${id}`;
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
