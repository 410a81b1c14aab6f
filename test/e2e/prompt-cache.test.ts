import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { billedUsd, startBillingServer } from "../fakes/price-table.ts";
import {
  cachedShareOfRepair,
  flowWithOneRepair,
  modelsThatMend,
  promptsOf,
  referenceBlock,
  WRITERS,
} from "../fakes/repair-world.ts";
import { addedText } from "../fakes/wire-texts.ts";

let server: Awaited<ReturnType<typeof startBillingServer>>;
beforeEach(async () => {
  server = await startBillingServer(modelsThatMend(await referenceBlock()));
});
afterEach(() => server.close());

describe.each(WRITERS)("a flow with a repair round that %s writes, through the vendors' own SDKs", (writer) => {
  it("has 70 % or more of the repair's input from the vendor's prompt cache", async () => {
    const flow = await flowWithOneRepair(server, writer);
    expect(flow.result.repairRounds).toBe(1);
    expect(cachedShareOfRepair(flow)).toBeGreaterThanOrEqual(0.7);
  });

  it("is booked at what the vendors bill for it, prices of the cache included", async () => {
    const { result, booked } = await flowWithOneRepair(server, writer);
    const billed = server.bills.reduce((sum, answer) => sum + billedUsd(answer), 0);
    expect(server.bills.some(({ usage }) => (usage.cacheReadTokens ?? 0) > 0)).toBe(true);
    expect(result.costUsd).toBeCloseTo(billed, 9);
    expect(booked.flowUsd).toBeCloseTo(billed, 9);
    expect(result.estimated).toBe(false);
  });

  it("shows the models the flow's own prompts and not one character more", async () => {
    const { result } = await flowWithOneRepair(server, writer);
    const { sentCharacters, addedCharacters } = addedText(server.requests, promptsOf(result));
    expect(server.requests).toHaveLength(result.calls.length);
    expect(sentCharacters).toBeGreaterThan(100_000);
    expect(addedCharacters).toBe(0);
  });
});
