import type { Command } from "commander";
import { EXIT } from "../exit-status.ts";
import type { Session } from "../session.ts";

interface DiffOptions {
  readonly stat?: boolean;
}

/** `blocks context diff`: what changed between the flows of two bundles. */
export function addContextDiff(context: Command, session: Session): void {
  context
    .command("diff")
    .description("show what changed between two flows: request, configuration, context, models, answers, block, gates")
    .argument("<a>", "a bundle's folder, or the digest of one in the configured store")
    .argument("<b>", "the other bundle")
    .option("--stat", "only show how much has changed")
    .option("--json", "print the comparison as JSON")
    .addHelpText(
      "after",
      "\nExit status:\n  0 the same bundle   1 another one   2 a mistake in the call, or a changed bundle",
    )
    .action(async (a: string, b: string, { stat = false }: DiffOptions) => {
      const [{ composeDiffBundles }, { renderBundleDiff }] = await Promise.all([
        import("../../app/diff-bundles/compose.ts"),
        import("../../report/render-bundle-diff.ts"),
      ]);
      const diff = await composeDiffBundles({ a, b }, await session.context()).run();
      session.print(diff, () => renderBundleDiff(diff, { stat }));
      session.exitStatus = diff.same ? EXIT.passed : EXIT.failed;
    });
}
