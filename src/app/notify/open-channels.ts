import { type BlocksError, blocksErrorFrom, usageError } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { parseHttpsAddress } from "../../notify/address.ts";
import type { Channel, ChannelName } from "../../notify/notify.ts";
import type { SendingOptions } from "../../notify/retry.ts";
import type { UseCaseContext } from "../use-case.ts";
import { readReference, readSecret } from "./secrets.ts";

type AlertsConfig = CompleteConfig["alerts"];
type Severity = "critical" | "warning" | "info";

/** A channel that is configured and cannot be used. */
export interface ChannelProblem {
  readonly channel: ChannelName;
  readonly error: BlocksError;
}

/** The channels of a configuration. */
export interface OpenChannels {
  /** Those that can be used, by name. */
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  /** Those of a severity that can be used. */
  readonly of: (severity: Severity) => readonly ChannelName[];
  /** Those of a severity, whether they can be used or not. */
  readonly routed: (severity: Severity) => readonly ChannelName[];
  /** What keeps the others from being used. */
  readonly problems: readonly ChannelProblem[];
}

/** Where PagerDuty takes events; that of the European region is set by PAGERDUTY_EVENTS_URL. */
const PAGERDUTY_URL = "https://events.pagerduty.com/v2/enqueue";

/**
 * Opens every channel that alerts can go to. One that cannot be used (its secret is not set) is a problem of its own and
 * keeps no other from being used. Secrets are made known to the redactor as they are read.
 */
export async function openChannels(config: CompleteConfig, context: UseCaseContext): Promise<OpenChannels> {
  const routed = (severity: Severity) => routeOf(config.alerts, severity);
  const names = new Set((["critical", "warning", "info"] as const).flatMap(routed));
  const channels = new Map<ChannelName, Channel>();
  const problems: ChannelProblem[] = [];
  for (const name of names) {
    try {
      channels.set(name, await openChannel(name, config, context));
    } catch (error) {
      problems.push({ channel: name, error: blocksErrorFrom(error) });
    }
  }
  return { channels, problems, routed, of: (severity) => routed(severity).filter((name) => channels.has(name)) };
}

/** Channels without a route of their own: all that are configured, but PagerDuty wakes people, and is for critical alone. */
function routeOf(alerts: AlertsConfig, severity: Severity): readonly ChannelName[] {
  const route = alerts.routes[severity];
  if (route !== undefined) return route;
  const configured: Readonly<Record<ChannelName, boolean>> = {
    slack: alerts.slack !== undefined,
    pagerduty: alerts.pagerduty !== undefined && severity === "critical",
    webhook: alerts.webhook.url !== undefined,
    email: alerts.email.smtp !== undefined,
    github_issue: alerts.github_issue,
  };
  return (Object.keys(configured) as ChannelName[]).filter((name) => configured[name]);
}

/** One channel. Throws `CONFIG_INVALID` and `KEY_MISSING` with the setting and the variable that are needed. */
export async function openChannel(
  name: ChannelName,
  config: CompleteConfig,
  context: UseCaseContext,
): Promise<Channel> {
  const sending: SendingOptions = { clock: context.clock, random: Math.random };
  switch (name) {
    case "slack": {
      const { createSlackChannel } = await import("../../notify/slack.ts");
      const { value, source } = readReference("alerts.slack", config.alerts.slack, context);
      return createSlackChannel({ kind: "webhook", url: slackAddress(value, source, context) }, sending);
    }
    case "pagerduty":
      return openPagerduty(config.alerts, context, sending);
    case "webhook":
      return openWebhook(config.alerts, context, sending);
    case "email":
      return openEmail(config.alerts, context, sending);
    case "github_issue":
      return openGithubIssue(config.alerts, context);
  }
}

/** A Slack webhook's address. Whoever knows its path can post, so that the path alone is a secret too. */
export function slackAddress(text: string, source: string, { redactor }: Pick<UseCaseContext, "redactor">): URL {
  const url = parseHttpsAddress(text, "slack", source);
  for (const part of [url.href, url.pathname, url.pathname.split("/").at(-1)]) redactor.add(part);
  return url;
}

async function openPagerduty(alerts: AlertsConfig, context: UseCaseContext, sending: SendingOptions): Promise<Channel> {
  const { createPagerdutyChannel } = await import("../../notify/pagerduty.ts");
  const { value: routingKey } = readReference("alerts.pagerduty", alerts.pagerduty, context);
  const url = context.env["PAGERDUTY_EVENTS_URL"]?.trim() || PAGERDUTY_URL;
  return createPagerdutyChannel(
    {
      url: parseHttpsAddress(url, "pagerduty", "PAGERDUTY_EVENTS_URL"),
      routingKey,
      source: context.repository ?? context.env["GITHUB_REPOSITORY"] ?? "blocks",
    },
    sending,
  );
}

async function openWebhook(
  { webhook }: AlertsConfig,
  context: UseCaseContext,
  sending: SendingOptions,
): Promise<Channel> {
  const { createWebhookChannel } = await import("../../notify/webhook.ts");
  const { value, source } = readReference("alerts.webhook.url", webhook.url, context);
  // Without a signature a receiver could not tell our messages from anybody's.
  const { value: secret } = readReference("alerts.webhook.secret", webhook.secret, context);
  return createWebhookChannel({ url: parseHttpsAddress(value, "webhook", source), secret }, sending);
}

async function openEmail({ email }: AlertsConfig, context: UseCaseContext, sending: SendingOptions): Promise<Channel> {
  const { createEmailChannel, parseMailServer } = await import("../../notify/email.ts");
  const { value, source } = readReference("alerts.email.smtp", email.smtp, context);
  const server = parseMailServer(value, source);
  context.redactor.add(server.auth?.user);
  context.redactor.add(server.auth?.pass);
  if (email.from === undefined || email.to.length === 0) {
    const missing = email.from === undefined ? "alerts.email.from" : "alerts.email.to";
    throw usageError(
      "CONFIG_INVALID",
      `mail cannot be sent: ${missing} is not set`,
      `Set ${missing} in .blocks/config.yml.`,
    );
  }
  return createEmailChannel({ server, from: email.from, to: email.to }, sending);
}

async function openGithubIssue(alerts: AlertsConfig, context: UseCaseContext): Promise<Channel> {
  if (!alerts.github_issue) {
    throw usageError(
      "CONFIG_INVALID",
      "a route names github_issue, but alerts.github_issue is not true",
      "Set alerts.github_issue: true in .blocks/config.yml, or take it out of alerts.routes.",
    );
  }
  const [{ createGithubIssueChannel }, { createIncidentIssues }, { ownRepository }] = await Promise.all([
    import("../../notify/github-issue.ts"),
    import("../../runner/incident-issues.ts"),
    import("./own-repository.ts"),
  ]);
  const repository = await ownRepository(context);
  if (repository === undefined) {
    throw usageError(
      "CONFIG_INVALID",
      "issues cannot be opened: the repository's name is not known",
      "Set GITHUB_REPOSITORY to owner/name.",
    );
  }
  const token = readSecret("GITHUB_TOKEN", "alerts.github_issue", context);
  return createGithubIssueChannel(
    createIncidentIssues({ token, repository, apiUrl: context.env["GITHUB_API_URL"] || undefined }),
  );
}
