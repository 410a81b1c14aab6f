import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "../../../src/generated/types.ts";
import { balanceOf, openHolds } from "../../../src/ledger/holds/balance.ts";
import { entry, flowId, holdId, minutesAfter, NOON, reserved } from "./ledger-entries.ts";

const AT = { repository: "acme/bank", now: NOON };

describe("the balance of a ledger", () => {
  it("is nothing for an empty ledger", () => {
    const nothing = { spentUsd: 0, heldUsd: 0 };
    expect(balanceOf([], AT)).toEqual({
      day: nothing,
      month: nothing,
      repositoryDay: nothing,
      repositoryMonth: nothing,
      tokensToday: { anthropic: 0, openai: 0, google: 0 },
    });
  });

  it("holds what is reserved until an entry with the same hold ends it", () => {
    const open = [reserved(1), reserved(2, {}, 3)];
    expect(balanceOf(open, AT).day).toEqual({ spentUsd: 0, heldUsd: 8 });
    const settled = entry({ event: "settled", flow: flowId(2), hold: { id: holdId(2) }, costUsd: 1.25 });
    expect(balanceOf([...open, settled], AT).day).toEqual({ spentUsd: 1.25, heldUsd: 5 });
    const released = entry({ event: "released", hold: { id: holdId(1) } });
    expect(balanceOf([...open, settled, released], AT).day).toEqual({ spentUsd: 1.25, heldUsd: 0 });
  });

  it("gives a hold back when its time is over, and not a moment before", () => {
    const hold = reserved(1);
    const at = (minutes: number) => balanceOf([hold], { ...AT, now: new Date(minutesAfter(minutes)) }).day.heldUsd;
    expect([at(0), at(29), at(30), at(31)]).toEqual([5, 5, 0, 0]);
  });

  it("counts the figures of a flow once, each increase on the day on which it was recorded", () => {
    const yesterday = "2026-11-19T23:59:00.000Z";
    const entries = [
      entry({ event: "settled", costUsd: 1, recordedAt: yesterday }),
      entry({ event: "stored", costUsd: 1.2 }),
      entry({ event: "stored", costUsd: 1.2, recordedAt: minutesAfter(1) }),
    ];
    const balance = balanceOf(entries, AT);
    expect(balance.day.spentUsd).toBeCloseTo(0.2, 9);
    expect(balance.month.spentUsd).toBeCloseTo(1.2, 9);
  });

  it("keeps repositories apart, also where they have a flow of the same id", () => {
    const entries = [
      entry({ event: "settled", costUsd: 1 }),
      entry({ event: "settled", costUsd: 2, repository: "acme/shop" }),
      reserved(3, { repository: "acme/shop" }, 4),
    ];
    const balance = balanceOf(entries, AT);
    expect(balance.day).toEqual({ spentUsd: 3, heldUsd: 4 });
    expect(balance.repositoryDay).toEqual({ spentUsd: 1, heldUsd: 0 });
  });

  it("counts a flow that ended without a known cost with all that was put aside for it", () => {
    const failed = entry({ event: "failed", hold: { id: holdId(1) } });
    expect(balanceOf([reserved(1), failed], AT).day).toEqual({ spentUsd: 5, heldUsd: 0 });
  });

  it("adds up today's tokens by provider, whatever the model", () => {
    const entries = [
      entry({
        event: "settled",
        models: {
          "anthropic/claude-sonnet-5": { requests: 2, inputTokens: 100, outputTokens: 20 },
          "anthropic/claude-haiku-5": { requests: 1, inputTokens: 7 },
          "openai/gpt-5.5": { requests: 1 },
        },
      }),
      entry({
        event: "stored",
        models: { "anthropic/claude-sonnet-5": { requests: 3, inputTokens: 200, outputTokens: 20 } },
      }),
      reserved(2, { hold: { id: holdId(2), costUsd: 1, tokens: { google: 11 }, until: minutesAfter(5) } }),
    ];
    expect(balanceOf(entries, AT).tokensToday).toEqual({ anthropic: 220, openai: 0, google: 11 });
  });

  it("counts what every run of a flow used, each once, in whatever way its records are mixed (property)", () => {
    const step = fc.record({
      run: fc.integer({ min: 0, max: 3 }),
      event: fc.constantFrom("settled", "failed", "verified", "stored" as const),
      more: fc.integer({ min: 0, max: 1000 }),
      isAgain: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const used = [0, 0, 0, 0];
        const entries: LedgerEntry[] = [];
        for (const [index, { run, event, more, isAgain }] of steps.entries()) {
          used[run] = (used[run] ?? 0) + more;
          const models = { "openai/gpt-5.5": { requests: 1, inputTokens: used[run], outputTokens: 0 } };
          const recordedAt = minutesAfter(index / 60);
          const record = entry({ event, models, recordedAt, ...(run === 0 ? {} : { startedAt: minutesAfter(-run) }) });
          entries.push(record, ...(isAgain ? [record] : []));
        }
        const expected = used.reduce((sum, tokens) => sum + tokens, 0);
        expect(balanceOf(entries, AT).tokensToday.openai).toBe(expected);
      }),
    );
  });

  it.each([
    ["a retry that used less", [100, 40], 140],
    ["a retry that used as much", [100, 100], 200],
    ["a retry that used more", [100, 300], 400],
    ["three runs", [10, 10, 10], 30],
  ])("counts %s with what was used before", (_name, runs, expected) => {
    const entries = runs.map((inputTokens, run) =>
      entry({
        event: "settled",
        startedAt: minutesAfter(run),
        recordedAt: minutesAfter(run),
        models: { "google/gemini-3.8-flash": { requests: 1, inputTokens } },
      }),
    );
    expect(balanceOf(entries, AT).tokensToday.google).toBe(expected);
  });

  it("never counts less than what is booked, in whatever order flows end (property)", () => {
    const flow = fc.record({
      held: fc.integer({ min: 1, max: 500 }),
      spent: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
      end: fc.constantFrom("settled", "failed", "cancelled", "none" as const),
    });
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 12 }), (flows) => {
        const entries: LedgerEntry[] = flows.map(({ held }, index) => reserved(index, {}, held));
        for (const [index, { spent, end }] of flows.entries()) {
          if (end === "none") continue;
          const cost = spent === undefined ? {} : { costUsd: spent };
          entries.push(entry({ event: end, flow: flowId(index), hold: { id: holdId(index) }, ...cost }));
        }
        const expected = flows.reduce(
          (sum, { held, spent, end }) => sum + (end === "none" ? held : (spent ?? held)),
          0,
        );
        const { day } = balanceOf(entries, AT);
        expect(day.spentUsd + day.heldUsd).toBeCloseTo(expected, 6);
        expect(openHolds(entries, NOON)).toHaveLength(flows.filter(({ end }) => end === "none").length);
      }),
    );
  });
});
