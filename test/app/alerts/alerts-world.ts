import { join } from "node:path";
import type { UseCaseContext } from "../../../src/app/use-case.ts";
import type { Clock } from "../../../src/base/clock.ts";
import { systemClock } from "../../../src/base/clock.ts";
import type { LedgerControl } from "../../../src/generated/types.ts";
import { createFolderLedger } from "../../../src/ledger/folder-ledger.ts";
import { type Event, entriesOf, NOON } from "../../alerts/events.ts";
import { createWorkspace } from "../../config/workspace.ts";
import { contextOf } from "../onboarding-check/use-case-context.ts";

/** A clock that stands where a test puts it; waits end at once. */
export function settableClock(): Clock & { nowMs: number } {
  return {
    ...systemClock,
    nowMs: NOON,
    now() {
      return new Date(this.nowMs);
    },
    sleep: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

/** A repository with a folder ledger and a configuration of alerts. */
export interface AlertsWorld {
  readonly context: UseCaseContext;
  readonly clock: Clock & { nowMs: number };
  add(events: readonly Event[]): Promise<void>;
  controls(): Promise<readonly LedgerControl[]>;
}

/** Makes one. The environment is the one given, and nothing of whoever runs the tests. */
export async function alertsWorld(alerts: string, env: Readonly<Record<string, string>> = {}): Promise<AlertsWorld> {
  const workspace = await createWorkspace({ ".blocks/config.yml": `version: 1\nalerts:\n${alerts}\n` });
  const ledger = createFolderLedger({ folder: join(workspace, ".blocks/ledger") });
  const clock = settableClock();
  return {
    clock,
    context: contextOf(workspace, { clock, env, repository: "acme/bank" }),
    add: async (events) => {
      for (const entry of entriesOf(events)) await ledger.append(entry);
    },
    controls: async () => (await ledger.read()).controls,
  };
}
