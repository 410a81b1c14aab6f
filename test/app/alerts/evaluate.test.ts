import { afterEach, describe, expect, it } from "vitest";
import { evaluateAlerts } from "../../../src/app/alerts/evaluate.ts";
import { flowsBefore, MINUTE_MS, NOON } from "../../alerts/events.ts";
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

const SLACK = "  slack: env:SLACK_WEBHOOK_URL";
const slackEnv = ({ url }: MessageReceiver) => ({ SLACK_WEBHOOK_URL: `${url}/services/T0/B0/canary0123456789` });
const failures = (endMs: number) => flowsBefore(endMs, 2, { repository: "acme/bank", outcome: "failed" });
const evaluate = (world: Awaited<ReturnType<typeof alertsWorld>>, dryRun = false) =>
  evaluateAlerts({ dryRun }, world.context);

describe("evaluating alerts", () => {
  it("tells an incident once, and its recovery once", async () => {
    const slack = await receiverOf();
    const world = await alertsWorld(SLACK, slackEnv(slack));
    await world.add(failures(NOON));
    const first = await evaluate(world);
    expect(first.fired).toMatchObject([
      {
        rule: "flow_failure_rate",
        severity: "critical",
        repository: "acme/bank",
        value: 100,
        threshold: 10,
        reason: "100 % of the flows of the last hour failed (2 of 2).",
      },
    ]);
    expect(first.deliveries).toMatchObject([{ channel: "slack", about: "fired", told: true }]);
    expect((await evaluate(world)).holding).toHaveLength(1);
    world.clock.nowMs += 61 * MINUTE_MS;
    expect((await evaluate(world)).recovered).toMatchObject([
      { rule: "flow_failure_rate", reason: "0 % of the flows of the last hour failed (0 of 0)." },
    ]);
    expect(await evaluate(world)).toMatchObject({ fired: [], holding: [], recovered: [], problems: [], notices: [] });
    expect([slack.json(0)["text"], slack.json(1)["text"]]).toEqual([
      "🚨 Critical: Flow failure rate in acme/bank",
      "✅ Recovered: Flow failure rate in acme/bank",
    ]);
    expect(slack.received).toHaveLength(2);
    expect((await world.controls()).map(({ event }) => event)).toEqual(["fired", "notified", "recovered", "notified"]);
  });

  it("of many evaluations at once, one tells", async () => {
    const slack = await receiverOf();
    const world = await alertsWorld(SLACK, slackEnv(slack));
    await world.add(failures(NOON));
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => evaluate(world)));
    expect(outcomes.flatMap(({ fired }) => fired)).toHaveLength(1);
    expect(slack.received).toHaveLength(1);
  });

  it("tells the other channels although one fails, and tries that one again the next time", async () => {
    const slack = await receiverOf({ status: 404, body: "no_service" }, { status: 200 });
    const hook = await receiverOf({ status: 204 });
    const env = { ...slackEnv(slack), HOOK: hook.url, HOOK_SECRET: "s3cret-of-both" };
    const world = await alertsWorld(`${SLACK}\n  webhook: { url: env:HOOK, secret: env:HOOK_SECRET }`, env);
    await world.add(failures(NOON));
    const first = await evaluate(world);
    expect(first.problems).toEqual(["flow_failure_rate: slack did not take the message: status 404, no_service"]);
    expect(first.deliveries.map((delivery) => ["told" in delivery && delivery.told, delivery.channel])).toEqual([
      [false, "slack"],
      [true, "webhook"],
    ]);
    const second = await evaluate(world);
    expect(second.deliveries).toMatchObject([{ channel: "slack", told: true, about: "fired" }]);
    expect(second.problems).toEqual([]);
    expect([slack.received.length, hook.received.length]).toEqual([2, 1]);
    expect(JSON.stringify([first, await world.controls()])).not.toContain("canary");
  });

  it("goes on without a channel whose secret is missing, and tells it once that is there", async () => {
    const hook = await receiverOf({ status: 204 });
    const slack = await receiverOf();
    const env: Record<string, string> = { HOOK: hook.url, HOOK_SECRET: "s3cret-of-both" };
    const world = await alertsWorld(`${SLACK}\n  webhook: { url: env:HOOK, secret: env:HOOK_SECRET }`, env);
    await world.add(failures(NOON));
    const first = await evaluate(world);
    expect(first.problems).toEqual(["SLACK_WEBHOOK_URL is not set, which alerts.slack needs"]);
    expect(hook.received).toHaveLength(1);
    Object.assign(env, slackEnv(slack));
    expect((await evaluate(world)).deliveries).toMatchObject([{ channel: "slack", told: true }]);
    expect([hook.received.length, slack.received.length]).toEqual([1, 1]);
  });

  it("leaves a channel alone that does not answer, and asks it once for all", async () => {
    const slack = await receiverOf({ status: 503 });
    const world = await alertsWorld(SLACK, slackEnv(slack));
    await world.add(
      ["a", "b", "c", "d"].flatMap((name) => flowsBefore(NOON, 2, { repository: `acme/${name}`, outcome: "failed" })),
    );
    const { problems, fired } = await evaluate(world);
    // Four repositories and all of them together; four attempts for the first message.
    expect([fired.length, problems.length, slack.received.length]).toEqual([5, 5, 4]);
  });

  describe("of one rule in many repositories", () => {
    const names = Array.from({ length: 50 }, (_, index) => `acme/service-${String(index).padStart(2, "0")}`);
    const failing = (repositories: readonly string[], endMs: number) =>
      repositories.flatMap((repository) => flowsBefore(endMs, 2, { repository, outcome: "failed" }));
    const textOf = (receiver: MessageReceiver, index: number) => JSON.stringify(receiver.json(index));
    const ENV = { PAGERDUTY_KEY: "key-0123456789" };
    const worldOf = async (slack: MessageReceiver, pagerduty: MessageReceiver) =>
      alertsWorld(`${SLACK}\n  pagerduty: env:PAGERDUTY_KEY\n  failures_per_hour: 1000`, {
        ...slackEnv(slack),
        ...ENV,
        PAGERDUTY_EVENTS_URL: `${pagerduty.url}/v2/enqueue`,
      });

    it("tells people in one message that lists them, and PagerDuty of each by its own key", async () => {
      const [slack, pagerduty] = [await receiverOf(), await receiverOf({ status: 202 })];
      const world = await worldOf(slack, pagerduty);
      await world.add(failing(names, NOON));
      const { fired, deliveries } = await evaluate(world);
      expect([fired.length, deliveries.length, slack.received.length]).toEqual([50, 100, 1]);
      expect(slack.json(0)["text"]).toBe("🚨 Critical: Flow failure rate in 50 repositories");
      for (const name of names)
        expect(textOf(slack, 0)).toContain(`${name}: 100 % of the flows of the last hour failed`);
      const keys = pagerduty.received.map((_, index) => pagerduty.json(index)["dedup_key"]);
      expect(new Set(keys).size).toBe(50);
      expect(await evaluate(world)).toMatchObject({ fired: [], deliveries: [] });

      world.clock.nowMs += 61 * MINUTE_MS;
      expect((await evaluate(world)).recovered).toHaveLength(50);
      expect(slack.received).toHaveLength(2);
      expect(slack.json(1)["text"]).toBe("✅ Recovered: Flow failure rate in 50 repositories");
      for (const name of names) expect(textOf(slack, 1)).toContain(`${name}: 0 %`);
      const resolved = pagerduty.received.slice(50).map((_, index) => pagerduty.json(50 + index));
      expect(resolved.map((event) => event["event_action"])).toEqual(names.map(() => "resolve"));
      expect(new Set(resolved.map((event) => event["dedup_key"]))).toEqual(new Set(keys));
      await evaluate(world);
      expect([slack.received.length, pagerduty.received.length]).toEqual([2, 100]);
    });

    it("tells again all of a message that was not taken, with what has fired since", async () => {
      const [slack, pagerduty] = [
        await receiverOf({ status: 404 }, { status: 200 }),
        await receiverOf({ status: 202 }),
      ];
      const world = await worldOf(slack, pagerduty);
      await world.add(failing(names.slice(0, 2), NOON));
      expect((await evaluate(world)).problems).toHaveLength(2);
      await world.add(failing(names.slice(2, 3), NOON));
      expect((await evaluate(world)).deliveries.filter(({ channel }) => channel === "slack")).toHaveLength(3);
      expect(slack.received).toHaveLength(2);
      for (const name of names.slice(0, 3)) expect(textOf(slack, 1)).toContain(name);
      expect(pagerduty.received).toHaveLength(3);
      await world.add(failing(names.slice(3, 4), NOON));
      await evaluate(world);
      expect(slack.json(2)["text"]).toBe("🚨 Critical: Flow failure rate in acme/service-03");
    });
  });

  it("sends PagerDuty what is critical alone, unless a route says otherwise", async () => {
    const pagerduty = await receiverOf({ status: 202 });
    const slack = await receiverOf();
    const env = {
      ...slackEnv(slack),
      PAGERDUTY_KEY: "key-0123456789",
      PAGERDUTY_EVENTS_URL: `${pagerduty.url}/v2/enqueue`,
    };
    const costly = flowsBefore(NOON, 1, { repository: "acme/bank", outcome: "success", costUsd: 6 });
    const world = await alertsWorld(`${SLACK}\n  pagerduty: env:PAGERDUTY_KEY`, env);
    await world.add([...costly, ...failures(NOON)]);
    await evaluate(world);
    expect(pagerduty.json(0)).toMatchObject({
      event_action: "trigger",
      payload: { custom_details: { Rule: "flow_failure_rate" } },
    });
    expect([pagerduty.received.length, slack.received.length]).toEqual([1, 2]);
    const routed = await alertsWorld(
      `${SLACK}\n  pagerduty: env:PAGERDUTY_KEY\n  routes: { info: [pagerduty], critical: [] }`,
      env,
    );
    await routed.add([...costly, ...failures(NOON)]);
    await evaluate(routed);
    expect(pagerduty.json(1)).toMatchObject({ payload: { severity: "info" } });
    expect([pagerduty.received.length, slack.received.length]).toEqual([2, 2]);
  });

  it("records although nobody is told, and says so", async () => {
    const world = await alertsWorld("  p95_seconds: 100");
    await world.add(failures(NOON));
    const outcome = await evaluate(world);
    expect(outcome.fired).toHaveLength(1);
    expect(outcome.notices).toEqual([expect.stringContaining("no channel is configured")]);
    expect((await world.controls()).map(({ event }) => event)).toEqual(["fired"]);
  });

  it("in a dry run shows what would happen, and does nothing", async () => {
    const slack = await receiverOf();
    const world = await alertsWorld(SLACK, slackEnv(slack));
    await world.add(failures(NOON));
    const outcome = await evaluate(world, true);
    expect(outcome.fired).toHaveLength(1);
    expect(outcome.deliveries).toMatchObject([{ channel: "slack", about: "fired", rule: "flow_failure_rate" }]);
    expect([slack.received, await world.controls()]).toEqual([[], []]);
  });

  it("holds figures against the configured thresholds", async () => {
    const world = await alertsWorld("  failure_rate: 60");
    await world.add([...failures(NOON), ...flowsBefore(NOON, 2, { repository: "acme/bank", outcome: "success" })]);
    expect((await evaluate(world)).fired).toEqual([]);
  });
});
