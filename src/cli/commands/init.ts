import type { Command } from "commander";
import type { Session } from "../session.ts";

/** `blocks init`: makes a repository ready. Nothing that exists is changed. */
export function addInitCommand(program: Command, session: Session): void {
  program
    .command("init")
    .description("write .blocks/ and the one workflow file; existing files are kept")
    .option("--example", "also write the example compliance-config.json")
    .option("--scheduled", "also write workflows for the daily and weekly report, the alerts and the dashboard")
    .option("--json", "print what was written as JSON")
    .action(async (options: { readonly example?: boolean; readonly scheduled?: boolean }) => {
      const { composeInit } = await import("../../app/init/compose.ts");
      const outcome = await composeInit(
        { example: options.example === true, scheduled: options.scheduled === true },
        await session.context(),
      ).run();
      session.print(outcome, () =>
        [
          ...outcome.written.map((path) => `${session.terminal.style.green("written")}  ${path}`),
          ...outcome.kept.map((path) => `${session.terminal.style.dim("kept")}     ${path}`),
          ...outcome.changed.map((path) => `          ${path} differs from what init would write; it was not touched`),
          "",
          "Next: blocks onboard check",
        ].join("\n"),
      );
    });
}
