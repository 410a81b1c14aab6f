import { canonicalJson } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import { loadConfig } from "../../config/load-config.ts";
import type { LedgerEntry, Reservation } from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import { createFolderLedger } from "../../ledger/folder-ledger.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { budgetSinceDay } from "../reserve/reserve.ts";
import type { UseCaseContext } from "../use-case.ts";

/** What was handed on to the shared ledger. */
export interface RecordedRun {
  /** Records that the ledger did not have. */
  readonly recorded: number;
  /** Records that it had already: the job was run again. */
  readonly known: number;
  /** Files in the folder that are no records. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  /** What became of the reservation. open: it counts until its time is over, since what was spent is not known. */
  readonly reservation: "none" | "ended" | "released" | "open";
}

/**
 * Takes over into the shared ledger what the jobs of a flow have recorded in a folder, all of it or nothing. Only records
 * of this repository are taken: the folder comes from other jobs. Throws `INPUT_INVALID`, `LEDGER_UNREADABLE`,
 * `LEDGER_UNWRITABLE`.
 */
export async function recordRun(
  inputs: { readonly path: string; readonly reservation: Reservation | undefined; readonly release: boolean },
  context: UseCaseContext,
): Promise<RecordedRun> {
  const { workspace, progress, signal } = context;
  const { config } = await loadConfig({ ...context, committed: true, inputs: { "ledger.type": "git" } });
  const folder = await resolveInWorkspace(workspace, inputs.path, "ledger-directory");
  const found = await createFolderLedger({ folder }).read();
  for (const { message, path } of found.problems) progress({ kind: "note", text: `${path} ${message}: left out` });
  for (const { repository } of found.entries) assertOwn(repository, context);
  const { reservation, release } = inputs;
  const isEnded = found.entries.some(({ hold, event }) => event !== "reserved" && hold?.id === reservation?.id);
  const fate = reservation === undefined ? "none" : isEnded ? "ended" : release ? "released" : "open";
  // Also where a flow has ended it: the run that stood for the flow before it had an id will come to nothing more.
  const entries =
    fate === "none" || fate === "open" || reservation === undefined
      ? found.entries
      : [...found.entries, releasedEntry(reservation, context)];
  const ledger = await openLedger(config, context, { sinceDay: budgetSinceDay(context.clock.now()) });
  return await ledger.transact((reading) => {
    const present = new Set(reading.entries.map((entry) => canonicalJson(entry)));
    const released = new Set(reading.entries.filter(({ event }) => event === "released").map(({ hold }) => hold?.id));
    const records = entries.filter(
      (entry) => !present.has(canonicalJson(entry)) && !(entry.event === "released" && released.has(entry.hold?.id)),
    );
    const value: RecordedRun = {
      recorded: records.length,
      known: entries.length - records.length,
      problems: found.problems,
      reservation: fate,
    };
    return { records, value };
  }, signal);
}

function assertOwn(repository: string, context: UseCaseContext): void {
  if (context.repository === undefined || repository === context.repository) return;
  throw usageError(
    "INPUT_INVALID",
    `a record in the folder is of ${JSON.stringify(repository.slice(0, 100))}, and this is ${context.repository}`,
    "Hand on what the jobs of this very run have recorded, and nothing else.",
  );
}

function releasedEntry({ id, flow, repository }: Reservation, { clock, env }: UseCaseContext): LedgerEntry {
  const run = env["GITHUB_RUN_ID"];
  return {
    schemaVersion: 1,
    kind: "ledger-entry",
    version: VERSION,
    flow,
    event: "released",
    recordedAt: clock.now().toISOString(),
    repository,
    ...(run === undefined ? {} : { run }),
    hold: { id },
  };
}
