import type { Command } from "commander";
import { EXIT } from "../exit-status.ts";
import type { Session } from "../session.ts";
import { addContextGet } from "./context-get.ts";
import { addContextList } from "./context-list.ts";
import { addContextUpload } from "./context-upload.ts";

/** `blocks context`: seals, keeps and checks the evidence of a flow. */
export function addContextCommands(program: Command, session: Session): void {
  const context = program.command("context").description("seal, store and check the evidence of a flow");
  addContextUpload(context, session);
  addContextList(context, session);
  addContextGet(context, session);
  addVerify(context, session);
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
