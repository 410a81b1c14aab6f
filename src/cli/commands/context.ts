import type { Command } from "commander";
import { exitVerdict } from "../../gates/verdict.ts";
import { EXIT, exitStatusOfVerdict } from "../exit-status.ts";
import type { Session } from "../session.ts";
import { table } from "../terminal.ts";
import { addContextDiff } from "./context-diff.ts";
import { addContextReplay } from "./context-replay.ts";

/** `blocks context`: seals, keeps and checks the evidence of a flow. */
export function addContextCommands(program: Command, session: Session): void {
  const context = program.command("context").description("seal, store and check the evidence of a flow");
  addUpload(context, session);
  addVerify(context, session);
  addContextDiff(context, session);
  addContextReplay(context, session);
}

function addUpload(context: Command, session: Session): void {
  context
    .command("upload")
    .description("seal the last flow with its gate reports into a bundle, store it and record it in the ledger")
    .option("--flow-id <id>", "the flow (default: the newest); any other id, such as a CI run's, is recorded with it")
    .option("--repo <owner/name>", "repository to record")
    .option("--flow-directory <folder>", "the flow's folder, where it is not below .blocks/flows")
    .option("--report-directory <folder>", "where the gate reports are (default: .blocks/reports)")
    .option("--json", "print the outcome as JSON")
    .action(async (options: Record<string, string | undefined>) => {
      const [{ parseUploadInputs }, { composeUploadContext }] = await Promise.all([
        import("../../app/upload-context/inputs.ts"),
        import("../../app/upload-context/compose.ts"),
      ]);
      const inputs = parseUploadInputs({
        "flow-id": options["flowId"],
        repo: options["repo"],
        "flow-directory": options["flowDirectory"],
        "report-directory": options["reportDirectory"],
      });
      const outcome = await composeUploadContext(inputs, await session.context()).run();
      session.print(outcome, () =>
        [
          outcome.verdict === "pass" ? "✅ The bundle is stored." : unverifiedText(outcome),
          table([
            ["Context Bundle:", outcome.uri],
            ["Digest:", outcome.digest],
            ["Kept until:", outcome.receipt.retainedUntil ?? "the store promises no date"],
            ["Flow:", outcome.flow.id],
          ]),
          "",
          `Check it at any time: blocks context verify ${outcome.digest}`,
        ].join("\n"),
      );
      session.exitStatus = exitStatusOfVerdict(exitVerdict(outcome.verdict, outcome.gateReport.mode));
    });
}

function unverifiedText({
  verdict,
  missing,
}: {
  readonly verdict: string;
  readonly missing: readonly string[];
}): string {
  const why =
    missing.length === 0
      ? `verdict ${verdict}`
      : `no report of ${missing.join(", ")} for it; run blocks verify --strict`;
  return `❌ The bundle is stored, but its block is not verified: ${why}.`;
}

function addVerify(context: Command, session: Session): void {
  context
    .command("verify")
    .description("check a bundle offline: its digest, every member, its manifest")
    .argument("<bundle>", "a bundle's folder, or the digest of one in the configured store")
    .option("--json", "print the outcome as JSON")
    .action(async (bundle: string) => {
      const { composeVerifyBundle } = await import("../../app/verify-bundle/compose.ts");
      const outcome = await composeVerifyBundle({ bundle }, await session.context()).run();
      session.print(outcome, () =>
        outcome.ok
          ? `✅ ${outcome.digest} is whole: ${outcome.members} members are what the manifest says.`
          : ["❌ The bundle is not what it says:", ...outcome.problems.map((problem) => `   ${problem}`)].join("\n"),
      );
      session.exitStatus = outcome.ok ? EXIT.passed : EXIT.failed;
    });
}
