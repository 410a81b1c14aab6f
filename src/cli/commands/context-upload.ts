import { resolve } from "node:path";
import type { Command } from "commander";
import type { UploadOutcome } from "../../app/upload-context/upload-context.ts";
import { exitVerdict } from "../../gates/verdict.ts";
import { exitStatusOfVerdict } from "../exit-status.ts";
import type { Session } from "../session.ts";
import { table } from "../terminal.ts";
import { storeOption, storeTypeFrom } from "./store-option.ts";

type Options = Readonly<Record<string, string | undefined>>;

/** `blocks context upload`: seals a flow and stores the bundle, or stores a bundle that was sealed before. */
export function addContextUpload(context: Command, session: Session): void {
  context
    .command("upload")
    .description("seal a flow with its gate reports into a bundle, store it and record it; or store a sealed bundle")
    .argument(
      "[flow or bundle]",
      "id or folder of a flow, or digest or folder of a sealed bundle (default: the last flow)",
    )
    .option("--flow-id <id>", "the flow (default: the newest); any other id, such as a CI run's, is recorded with it")
    .option("--repo <owner/name>", "repository to record")
    .option("--flow-directory <folder>", "the flow's folder, where it is not below .blocks/flows")
    .option("--report-directory <folder>", "where the gate reports are (default: .blocks/reports)")
    .option("--attest <who>", "who signs it: key (BLOCKS_SIGNING_KEY), auto or off (default: the key, where it is set)")
    .addOption(storeOption())
    .option("--json", "print the outcome as JSON")
    .action(async (subject: string | undefined, options: Options) => {
      const { bundleFolderOf } = await import("../../app/store-bundle/compose.ts");
      const bundle = subject === undefined ? undefined : await bundleFolderOf(subject, session.workspace);
      if (subject !== undefined && (bundle !== undefined || subject.startsWith("sha256-"))) {
        await storeBundle(subject, options, session);
      } else await sealFlow(subject, options, session);
    });
}

async function storeBundle(bundle: string, options: Options, session: Session): Promise<void> {
  const { composeStoreBundle } = await import("../../app/store-bundle/compose.ts");
  const stored = await composeStoreBundle({ bundle, ...storeTypeFrom(options) }, await session.context()).run();
  session.print(stored, () =>
    [
      stored.receipt.added ? "✅ The bundle is stored." : "✅ The bundle had been stored before.",
      table([
        ["Context Bundle:", stored.receipt.uri],
        ["Digest:", stored.digest],
        ["Kept until:", stored.receipt.retainedUntil ?? "the store promises no date"],
      ]),
    ].join("\n"),
  );
}

async function sealFlow(subject: string | undefined, options: Options, session: Session): Promise<void> {
  const [{ parseUploadInputs }, { composeUploadContext }] = await Promise.all([
    import("../../app/upload-context/inputs.ts"),
    import("../../app/upload-context/compose.ts"),
  ]);
  const isId = subject?.startsWith("flow-") === true;
  const inputs = parseUploadInputs({
    "flow-id": options["flowId"] ?? (isId ? subject : undefined),
    repo: options["repo"],
    "flow-directory":
      options["flowDirectory"] ?? (isId || subject === undefined ? undefined : resolve(session.workspace, subject)),
    "report-directory": options["reportDirectory"],
    store: options["store"],
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
}

function unverifiedText({ verdict, missing }: Pick<UploadOutcome, "verdict" | "missing">): string {
  const why =
    missing.length === 0
      ? `verdict ${verdict}`
      : `no report of ${missing.join(", ")} for it; run blocks verify --strict`;
  return `❌ The bundle is stored, but its block is not verified: ${why}.`;
}
