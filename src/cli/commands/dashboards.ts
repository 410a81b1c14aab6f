import { resolve } from "node:path";
import { Argument, type Command } from "commander";
import { writeFileAtomically } from "../../base/files.ts";
import type { Session } from "../session.ts";

/** What can be exported, and what makes it. */
const EXPORTS: Readonly<Record<string, (session: Session) => Promise<string>>> = {
  prometheus: async (session) => {
    const { exportPrometheusRules } = await import("../../app/dashboards/prometheus.ts");
    return exportPrometheusRules(await session.context());
  },
};

/** `blocks dashboards`: rules and dashboards for what an organisation has already. */
export function addDashboardCommands(program: Command, session: Session): void {
  program
    .command("dashboards")
    .description("alert rules and dashboards for the monitoring that you have")
    .command("export")
    .description("write the alert rules as a rule file of Prometheus")
    .addArgument(new Argument("<what>", "what to export").choices(Object.keys(EXPORTS)))
    .option("--out <file>", "write to this file instead of printing")
    .action(async (what: string, options: { readonly out?: string }) => {
      const text = (await EXPORTS[what]?.(session)) ?? "";
      if (options.out === undefined) {
        session.progress.stop();
        session.terminal.out(text);
        return;
      }
      const path = resolve(session.workspace, options.out);
      await writeFileAtomically(path, text);
      session.print({ path }, () => `Written: ${path}`);
    });
}
