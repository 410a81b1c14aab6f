import { type Command, Option } from "commander";
import type { Note } from "../../app/notify/send-note.ts";
import type { Session } from "../session.ts";

/** `blocks notify`: a person's own words, over a configured channel. */
export function addNotifyCommands(program: Command, session: Session): void {
  const notify = program.command("notify").description("send a message of your own to Slack, by mail, or elsewhere");
  notify
    .command("slack")
    .description("post a message to a channel of Slack")
    .option("--channel <name>", "the channel; without it, the one of the webhook in alerts.slack or SLACK_WEBHOOK_URL")
    .requiredOption("--message <text>", "what to say")
    .option("--json", "print the result as JSON")
    .addHelpText("after", SLACK_HELP)
    .action((options: { readonly channel?: string; readonly message: string }) =>
      send({ to: "slack", channel: options.channel, message: options.message }, session),
    );
  notify
    .command("email")
    .description("send a mail over the server of alerts.email")
    .requiredOption("--to <addresses>", "receivers, separated by commas")
    .requiredOption("--subject <text>", "its subject")
    .requiredOption("--body <text>", "its text")
    .option("--json", "print the result as JSON")
    .action((options: { readonly to: string; readonly subject: string; readonly body: string }) => {
      const receivers = options.to.split(",").map((address) => address.trim());
      return send({ to: "email", receivers, subject: options.subject, body: options.body }, session);
    });
  notify
    .command("pagerduty")
    .description("open an incident in PagerDuty, which a person has to resolve there")
    .requiredOption("--message <text>", "what to say")
    .addOption(
      new Option("--severity <name>", "how bad it is").choices(["critical", "warning", "info"]).default("critical"),
    )
    .option("--json", "print the result as JSON")
    .action((options: { readonly message: string; readonly severity: "critical" | "warning" | "info" }) =>
      send({ to: "pagerduty", message: options.message, severity: options.severity }, session),
    );
  notify
    .command("webhook")
    .description("send a signed message to the receiver of alerts.webhook")
    .requiredOption("--message <text>", "what to say")
    .option("--json", "print the result as JSON")
    .action((options: { readonly message: string }) => send({ to: "webhook", message: options.message }, session));
}

const SLACK_HELP = `
A channel is reached by its own webhook, SLACK_WEBHOOK_URL_<CHANNEL> (ops-alerts: SLACK_WEBHOOK_URL_OPS_ALERTS), or by a bot
with the scope chat:write, SLACK_BOT_TOKEN, that was invited to it.`;

async function send(note: Note, session: Session): Promise<void> {
  const { sendNote } = await import("../../app/notify/send-note.ts");
  const sent = await sendNote(note, await session.context());
  session.print(sent, () => `✅ Sent by ${sent.channel}${sent.note === undefined ? "." : `; ${sent.note}.`}`);
}
