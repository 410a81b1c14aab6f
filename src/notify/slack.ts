import type { Channel, Message } from "./notify.ts";
import { headline, lines, oneLine } from "./plain.ts";
import { postJson } from "./post.ts";
import type { SendingOptions } from "./retry.ts";

/**
 * Where Slack messages go: an incoming webhook, which belongs to one channel, or the Web API with the token of a bot, which
 * may post to every channel that it was invited to.
 */
export type SlackTarget =
  | { readonly kind: "webhook"; readonly url: URL }
  | { readonly kind: "bot"; readonly api: URL; readonly token: string; readonly channel: string };

/** Tells Slack. A recovery is a message of its own: a webhook cannot change what it wrote. */
export function createSlackChannel(target: SlackTarget, options: SendingOptions): Channel {
  return {
    name: "slack",
    send: async (message, signal) => {
      const body = slackBody(message);
      const post =
        target.kind === "webhook"
          ? { channel: "slack" as const, url: target.url, body: JSON.stringify(body) }
          : {
              channel: "slack" as const,
              url: new URL(`${target.api.href.replace(/\/$/, "")}/chat.postMessage`),
              headers: () => ({ authorization: `Bearer ${target.token}` }),
              body: JSON.stringify({ ...body, channel: target.channel }),
              problemOf: apiProblem,
            };
      await postJson(post, options, signal);
      return undefined;
    },
  };
}

/** The Web API answers with status 200 to what it refuses. */
function apiProblem(answer: string): string | undefined {
  try {
    const value = JSON.parse(answer) as { ok?: unknown; error?: unknown } | null;
    if (value?.ok === true) return undefined;
    return typeof value?.error === "string" ? value.error : "unknown_error";
  } catch {
    return "unknown_error";
  }
}

/** Limits of Slack's blocks, in characters, with room for what escaping adds. */
const LONGEST = { header: 140, text: 10_000, section: 2_500, field: 400, fields: 10 } as const;

/**
 * The message in Slack's blocks.
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
function slackBody(message: Message): Readonly<Record<string, unknown>> {
  const title = headline(message, LONGEST.header);
  const facts = message.facts.slice(0, LONGEST.fields).map(({ name, value }) => {
    const [bold, plain] = [oneLine(name, 60), oneLine(value, LONGEST.field)];
    return mrkdwn(`*${slackText(bold)}*\n${slackText(plain)}`);
  });
  const context = [message.dedupKey, message.at].map((text) => slackText(oneLine(text, 200)));
  return {
    // What stands in notifications, and where blocks are not shown.
    text: slackText(title),
    blocks: [
      { type: "header", text: { type: "plain_text", text: withoutAngles(title), emoji: false } },
      ...sections(message.text).map((text) => ({ type: "section", text: mrkdwn(slackText(text)) })),
      ...(facts.length === 0 ? [] : [{ type: "section", fields: facts }]),
      ...(message.link === undefined
        ? []
        : [{ type: "section", text: mrkdwn(`<${slackText(message.link)}|Open the run>`) }]),
      ...(message.state === "note" ? [] : [{ type: "context", elements: [mrkdwn(context.join(" · "))] }]),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** A text cut between its lines into what a section can hold. */
function sections(text: string): string[] {
  const parts: string[] = [];
  for (const line of lines(text, LONGEST.text).split("\n")) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < LONGEST.section) parts[parts.length - 1] = `${last}\n${line}`;
    else if (line !== "") parts.push(oneLine(line, LONGEST.section));
  }
  return parts;
}

/** Plain text has no escapes, and no client is to see the beginning of a sequence in it. */
function withoutAngles(text: string): string {
  return text.replaceAll("<", "‹").replaceAll(">", "›");
}

/** `verbatim`: Slack makes no links, channels or mentions of plain text. */
function mrkdwn(text: string): Readonly<Record<string, unknown>> {
  return { type: "mrkdwn", text, verbatim: true };
}

/**
 * A text in which no sequence of Slack's begins: `<!channel>`, `<@U1>` and `<https://…|click>` all need a `<`.
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function slackText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
