import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { UseCaseContext } from "../../../src/app/use-case.ts";
import { type Clock, systemClock } from "../../../src/base/clock.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import { scratch } from "../../bundle/evidence-fixture.ts";
import { bareRepository, plainGit } from "../../ledger/git/ledger-fixture.ts";
import { flowContext, startRepository } from "../flow-world.ts";
import { type MessageReceiver, type Received, startMessageReceiver } from "../message-receiver.ts";
import { Machines } from "./machines.ts";

/** Money and limits of the organisation, in US dollars, tokens, percent, seconds and flows. */
export const LIMITS = {
  flowUsd: 5,
  dayUsd: 150,
  /** Of one repository alone. */
  pinchedMonthUsd: 10,
  tokensPerDay: { anthropic: 6_000_000, openai: 6_000_000, google: 1_200_000 },
  pausePercent: 95,
  failureRatePercent: 10,
  p95Seconds: 120,
  p95CriticalSeconds: 150,
  repositoryDayUsd: 5,
  alertDayUsd: 100,
  killRatePercent: 60,
  failuresPerHour: 5,
} as const;

/** A clock that a test sets. What waits really waits, since others must get their turn. */
export interface SetClock extends Clock {
  set(iso: string, plusMinutes?: number): void;
}

/** Fifty repositories that share a ledger, each with a machine of its own, and those who run them. */
export interface Organisation {
  /** The bare repository that the ledger's branch is in. */
  readonly remote: string;
  readonly clock: SetClock;
  readonly repositories: readonly string[];
  /** As many as there are repositories, by their numbers, each with a copy of its own. */
  readonly machines: Machines;
  /** Two machines that could evaluate alerts. */
  readonly operators: readonly [UseCaseContext, UseCaseContext];
  readonly slack: MessageReceiver;
  /** What the receiver has taken, without what it has refused. */
  taken(): readonly Received[];
  /** Commits on the ledger's branch. */
  commits(): Promise<number>;
  close(): Promise<void>;
}

/** Makes the organisation. `repositories` is how many it has. */
export async function startOrganisation(repositories: number): Promise<Organisation> {
  const remote = await bareRepository();
  const clock = setClock();
  const { slack, taken } = await unreliableSlack();
  const settings = settingsFor(remote);
  const { workspace, remove } = await startRepository({}, settings);
  const context = async (): Promise<UseCaseContext> => ({
    ...flowContext(workspace, { clock }),
    repository: "acme/operations",
    env: {
      PATH: process.env["PATH"],
      HOME: await mkdtemp(join(workspace, ".home-")),
      USER: "oncall",
      SLACK_WEBHOOK_URL: `${slack.url}/services/T0/B0/canary0123456789`,
    },
  });
  const operators = [await context(), await context()] as const;
  const { config } = await loadConfig(operators[0]);
  const budget = { ...config.budget, repository_month_usd: LIMITS.pinchedMonthUsd };
  const machineWorld = { remote, folder: await scratch(), config, pinchedConfig: { ...config, budget } };
  const machines = new Machines(machineWorld, clock);
  return {
    remote,
    clock,
    repositories: Array.from({ length: repositories }, (_, index) => `acme/r${String(index).padStart(2, "0")}`),
    machines,
    operators,
    slack,
    taken,
    commits: async () => Number(await plainGit(remote, "rev-list", "--count", "blocks-ledger").catch(() => "0")),
    close: async () => {
      await machines.close();
      await slack.close();
      await remove();
    },
  };
}

function settingsFor(remote: string): Readonly<Record<string, unknown>> {
  const { tokensPerDay } = LIMITS;
  return {
    ledger: { type: "git", remote },
    budget: { flow_usd: LIMITS.flowUsd, day_usd: LIMITS.dayUsd },
    breaker: { pause_threshold: LIMITS.pausePercent },
    providers: Object.fromEntries(
      Object.entries(tokensPerDay).map(([name, tokens]) => [name, { tokens_per_day: tokens }]),
    ),
    alerts: {
      slack: "env:SLACK_WEBHOOK_URL",
      failure_rate: LIMITS.failureRatePercent,
      p95_seconds: LIMITS.p95Seconds,
      p95_critical_seconds: LIMITS.p95CriticalSeconds,
      repository_day_usd: LIMITS.repositoryDayUsd,
      day_usd: LIMITS.alertDayUsd,
      kill_rate: LIMITS.killRatePercent,
      failures_per_hour: LIMITS.failuresPerHour,
    },
  };
}

/** Refuses the first message about a weak block, so that a later evaluation has to tell it, and one try of another. */
async function unreliableSlack() {
  const refused = new Set<Received>();
  const refusals = [
    { about: "blocks/low_kill_rate/", status: 404 },
    { about: "blocks/budget_burn_rate/", status: 503 },
  ];
  const slack = await startMessageReceiver((request) => {
    const at = refusals.findIndex(({ about }) => request.body.includes(about));
    if (at === -1) return { status: 200, body: "ok" };
    refused.add(request);
    return { status: refusals.splice(at, 1)[0]?.status ?? 500, body: "no" };
  });
  return { slack, taken: () => slack.received.filter((request) => !refused.has(request)) };
}

function setClock(): SetClock {
  let nowMs = Date.parse("2026-11-01T00:00:00.000Z");
  return {
    ...systemClock,
    now: () => new Date(nowMs),
    set(iso, plusMinutes = 0) {
      const atMs = Date.parse(iso) + plusMinutes * 60_000;
      if (Number.isNaN(atMs) || atMs < nowMs) throw new Error(`the clock cannot be set to ${iso}`);
      nowMs = atMs;
    },
  };
}
