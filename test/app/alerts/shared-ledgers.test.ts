import { rm } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { evaluateAlerts } from "../../../src/app/alerts/evaluate.ts";
import type { UseCaseContext } from "../../../src/app/use-case.ts";
import { entriesOf, flowsBefore, MINUTE_MS, NOON } from "../../alerts/events.ts";
import { commitAll, createWorkspace, git } from "../../config/workspace.ts";
import { type MessageReceiver, startMessageReceiver } from "../../fakes/message-receiver.ts";
import { bareRepository, gitLedgerAt } from "../../ledger/git/ledger-fixture.ts";
import { contextOf } from "../onboarding-check/use-case-context.ts";
import { settableClock } from "./alerts-world.ts";

const receivers: MessageReceiver[] = [];
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
});

const clock = settableClock();
afterEach(() => {
  clock.nowMs = NOON;
});

/** A repository on a machine of its own, whose ledger is the branch of a bare repository. */
async function machine(
  remote: string,
  slack: MessageReceiver,
  repositories: readonly string[] = [],
): Promise<UseCaseContext> {
  const ledger = `ledger: { type: git, remote: "${remote}", repositories: ${JSON.stringify(repositories)} }`;
  const workspace = await createWorkspace({
    ".blocks/config.yml": `version: 1\n${ledger}\nalerts: { slack: env:SLACK }\n`,
  });
  git(workspace, "init", "--quiet");
  commitAll(workspace);
  const env = { PATH: process.env["PATH"], HOME: workspace, SLACK: slack.url };
  return contextOf(workspace, { clock, env, repository: "acme/bank" });
}

async function slackOf(): Promise<MessageReceiver> {
  const receiver = await startMessageReceiver();
  receivers.push(receiver);
  return receiver;
}

async function record(remote: string, repository: string): Promise<void> {
  const ledger = await gitLedgerAt(remote);
  for (const entry of entriesOf(flowsBefore(NOON, 2, { repository, outcome: "failed" }))) await ledger.append(entry);
}

describe("alerts on ledgers that machines share", () => {
  it("of evaluations on several machines at once, one tells", async () => {
    const [remote, slack] = [await bareRepository(), await slackOf()];
    await record(remote, "acme/bank");
    const machines = await Promise.all([machine(remote, slack), machine(remote, slack), machine(remote, slack)]);
    const outcomes = await Promise.all(machines.map((context) => evaluateAlerts({ dryRun: false }, context)));
    expect(outcomes.flatMap(({ fired }) => fired)).toHaveLength(1);
    expect(slack.received).toHaveLength(1);
    expect((await (await gitLedgerAt(remote)).read()).controls.map(({ event }) => event)).toEqual([
      "fired",
      "notified",
    ]);
  });

  it("measures the flows of other repositories' ledgers, and ends nothing while one of them cannot be read", async () => {
    const [remote, other, slack] = [await bareRepository(), await bareRepository(), await slackOf()];
    await record(other, "acme/shop");
    const context = await machine(remote, slack, [other]);
    const first = await evaluateAlerts({ dryRun: false }, context);
    expect(first.fired).toMatchObject([{ rule: "flow_failure_rate", repository: "acme/shop" }]);
    await rm(other, { recursive: true });
    clock.nowMs += 61 * MINUTE_MS;
    const second = await evaluateAlerts({ dryRun: false }, context);
    expect([second.recovered, second.holding.length]).toEqual([[], 1]);
    expect(second.problems).toEqual([expect.stringMatching(/^the ledger .* cannot be read/)]);
    expect(slack.received).toHaveLength(1);
  });
});
