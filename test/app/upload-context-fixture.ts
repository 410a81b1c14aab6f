import { join } from "node:path";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { assetsBelow } from "../../src/base/assets.ts";
import type { Clock } from "../../src/base/clock.ts";
import type { ProgressEvent } from "../../src/base/progress.ts";
import { Redactor } from "../../src/base/redaction.ts";
import type { FlowRecord, GateReport } from "../../src/generated/types.ts";
import { flowFiles, flowRecord, scratch, writeTree } from "../bundle/evidence-fixture.ts";

/** A clock that stands still. */
function clockAt(time: string): Clock {
  return { now: () => new Date(time), monotonicMs: () => 0, sleep: async () => {} };
}

/** A repository on a laptop with flows and gate reports, and the world of its use cases. */
export async function workspaceWith(
  given: {
    readonly flows?: readonly FlowRecord[];
    readonly reports?: Readonly<Record<string, GateReport | string>>;
    readonly config?: string;
  },
  change: Partial<UseCaseContext> = {},
): Promise<{ workspace: string; context: UseCaseContext; progress: ProgressEvent[] }> {
  const workspace = await scratch();
  for (const flow of given.flows ?? [flowRecord()]) {
    await writeTree(join(workspace, ".blocks/flows", flow.id), flowFiles(flow));
  }
  for (const [path, report] of Object.entries(given.reports ?? {})) {
    const text = typeof report === "string" ? report : JSON.stringify(report);
    await writeTree(join(workspace, ".blocks/reports"), { [path]: text });
  }
  if (given.config !== undefined) await writeTree(workspace, { ".blocks/config.yml": given.config });
  const progress: ProgressEvent[] = [];
  const context: UseCaseContext = {
    door: "terminal",
    assets: assetsBelow(join(import.meta.dirname, "../..")),
    packageRoot: join(import.meta.dirname, "../.."),
    workspace,
    repository: undefined,
    baseRevision: undefined,
    env: {},
    clock: clockAt("2026-11-20T12:00:00.000Z"),
    redactor: new Redactor(),
    progress: (event) => void progress.push(event),
    signal: new AbortController().signal,
    ...change,
  };
  return { workspace, context, progress };
}
