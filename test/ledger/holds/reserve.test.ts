import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "../../../src/generated/types.ts";
import { decideReservation } from "../../../src/ledger/holds/reserve.ts";
import type { LedgerRecord } from "../../../src/ledger/ledger.ts";
import { control, entry, flowId, holdId, minutesAfter, reading, request, reserved } from "./ledger-entries.ts";

const NO_CAPS = { dayUsd: 1e9, repositoryDayUsd: undefined, monthUsd: undefined, repositoryMonthUsd: undefined };

function refusal(records: readonly LedgerRecord[], fields: Parameters<typeof request>[0] = {}) {
  const { records: made, value } = decideReservation(reading(...records), request(fields));
  if (value.kind !== "refused") throw new Error("it was reserved");
  return { made, error: value.error };
}

describe("a reservation", () => {
  it("is recorded where nothing stands in its way", () => {
    const { records, value } = decideReservation(reading(), request());
    expect(value.kind).toBe("reserved");
    expect(records).toEqual([reserved(99)]);
  });

  it("is given up to the cap to the cent, and not beyond it", () => {
    const spent = (costUsd: number) => entry({ event: "settled", costUsd });
    expect(decideReservation(reading(spent(45)), request()).value.kind).toBe("reserved");
    const { error, made } = refusal([spent(45.01)]);
    expect(made).toEqual([]);
    expect(error).toMatchObject({ code: "BUDGET_EXCEEDED", hint: expect.stringContaining("budget.day_usd") });
    expect(error.message).toContain("of the day's cap of 50 USD, 45.01 USD are spent and 0 USD held");
  });

  it("names every cap that stands in its way", () => {
    const caps = { dayUsd: 50, repositoryDayUsd: 6, monthUsd: 100, repositoryMonthUsd: 8 };
    const { error } = refusal([entry({ event: "settled", costUsd: 4 }), reserved(2, { repository: "acme/shop" })], {
      caps,
    });
    expect(error.message).toContain("the day's cap of this repository of 6 USD, 4 USD are spent and 0 USD held");
    expect(error.message).toContain("the month's cap of this repository of 8 USD");
    expect(error.message).not.toContain("of the day's cap of 50");
  });

  it("takes up its own hold again, so that a flow that died is not in its own way", () => {
    const caps = { ...NO_CAPS, dayUsd: 5 };
    const { records, value } = decideReservation(
      reading(reserved(7, { recordedAt: minutesAfter(-1) })),
      request({ caps, entry: reserved(99, { flow: flowId(7) }) }),
    );
    expect(value).toMatchObject({ kind: "reserved", hold: holdId(7) });
    expect(records).toEqual([expect.objectContaining({ hold: expect.objectContaining({ id: holdId(7) }) })]);
  });

  it("is refused while everything, its repository or one of its providers is paused", () => {
    const pauses = [{}, { repository: "acme/bank" }, { provider: "openai" as const }];
    for (const scope of pauses) {
      const { error } = refusal([control({ event: "paused", actor: "alice", ...scope })]);
      expect(error).toMatchObject({ code: "FLOWS_PAUSED", hint: expect.stringContaining("blocks resume") });
      expect(error.message).toContain("are paused by alice since 2026-11-20 12:00 UTC: Under investigation.");
    }
    const elsewhere = [
      control({ event: "paused", repository: "acme/shop" }),
      control({ event: "paused", provider: "google" }),
    ];
    expect(decideReservation(reading(...elsewhere), request({ providers: ["openai"] })).value.kind).toBe("reserved");
  });

  it("goes on after the pause was lifted, by its scope or for everything", () => {
    const paused = control({ event: "paused", provider: "openai" });
    const lifted = (scope: object) => control({ event: "resumed", recordedAt: minutesAfter(1), ...scope });
    const kindAfter = (scope: object) => decideReservation(reading(paused, lifted(scope)), request()).value.kind;
    expect(kindAfter({ provider: "openai" })).toBe("reserved");
    expect(kindAfter({})).toBe("reserved");
    expect(kindAfter({ provider: "google" })).toBe("refused");
    expect(kindAfter({ repository: "acme/bank" })).toBe("refused");
  });

  describe("under a quota", () => {
    const used = (tokens: number) =>
      entry({ event: "settled", costUsd: 0, models: { "openai/gpt-5.5": { requests: 1, inputTokens: tokens } } });

    it("pauses a provider once when 95 % are used, for everybody", () => {
      expect(decideReservation(reading(used(1_424_999)), request()).value.kind).toBe("reserved");
      const first = refusal([used(1_425_000)]);
      expect(first.made).toEqual([
        expect.objectContaining({ event: "paused", provider: "openai", automatic: true, value: 95 }),
      ]);
      expect(first.error).toMatchObject({ code: "FLOWS_PAUSED" });
      const again = refusal([used(1_425_000), ...first.made], { now: new Date(minutesAfter(5)) });
      expect(again.made).toEqual([]);
    });

    it("lets flows go on that do not ask the provider", () => {
      expect(decideReservation(reading(used(1_500_000)), request({ providers: ["google"] })).value.kind).toBe(
        "reserved",
      );
    });

    it("does not pause again on the day on which somebody resumed it", () => {
      const [pause] = refusal([used(1_425_000)]).made;
      const resumed = control({ event: "resumed", provider: "openai", recordedAt: minutesAfter(1) });
      const records = [used(1_425_000), pause as LedgerRecord, resumed];
      expect(decideReservation(reading(...records), request({ now: new Date(minutesAfter(2)) })).value.kind).toBe(
        "reserved",
      );
    });
  });

  it("never passes a cap, whatever flows begin, end and die (property)", () => {
    const step = fc.record({
      flow: fc.integer({ min: 0, max: 9 }),
      wants: fc.integer({ min: 1, max: 40 }),
      ends: fc.boolean(),
      spends: fc.integer({ min: 0, max: 100 }),
      minutes: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 10, max: 120 }), (steps, dayUsd) => {
        const records: LedgerEntry[] = [];
        const running = new Map<number, { id: string; heldUsd: number }>();
        let minute = 0;
        let number = 100;
        for (const { flow, wants, ends, spends, minutes } of steps) {
          minute += minutes;
          const recordedAt = minutesAfter(minute);
          const open = running.get(flow);
          if (ends && open !== undefined) {
            const costUsd = Math.min(spends, open.heldUsd);
            records.push(
              entry({ event: "settled", flow: flowId(number++), hold: { id: open.id }, costUsd, recordedAt }),
            );
            running.delete(flow);
          } else if (open === undefined) {
            const hold = { id: holdId(number), costUsd: wants, until: minutesAfter(60 * 24) };
            const made = decideReservation(
              reading(...records),
              request({
                caps: { ...NO_CAPS, dayUsd },
                entry: reserved(0, { flow: flowId(number++), recordedAt, hold }),
                now: new Date(recordedAt),
              }),
            );
            records.push(...(made.records as LedgerEntry[]));
            if (made.value.kind === "reserved") running.set(flow, { id: hold.id, heldUsd: wants });
          }
          const spent = records.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
          const held = [...running.values()].reduce((sum, { heldUsd }) => sum + heldUsd, 0);
          // The steps stay within one day: 40 × 20 minutes after noon may pass midnight, when a new day's money begins.
          if (recordedAt < "2026-11-21") expect(spent + held).toBeLessThanOrEqual(dayUsd);
        }
      }),
    );
  });
});
