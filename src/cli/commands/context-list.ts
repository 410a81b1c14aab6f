import type { Command } from "commander";
import type { Session } from "../session.ts";
import { storeOption, storeTypeFrom } from "./store-option.ts";

/** `blocks context list`: the bundles of a store. */
export function addContextList(context: Command, session: Session): void {
  context
    .command("list")
    .description("list the bundles of the configured store, or of another one")
    .addOption(storeOption())
    .option("--json", "print the list as JSON")
    .action(async (options: { readonly store?: string }) => {
      const { composeListBundles } = await import("../../app/list-bundles/compose.ts");
      const listed = await composeListBundles(storeTypeFrom(options), await session.context()).run();
      session.print(listed, () =>
        listed.bundles.length === 0
          ? `The ${listed.store} store holds no bundle.`
          : [...listed.bundles, "", `${countOf(listed.bundles.length)} in the ${listed.store} store.`].join("\n"),
      );
    });
}

function countOf(bundles: number): string {
  return bundles === 1 ? "1 bundle" : `${bundles} bundles`;
}
