import { afterEach, describe, expect, it } from "vitest";
import type { Channel } from "../../src/notify/notify.ts";
import { createPagerdutyChannel } from "../../src/notify/pagerduty.ts";
import { createSlackChannel } from "../../src/notify/slack.ts";
import { createWebhookChannel, webhookSignature } from "../../src/notify/webhook.ts";
import { type Answer, type MessageReceiver, startMessageReceiver } from "../fakes/message-receiver.ts";
import { leapingClock } from "../llm/clocks.ts";
import { messageOf } from "./messages.ts";

const signal = new AbortController().signal;
const receivers: MessageReceiver[] = [];
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
});

async function receiverOf(...answers: Answer[]): Promise<MessageReceiver> {
  const receiver = await startMessageReceiver(...answers);
  receivers.push(receiver);
  return receiver;
}

const SECRET_PATH = "/services/T00/B00/canary0123456789";

function slackAt(
  { url }: MessageReceiver,
  options: { timeoutMs?: number; clock?: ReturnType<typeof leapingClock> } = {},
) {
  const sending = { clock: leapingClock(), random: () => 0.5, ...options };
  return createSlackChannel({ kind: "webhook", url: new URL(SECRET_PATH, url) }, sending);
}

const failureOf = (channel: Channel, message = messageOf()) =>
  channel.send(message, signal).then(
    () => expect.fail("it was taken"),
    (error) => error,
  );

describe("sending", () => {
  it("waits as long as it is asked to, then sends again, and counts", async () => {
    const receiver = await receiverOf(
      { status: 429, headers: { "retry-after": "7" } },
      { status: 503 },
      { status: 200 },
    );
    const clock = leapingClock();
    await slackAt(receiver, { clock }).send(messageOf(), signal);
    expect(receiver.received).toHaveLength(3);
    expect(clock.waits).toEqual([7000, 750]);
  });

  it("sends again after a connection that broke", async () => {
    const receiver = await receiverOf("reset", { status: 200 });
    await slackAt(receiver).send(messageOf(), signal);
    expect(receiver.received).toHaveLength(2);
  });

  it("gives up after four attempts, and says with which status", async () => {
    const receiver = await receiverOf({ status: 500, body: "secret text" });
    const error = await failureOf(slackAt(receiver));
    expect(error).toMatchObject({
      code: "NOTIFY_FAILED",
      retryable: true,
      message: "slack did not take the message: status 500 (4 attempts)",
    });
    expect(receiver.received).toHaveLength(4);
  });

  it.each([400, 401, 403, 404, 410])("sends nothing again after status %i", async (status) => {
    const receiver = await receiverOf({ status, body: "no_service" });
    expect(await failureOf(slackAt(receiver))).toMatchObject({
      retryable: false,
      message: `slack did not take the message: status ${status}, no_service`,
    });
    expect(receiver.received).toHaveLength(1);
  });

  it("follows no redirection: the message stays here", async () => {
    const other = await receiverOf();
    const receiver = await receiverOf({ status: 307, headers: { location: `${other.url}/` } });
    expect(await failureOf(slackAt(receiver))).toMatchObject({ message: expect.stringContaining("status 307") });
    expect(other.received).toEqual([]);
  });

  it("does not wait for ever, and never longer than a minute for one message", async () => {
    const silent = await receiverOf("silence");
    const error = await failureOf(slackAt(silent, { timeoutMs: 50 }));
    expect(error.message).toBe("slack did not take the message: no answer in time (4 attempts)");
    const busy = await receiverOf({ status: 429, headers: { "retry-after": "100000" } });
    const clock = leapingClock();
    await failureOf(slackAt(busy, { clock }));
    expect(clock.waits).toEqual([30_000, 30_000]);
  });

  it("stops when it is told to", async () => {
    const controller = new AbortController();
    const receiver = await receiverOf("silence");
    const sending = slackAt(receiver).send(messageOf(), controller.signal);
    controller.abort(new Error("enough"));
    await expect(sending).rejects.toThrow("enough");
  });

  it("tells no address, key or answer in an error, its cause or its stack", async () => {
    const bodies = [
      { status: 500, body: `canary ${SECRET_PATH}` },
      { status: 404, body: "<html>canary0123456789</html>" },
    ];
    for (const answer of bodies) {
      const error = await failureOf(slackAt(await receiverOf(answer)));
      expect(`${error.stack} ${error.hint} ${JSON.stringify(error)} ${error.cause}`).not.toContain("canary");
    }
    const gone = await receiverOf();
    await gone.close();
    const error = await failureOf(slackAt(gone));
    expect(error.message).toMatch(/the connection failed \(ECONNREFUSED\) \(4 attempts\)$/);
    expect(`${error.stack} ${error.cause}`).not.toContain("canary");
  });
});

