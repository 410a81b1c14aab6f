import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlertDecision, decideAlerts, notifiedRecord } from "../../src/alerts/decide.ts";
import type { LedgerControl, LedgerEntry } from "../../src/generated/types.ts";
import { readingFrom } from "../../src/ledger/reading.ts";
import { recordProblems } from "../../src/ledger/records.ts";
import type { ChannelName } from "../../src/notify/notify.ts";
import { DEFAULTS, type Event, entriesOf, flowsBefore, MINUTE_MS, NOON } from "./events.ts";

/** A ledger in memory: records are validated and sorted as every ledger does. */
class World {
  readonly controls: LedgerControl[] = [];
  entries: LedgerEntry[] = [];
  nowMs = NOON;
  channels: readonly ChannelName[] = ["slack", "email"];

  add(events: readonly Event[]): void {
    this.entries = [...this.entries, ...entriesOf(events)];
  }

  reading() {
    const records = [...this.entries, ...this.controls].map((record, index) => ({ path: String(index), record }));
    return readingFrom(records, []);
  }

  /** Records the decision. Messages are not sent. */
  evaluate(skewMs = 0): AlertDecision {
    const now = new Date(this.nowMs + skewMs);
    const options = { thresholds: DEFAULTS, now, channelsOf: () => this.channels };
    const { records, value } = decideAlerts(this.reading(), options);
    for (const record of records) {
      expect(recordProblems(record)).toEqual([]);
      this.controls.push(record as LedgerControl);
    }
    return value;
  }

  /** Sends what the decision says; channels for which `takes` is false fail. */
  deliver(decision: AlertDecision, takes: (channel: ChannelName) => boolean = () => true): string[] {
    return decision.errands.flatMap((errand) => {
      const [told, failed] = [errand.channels.filter(takes), errand.channels.filter((channel) => !takes(channel))];
      const record = notifiedRecord(errand, { channels: told, failed }, new Date(this.nowMs));
      expect(recordProblems(record)).toEqual([]);
      this.controls.push(record);
      return told.map((channel) => `${channel} ${errand.about} ${errand.incident.rule}`);
    });
  }
}

const failures = (endMs: number, repository = "acme/bank") => flowsBefore(endMs, 2, { repository, outcome: "failed" });
const rules = (found: AlertDecision["fired"]) => found.map(({ finding }) => finding.rule.name);

describe("an incident", () => {
  it("fires once, holds, recovers once, and is told once by each channel", () => {
    const world = new World();
    world.add(failures(NOON));
    const first = world.evaluate();
    expect(rules(first.fired)).toEqual(["flow_failure_rate"]);
    expect(world.deliver(first)).toEqual(["slack fired flow_failure_rate", "email fired flow_failure_rate"]);
    const second = world.evaluate();
    expect([rules(second.fired), rules(second.holding), second.errands]).toEqual([[], ["flow_failure_rate"], []]);
    world.nowMs += 61 * MINUTE_MS;
    const third = world.evaluate();
    expect(rules(third.recovered)).toEqual(["flow_failure_rate"]);
    expect(world.deliver(third)).toEqual(["slack recovered flow_failure_rate", "email recovered flow_failure_rate"]);
    const fourth = world.evaluate();
    expect([fourth.fired, fourth.holding, fourth.recovered, fourth.errands]).toEqual([[], [], [], []]);
  });

  it("has another name when it comes back", () => {
    const world = new World();
    world.add(failures(NOON));
    const first = world.evaluate().fired[0]?.incident.id;
    world.nowMs += 61 * MINUTE_MS;
    world.evaluate();
    world.add(failures(world.nowMs));
    expect(world.evaluate().fired[0]?.incident.id).not.toBe(first);
  });

  it("is not told by a second evaluation while the first one is about to", () => {
    const world = new World();
    world.add(failures(NOON));
    const first = world.evaluate();
    expect(world.evaluate().errands).toEqual([]);
    world.deliver(first);
    world.nowMs += 10 * MINUTE_MS;
    expect(world.evaluate().errands).toEqual([]);
  });

  it("is told by a later evaluation when nothing was heard of the one that wanted to", () => {
    const world = new World();
    world.add(failures(NOON));
    world.evaluate();
    world.nowMs += 5 * MINUTE_MS - 1;
    expect(world.evaluate().errands).toEqual([]);
    world.nowMs += 1;
    expect(world.deliver(world.evaluate())).toHaveLength(2);
  });

  it("is told again over the channel that failed, and over no other, and at last no more", () => {
    const world = new World();
    world.add(failures(NOON));
    const slackOnly = (channel: ChannelName) => channel === "slack";
    expect(world.deliver(world.evaluate(), slackOnly)).toEqual(["slack fired flow_failure_rate"]);
    for (let tries = 2; tries <= 5; tries += 1) {
      const again = world.evaluate();
      expect(again.errands.map(({ channels }) => channels)).toEqual([["email"]]);
      world.deliver(again, slackOnly);
    }
    const last = world.evaluate();
    expect(last.errands).toEqual([]);
    expect(last.givenUp.map(({ channels }) => channels)).toEqual([["email"]]);
  });

  it("stays told although somebody whose claim had run out says later that it failed", () => {
    const world = new World();
    world.add(failures(NOON));
    const late = world.evaluate();
    world.nowMs += 6 * MINUTE_MS;
    world.deliver(world.evaluate());
    world.nowMs += MINUTE_MS;
    world.deliver(late, () => false);
    expect(world.evaluate().errands).toEqual([]);
  });

  it("does not end before it was told that it began", () => {
    const world = new World();
    world.add(failures(NOON - 57 * MINUTE_MS));
    const first = world.evaluate();
    world.nowMs += 2 * MINUTE_MS;
    const second = world.evaluate();
    expect([rules(second.recovered), second.errands]).toEqual([["flow_failure_rate"], []]);
    world.deliver(first);
    expect(world.deliver(world.evaluate())).toEqual([
      "slack recovered flow_failure_rate",
      "email recovered flow_failure_rate",
    ]);
  });

  it("is told to a channel that is configured later while it holds, and not when it is over", () => {
    const world = new World();
    world.channels = [];
    world.add([...failures(NOON), ...flowsBefore(NOON, 3, { repository: "acme/shop", outcome: "failed" })]);
    world.evaluate();
    world.channels = ["slack"];
    expect(world.deliver(world.evaluate())).toHaveLength(2);
    world.channels = ["slack", "webhook"];
    world.nowMs += 61 * MINUTE_MS;
    expect(world.deliver(world.evaluate()).every((line) => line.startsWith("slack recovered"))).toBe(true);
  });

  it("keeps the order of its records although the clock of the next evaluation is behind", () => {
    const world = new World();
    world.add(failures(NOON));
    world.deliver(world.evaluate());
    world.nowMs += 61 * MINUTE_MS;
    world.deliver(world.evaluate());
    world.evaluate(-90 * MINUTE_MS);
    world.evaluate();
    const events = world.reading().controls.filter(({ event }) => event === "fired" || event === "recovered");
    expect(events.map(({ event }) => event)).toEqual(
      events.map((_, index) => (index % 2 === 0 ? "fired" : "recovered")),
    );
    expect(events.length).toBeGreaterThan(1);
  });
});

