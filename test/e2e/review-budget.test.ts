import { cp } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { composeVerify } from "../../src/app/verify/compose.ts";
import type { BlockFile } from "../../src/block/block.ts";
import { reviewCallsOf } from "../../src/gates/gate.ts";
import type { LedgerEntry } from "../../src/generated/types.ts";
import { figuresFromReading } from "../../src/ledger/figures/ledger-figures.ts";
import { balanceOf } from "../../src/ledger/holds/balance.ts";
import { modelsThatWrite, tinyBlock } from "../fakes/block-models.ts";
import { flowContext, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { startModelServer } from "../fakes/model-server.ts";
import { bareRepository, gitLedgerAt } from "../ledger/git/ledger-fixture.ts";
import { entry, flowId } from "../ledger/holds/ledger-entries.ts";

const FLOW = { deadline_seconds: 600, call_deadline_seconds: 120, idle_deadline_seconds: 60, repair_rounds: 0 };
const BLOCK = resolve(import.meta.dirname, "../../blueprints/compliance/attestation/block");

let block: readonly BlockFile[] = [];
const toClose: (() => Promise<void>)[] = [];
beforeAll(async () => {
  block = await tinyBlock();
});
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

/** A laptop's repository with models and a shared ledger. Answers are not kept, so that every review is paid for. */
async function world(settings: Readonly<Record<string, unknown>> = {}, env: Record<string, string> = {}) {
  const server = await startModelServer({ answer: modelsThatWrite(block) });
  const remote = await bareRepository();
  const flow = { ...FLOW, answer_cache: false };
  const { workspace, remove } = await startRepository(server.urls, {
    flow,
    ledger: { type: "git", remote },
    ...settings,
  });
  toClose.push(server.close, remove);
  return { server, remote, workspace, context: flowContext(workspace, { env }) };
}

const entriesAt = async (remote: string) => (await (await gitLedgerAt(remote)).read()).entries;
const eventsAt = async (remote: string) => (await entriesAt(remote)).map(({ event }) => event);

async function review(context: UseCaseContext, path: string) {
  const { report } = await composeVerify({ path, gates: ["review"] }, context).run();
  const gate = report.blocks[0]?.gates[0];
  const calls = gate === undefined ? [] : reviewCallsOf(gate);
  return { report, gate, costUsd: calls.reduce((sum, { costUsd = 0 }) => sum + costUsd, 0) };
}

/** A block that no flow on this machine has made. */
async function foreignBlock(workspace: string): Promise<string> {
  await cp(BLOCK, join(workspace, "src/attestation"), { recursive: true });
  return "src/attestation";
}

function balanceNow(entries: readonly LedgerEntry[], context: UseCaseContext) {
  return balanceOf(entries, { repository: "acme/bank", now: context.clock.now() });
}

function tokensOf(models: LedgerEntry["models"] = {}): number {
  return Object.values(models).reduce(
    (sum, { inputTokens = 0, outputTokens = 0 }) => sum + inputTokens + outputTokens,
    0,
  );
}

describe("a review on a laptop", () => {
  it("puts its cap aside before it asks, and adds what it cost to its flow, which the stored bundle does not add again", async () => {
    const { remote, workspace, context } = await world();
    const { flow, blockPath } = await composeGenerate(parseGenerateInputs(REQUEST), context).run();
    const path = relative(workspace, blockPath);
    const first = await review(context, path);
    const second = await review(context, path);
    expect(first.costUsd).toBeGreaterThan(0);
    const before = await entriesAt(remote);
    expect(before.map(({ event }) => event)).toEqual([
      "reserved",
      "settled",
      "reserved",
      "verified",
      "reserved",
      "verified",
    ]);
    expect(before.every((one) => one.flow === flow.id)).toBe(true);
    const [, settled, hold, verified] = before;
    expect(hold?.hold).toMatchObject({ costUsd: 5 });
    expect(verified?.hold).toEqual({ id: hold?.hold?.id });
    expect(verified?.costUsd).toBeCloseTo((settled?.costUsd ?? 0) + first.costUsd, 9);
    const spent = (settled?.costUsd ?? 0) + first.costUsd + second.costUsd;
    expect(balanceNow(before, context).day.spentUsd).toBeCloseTo(spent, 9);
    const tokens = Object.values(balanceNow(before, context).tokensToday).reduce((sum, count) => sum + count, 0);
    expect(tokens).toBe(tokensOf(before.at(-1)?.models));
    expect(tokens).toBeGreaterThan(tokensOf(settled?.models));

    await composeUploadContext({ flowId: flow.id }, context).run();
    const after = balanceNow(await entriesAt(remote), context);
    expect(after.day).toEqual({ spentUsd: expect.closeTo(spent, 9), heldUsd: 0 });
    expect(Object.values(after.tokensToday).reduce((sum, count) => sum + count, 0)).toBe(tokens);
  });

  it("of a block that no flow has made counts as money, and as no flow", async () => {
    const { remote, workspace, context } = await world();
    const { costUsd } = await review(context, await foreignBlock(workspace));
    const reading = await (await gitLedgerAt(remote)).read();
    expect(reading.entries.map(({ event }) => event)).toEqual(["reserved", "verified", "released"]);
    expect(balanceNow(reading.entries, context).day).toEqual({ spentUsd: expect.closeTo(costUsd, 9), heldUsd: 0 });
    const period = { since: new Date(0), until: new Date("2999-01-01") };
    const figures = figuresFromReading(reading);
    expect(figures.flows({ period, now: new Date("2998-01-01") })).toEqual([]);
    expect(figures.bookings({ period }).map((booking) => booking.costUsd)).toEqual([expect.closeTo(costUsd, 9)]);
  });

  it("asks nobody where others have used the day's money, and could not decide then", async () => {
    const { server, remote, workspace, context } = await world({ budget: { flow_usd: 5, day_usd: 10 } });
    const recordedAt = context.clock.now().toISOString();
    await (await gitLedgerAt(remote)).append(
      entry({ event: "settled", flow: flowId(7), repository: "acme/shop", costUsd: 6, recordedAt }),
    );
    const { report, gate } = await review(context, await foreignBlock(workspace));
    expect([report.verdict, gate?.verdict]).toEqual(["error", "error"]);
    expect(JSON.stringify(gate)).toContain("6 USD are spent and 0 USD held");
    expect(server.requests).toEqual([]);
    expect(await eventsAt(remote)).toEqual(["settled"]);
  });

  it("records nothing where the answer was kept, and nothing in CI, where the job may not write", async () => {
    const kept = await world({ flow: FLOW });
    const { blockPath } = await composeGenerate(parseGenerateInputs(REQUEST), kept.context).run();
    const asked = kept.server.requests.length;
    expect((await review(kept.context, relative(kept.workspace, blockPath))).gate?.verdict).toBe("pass");
    expect(kept.server.requests).toHaveLength(asked);
    expect(await eventsAt(kept.remote)).toEqual(["reserved", "settled"]);

    const ci = await world({}, { CI: "true" });
    await review(ci.context, await foreignBlock(ci.workspace));
    expect(ci.server.requests.length).toBeGreaterThan(0);
    expect(await eventsAt(ci.remote)).toEqual([]);
  });
});
