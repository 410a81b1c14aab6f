import { parseLedgerTaskInputs } from "../../src/app/ledger-task/inputs.ts";
import { defineAction } from "../../src/runner/define-action.ts";

/** The `ledger` action: what the jobs around a flow ask of the ledger that all runs share. */
export const ledger = defineAction({
  name: "ledger",
  readInputs: parseLedgerTaskInputs,
  execute: async (inputs, context) => {
    const { composeLedgerTask } = await import("../../src/app/ledger-task/compose.ts");
    return composeLedgerTask(inputs, context).run();
  },
  outputs: (outcome) =>
    outcome.task === "reserve"
      ? {
          reservation: outcome.reservation === undefined ? undefined : JSON.stringify(outcome.reservation),
          "hold-usd": outcome.reservation?.costUsd,
        }
      : { recorded: outcome.recorded.recorded },
  failed: () => undefined,
});
