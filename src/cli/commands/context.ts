import type { Command } from "commander";
import { exitVerdict } from "../../gates/verdict.ts";
import { exitStatusOfVerdict } from "../exit-status.ts";
import type { Session } from "../session.ts";
import { table } from "../terminal.ts";
import { addContextKeygen } from "./context-keygen.ts";
import { addContextVerify } from "./context-verify.ts";
import { addContextShow } from "./context-show.ts";

/** `blocks context`: seals, keeps and checks the evidence of a flow. */
export function addContextCommands(program: Command, session: Session): void {
  const context = program
    .command("context")
    .description("what goes into a flow, and its evidence: show, seal, store, check");
  addContextShow(context, session);
  addUpload(context, session);
  addContextVerify(context, session);
  addContextKeygen(context, session);
}

function addUpload(context: Command, session: Session): void {
  context
    .command("upload")
    .description("seal the last flow with its gate reports into a bundle, store it and record it in the ledger")
    .option("--flow-id <id>", "the flow (default: the newest); any other id, such as a CI run's, is recorded with it")
    .option("--repo <owner/name>", "repository to record")
    .option("--flow-directory <folder>", "the flow's folder, where it is not below .blocks/flows")
    .option("--report-directory <folder>", "where the gate reports are (default: .blocks/reports)")
    .option("--attest <who>", "who signs it: key (BLOCKS_SIGNING_KEY), auto or off (default: the key, where it is set)")
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
        attest: options["attest"],
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
            ["Signed by:", outcome.attestation?.signedBy ?? "nobody"],
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