describe("over any sequence of events and evaluations", () => {
  const step = fc.record({
    minutes: fc.integer({ min: 0, max: 90 }),
    skewMinutes: fc.integer({ min: -3, max: 3 }),
    failed: fc.integer({ min: 0, max: 7 }),
    succeeded: fc.integer({ min: 0, max: 20 }),
    costUsd: fc.integer({ min: 0, max: 3 }),
    repository: fc.constantFrom("acme/bank", "acme/shop"),
    // Whether the evaluation gets to send, and which channel does not take it.
    sends: fc.boolean(),
    broken: fc.constantFrom(undefined, "slack" as const, "email" as const),
  });

  it("fired and recovered alternate, and each is told at most once per channel, in order", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), (steps) => {
        const world = new World();
        const told: string[] = [];
        for (const { minutes, skewMinutes, failed, succeeded, costUsd, repository, sends, broken } of steps) {
          world.nowMs += minutes * MINUTE_MS;
          world.add(flowsBefore(world.nowMs, failed, { repository, outcome: "failed", costUsd }));
          world.add(flowsBefore(world.nowMs, succeeded, { repository, outcome: "success" }));
          const decisions = [world.evaluate(skewMinutes * MINUTE_MS), world.evaluate()];
          if (!sends) continue;
          for (const decision of decisions) {
            world.deliver(decision, (channel) => channel !== broken);
            for (const { incident, about, channels } of decision.errands) {
              for (const channel of channels) if (channel !== broken) told.push(`${incident.id} ${channel} ${about}`);
            }
          }
        }
        expect(new Set(told).size).toBe(told.length);
        for (const line of told.filter((text) => text.endsWith(" recovered"))) {
          const fired = line.replace(/ recovered$/, " fired");
          if (told.includes(fired)) expect(told.indexOf(fired)).toBeLessThan(told.indexOf(line));
        }
        const last = new Map<string, string>();
        for (const { event, rule, repository } of world.reading().controls) {
          if (event !== "fired" && event !== "recovered") continue;
          const key = `${rule} ${repository}`;
          expect(event).toBe(last.get(key) === "fired" ? "recovered" : "fired");
          last.set(key, event);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("everything is told exactly once where all channels take it", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), (steps) => {
        const world = new World();
        const told: string[] = [];
        for (const { minutes, failed, succeeded, costUsd, repository } of steps) {
          world.nowMs += minutes * MINUTE_MS;
          world.add(flowsBefore(world.nowMs, failed, { repository, outcome: "failed", costUsd }));
          world.add(flowsBefore(world.nowMs, succeeded, { repository, outcome: "success" }));
          for (const decision of [world.evaluate(), world.evaluate()]) told.push(...world.deliver(decision));
        }
        const changes = world.reading().controls.filter(({ event }) => event === "fired" || event === "recovered");
        const wanted = changes.flatMap(({ event, rule }) =>
          world.channels.map((channel) => `${channel} ${event} ${rule}`),
        );
        expect(told.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 30 },
    );
  });
});
