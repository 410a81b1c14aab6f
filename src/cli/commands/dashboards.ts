import { relative } from "node:path";
import { Argument, type Command, Option } from "commander";
import type { ExportDashboardInputs, ExportedDashboard, ExportKind } from "../../app/dashboards/export.ts";
import type { Session } from "../session.ts";
import { plainText } from "../terminal.ts";

const EXPORTS: readonly ExportKind[] = ["html", "grafana", "prometheus"];

const PERIOD_OPTIONS = ["--last-24h", "--last-7d", "--last-30d", "--last-90d"];

/** `blocks dashboards`: rules and dashboards for what an organisation has already, and a page for who has nothing. */
export function addDashboardCommands(program: Command, session: Session): void {
  const command = program
    .command("dashboards")
    .description("dashboards of flows, quality, reliability, adoption and cost")
    .command("export")
    .description("write the dashboard as one page, dashboards for Grafana, or alert rules for Prometheus")
    .addArgument(new Argument("<what>", "what to export").choices(EXPORTS))
    .option("--out <path>", "file or folder to write to; without it the rules of Prometheus are printed");
  for (const name of PERIOD_OPTIONS) command.addOption(new Option(name, "html: only this period (default: all)"));
  command
    .option("--since <date>", "html: only from this day or time (UTC) on, such as 2026-11-01")
    .option("--repo <name>", "html: only this repository, by its whole name or its last part")
    .option("--json", "print what was written as JSON")
    .action((what: ExportKind, options: Options) => run({ what, ...options }, session));
}

interface Options extends Omit<ExportDashboardInputs, "what" | "repository"> {
  readonly repo?: string;
}

async function run(
  { repo, ...inputs }: Options & Pick<ExportDashboardInputs, "what">,
  session: Session,
): Promise<void> {
  const context = await session.context();
  if (inputs.what === "prometheus" && inputs.out === undefined) {
    const { exportPrometheusRules } = await import("../../app/dashboards/prometheus.ts");
    const text = await exportPrometheusRules(context);
    session.progress.stop();
    session.terminal.out(text);
    return;
  }
  const { exportDashboard } = await import("../../app/dashboards/export.ts");
  const exported = await exportDashboard({ ...inputs, repository: repo }, context);
  session.print(exported, () => plainText(exportedText(exported, session.workspace)));
}

function exportedText({ files, flows, problems = 0 }: ExportedDashboard, workspace: string): string {
  const lines = files.map((path) => {
    const shown = relative(workspace, path);
    return `Written: ${shown.startsWith("..") ? path : shown}`;
  });
  if (flows !== undefined) lines.push(`${flows} ${flows === 1 ? "flow" : "flows"}`);
  if (problems > 0) lines.push(`${problems} records of the ledger could not be read and are in no figure`);
  return lines.join("\n");
}
