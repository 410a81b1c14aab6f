import { afterEach, describe, expect, it } from "vitest";
import { sendNote } from "../../../src/app/notify/send-note.ts";
import { startMailServer } from "../../fakes/mail-server.ts";
import { type Answer, type MessageReceiver, startMessageReceiver } from "../../fakes/message-receiver.ts";
import { alertsWorld } from "../alerts/alerts-world.ts";

const receivers: MessageReceiver[] = [];
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
});
async function receiverOf(...answers: Answer[]): Promise<MessageReceiver> {
  const receiver = await startMessageReceiver(...answers);
  receivers.push(receiver);
  return receiver;
}

const worldWith = (env: Record<string, string>, alerts = "  failure_rate: 10") => alertsWorld(alerts, env);
const toSlack = (channel: string | undefined, message = "🚨 Rollback in progress.") =>
  ({ to: "slack", channel, message }) as const;

describe("a message of one's own", () => {
  it("goes to a channel by that one's webhook, first line as the title", async () => {
    const slack = await receiverOf();
    const { context } = await worldWith({ SLACK_WEBHOOK_URL_OPS_ALERTS: `${slack.url}/services/canary0123456789` });
    expect(await sendNote(toSlack("#ops-alerts", "✅ Rolled back to v1.1.\nAll is well."), context)).toEqual({
      channel: "slack",
      note: undefined,
    });
    const { text, blocks } = slack.json(0) as { text: string; blocks: { text: { text: string } }[] };
    expect(text).toBe("✅ Rolled back to v1.1.");
    expect(blocks.map((block) => block.text.text)).toEqual(["✅ Rolled back to v1.1.", "All is well."]);
    expect(context.redactor.redact("canary0123456789")).toBe("***");
  });

  it("goes to a channel by a bot where that one has no webhook", async () => {
    const slack = await receiverOf({ status: 200, body: '{"ok":true}' });
    const { context } = await worldWith({ SLACK_BOT_TOKEN: "xoxb-0123456789", SLACK_API_URL: `${slack.url}/api` });
    await sendNote(toSlack("engineering"), context);
    expect(slack.received[0]?.path).toBe("/api/chat.postMessage");
    expect(slack.json(0)["channel"]).toBe("engineering");
  });

  it("does not go to the channel of another webhook", async () => {
    const slack = await receiverOf();
    const { context } = await worldWith({ SLACK_WEBHOOK_URL: slack.url });
    await expect(sendNote(toSlack("engineering"), context)).rejects.toMatchObject({
      code: "KEY_MISSING",
      message:
        "there is no way to post to #engineering: neither SLACK_WEBHOOK_URL_ENGINEERING nor SLACK_BOT_TOKEN is set",
    });
    await sendNote(toSlack(undefined), context);
    expect(slack.received).toHaveLength(1);
  });

  it("goes by mail to receivers of its own", async () => {
    const server = await startMailServer();
    try {
      const email = "  email: { smtp: env:SMTP_URL, from: blocks@acme.example }";
      const { context } = await worldWith({ SMTP_URL: `smtp://127.0.0.1:${server.port}` }, email);
      const note = {
        to: "email",
        receivers: ["owner@acme.example"],
        subject: "[Blocks] Rollback",
        body: "Disabled for now.",
      } as const;
      await sendNote(note, context);
      const [mail = ""] = await server.mails();
      expect(mail).toMatch(/^Subject: \[Blocks\] Rollback$/m);
      expect(mail).toMatch(/^X-RcptTo: owner@acme\.example$/m);
      await expect(sendNote({ ...note, receivers: ["nobody"] }, context)).rejects.toMatchObject({
        code: "INPUT_INVALID",
      });
    } finally {
      await server.close();
    }
  });

  it("is refused when it is empty, and its failure is the caller's to know", async () => {
    const slack = await receiverOf({ status: 403, body: "action_prohibited" });
    const { context } = await worldWith({ SLACK_WEBHOOK_URL: slack.url });
    await expect(sendNote(toSlack(undefined, " \n"), context)).rejects.toMatchObject({ code: "INPUT_INVALID" });
    await expect(sendNote(toSlack(undefined), context)).rejects.toMatchObject({
      code: "NOTIFY_FAILED",
      message: "slack did not take the message: status 403, action_prohibited",
      hint: "Send it again.",
    });
    await expect(sendNote({ to: "pagerduty", message: "x", severity: "info" }, context)).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: "alerts.pagerduty is not set",
    });
  });
});
