import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { composeLedgerTask } from "../../src/app/ledger-task/compose.ts";
import { parseLedgerTaskInputs } from "../../src/app/ledger-task/inputs.ts";
import { pause } from "../../src/app/pause/pause.ts";
import { showQuota } from "../../src/app/quota/show-quota.ts";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import type { BlockFile } from "../../src/block/block.ts";
import type { LedgerEntry } from "../../src/generated/types.ts";
import { createFolderLedger } from "../../src/ledger/folder-ledger.ts";
import { balanceOf } from "../../src/ledger/holds/balance.ts";
import { modelsThatWrite, tinyBlock } from "../fakes/block-models.ts";
import { flowContext, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { type ModelServer, type Script, startModelServer } from "../fakes/model-server.ts";
import { bareRepository, gitLedgerAt } from "../ledger/git/ledger-fixture.ts";
import { entry, flowId } from "../ledger/holds/ledger-entries.ts";

const FLOW = { deadline_seconds: 600, call_deadline_seconds: 120, idle_deadline_seconds: 60, repair_rounds: 0 };

let block: readonly BlockFile[] = [];
const toClose: (() => Promise<void>)[] = [];
beforeAll(async () => {
  block = await tinyBlock();
});
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

interface World {
  readonly server: ModelServer;
  readonly remote: string;
  readonly context: UseCaseContext;
}

/** A repository with models and a ledger that it shares with others. */
async function world(
  settings: Readonly<Record<string, unknown>> = {},
  answer: Script = modelsThatWrite(block),
): Promise<World> {
  const server = await startModelServer({ answer });
  const remote = await bareRepository();
  const ledger = { type: "git", remote };
  const { workspace, remove } = await startRepository(server.urls, { flow: FLOW, ledger, ...settings });
  toClose.push(server.close, remove);
  return { server, remote, context: flowContext(workspace) };
}

function generateIn(context: UseCaseContext, raw: Readonly<Record<string, string>> = {}) {
  return composeGenerate(parseGenerateInputs({ ...REQUEST, ...raw }), context).run();
}

async function recordsAt(remote: string) {
  return await (await gitLedgerAt(remote)).read();
}

describe("a flow on a ledger that others share", () => {
  it("puts its cap aside before the first call, and ends that with what it has cost", async () => {
    const { server, remote, context } = await world();
    const seen: number[] = [];
    const { flow } = await generateIn({
      ...context,
      progress: (event) => {
        if (event.kind === "step-started" && event.step === "context") seen.push(server.requests.length);
      },
    });
    expect(seen).toEqual([0]);
    const { entries } = await recordsAt(remote);
    const [reserved, settled] = entries;
    expect(entries.map(({ event }) => event)).toEqual(["reserved", "settled"]);
    expect(reserved).toMatchObject({ flow: flow.id, repository: "acme/bank", hold: { costUsd: 5 } });
    expect(settled).toMatchObject({ flow: flow.id, hold: { id: reserved?.hold?.id } });
    expect(settled?.costUsd).toBeCloseTo(flow.costUsd ?? Number.NaN, 9);
  });

  it("asks no model where others have used the day's money, or somebody has paused it, and has not failed then", async () => {
    const { server, remote, context } = await world({ budget: { flow_usd: 5, day_usd: 10 } });
    const now = context.clock.now().toISOString();
    const shared = await gitLedgerAt(remote);
    await shared.append(
      entry({ event: "settled", flow: flowId(7), repository: "acme/shop", costUsd: 6, recordedAt: now }),
    );
    await expect(generateIn(context)).rejects.toMatchObject({
      code: "BUDGET_EXCEEDED",
      message: expect.stringContaining("6 USD are spent and 0 USD held"),
    });
    await pause({ repository: "acme/bank", reason: "Rollback." }, context);
    await expect(generateIn(context)).rejects.toMatchObject({ code: "FLOWS_PAUSED" });
    await expect(generateIn(context, { offline: "true" })).rejects.toMatchObject({ code: "FLOWS_PAUSED" });
    expect(server.requests).toEqual([]);
    expect((await recordsAt(remote)).entries.map(({ event }) => event)).toEqual(["settled"]);
  });

  it("asks no model where the ledger cannot be read, and says that its budget could not be decided", async () => {
    const { server, remote, context } = await world();
    await rm(remote, { recursive: true });
    await expect(generateIn(context)).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
      message: expect.stringContaining("its budget could not be decided"),
    });
    expect(server.requests).toEqual([]);
  });

  it("leaves a provider alone whose day others have used up, and another model answers", async () => {
    const { server, remote, context } = await world({
      providers: { openai: { tokens_per_day: 100_000 } },
      fallback: { implementation: ["google/gemini-3.8-flash"] },
    });
    const shared = await gitLedgerAt(remote);
    const models = { "openai/gpt-5.5": { requests: 9, inputTokens: 80_000, outputTokens: 10_000 } };
    const recordedAt = context.clock.now().toISOString();
    await shared.append(entry({ event: "settled", repository: "acme/shop", costUsd: 1, models, recordedAt }));
    const { flow } = await generateIn(context);
    expect(new Set(server.requests.map(({ provider }) => provider))).not.toContain("openai");
    expect(flow.calls.filter(({ task }) => task === "implement").every(({ provider }) => provider === "google")).toBe(
      true,
    );
    const quota = await showQuota({ all: true }, context);
    expect(quota.providers).toContainEqual(
      expect.objectContaining({ provider: "openai", usedTokens: 90_000, usedPercent: 90, state: "stopped" }),
    );
  });

  it("counts the tokens of a flow and of its retry", async () => {
    const { remote, context } = await world();
    const first = await generateIn(context);
    const second = await generateIn(context, { retry: "true" });
    expect(second.flow).toMatchObject({ id: first.flow.id, run: 2 });
    const { entries } = await recordsAt(remote);
    const tokensOf = (models: LedgerEntry["models"] = {}) =>
      Object.values(models).reduce((sum, { inputTokens = 0, outputTokens = 0 }) => sum + inputTokens + outputTokens, 0);
    const used = entries.filter(({ event }) => event === "settled").map(({ models }) => tokensOf(models));
    const { tokensToday } = balanceOf(entries, { repository: "acme/bank", now: context.clock.now() });
    const total = Object.values(tokensToday).reduce((sum, tokens) => sum + tokens, 0);
    expect(total).toBe((used[0] ?? 0) + (used[1] ?? 0));
    expect(used[1]).toBeGreaterThan(0);
  });

  it("keeps to what an earlier job has put aside, and records where the job that may push looks for it", async () => {
    const { remote, context } = await world({ budget: { flow_usd: 4 } });
    const made = await composeLedgerTask(parseLedgerTaskInputs({ task: "reserve" }), context).run();
    const reservation = made.task === "reserve" ? JSON.stringify(made.reservation) : "";
    // The job with keys cannot reach the ledger.
    const away = `${remote}.away`;
    execFileSync("mv", [remote, away]);
    await generateIn(context, { reservation });
    execFileSync("mv", [away, remote]);
    const local = await createFolderLedger({ folder: join(context.workspace, ".blocks/ledger") }).read();
    expect(local.entries.map(({ event }) => event)).toEqual(["settled"]);
    await composeLedgerTask(parseLedgerTaskInputs({ task: "record", reservation }), context).run();
    const { entries } = await recordsAt(remote);
    expect(entries.map(({ event }) => event)).toEqual(["reserved", "settled", "released"]);
    expect(new Set(entries.map(({ hold }) => hold?.id)).size).toBe(1);
  });

  it("adds what a run has cost to what the runs before it had cost", async () => {
    const { remote, context } = await world();
    const first = await generateIn(context);
    const second = await generateIn(context, { retry: "true" });
    expect(second.flow.run).toBe(2);
    const settled = (await recordsAt(remote)).entries.filter(({ event }) => event === "settled");
    const bothUsd = (first.flow.costUsd ?? Number.NaN) + (second.flow.costUsd ?? Number.NaN);
    expect(settled.map(({ costUsd }) => costUsd)).toEqual([
      expect.closeTo(first.flow.costUsd ?? Number.NaN, 9),
      expect.closeTo(bothUsd, 9),
    ]);
  });
});
