import type { Reservation } from "../../generated/types.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { LedgerTaskInputs } from "./inputs.ts";
import { type RecordedRun, recordRun } from "./record-run.ts";
import { reserveRun } from "./reserve-run.ts";

/** What came of a task. */
export type LedgerTaskOutcome =
  | { readonly task: "reserve"; readonly reservation: Reservation | undefined }
  | { readonly task: "record"; readonly recorded: RecordedRun };

/** Wires what the jobs around a flow ask of the shared ledger. */
export function composeLedgerTask(
  inputs: LedgerTaskInputs,
  context: UseCaseContext,
): { run(): Promise<LedgerTaskOutcome> } {
  return {
    run: async () =>
      inputs.task === "reserve"
        ? { task: "reserve", reservation: await reserveRun(inputs, context) }
        : { task: "record", recorded: await recordRun(inputs, context) },
  };
}
