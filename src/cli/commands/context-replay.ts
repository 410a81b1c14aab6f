import type { Command } from "commander";
import { EXIT } from "../exit-status.ts";
import type { Session } from "../session.ts";

interface ReplayOptions {
  readonly keep?: string;
  readonly gates?: boolean;
}

/** `blocks context replay`: runs a bundle's flow again on its own answers. */
export function addContextReplay(context: Command, session: Session): void {
  context
    .command("replay")
    .description("run the flow of a bundle again on its recorded answers, offline, and compare the digests")
    .argument("<bundle>", "a bundle's folder, or the digest of one in the configured store")
    .option("--gates", "also run the gates again on the block, and compare their verdicts")
    .option("--keep <folder>", "keep what the replay makes in this new folder")
    .option("--json", "print the outcome as JSON")
    .addHelpText(
      "after",
      "\nExit status:\n  0 the same digest   1 another   2 a mistake in the call, or no bundle to replay",
    )
    .action(async (bundle: string, { keep, gates = false }: ReplayOptions) => {
      const [{ composeReplay }, { renderReplay }] = await Promise.all([
        import("../../app/replay/compose.ts"),
        import("../../report/render-replay.ts"),
      ]);
      const inputs = { bundle, gates, ...(keep === undefined ? {} : { keep }) };
      const report = await composeReplay(inputs, await session.context()).run();
      session.print(report, () => renderReplay(report, { columns: session.terminal.columns }));
      session.exitStatus = report.same ? EXIT.passed : EXIT.failed;
    });
}
