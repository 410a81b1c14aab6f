import { afterEach, describe, expect, it } from "vitest";
import { listRules } from "../../../src/app/alerts/list.ts";
import { testRule } from "../../../src/app/alerts/test-rule.ts";
import { type Answer, type MessageReceiver, startMessageReceiver } from "../../fakes/message-receiver.ts";
import { alertsWorld } from "./alerts-world.ts";

const receivers: MessageReceiver[] = [];
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
});
async function receiverOf(...answers: Answer[]): Promise<MessageReceiver> {
  const receiver = await startMessageReceiver(...answers);
  receivers.push(receiver);
  return receiver;
}

const CHANNELS = `  slack: env:SLACK
  pagerduty: env:PAGERDUTY_KEY
  webhook: { url: env:HOOK, secret: env:HOOK_SECRET }
  email: { smtp: env:SMTP_URL, from: blocks@acme.example, to: [sre@acme.example] }
  github_issue: true`;

describe("testing a rule", () => {
  it("sends a marked message over every channel of its severity, records nothing, and says who took it", async () => {
    const slack = await receiverOf();
    const pagerduty = await receiverOf({ status: 400 });
    const world = await alertsWorld("  slack: env:SLACK\n  pagerduty: env:PAGERDUTY_KEY", {
      SLACK: slack.url,
      PAGERDUTY_KEY: "canary-0123456789",
      PAGERDUTY_EVENTS_URL: pagerduty.url,
    });
    const tested = await testRule({ rule: "FlowFailureRate", repository: "acme/shop" }, world.context);
    expect(tested).toEqual({
      rule: "flow_failure_rate",
      severity: "critical",
      results: [
        { channel: "slack", told: true, note: undefined },
        { channel: "pagerduty", told: false, note: "pagerduty did not take the message: status 400" },
      ],
    });
    expect(slack.json(0)["text"]).toBe("🧪 TEST, nothing happened — 🚨 Critical: Flow failure rate in acme/shop");
    expect(await world.controls()).toEqual([]);
    await testRule({ rule: "budget_burn_rate", repository: undefined }, world.context);
    expect(slack.json(1)["text"]).toBe("🧪 TEST, nothing happened — ⚠️ Warning: Budget burn rate in all repositories");
    expect(pagerduty.received).toHaveLength(1);
  });

  it("says which setting and which secret are needed where nobody would be told", async () => {
    const world = await alertsWorld("  failure_rate: 10");
    await expect(testRule({ rule: "mass_failure", repository: undefined }, world.context)).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      hint: expect.stringContaining("alerts.slack: env:SLACK_WEBHOOK_URL"),
    });
  });

  it("says of each channel what is missing", async () => {
    const world = await alertsWorld(CHANNELS);
    const { results } = await testRule({ rule: "mass_failure", repository: undefined }, world.context);
    expect(results.map(({ note }) => note)).toEqual([
      "SLACK is not set, which alerts.slack needs",
      "PAGERDUTY_KEY is not set, which alerts.pagerduty needs",
      "HOOK is not set, which alerts.webhook.url needs",
      "SMTP_URL is not set, which alerts.email.smtp needs",
      "GITHUB_TOKEN is not set, which alerts.github_issue needs",
    ]);
    const unsigned = await alertsWorld("  webhook: { url: env:HOOK }\n  routes: { info: [github_issue] }", {
      HOOK: "https://x.example",
    });
    const info = await testRule({ rule: "low_kill_rate", repository: undefined }, unsigned.context);
    expect(info.results.map(({ note }) => note)).toEqual([
      "a route names github_issue, but alerts.github_issue is not true",
    ]);
    const critical = await testRule({ rule: "mass_failure", repository: undefined }, unsigned.context);
    expect(critical.results.map(({ note }) => note)).toEqual(["alerts.webhook.secret is not set"]);
  });

  it.each(["http://hooks.example/x", "https://user:pass@hooks.example", "canary"])(
    "refuses the address %s and does not quote it",
    async (address) => {
      const world = await alertsWorld("  slack: env:SLACK", { SLACK: address });
      const { results } = await testRule({ rule: "mass_failure", repository: undefined }, world.context);
      expect(results).toEqual([
        { channel: "slack", told: false, note: "SLACK holds no address that slack can be reached at" },
      ]);
    },
  );
});

it("listing the rules shows thresholds, where they come from, and who is told", async () => {
  const world = await alertsWorld("  slack: env:SLACK\n  failure_rate: 20", { SLACK: "https://hooks.example/x" });
  const { rules, problems } = await listRules(world.context);
  expect(problems).toEqual([]);
  expect(rules).toHaveLength(7);
  expect(rules[0]).toEqual({
    name: "flow_failure_rate",
    prometheusName: "FlowFailureRate",
    severity: "critical",
    unit: "percent",
    scope: "repository",
    window: "the last hour",
    threshold: 20,
    setting: "alerts.failure_rate",
    origin: "file",
    description: "More than 20 % of the flows that ended in the last hour failed, and at least two did.",
    channels: ["slack"],
  });
  expect(rules[1]).toMatchObject({ threshold: 120, origin: "default" });
});
