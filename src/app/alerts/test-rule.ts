import { findRule } from "../../alerts/find-rule.ts";
import type { RuleName, Severity } from "../../alerts/rules.ts";
import { blocksErrorFrom, usageError } from "../../base/errors.ts";
import type { ChannelName } from "../../notify/notify.ts";
import { openChannels } from "../notify/open-channels.ts";
import { ownRepository } from "../notify/own-repository.ts";
import type { UseCaseContext } from "../use-case.ts";
import { testMessageOf } from "./message.ts";
import { loadAlertConfig, thresholdsOf } from "./settings.ts";

/** What became of a test message. */
export interface RuleTest {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly results: readonly {
    readonly channel: ChannelName;
    readonly told: boolean;
    readonly note: string | undefined;
  }[];
}

/**
 * Sends a marked test message over the channels of a rule's severity, and records nothing. Throws `INPUT_INVALID` for a rule
 * that there is not, and `CONFIG_INVALID` where nobody would be told. A channel that fails is in the outcome.
 */
export async function testRule(
  { rule: name, repository }: { readonly rule: string; readonly repository: string | undefined },
  context: UseCaseContext,
): Promise<RuleTest> {
  const rule = findRule(name);
  const { config } = await loadAlertConfig(context);
  const open = await openChannels(config, context);
  const routed = open.routed(rule.severity);
  if (routed.length === 0) throw nobody(rule.severity);
  const place = rule.scope === "all" ? undefined : (repository ?? (await ownRepository(context)) ?? "this repository");
  const message = testMessageOf(rule, { repository: place, threshold: thresholdsOf(config)[rule.threshold] }, context);
  const results = routed.map(async (channel) => {
    const problem = open.problems.find((candidate) => candidate.channel === channel)?.error.message;
    try {
      const note = problem ?? (await open.channels.get(channel)?.send(message, context.signal));
      return { channel, told: problem === undefined, note };
    } catch (error) {
      context.signal.throwIfAborted();
      return { channel, told: false, note: context.redactor.redact(blocksErrorFrom(error).message) };
    }
  });
  return { rule: rule.name, severity: rule.severity, results: await Promise.all(results) };
}

function nobody(severity: Severity): Error {
  const only = severity === "critical" ? "" : " (PagerDuty alone is told of critical alerts only)";
  return usageError(
    "CONFIG_INVALID",
    `nobody is told of alerts of severity ${severity}: no channel is configured for it${only}`,
    "Set a channel in .blocks/config.yml, for example alerts.slack: env:SLACK_WEBHOOK_URL, and put the webhook's address into that environment variable.",
  );
}
