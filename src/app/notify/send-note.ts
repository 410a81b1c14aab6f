import { BlocksError, blocksErrorFrom, usageError } from "../../base/errors.ts";
import { type LoadedConfig, loadConfig } from "../../config/load-config.ts";
import { parseHttpsAddress } from "../../notify/address.ts";
import type { Channel, ChannelName, Message } from "../../notify/notify.ts";
import type { UseCaseContext } from "../use-case.ts";
import { openChannel, slackAddress } from "./open-channels.ts";
import { readReference, readSecret } from "./secrets.ts";

/** A message in a person's own words, and where it goes. */
export type Note =
  | { readonly to: "slack"; readonly channel: string | undefined; readonly message: string }
  | { readonly to: "email"; readonly receivers: readonly string[]; readonly subject: string; readonly body: string }
  | { readonly to: "webhook"; readonly message: string }
  | { readonly to: "pagerduty"; readonly message: string; readonly severity: Message["severity"] };

/** What became of it. */
export interface SentNote {
  readonly channel: ChannelName;
  /** What people should know although it was taken. */
  readonly note: string | undefined;
}

/** Where Slack's Web API is; another one (GovSlack) is set by SLACK_API_URL. */
const SLACK_API = "https://slack.com/api";

/**
 * Sends a person's message. Throws `INPUT_INVALID` for an empty one, `CONFIG_INVALID` and `KEY_MISSING` with the setting and
 * the variable that are needed, and `NOTIFY_FAILED`.
 */
export async function sendNote(note: Note, context: UseCaseContext): Promise<SentNote> {
  const message = messageOf(note, context);
  if (message.title.trim() === "") {
    throw usageError(
      "INPUT_INVALID",
      "there is nothing to send: the message is empty",
      "Give --message, or --subject and --body.",
    );
  }
  const channel = await channelOf(note, context);
  try {
    return { channel: channel.name, note: await channel.send(message, context.signal) };
  } catch (error) {
    context.signal.throwIfAborted();
    const { message: reason, code, kind, hint, retryable } = blocksErrorFrom(error);
    if (code !== "NOTIFY_FAILED") throw error;
    // The hint of an alert leads to another command.
    throw new BlocksError(reason, {
      code,
      kind,
      retryable,
      hint: hint?.includes("alerts test") ? "Send it again." : (hint ?? ""),
    });
  }
}

async function channelOf(note: Note, context: UseCaseContext): Promise<Channel> {
  const { config } = await loadConfig({ ...context, committed: context.door === "runner" });
  if (note.to === "slack") return openSlack(note.channel, config, context);
  if (note.to !== "email") return openChannel(note.to, config, context);
  // The receivers of alerts may be none, and are not those of this mail.
  const email = { ...config.alerts.email, to: [...note.receivers] };
  return openChannel("email", { ...config, alerts: { ...config.alerts, email } }, context);
}

/**
 * A channel's own webhook (`SLACK_WEBHOOK_URL_<CHANNEL>`), or a bot that posts to any channel (`SLACK_BOT_TOKEN`). The one
 * webhook of `alerts.slack` or `SLACK_WEBHOOK_URL` belongs to a channel that nobody here knows, so that it only takes
 * messages for which no channel is named.
 */
async function openSlack(
  channel: string | undefined,
  config: LoadedConfig["config"],
  context: UseCaseContext,
): Promise<Channel> {
  const { createSlackChannel } = await import("../../notify/slack.ts");
  const sending = { clock: context.clock, random: Math.random };
  if (channel === undefined) {
    const reference = config.alerts.slack ?? "env:SLACK_WEBHOOK_URL";
    const { value, source } = readReference("blocks notify slack without --channel", reference, context);
    return createSlackChannel({ kind: "webhook", url: slackAddress(value, source, context) }, sending);
  }
  const name = channel.replace(/^#/, "");
  if (!/^[\p{L}\p{N}_-]{1,80}$/u.test(name)) {
    throw usageError(
      "INPUT_INVALID",
      `${JSON.stringify(channel.slice(0, 100))} is no name of a Slack channel`,
      "Give a name such as ops-alerts, or an id.",
    );
  }
  const variable = `SLACK_WEBHOOK_URL_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}`;
  const webhook = context.env[variable]?.trim();
  if (webhook) return createSlackChannel({ kind: "webhook", url: slackAddress(webhook, variable, context) }, sending);
  if (!context.env["SLACK_BOT_TOKEN"]?.trim()) {
    throw usageError(
      "KEY_MISSING",
      `there is no way to post to #${name}: neither ${variable} nor SLACK_BOT_TOKEN is set`,
      `Set ${variable} to the address of an incoming webhook of that channel, or SLACK_BOT_TOKEN to the token of a bot with chat:write. Without --channel, SLACK_WEBHOOK_URL is used.`,
    );
  }
  const token = readSecret("SLACK_BOT_TOKEN", "--channel", context);
  const api = parseHttpsAddress(context.env["SLACK_API_URL"]?.trim() || SLACK_API, "slack", "SLACK_API_URL");
  return createSlackChannel({ kind: "bot", api, token, channel: name }, sending);
}

function messageOf(note: Note, { clock }: UseCaseContext): Message {
  const at = clock.now().toISOString();
  const plain = { facts: [], link: undefined, dedupKey: `blocks-note/${at}`, at } as const;
  if (note.to === "email") {
    return { ...plain, state: "note", severity: "info", title: note.subject, text: note.body };
  }
  const severity = note.to === "pagerduty" ? note.severity : "info";
  // The first line is what notifications show; the rest follows below it.
  const [first = "", ...rest] = note.message.trim().split(/\r\n|[\n\r]/);
  const isShort = first.length <= 140;
  return {
    ...plain,
    state: "note",
    severity,
    title: first,
    text: isShort ? rest.join("\n").trim() : note.message.trim(),
  };
}
