import type { Command } from "commander";
import type { PeriodInputs } from "../../app/metrics/period.ts";
import type { Session } from "../session.ts";
import { addPeriodOptions } from "./period-options.ts";

interface FlowsOptions extends PeriodInputs {
  readonly repo?: string;
  readonly failed?: boolean;
}

/** `blocks status`: how things stand now, and the flows of late. */
export function addStatusCommands(program: Command, session: Session): void {
  const status = program
    .command("status")
    .description("pauses, incidents, flows and money of today, and what is left of the quotas")
    .option("--json", "print as JSON")
    .action(async () => {
      const [{ showStatus }, { statusText }] = await Promise.all([
        import("../../app/status/status.ts"),
        import("../../report/render-status.ts"),
      ]);
      const shown = await showStatus(await session.context());
      session.print(shown, () => statusText(shown));
    });
  const flows = status
    .command("flows")
    .description("the flows of a period, the newest first")
    .option("--failed", "only those that failed, died, or could not be decided")
    .option("--json", "print as JSON");
  addPeriodOptions(flows, "the last 24 hours").action(async (options: FlowsOptions) => {
    const [{ showStatusFlows }, { statusFlowsText }] = await Promise.all([
      import("../../app/status/status.ts"),
      import("../../report/render-status.ts"),
    ]);
    const shown = await showStatusFlows(options, await session.context());
    session.print(shown, () => statusFlowsText(shown));
  });
}
