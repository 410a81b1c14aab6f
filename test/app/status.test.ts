import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ledgerConfig } from "../../src/app/ledger/ledger-config.ts";
import { openLedger } from "../../src/app/ledger/open-ledger.ts";
import { showMetrics } from "../../src/app/metrics/show-metrics.ts";
import { SPENDING_FOLDER } from "../../src/app/models/state-folders.ts";
import { showQuota } from "../../src/app/quota/show-quota.ts";
import { showStatus } from "../../src/app/status/status.ts";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { validateMetricsReport } from "../../src/generated/validators/metrics-report.js";
import { validateStatusReport } from "../../src/generated/validators/status-report.js";
import { createFolderSpending } from "../../src/ledger/folder-spending.ts";
import type { LedgerRecord } from "../../src/ledger/ledger.ts";
import { scratch } from "../bundle/evidence-fixture.ts";
import { createWorkspace } from "../config/workspace.ts";
import { flowContext } from "../fakes/flow-world.ts";
import { bareRepository, gitLedgerAt, plainGit } from "../ledger/git/ledger-fixture.ts";
import { entry, flowId, holdId, minutesAfter, NOON, reserved } from "../ledger/holds/ledger-entries.ts";

const YESTERDAY = "2026-11-19T12:00:00.000Z";
const anthropic = (tokens: number) => ({ "anthropic/claude-sonnet-5": { requests: 1, inputTokens: tokens } });
const openai = (tokens: number) => ({ "openai/gpt-5.5": { requests: 1, inputTokens: tokens } });

/** A workspace at noon whose configured ledger holds these. */
async function worldOf(settings: string, records: readonly LedgerRecord[]): Promise<UseCaseContext> {
  const workspace = await createWorkspace({ ".blocks/config.yml": `version: 1\n${settings}` });
  await plainGit(workspace, "init", "--quiet");
  await plainGit(workspace, "remote", "add", "origin", await bareRepository());
  const context = flowContext(workspace, { env: { HOME: await scratch() } });
  const atNoon = { ...context, clock: { ...context.clock, now: () => NOON } };
  const ledger = await openLedger(await ledgerConfig(atNoon), atNoon);
  for (const record of records) await ledger.append(record);
  return atNoon;
}

const RECORDS: readonly LedgerRecord[] = [
  // Ended yesterday; the rest of its tokens was recorded today.
  entry({ event: "settled", flow: flowId(1), recordedAt: YESTERDAY, costUsd: 1, models: anthropic(1000) }),
  entry({ event: "stored", flow: flowId(1), costUsd: 1.5, models: anthropic(1600) }),
  // Runs now: no flow that ended has its tokens or its money.
  reserved(2, { hold: { id: holdId(2), costUsd: 5, until: minutesAfter(30), tokens: { openai: 700 } } }),
  entry({ event: "verified", flow: flowId(2), models: openai(90) }),
  reserved(3, { repository: "acme/shop" }, 2),
];

describe.each(["ledger: { type: folder }\n", "ledger: { type: git }\n"])("with %j", (settings) => {
  it("blocks status, metrics rate-limits and quota show give one answer: what reservations count", async () => {
    const context = await worldOf(settings, RECORDS);
    const [status, quota, metrics] = await Promise.all([
      showStatus(context),
      showQuota({ all: true }, context),
      showMetrics({}, context),
    ]);
    expect(status.quotas.map(({ usedTokens }) => usedTokens)).toEqual([600, 790, 0]);
    expect(quota.providers.map(({ state: _state, ...rest }) => rest)).toEqual(status.quotas);
    expect(metrics.quotas).toEqual(status.quotas);
    const printed = JSON.parse(JSON.stringify(status));
    expect([validateStatusReport(printed), validateMetricsReport(printed.today)]).toEqual([true, true]);
  });

  it("shows what is held beside what is booked, of the day, the month and the repository", async () => {
    const context = await worldOf(`${settings}budget: { flow_usd: 5, day_usd: 20 }\n`, RECORDS);
    expect((await showStatus(context)).caps).toEqual([
      { setting: "budget.day_usd", of: "today", spentUsd: 0.5, heldUsd: 7, capUsd: 20 },
      { setting: "budget.month_usd", of: "this month", spentUsd: 1.5, heldUsd: 7 },
    ]);
    const { caps } = await showMetrics({ repo: "bank" }, context);
    expect(caps.slice(2).map(({ spentUsd, heldUsd }) => [spentUsd, heldUsd])).toEqual([
      [0.5, 5],
      [1.5, 5],
    ]);
  });
});

describe("tokens that this machine has asked and not recorded yet", () => {
  it("count in both, and those that are recorded are not counted twice", async () => {
    const context = await worldOf("", RECORDS);
    const { workspace, clock, signal } = context;
    const folder = join(workspace, SPENDING_FOLDER);
    const spending = createFolderSpending({ folder, caps: { flowUsd: 100, dayUsd: 100 }, clock });
    const claim = { flow: flowId(4), run: 1, task: "plan", model: "m", costUsd: 1 };
    await spending.hold({ ...claim, provider: "google", tokens: 50 }, signal);
    await spending.hold({ ...claim, provider: "anthropic", tokens: 400 }, signal);
    const status = await showStatus(context);
    expect(status.quotas.map(({ usedTokens }) => usedTokens)).toEqual([600, 790, 50]);
    const quota = await showQuota({ all: true }, context);
    expect(quota.providers.map(({ usedTokens }) => usedTokens)).toEqual([600, 790, 50]);
  });
});

describe("with the ledgers of other repositories", () => {
  it("counts what all have recorded, and stops a provider by the own ledger alone", async () => {
    const other = await bareRepository();
    await (await gitLedgerAt(other)).append(
      entry({ event: "settled", repository: "acme/shop", costUsd: 3, models: openai(90_000) }),
    );
    const context = await worldOf(
      `ledger: { type: git, repositories: [${JSON.stringify(other)}] }\nproviders: { openai: { tokens_per_day: 100000 } }\n`,
      RECORDS,
    );
    const [status, quota] = await Promise.all([showStatus(context), showQuota({ all: true }, context)]);
    expect(status.caps[0]).toMatchObject({ spentUsd: 3.5, heldUsd: 7 });
    expect(status.quotas[1]).toMatchObject({ usedTokens: 90_790 });
    expect(quota.providers[1]).toMatchObject({ usedTokens: 90_790, state: "free" });
  });
});