describe("Slack", () => {
  it("shows title, text, facts and the run, and neither links nor mentions what comes from outside", async () => {
    const receiver = await receiverOf();
    const evil = "<!channel> <@U1> <https://evil.example|click> & @here\u202Efdp";
    await slackAt(receiver).send(messageOf({ title: evil, text: evil, facts: [{ name: evil, value: evil }] }), signal);
    const { body, path } = receiver.received[0] as { body: string; path: string };
    expect(path).toBe(SECRET_PATH);
    const { blocks, text, unfurl_links } = JSON.parse(body);
    expect(unfurl_links).toBe(false);
    expect(text).toContain("🚨 Critical: &lt;!channel&gt; &lt;@U1&gt; &lt;https://evil.example|click&gt; &amp; @here");
    expect(body).not.toMatch(/<!|<@|<https:\/\/evil|\u202E/);
    expect(body).toContain("<https://github.com/acme/bank/actions/runs/4711|Open the run>");
    const texts = blocks.flatMap((block: { text?: object; fields?: object[] }) => [
      block.text,
      ...(block.fields ?? []),
    ]);
    for (const part of texts.filter(Boolean)) {
      // A header is plain text, of which Slack makes nothing.
      expect(part.type === "plain_text" || part.verbatim === true).toBe(true);
    }
  });

  it("says what recovered, and that a test is one", async () => {
    const receiver = await receiverOf();
    await slackAt(receiver).send(messageOf({ state: "recovered" }), signal);
    await slackAt(receiver).send(messageOf({ state: "test" }), signal);
    expect(receiver.json(0)["text"]).toBe("✅ Recovered: Flow failure rate in acme/bank");
    expect(receiver.json(1)["text"]).toBe("🧪 TEST, nothing happened — 🚨 Critical: Flow failure rate in acme/bank");
  });

  it("stays within Slack's limits", async () => {
    const receiver = await receiverOf();
    const long = "&<>".repeat(3000);
    const facts = Array.from({ length: 20 }, () => ({ name: long, value: long }));
    await slackAt(receiver).send(messageOf({ title: long, text: "a".repeat(9000), facts }), signal);
    const [header, section, fields] = receiver.json(0)["blocks"] as { text: { text: string }; fields: unknown[] }[];
    expect(header?.text.text.length).toBeLessThanOrEqual(150);
    expect(section?.text.text.length).toBeLessThanOrEqual(3000);
    expect(fields?.fields).toHaveLength(10);
  });

  it("posts as a bot to a channel, and takes an answer that says no for what it is", async () => {
    const receiver = await receiverOf(
      { status: 200, body: '{"ok":true}' },
      { status: 200, body: '{"ok":false,"error":"not_in_channel"}' },
      { status: 200, body: '{"ok":false,"error":"Token xoxb-canary is bad"}' },
    );
    const target = {
      kind: "bot",
      api: new URL("/api/", receiver.url),
      token: "xoxb-canary",
      channel: "ops-alerts",
    } as const;
    const bot = createSlackChannel(target, { clock: leapingClock(), random: Math.random });
    await bot.send(messageOf(), signal);
    expect(receiver.received[0]).toMatchObject({
      path: "/api/chat.postMessage",
      headers: { authorization: "Bearer xoxb-canary" },
    });
    expect(receiver.json(0)).toMatchObject({ channel: "ops-alerts" });
    expect((await failureOf(bot)).message).toBe("slack did not take the message: not_in_channel");
    expect((await failureOf(bot)).message).toBe("slack did not take the message: its answer says that it failed");
  });
});

describe("PagerDuty", () => {
  const channelAt = ({ url }: MessageReceiver) =>
    createPagerdutyChannel(
      { url: new URL("/v2/enqueue", url), routingKey: "canary-key", source: "acme/bank" },
      { clock: leapingClock(), random: Math.random },
    );

  it("triggers, and resolves by the same key", async () => {
    const receiver = await receiverOf({ status: 202, body: "{}" });
    await channelAt(receiver).send(messageOf(), signal);
    await channelAt(receiver).send(messageOf({ state: "recovered" }), signal);
    expect(receiver.json(0)).toMatchObject({
      routing_key: "canary-key",
      event_action: "trigger",
      dedup_key: messageOf().dedupKey,
      client_url: messageOf().link,
      payload: {
        summary: "🚨 Critical: Flow failure rate in acme/bank",
        source: "acme/bank",
        severity: "critical",
        timestamp: "2026-11-20T12:00:00.000Z",
        custom_details: { Rule: "flow_failure_rate" },
      },
    });
    expect(receiver.json(1)).toEqual({
      routing_key: "canary-key",
      event_action: "resolve",
      dedup_key: messageOf().dedupKey,
    });
  });
});

describe("a receiver of one's own", () => {
  it("gets a body that it can check with the secret and the time", async () => {
    const receiver = await receiverOf({ status: 500 }, { status: 204 });
    const clock = leapingClock();
    const channel = createWebhookChannel(
      { url: new URL(receiver.url), secret: "s3cret-of-both" },
      { clock, random: () => 0 },
    );
    await channel.send(messageOf(), signal);
    for (const { headers, body } of receiver.received) {
      const timestamp = String(headers["x-blocks-timestamp"]);
      expect(headers["x-blocks-signature"]).toBe(webhookSignature("s3cret-of-both", timestamp, body));
      expect(headers["x-blocks-signature"]).not.toBe(webhookSignature("another", timestamp, body));
    }
    expect(receiver.json(1)).toMatchObject({ kind: "blocks-message", state: "fired", key: messageOf().dedupKey });
  });
});
